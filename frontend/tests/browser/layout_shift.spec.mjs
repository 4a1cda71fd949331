// What is on the page stays where it is while figures come.
import { expect, settled, test } from "./parlance.mjs";

// The most that may move of a page that is good, as the Core Web Vitals measure it; here it is the sum of all shifts.
const MOST = 0.1;

async function moved(page) {
  await settled(page);
  await expect(page.locator(".chart-area svg").first()).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  return page.evaluate(() => window.shifts.splice(0));
}

function expectLittle(shifts, when) {
  const sum = shifts.reduce((sum, { value }) => sum + value, 0);
  expect(sum, `${when}: ${JSON.stringify(shifts)}`).toBeLessThan(MOST);
}

test("nothing jumps while the page is loaded, nor when a filter is changed", async ({ page, open }) => {
  await open();
  await page.addInitScript(() => {
    window.shifts = [];
    const name = ({ node }) => `${node?.nodeName}.${node?.parentElement?.className}`;
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries()) {
        if (!hadRecentInput) window.shifts.push({ value, sources: sources.map(name) });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/");
  expectLittle(await moved(page), "at first");
  for (const period of ["7d", "90d"]) {
    // A click of a script, not of a person: what moves soon after theirs is not counted.
    await page.getByRole("button", { name: period, exact: true }).evaluate((button) => button.click());
    await expect(page).toHaveURL(new RegExp(`period=${period}`));
    expectLittle(await moved(page), period);
  }
});
