// No page scrolls sideways at any width, nor does a table of records; pictures of all are kept to be looked at.
import { join } from "node:path";
import { darken, expect, test } from "./parlance.mjs";
import { PAGES } from "./pages.mjs";

const PICTURES = process.env.PARLANCE_PICTURES ?? "../target/screenshots";

for (const { name, address, ready } of PAGES) {
  test(`${name} fits every width`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.goto(address);
    await ready(page);
    await fitsEveryWidth(page, `${name}-light`);
    await darken(page);
    await fitsEveryWidth(page, `${name}-dark`);
  });
}

async function fitsEveryWidth(page, name) {
  for (const width of [360, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 1000 });
    // The charts follow the width a frame later.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 150))));
    await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true });
    const wide = [...(await page.evaluate(widerThanThePage)), ...(await page.evaluate(widerThanTheirPlace))];
    expect(wide, `${name} at ${width} px`).toEqual([]);
  }
}

// What sticks out to the right, unless it scrolls inside something.
function widerThanThePage() {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > root.clientWidth + 0.5;
  });
  return [`the page is ${root.scrollWidth} px wide`, ...wide.map((element) => `${element.tagName}.${element.getAttribute("class")}`)];
}

// Tables of records that have to be scrolled: where there is little room they are cards.
function widerThanTheirPlace() {
  const wide = [...document.querySelectorAll(".records")].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
  return wide.map((table) => `${table.ariaLabel} takes ${table.scrollWidth} px of ${table.clientWidth}`);
}
