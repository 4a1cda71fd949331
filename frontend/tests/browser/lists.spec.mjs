// Lists one goes to and fro in: the way back, the focus, and what is left when something goes wrong.
import { LENA, MAYA, expect, logIn, problem, test } from "./parlance.mjs";

const CALLS = "**/analytics/calls?**";

const rows = (page) => page.locator(".list-table tbody tr");
const more = (page) => page.locator(".load-more button");
const digits = (text) => Number(text.replace(/\D/g, ""));
const count = async (page) => digits(await page.locator("#rows-count").innerText());

async function openRows(page, query) {
  await page.goto(`/calls?${query}`);
  await logIn(page, MAYA);
  await expect(rows(page).first()).toBeVisible();
}

test("a figure on a tile leads to as many rows, and back to the same view", async ({ page, open }) => {
  await open("/?period=90d&candidate_sources=Referral");
  const figure = page.locator('article.kpi[data-metric="opt_outs"] .value');
  const told = digits(await figure.innerText());
  await figure.getByRole("link").click();
  await expect(page).toHaveURL(/\/calls\?.*metric=opt_outs/);
  await expect(rows(page).first()).toBeVisible();
  expect(await count(page)).toBe(told);
  await page.locator(".back a").click();
  await expect(page).toHaveURL(/\/\?period=90d&candidate_sources=Referral$/);
  await expect(figure).toBeVisible();
});

test("more rows come without losing the focus, none twice, until all are there", async ({ page }) => {
  await openRows(page, "metric=withdrawal_rate&period=90d");
  const all = await count(page);
  expect(all).toBeGreaterThan(await rows(page).count());
  while (await more(page).isVisible()) {
    const before = await rows(page).count();
    await more(page).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => rows(page).count()).toBeGreaterThan(before);
  }
  const shown = await rows(page).allInnerTexts();
  expect(shown.length).toBe(all);
  expect(new Set(shown).size).toBe(all);
  await expect(page.locator(".load-more p").first()).toBeFocused();
});

test("a page that fails leaves the rows before it, and the same button tries again", async ({ page, faults }) => {
  faults.expected.push(/status of 503/);
  await openRows(page, "metric=total_calls&period=30d");
  await page.route("**/analytics/calls?**cursor=**", (route) => route.fulfill(problem(503, "unavailable")));
  await more(page).click();
  await expect(page.locator(".load-more").getByRole("alert")).toBeVisible();
  await expect(rows(page)).toHaveCount(50);
  await page.unroute("**/analytics/calls?**cursor=**");
  await more(page).click();
  await expect(rows(page)).toHaveCount(100);
});

test("a file that cannot be made says so", async ({ page, faults }) => {
  faults.expected.push(/status of 500/);
  await openRows(page, "metric=interviews&period=7d");
  await page.route(CALLS, (route) =>
    route.request().headers().accept === "text/csv" ? route.fulfill(problem(500, "internal")) : route.continue(),
  );
  await page.getByRole("button", { name: "Download CSV" }).click();
  await expect(page.getByText("The file could not be made")).toBeVisible();
  await expect(rows(page).first()).toBeVisible();
});

test("a filter is taken off without leaving the figure", async ({ page }) => {
  await openRows(page, "metric=interviews&period=90d&candidate_sources=Referral&job_titles=Registered+nurse");
  const before = await count(page);
  await page.getByRole("button", { name: /^Job title: Registered nurse/ }).click();
  await expect(page).toHaveURL(/metric=interviews/);
  await expect(page).not.toHaveURL(/job_titles/);
  await expect(page.locator("#rows-count")).toBeFocused();
  await expect.poll(() => count(page)).toBeGreaterThan(before);
});

test("a session that ends on the list leads back to the list", async ({ page, faults }) => {
  faults.expected.push(/status of 401/);
  await openRows(page, "metric=interviews&period=30d");
  await page.route(CALLS, (route) => route.fulfill(problem(401, "token_expired")));
  await more(page).click();
  await expect(page.getByRole("alert")).toHaveText("Your session has ended. Log in to go on where you were.");
  await page.unroute(CALLS);
  await logIn(page, MAYA);
  await expect(page).toHaveURL(/\/calls\?metric=interviews&period=30d$/);
  await expect(rows(page).first()).toBeVisible();
});

test("figures are asked for again after a passing score was set", async ({ page, open, asked }) => {
  await open("/?period=7d", LENA);
  await page.getByRole("link", { name: "Campaigns" }).click();
  await expect(rows(page).first()).toBeVisible();
  const before = asked.length;
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page.locator(".kpi .value:not(.skeleton)").first()).toBeVisible();
  expect(asked.length, "fresh figures are not asked for again").toBe(before);

  await page.getByRole("link", { name: "Campaigns" }).click();
  await rows(page).last().getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("link", { name: "Overview" }).click();
  await expect.poll(() => asked.length).toBeGreaterThan(before);
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
