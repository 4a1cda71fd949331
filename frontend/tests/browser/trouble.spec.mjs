// Slow, late, failing and missing answers: a tile says so alone, and the page goes on.
import { Api, MAYA, expect, kpi, logIn, problem, settled, test } from "./parlance.mjs";

const DASHBOARD = "**/api/v1/analytics/dashboard?**";
const total = (page) => kpi(page, "total_calls").locator(".value");
const query = (route) => new URL(route.request().url()).searchParams;
test("a late answer to older filters never overwrites a newer one", async ({ page, open, request, baseURL }) => {
  await open();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  let late;
  await page.route(DASHBOARD, async (route) => {
    if (query(route).get("period") === "90d") {
      const answer = await route.fetch();
      await held;
      late = route.fulfill({ response: answer });
      return late;
    }
    return route.continue();
  });
  await page.getByRole("button", { name: "90d", exact: true }).click();
  await expect(page.locator("article.kpi.old").first()).toBeVisible();
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(page).toHaveURL(/period=7d/);
  await settled(page);
  const api = await Api.logIn(request, baseURL);
  const week = (await api.dashboard("period=7d&metrics=total_calls")).total_calls.value.toLocaleString("en-US");
  const quarter = (await api.dashboard("period=90d&metrics=total_calls")).total_calls.value.toLocaleString("en-US");
  await expect(total(page)).toHaveText(week);
  const finished = page.waitForResponse((response) => response.url().includes("period=90d"));
  release();
  await (await finished).finished();
  await late;
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  await expect(total(page)).toHaveText(week);
  await page.getByRole("button", { name: "90d", exact: true }).click();
  await expect(total(page)).toHaveText(quarter);
});

