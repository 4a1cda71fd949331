// Figures that grew old are asked for again while somebody sees them, and only then.
import { expect, settled, test } from "./parlance.mjs";

const MINUTE = 60_000;

async function show(page, state) {
  await page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, state);
}

// Nothing comes of it in the time an answer takes.
async function nothingIsAsked(page, asked, before) {
  await page.evaluate(() => fetch("/health/live"));
  expect(asked.length).toBe(before);
}

test("figures are asked for again when they are a minute old, together, and not while the page is hidden", async ({
  page,
  open,
  asked,
}) => {
  await page.clock.install();
  await open();
  expect(asked.length).toBe(1);
  await page.clock.runFor(MINUTE / 2);
  await nothingIsAsked(page, asked, 1);
  await page.clock.runFor(MINUTE / 2 + 6_000);
  await expect.poll(() => asked.length, "after a minute").toBe(2);
  await settled(page);

  await show(page, "hidden");
  await page.clock.runFor(10 * MINUTE);
  await nothingIsAsked(page, asked, 2);
  await show(page, "visible");
  await page.clock.runFor(100);
  await expect.poll(() => asked.length, "as soon as it is looked at again").toBe(3);
  await settled(page);

  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await page.clock.runFor(100);
  await nothingIsAsked(page, asked, 3);
  expect(asked.map((query) => query.getAll("metrics").length)).toEqual(Array(3).fill(asked[0].getAll("metrics").length));
});

test("figures that grew old unseen are asked for again when the window has the focus", async ({ page, open, asked }) => {
  await page.clock.install();
  await open();
  await show(page, "hidden");
  await page.clock.pauseAt(Date.now() + 10 * MINUTE);
  await nothingIsAsked(page, asked, 1);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "visible" });
    window.dispatchEvent(new Event("focus"));
  });
  // Too short for the look that is taken every few seconds.
  await page.clock.runFor(100);
  await expect.poll(() => asked.length).toBe(2);
});

test("each tile has its own age: what was asked for later is asked for again later", async ({ page, open, asked }) => {
  await page.clock.install();
  await open();
  await page.clock.runFor(MINUTE / 2);
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(page).toHaveURL(/period=7d/);
  await page.clock.runFor(100);
  await settled(page);
  expect(asked.length).toBe(2);
  await page.clock.runFor(MINUTE / 2 + 10_000);
  await nothingIsAsked(page, asked, 2);
  await page.clock.runFor(MINUTE / 2);
  await expect.poll(() => asked.length).toBe(3);
  expect(asked[2].get("period")).toBe("7d");
});
