// What is beside the dashboard is asked for when somebody comes near, once a key, after the dashboard; each fails alone.
import { Api, expect, kpi, problem, settled, test as base, whole } from "./parlance.mjs";

const NAMES = [
  "average_candidate_satisfaction",
  "campaigns_launched_per_week",
  "candidate_satisfaction",
  "credits_per_qualified_candidate",
  "sms_sent",
  "time_saved",
  "total_sms",
  "total_time_saved",
];
const card = (page, metric) => page.locator(`.beside article.chart[data-metric="${metric}"]`);
const of = (name) => `**/api/v1/analytics/${name}?**`;
const period = (page, words) => page.getByRole("button", { name: words, exact: true });

const test = base.extend({
  // The figures that were asked for, in order, each with its query.
  figures: async ({ page }, use) => {
    const figures = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      const [, name] = /^\/api\/v1\/analytics\/(\w+)$/.exec(pathname) ?? [];
      if (name) figures.push({ name, query: searchParams });
    });
    await use(figures);
  },
});

const names = (figures) => figures.map(({ name }) => name);

test("nothing beside the dashboard is asked for before somebody comes near, and then each key once", async ({ page, open, figures }) => {
  await open();
  await page.evaluate(() => fetch("/health/live"));
  expect(names(figures)).toEqual(["dashboard"]);
  await whole(page);
  expect(names(figures.slice(1)).toSorted()).toEqual(NAMES);
});

test("a change of filters asks the dashboard first, then each key once, and what is known is not asked for again", async ({ page, open, figures }) => {
  await open();
  await whole(page);
  const before = figures.length;
  await period(page, "7d").click();
  await expect(page).toHaveURL(/period=7d/);
  await settled(page);
  const asked = figures.slice(before);
  expect(asked[0].name).toBe("dashboard");
  expect(names(asked.slice(1)).toSorted()).toEqual(NAMES);
  expect(asked.map(({ query }) => query.get("period"))).toEqual(Array(NAMES.length + 1).fill("7d"));
  await period(page, "30d").click();
  await expect(page).toHaveURL(/period=30d/);
  await settled(page);
  expect(figures.length).toBe(before + NAMES.length + 1);
});

test("the dashboard is not waited for longer than a second", async ({ page, figures, open }) => {
  await open();
  await whole(page);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/api/v1/analytics/dashboard?**", async (route) => {
    await held;
    await route.continue();
  });
  const before = figures.length;
  await period(page, "7d").click();
  await expect(page.locator(".beside .old")).toHaveCount(0);
  await expect.poll(() => names(figures.slice(before + 1)).toSorted()).toEqual(NAMES);
  await expect(page.locator(".kpis:not(.four) article.kpi.old").first()).toBeVisible();
  release();
  await settled(page);
});

test("a list filter reaches every figure, and what it does not reach says so with the reason", async ({ page, open, figures, request, baseURL }) => {
  await open("/?period=90d&candidate_sources=Referral");
  await whole(page);
  for (const { query } of figures) expect(query.getAll("candidate_sources")).toEqual(["Referral"]);
  const query = "period=90d&candidate_sources=Referral&compare=previous_period";
  const api = await Api.logIn(request, baseURL);
  for (const name of ["credits_per_qualified_candidate", "campaigns_launched_per_week"]) {
    const { ignored_filters: ignored } = await api.get(`/analytics/${name}`, query);
    const remark = page.locator(`.beside [data-metric=${name}] .remark`);
    await expect(remark).toContainText("Source");
    await expect(remark).toContainText(ignored.find(({ filter }) => filter === "candidate_sources").reason);
  }
  await expect(page.locator(".beside [data-metric=total_sms] .remark")).toHaveCount(0);
});

for (const name of ["total_sms", "sms_sent"]) {
  test(`where ${name} fails, its tile says so alone and can be tried again`, async ({ page, open, faults, figures }) => {
    faults.expected.push(/status of 500/);
    await page.route(of(name), (route) => route.fulfill(problem(500, "internal")));
    await open();
    await whole(page);
    const failed = page.locator(`.beside [data-metric=${name}]`);
    await expect(failed.getByRole("alert")).toContainText("The server failed");
    await expect(page.locator(".tile-error")).toHaveCount(1);
    await expect(kpi(page, "total_calls").locator(".value")).toHaveText(/^[\d,]+$/);
    if (name === "sms_sent") {
      await expect(kpi(page, "total_sms").locator(".value")).toHaveText(/^[\d,]+$/);
      await expect(kpi(page, "total_sms").locator(".sparkline")).toHaveCount(0);
    }
    await page.unroute(of(name));
    const before = figures.length;
    await failed.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator(".tile-error")).toHaveCount(0);
    await expect(kpi(page, "total_sms").locator(".value")).toHaveText(/^[\d,]+$/);
    await expect(kpi(page, "total_sms").locator(".sparkline")).toHaveCount(1);
    await expect(card(page, "sms_sent").locator(".chart-area svg")).toBeVisible();
    expect(names(figures.slice(before))).toEqual([name]);
  });
}