test("old figures stay, dimmed, while new ones are on their way", async ({ page, open }) => {
  await open();
  const before = await total(page).innerText();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(DASHBOARD, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(page.locator("article.kpi.old")).toHaveCount(await page.locator("article.kpi").count());
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await expect(total(page)).toHaveText(before);
  release();
  await settled(page);
  await expect(total(page)).not.toHaveText(before);
});

const FAILURES = [
  { name: "fails", answer: (route) => route.fulfill(problem(500, "internal")) },
  { name: "takes too long", answer: (route) => route.fulfill(problem(503, "timeout")) },
  {
    name: "cannot be asked for alone",
    answer: (route) => (query(route).getAll("metrics").length > 2 ? route.fulfill(problem(500, "internal")) : route.abort()),
  },
];

for (const { name, answer } of FAILURES) {
  test(`a tile whose figure ${name} says so alone and can be tried again`, async ({ page, open, faults, asked }) => {
    faults.expected.push(/status of 50/, /ERR_FAILED/);
    await page.route(DASHBOARD, (route) => (query(route).getAll("metrics").includes("opt_outs") ? answer(route) : route.continue()));
    await open();
    const failed = kpi(page, "opt_outs");
    await expect(failed.getByRole("alert")).toBeVisible();
    await expect(page.locator(".tile-error")).toHaveCount(1);
    await expect(total(page)).toHaveText(/^[\d,]+$/);
    await expect(page.locator(".chart-area svg").first()).toBeVisible();
    await page.unroute(DASHBOARD);
    const before = asked.length;
    await failed.getByRole("button", { name: "Try again" }).click();
    await expect(failed.locator(".value")).toHaveText(/^[\d,]+$/);
    await expect(page.locator(".tile-error")).toHaveCount(0);
    await expect(failed.locator(":focus")).toHaveCount(1);
    expect(asked.slice(before).map((query) => query.getAll("metrics"))).toEqual([["opt_outs", "candidates_chart"]]);
  });
}

test("while one figure is asked for alone, all others are shown", async ({ page, faults }) => {
  faults.expected.push(/status of 500/);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(DASHBOARD, async (route) => {
    const metrics = query(route).getAll("metrics");
    if (metrics.length > 2) return route.fulfill(problem(500, "internal"));
    if (metrics.includes("answer_rate")) await held;
    return route.continue();
  });
  await page.goto("/");
  await logIn(page, MAYA);
  await expect(page.locator("article.kpi .value:not(.skeleton)")).toHaveCount((await page.locator("article.kpi").count()) - 1);
  await expect(kpi(page, "answer_rate").locator(".skeleton").first()).toBeVisible();
  release();
  await settled(page);
});

test("figures that cannot be had anew stay, say so and can be tried again", async ({ page, open, faults }) => {
  faults.expected.push(/status of 500/);
  await page.clock.install();
  await open();
  const before = await total(page).innerText();
  await page.route(DASHBOARD, (route) => route.fulfill(problem(500, "internal")));
  await page.clock.runFor(66_000);
  const card = kpi(page, "total_calls");
  await expect(card.getByRole("alert")).toContainText("The server failed");
  await expect(card).toHaveClass(/\bold\b/);
  await expect(total(page)).toHaveText(before);
  await expect(page.locator("article.chart .chart-area svg").first()).toBeVisible();
  await page.unroute(DASHBOARD);
  await card.getByRole("button", { name: "Try again" }).click();
  await expect(card.getByRole("alert")).toHaveCount(0);
  await expect(card).not.toHaveClass(/\bold\b/);
});

test("what failed is asked for again by who comes back to it", async ({ page, open, faults }) => {
  faults.expected.push(/status of 500/);
  await open();
  await page.route(DASHBOARD, (route) =>
    query(route).get("period") === "7d" ? route.fulfill(problem(500, "internal")) : route.continue(),
  );
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(page.locator("article .tile-error")).toHaveCount(await page.locator("article").count());
  await page.unroute(DASHBOARD);
  await page.getByRole("button", { name: "30d", exact: true }).click();
  await expect(page.locator("article .tile-error")).toHaveCount(0);
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(page).toHaveURL(/period=7d/);
  await expect(page.locator("article .tile-error")).toHaveCount(0);
  await settled(page);
});

test("an answer that never comes is not waited for, nor asked for anew meanwhile", async ({ page, open, asked }) => {
  await page.clock.install();
  await open();
  await page.route(DASHBOARD, () => {});
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect.poll(() => asked.length).toBe(2);
  await page.clock.runFor(66_000);
  await expect(kpi(page, "total_calls").getByRole("alert")).toContainText("The server did not answer in time");
  expect(asked.length).toBe(2);
  await page.unroute(DASHBOARD);
  await kpi(page, "total_calls").getByRole("button", { name: "Try again" }).click();
  await expect(total(page)).toHaveText(/^[\d,]+$/);
});

test("an answer that is not the server's fails every tile, and each can be tried again", async ({ page, faults }) => {
  faults.expected.push(/status of 502/);
  await page.route(DASHBOARD, (route) => route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" }));
  await page.goto("/");
  await logIn(page, MAYA);
  await expect(page.locator("article .tile-error")).toHaveCount(await page.locator("article").count());
  await page.unroute(DASHBOARD);
  await kpi(page, "total_calls").getByRole("button", { name: "Try again" }).click();
  await expect(total(page)).toHaveText(/^[\d,]+$/);
});

test("without the server every tile says so, and each comes back by itself", async ({ page, open, faults, context }) => {
  // Parts of the program that are fetched ahead are not there then, either.
  faults.expected.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
  await open();
  await context.setOffline(true);
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(kpi(page, "total_calls").getByRole("alert")).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator("article .tile-error")).toHaveCount(0);
  await settled(page);
  await expect(total(page)).toHaveText(/^[\d,]+$/);
});

test("the chart library that cannot be loaded leaves the figures alone", async ({ page, open, faults }) => {
  faults.expected.push(/ERR_FAILED/);
  await page.route("**/assets/echarts-*.js", (route) => route.abort());
  await open();
  await expect(total(page)).toHaveText(/^[\d,]+$/);
  await expect(page.locator(".chart-body").getByRole("alert").first()).toBeVisible();
  await page.locator("article.chart").getByRole("button", { name: "Table" }).first().click();
  await expect(page.locator("article.chart tbody tr").first()).toBeVisible();
});

test("a page whose part of the program cannot be fetched says so, can be tried again, and leaves the rest alone", async ({ page, open, faults }) => {
  faults.expected.push(/ERR_FAILED/, /Failed to fetch/);
  await page.route("**/assets/split_campaigns-*.wasm", (route) => route.abort());
  await open();
  const [main, menu] = [page.locator("main"), page.getByRole("navigation")];
  await menu.getByRole("link", { name: "Campaigns" }).click();
  await expect(main.getByRole("alert")).toContainText("Server not reached");
  await expect(main.getByRole("heading")).toHaveText("Campaigns");
  await expect(page).toHaveTitle("Campaigns · Parlance");
  await menu.getByRole("link", { name: "Overview" }).click();
  await settled(page);
  await expect(page).toHaveTitle("Overview · Parlance");
  await menu.getByRole("link", { name: "Campaigns" }).click();
  await expect(main.getByRole("alert")).toBeVisible();
  await page.unroute("**/assets/split_campaigns-*.wasm");
  await main.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".list-table tbody tr").first()).toBeVisible();
  await expect(main.getByRole("alert")).toHaveCount(0);
});

