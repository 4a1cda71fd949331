// The filters change the figures and the URL, and a URL gives the same view again.
import { Api, dashboardQuery, expect, kpi, problem, settled, test } from "./parlance.mjs";

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
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/compare=none/);
  await expectFigures(page, api);
  await expect(page.locator(".kpi .change:not(.sample) > span")).toHaveCount(0);
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(page).toHaveURL(/\?period=30d$/);
  expect(await expectFigures(page, api)).toBe(seen[0]);
});

test("one reset brings back the usual view, and is there as soon as anything differs from it", async ({ page, open }) => {
  await open();
  const reset = page.getByRole("button", { name: "Reset" });
  const compare = page.getByRole("button", { name: "Compare" });
  const month = page.getByRole("button", { name: "30d", exact: true });
  await expect(compare).toHaveAttribute("aria-pressed", "true");
  await expect(reset).toHaveCount(0);
  await compare.click();
  await expect(compare).toHaveAttribute("aria-pressed", "false");
  await reset.click();
  await expect(compare).toHaveAttribute("aria-pressed", "true");
  await expect(reset).toHaveCount(0);
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(month).toHaveAttribute("aria-pressed", "false");
  await reset.click();
  await expect(month).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/\?period=30d$/);
  await expect(reset).toHaveCount(0);
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
  const range = page.locator(".filter-bar .segments details");
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
  const other = await context.newPage();
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

const menuOf = (page, words) =>
  page.locator(".filter-bar details").filter({ has: page.locator("summary", { hasText: words }) });

test("the view asks for its figures alone, and for what there is to choose from when a menu is first opened", async ({ page, open }) => {
  const asked = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/v1/") && !pathname.startsWith("/api/v1/auth/")) asked.push(pathname.slice("/api/v1".length));
  });
  await open();
  expect(asked).toEqual(["/analytics/dashboard"]);
  for (const words of ["Source", "Location", "Campaigns", "Source"]) {
    await menuOf(page, words).locator("summary").click();
    await expect(menuOf(page, words).getByRole("checkbox").first()).toBeVisible();
  }
  expect(asked.slice(1)).toEqual(["/candidates/facets", "/campaigns"]);
});

test("a zone is found by its name of now and by the one it had", async ({ page, open, request, baseURL }) => {
  await open();
  const zone = menuOf(page, "Zone");
  await zone.locator("summary").click();
  await expect(zone.getByText("There are more.")).toBeVisible();
  for (const name of ["kolkata", "Calcutta"]) {
    await zone.getByRole("searchbox").fill(name);
    await expect(zone.getByRole("radio")).toHaveCount(1);
  }
  await zone.getByRole("radio").click();
  await expect(page).toHaveURL(/time_zone=Asia%2FKolkata/);
  await expectFigures(page, await Api.logIn(request, baseURL));
});

test("a search that fails is not a search that finds nothing", async ({ page, open, faults }) => {
  faults.expected.push(/status of 500/);
  await open();
  const SEARCH = "**/api/v1/campaigns?**search=**";
  await page.route(SEARCH, (route) => route.fulfill(problem(500, "internal")));
  const menu = menuOf(page, "Campaigns");
  await menu.locator("summary").click();
  await expect(menu.getByRole("checkbox").first()).toBeVisible();
  await menu.getByRole("searchbox").fill("nurse");
  await expect(menu.getByRole("alert")).toContainText("The server failed");
  await page.unroute(SEARCH);
  await menu.getByRole("button", { name: "Try again" }).click();
  await expect(menu.getByRole("checkbox").first()).toBeVisible();
  await menu.getByRole("searchbox").fill("no campaign is called so");
  await expect(menu.getByText("Nothing is called so.")).toBeVisible();
});

test.describe("in Spanish", () => {
  test.use({ locale: "es-ES" });

  test("what takes a filter off has a name", async ({ page, open }) => {
    await open("/?period=90d&candidate_sources=Referral&time_zone=Europe%2FMadrid");
    for (const name of ["Fuente: quitar este filtro", "Zona: quitar este filtro"]) {
      await page.getByRole("button", { name }).click();
      await expect(page.getByRole("button", { name })).toHaveCount(0);
    }
    await expect(page).toHaveURL(/\/\?period=90d$/);
  });
});

test("a list that goes on says so", async ({ page, open }) => {
  await page.route("**/api/v1/campaigns**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), next_cursor: "more" } });
  });
  await open();
  const menu = menuOf(page, "Campaigns");
  await menu.locator("summary").click();
  await expect(menu.getByText("There are more. Search for the others.")).toBeVisible();
});

test("a menu whose values go on says that the rest is not in it", async ({ page, open }) => {
  await page.route("**/api/v1/candidates/facets**", async (route) => {
    const response = await route.fetch();
    const facets = await response.json();
    await route.fulfill({ response, json: { ...facets, more: { ...facets.more, locations: true } } });
  });
  await open();
  for (const [words, goesOn] of [["Location", true], ["Source", false]]) {
    const menu = menuOf(page, words);
    await menu.locator("summary").click();
    await expect(menu.getByRole("checkbox").first()).toBeVisible();
    await expect(menu.getByText(/^There are more\. The \d+ most frequent are listed here/)).toHaveCount(goesOn ? 1 : 0);
  }
});

test("the link that is copied is the address of the view", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("/?period=7d&granularity=day&compare=none");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test("where there is no clipboard the page says where the link is", async ({ page, open }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Copy it from the address bar" })).toBeVisible();
});
