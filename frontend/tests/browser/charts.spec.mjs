// What the pointer is told on a chart.
import { expect, test } from "./parlance.mjs";

test("the pointer is told what the table has of a bucket, in the chart's colours", async ({ page, open }) => {
  await open("/?period=7d&granularity=day");
  const card = page.locator("article.chart[data-metric=calls_chart]");
  await expect(card.locator(".chart-area svg")).toBeVisible();
  await card.locator(".chart-area").hover();
  const told = card.locator(".chart-words");
  await expect(told.locator("strong")).not.toBeEmpty();
  const words = [await told.locator("strong").innerText(), ...(await told.locator("dd").allInnerTexts())];
  const marks = await told.locator("i").evaluateAll((marks) => marks.map((mark) => mark.style.background));
  expect(marks.length).toBe(words.length - 1);
  expect(marks.filter((colour) => colour === "")).toEqual([]);
  expect(new Set(marks).size, "colours").toBe(marks.length);
  await card.getByRole("button", { name: "Table" }).click();
  const rows = await card
    .locator("tbody tr")
    .evaluateAll((lines) => lines.map((line) => [...line.querySelectorAll("th, td")].map((cell) => cell.innerText)));
  expect(rows).toContainEqual(words);
});

test("charts follow the width and the theme", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open();
  const drawing = page.locator("article.chart[data-metric=calls_chart] .chart-area svg");
  const [{ width }, light] = [await drawing.boundingBox(), await drawing.innerHTML()];
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => drawing.innerHTML()).not.toBe(light);
  await page.setViewportSize({ width: 360, height: 900 });
  await expect.poll(async () => (await drawing.boundingBox()).width).toBeLessThan(width);
});