test("charts whose part of the program cannot be fetched leave the figures alone and can be tried again", async ({ page, open, faults }) => {
  faults.expected.push(/ERR_FAILED/, /Failed to fetch/);
  await page.route("**/assets/split_charts-*.wasm", (route) => route.abort());
  await open();
  await expect(total(page)).toHaveText(/^[\d,]+$/);
  const chart = page.locator("article.chart").first();
  await expect(chart.getByRole("alert")).toContainText("Server not reached");
  await page.unroute("**/assets/split_charts-*.wasm");
  await chart.getByRole("button", { name: "Try again" }).click();
  await expect(chart.locator(".chart-area svg")).toBeVisible();
  await chart.getByRole("button", { name: "Table" }).click();
  await expect(chart.locator("tbody tr").first()).toBeVisible();
});

test("the log-in page fetches no other part of the program, and other pages are there before anybody goes to them", async ({ page, faults, context }) => {
  faults.expected.push(/ERR_INTERNET_DISCONNECTED/);
  const [asked, parts] = [new Set(), new Set()];
  const note = (names) => (request) => {
    const [, name] = /\/assets\/split_(\w+)-\w+\.wasm$/.exec(request.url()) ?? [];
    if (name) names.add(name);
  };
  page.on("request", note(asked));
  page.on("requestfinished", note(parts));
  await page.goto("/", { waitUntil: "networkidle" });
  await expect(page.locator("form")).toBeVisible();
  expect([...asked]).toEqual([]);
  await logIn(page, MAYA);
  await settled(page);
  await expect.poll(() => [...parts].toSorted()).toEqual(["account", "beside", "calls", "campaigns", "charts", "flows", "organisation"]);
  await context.setOffline(true);
  await page.getByRole("link", { name: "All calls" }).click();
  await expect(page.getByRole("heading", { name: "All calls" })).toBeVisible();
});

test.describe("in Spanish", () => {
  test.use({ locale: "es-ES" });

  test("what the server refuses is told in Spanish, with its own words beside it", async ({ page, faults }) => {
    faults.expected.push(/status of 400/);
    await page.goto("/?time_zone=Mars%2FBase");
    await logIn(page, MAYA);
    const refused = kpi(page, "total_calls").getByRole("alert");
    await expect(refused).toContainText("No se acepta uno de los filtros");
    await expect(refused.locator("[lang=en]")).toContainText("Mars/Base");
    await expect(refused.locator("[lang=es]")).toHaveText("No se acepta uno de los filtros");
    await expect(refused.locator("[title]"), "whose words are the server's").toHaveAttribute("lang", "en");
  });

  test("a score that cannot be one is refused in Spanish, and the server is not asked", async ({ page }) => {
    const changes = [];
    page.on("request", (request) => request.method() === "PUT" && changes.push(request.url()));
    await page.goto("/campaigns");
    await logIn(page, MAYA);
    await page.locator(".list-table tbody tr button").first().click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("input[type=radio]").first().check();
    await dialog.locator("input:not([type=radio])").fill("101");
    await dialog.locator("button[type=submit]").click();
    await expect(dialog.getByRole("alert").filter({ hasText: "De 0 a 100" })).toBeVisible();
    expect(changes).toEqual([]);
  });
});
