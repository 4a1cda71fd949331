// Everything can be reached and used without a pointer, and where the focus is can be seen.
import { MAYA, expect, kpi, settled, test } from "./parlance.mjs";

const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height, bottom, right } = element.getBoundingClientRect();
    return {
      tag: element.tagName.toLowerCase(),
      type: element.getAttribute("type"),
      words: element.getAttribute("aria-label") ?? element.innerText?.trim() ?? "",
      outlined: outlineStyle !== "none" && parseFloat(outlineWidth) > 0,
      seen: width > 0 && height > 0 && bottom > 0 && right > 0,
    };
  });

// Tabs on until something is focused that `test` accepts.
async function tabTo(page, what, test, { backwards = false, most = 120 } = {}) {
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
    if (test(await focus(page))) return;
  }
  throw new Error(`${what} cannot be reached with the tab key`);
}

test("log in, change filters and open a table with the keyboard alone", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("input[type=email]")).toBeVisible();
  await page.locator("input[type=email]").focus();
  await page.keyboard.type(MAYA.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(MAYA.password);
  await page.keyboard.press("Enter");
  await settled(page);
  const before = await kpi(page, "total_calls").locator(".value").innerText();

  await tabTo(page, "the period", ({ tag, words }) => tag === "button" && words === "7d");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/period=7d/);
  await settled(page);
  await expect(kpi(page, "total_calls").locator(".value")).not.toHaveText(before);
  expect((await focus(page)).words, "the focus stays where it was").toBe("7d");

  await tabTo(page, "a list filter", ({ tag, words }) => tag === "summary" && words.startsWith("Source"));
  await page.keyboard.press("Enter");
  await expect(page.locator("details.menu[open] input[type=checkbox]").first()).toBeVisible();
  await tabTo(page, "a value", ({ type }) => type === "checkbox", { most: 4 });
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/candidate_sources=/);
  await page.keyboard.press("Escape");
  await expect(page.locator("details.menu[open]")).toHaveCount(0);
  await settled(page);

  await tabTo(page, "the reset", ({ tag, words }) => tag === "button" && words === "Reset");
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/candidate_sources=/);
  await settled(page);

  await tabTo(page, "a table switch", ({ tag, words }) => tag === "button" && /\bTable\b/.test(words));
  await page.keyboard.press("Enter");
  await expect(page.locator("article.chart tbody tr").first()).toBeVisible();
});

test("whatever has the focus is seen and outlined", async ({ page, open }) => {
  await open();
  await page.locator("body").focus();
  const visited = [];
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press("Tab");
    const now = await focus(page);
    if (now.tag === "body") break;
    visited.push(now);
  }
  expect(visited.length).toBeGreaterThan(20);
  expect(visited.filter(({ outlined, seen }) => !outlined || !seen)).toEqual([]);
  expect(visited.filter(({ words, tag }) => words === "" && !["input", "select"].includes(tag))).toEqual([]);
});

test("the bar that stays in sight covers nothing that has the focus", async ({ page, open }) => {
  await open();
  await page.mouse.move(0, 0);
  await page.locator(".charts button").last().focus();
  const visited = [];
  for (let steps = 0; steps < 100; steps += 1) {
    await page.keyboard.press("Shift+Tab");
    const now = await page.evaluate(() => {
      const element = document.activeElement;
      const { left, top, width, height } = element.getClientRects()[0];
      return {
        isPast: element.closest(".charts, .kpis") === null,
        words: element.getAttribute("aria-label") ?? element.innerText,
        seen: element.contains(document.elementFromPoint(left + width / 2, top + height / 2)),
        scrolled: scrollY,
      };
    });
    if (now.isPast) break;
    visited.push(now);
  }
  expect(visited.length).toBeGreaterThan(20);
  expect(visited[0].scrolled, "the page is longer than the window").toBeGreaterThan(0);
  expect(visited.filter(({ seen }) => !seen)).toEqual([]);
});

test("a filter is taken off beside it, and the focus stays there", async ({ page, open }) => {
  await open("/?period=90d&candidate_sources=Referral");
  const off = page.getByRole("button", { name: "Source: take this filter off" });
  const source = page.locator(".filter-bar summary", { hasText: "Source" });
  await source.focus();
  await page.keyboard.press("Tab");
  await expect(off).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/candidate_sources/);
  await expect(off).toHaveCount(0);
  await expect(source).toBeFocused();
});

test("the first stop leads past the navigation", async ({ page, open }) => {
  await open();
  await page.keyboard.press("Tab");
  expect((await focus(page)).words).toBe("Skip to the figures");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
});

test("the menu of a narrow screen works with the keyboard alone", async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open();
  const [toggle, campaigns] = [page.locator("#menu-toggle"), page.getByRole("link", { name: "Campaigns" })];
  await expect(campaigns).toBeHidden();
  await toggle.focus();
  await page.keyboard.press("Enter");
  await expect(campaigns).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(campaigns).toBeHidden();
  await expect(toggle).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(campaigns).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/campaigns/);
  await expect(campaigns).toBeHidden();
});
