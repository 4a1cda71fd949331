// The filters change the figures and the URL, and a URL gives the same view again.
import { Api, dashboardQuery, expect, kpi, settled, test } from "./parlance.mjs";

const total = (page) => kpi(page, "total_calls").locator(".value");

async function expectFigures(page, api) {
  await settled(page);
  const { total_calls, people_contacted } = await api.dashboard(dashboardQuery(page.url()));
  await expect(total(page)).toHaveText(total_calls.value.toLocaleString("en-US"));
  await expect(kpi(page, "people_contacted").locator(".value")).toHaveText(people_contacted.value.toLocaleString("en-US"));
  return total_calls.value;
}

test("each filter changes the URL and the figures", async ({ page, open, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL);
  await open();
  const seen = [await expectFigures(page, api)];
  const steps = [
    ["period=7d", () => page.getByRole("button", { name: "7d", exact: true }).click()],
    ["period=90d", () => page.getByRole("button", { name: "90d", exact: true }).click()],
    ["candidate_sources=", () => choose(page, "Source")],
    ["candidate_locations=", () => choose(page, "Location")],
    ["job_titles=", () => choose(page, "Job title")],
  ];
  for (const [words, change] of steps) {
    await change();
    await expect(page).toHaveURL(new RegExp(words));
    const now = await expectFigures(page, api);
    expect(now, words).not.toBe(seen.at(-1));
    seen.push(now);
  }
  await page.locator(".filter-bar select").first().selectOption("week");
  await expect(page).toHaveURL(/granularity=week/);
  await expectFigures(page, api);
  await page.locator(".filter-bar button.link").click();
  await expect(page).not.toHaveURL(/candidate_|job_titles|granularity/);
  expect(await expectFigures(page, api)).toBe(seen[2]);
});

async function choose(page, filter) {
  const menu = page.locator(".filter-bar details").filter({ has: page.locator("summary", { hasText: filter }) });
  await menu.locator("summary").click();
  await menu.locator("input[type=checkbox]").first().click();
  await page.keyboard.press("Escape");
}

test("campaigns are found by their names, and a range and a zone of one's own can be set", async ({
  page,
  open,
  request,
  baseURL,
}) => {
  const api = await Api.logIn(request, baseURL);
  const { campaigns } = await api.get("/campaigns", "limit=200");
  await open();
  const menu = page.locator(".filter-bar details").filter({ has: page.locator("summary", { hasText: "Campaigns" }) });
  await menu.locator("summary").click();
  const { name, id } = campaigns.at(-1);
  await menu.getByRole("searchbox").fill(name.slice(0, 10));
  await menu.getByRole("checkbox", { name }).click();
  await expect(page).toHaveURL(new RegExp(`campaign_ids=${id}`));
  await page.keyboard.press("Escape");
  await expectFigures(page, api);
  const range = page.locator(".filter-bar details").filter({ has: page.locator("form.range") });
  await range.locator("summary").click();
  await range.locator("input[name=from]").fill("2026-11-10");
  await range.locator("input[name=to]").fill("2026-11-01");
  await range.locator("button[type=submit]").click();
  await expect(range.getByRole("alert")).toHaveText("The first day is after the last.");
  const [from, to] = days();
  await range.locator("input[name=from]").fill(from);
  await range.locator("input[name=to]").fill(to);
  await range.locator("button[type=submit]").click();
  await expect(page).toHaveURL(new RegExp(`period=custom&from=${from}&to=${to}`));
  await expectFigures(page, api);
  const zone = page.locator(".filter-bar details").filter({ has: page.locator("summary", { hasText: "Zone" }) });
  await zone.locator("summary").click();
  await zone.getByRole("searchbox").fill("auckland");
  await zone.getByRole("radio").first().click();
  await expect(page).toHaveURL(/time_zone=Pacific%2FAuckland/);
  await expectFigures(page, api);
});

// Ten days that lie well within the demo data, whenever that was made.
function days() {
  const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  return [day(20), day(11)];
}

test("back, forward, reload and a pasted link give the same view", async ({ page, open, request, baseURL, context }) => {
  const api = await Api.logIn(request, baseURL);
  await open("/?period=7d");
  const week = await expectFigures(page, api);
  await page.getByRole("button", { name: "90d", exact: true }).click();
  await expect(page).toHaveURL(/period=90d/);
  const quarter = await expectFigures(page, api);
  expect(quarter).toBeGreaterThan(week);
  await page.goBack();
  await expect(page).toHaveURL(/period=7d/);
  expect(await expectFigures(page, api)).toBe(week);
  await expect(page.getByRole("button", { name: "7d", exact: true })).toHaveAttribute("aria-pressed", "true");
  await page.goForward();
  expect(await expectFigures(page, api)).toBe(quarter);
  await choose(page, "Source");
  await expect(page).toHaveURL(/candidate_sources=/);
  const narrowed = await expectFigures(page, api);
  const link = page.url();
  await page.reload();
  expect(await expectFigures(page, api)).toBe(narrowed);
  expect(page.url()).toBe(link);
  const state = await page.evaluate(() => Object.entries(sessionStorage));
  const other = await context.newPage();
  await other.addInitScript((entries) => entries.forEach(([key, value]) => sessionStorage.setItem(key, value)), state);
  await other.goto(link);
  expect(await expectFigures(other, api)).toBe(narrowed);
});

test("a link with nonsense in it shows the usual view", async ({ page, open, request, baseURL }) => {
  await open("/?period=nonsense&granularity=never&campaign_ids=x&from=2026-13-45");
  const api = await Api.logIn(request, baseURL);
  const { total_calls } = await api.dashboard("period=30d&metrics=total_calls");
  await expect(total(page)).toHaveText(total_calls.value.toLocaleString("en-US"));
});

test("all tiles of the dashboard ask with one request, and an answer that is known is not asked for again", async ({
  page,
  open,
  asked,
}) => {
  await open();
  expect(asked.length, "at first").toBe(1);
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(page).toHaveURL(/period=7d/);
  await settled(page);
  expect(asked.length, "after a change").toBe(2);
  expect(asked[1].get("period")).toBe("7d");
  expect(asked[1].getAll("metrics").length).toBeGreaterThan(15);
  await page.getByRole("button", { name: "30d", exact: true }).click();
  await expect(page).toHaveURL(/period=30d/);
  await settled(page);
  expect(asked.length, "back to what was shown before").toBe(2);
});