test("two tiles of one key fail and come back together, with one request", async ({ page, open, faults, figures }) => {
  faults.expected.push(/status of 503/);
  await page.route(of("candidate_satisfaction"), (route) => route.fulfill(problem(503, "timeout")));
  await open();
  await whole(page);
  await expect(page.locator(".tile-error")).toHaveCount(2);
  await expect(card(page, "ratings").getByRole("alert")).toContainText("This took too long");
  await page.unroute(of("candidate_satisfaction"));
  const before = figures.length;
  await card(page, "ratings").getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".tile-error")).toHaveCount(0);
  await expect(card(page, "ratings").locator(".bar-list li")).toHaveCount(5);
  await expect(card(page, "candidate_satisfaction").locator(".chart-area svg")).toBeVisible();
  expect(names(figures.slice(before))).toEqual(["candidate_satisfaction"]);
});

test("a provider of SMS that fails makes its tiles say so and nothing else", async ({ page, open }) => {
  const reason = "the SMS provider does not answer in time";
  const without = async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const name = new URL(route.request().url()).pathname.split("/").at(-1);
    const none = { value: null, points: null, previous: undefined };
    const no_data = [{ metric: name, reason, unavailable: "sms_provider" }];
    await route.fulfill({ response, json: { ...answer, ...none, no_data } });
  };
  await page.route(of("total_sms"), without);
  await page.route(of("sms_sent"), without);
  await page.route(of("total_time_saved"), async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    await route.fulfill({ response, json: { ...answer, no_data: [{ metric: "sms", reason, unavailable: "sms_provider" }] } });
  });
  await open();
  await whole(page);
  await expect(kpi(page, "total_sms").locator(".value")).toHaveText("Not available right now");
  await expect(kpi(page, "total_sms").locator(".change [lang=en]")).toHaveText(reason);
  await expect(card(page, "sms_sent").locator(".nothing")).toContainText(reason);
  await expect(kpi(page, "total_time_saved").locator(".remark")).toContainText(`SMS, not available right now: ${reason}`);
  await expect(kpi(page, "total_time_saved").locator(".value")).toHaveText(/\d/);
  await expect(page.locator(".tile-error")).toHaveCount(0);
  await expect(kpi(page, "average_candidate_satisfaction").locator(".value")).toHaveText(/\d/);
});

test("the part of the program that cannot be fetched says so in its place and can be tried again", async ({ page, open, faults }) => {
  faults.expected.push(/ERR_FAILED/, /Failed to fetch/);
  await page.route("**/assets/split_beside-*.wasm", (route) => route.abort());
  await open();
  const section = page.locator("section.beside");
  await section.scrollIntoViewIfNeeded();
  await expect(section.getByRole("alert")).toContainText("Server not reached");
  await expect(kpi(page, "total_calls").locator(".value")).toHaveText(/^[\d,]+$/);
  await page.unroute("**/assets/split_beside-*.wasm");
  await section.getByRole("button", { name: "Try again" }).click();
  await whole(page);
});

test("the section works with the keyboard alone", async ({ page, open }) => {
  await open();
  await whole(page);
  await kpi(page, "total_time_saved").locator(".info button").focus();
  const chart = card(page, "time_saved");
  for (let steps = 0; steps < 20; steps += 1) {
    await page.keyboard.press("Tab");
    if (await chart.getByRole("button", { name: "Table" }).evaluate((button) => button === document.activeElement)) break;
  }
  await expect(chart.getByRole("button", { name: "Table" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(chart.locator("tbody tr").first()).toBeVisible();
  await expect(chart.getByRole("group", { name: "The chart as a table" })).toHaveAttribute("tabindex", "0");
  await expect(page.getByRole("region", { name: "Beyond calls" }).getByRole("heading", { level: 2 })).toHaveText("Beyond calls");
});

test("nothing jumps while the section comes, nor when a filter is changed there", async ({ page, open }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifts.push(value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await open();
  const moved = async () => {
    await whole(page);
    await expect(page.locator(".beside .chart-area svg").first()).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
    return (await page.evaluate(() => window.shifts.splice(0))).reduce((sum, value) => sum + value, 0);
  };
  await page.evaluate(() => window.shifts.splice(0));
  expect(await moved(), "while it comes").toBeLessThan(0.1);
  await period(page, "90d").evaluate((button) => button.click());
  await expect(page).toHaveURL(/period=90d/);
  expect(await moved(), "after a change").toBeLessThan(0.1);
});

test("the section is there for who comes back to Overview", async ({ page, open, figures }) => {
  await open();
  await whole(page);
  const before = figures.length;
  await page.getByRole("navigation").getByRole("link", { name: "Campaigns" }).click();
  await expect(page.locator(".list-table tbody tr").first()).toBeVisible();
  await page.goBack();
  await settled(page);
  await whole(page);
  expect(names(figures.slice(before)), "what is known").toEqual([]);
});
