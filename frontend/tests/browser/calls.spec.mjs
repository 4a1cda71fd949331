// Behind every figure there are as many rows as it says, to read, to page through and to take away.
import { readFile } from "node:fs/promises";
import { Api, MAYA, expect, logIn, problem, settled, test } from "./parlance.mjs";

const CALLS = "**/api/v1/analytics/calls?**";
const REFRESH = "**/api/v1/auth/refresh";

const count = (page) => page.locator("#rows-count");
const rows = (page) => page.locator(".list-table tbody tr");
const more = (page) => page.locator(".load-more button");
const grouped = (number) => number.toLocaleString("en-US");
const digits = (text) => Number(text.replace(/\D/g, ""));
const told = async (page) => digits(await count(page).innerText());

async function openRows(page, query) {
  await page.goto(`/calls?${query}`);
  await logIn(page, MAYA);
  await expect(rows(page).first()).toBeVisible();
}

// What a figure counts: the number of rows behind it.
const counted = {
  total_calls: ({ value }) => value,
  people_contacted: ({ value }) => value,
  interviews: ({ value }) => value,
  opt_outs: ({ value }) => value,
  qualified_candidates: ({ value }) => value,
  thumbs_up: ({ value }) => value,
  thumbs_down: ({ value }) => value,
  answer_rate: ({ numerator }) => numerator,
  call_completion_rate: ({ numerator }) => numerator,
  passthrough_rate: ({ numerator }) => numerator,
  withdrawal_rate: ({ numerator }) => numerator,
  accommodation_rate: ({ numerator }) => numerator,
  avg_interview_length: ({ sample_size }) => sample_size,
  avg_time_to_first_interview: ({ sample_size }) => sample_size,
};

test("each figure is the number of the rows behind it", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL);
  const query = "period=7d&candidate_sources=Referral";
  const answer = await api.dashboard(query);
  await page.goto("/");
  await logIn(page, MAYA);
  for (const [metric, number] of Object.entries(counted)) {
    await page.goto(`/calls?${query}&metric=${metric}`);
    const expected = number(answer[metric]);
    await expect(count(page), metric).toHaveText(grouped(expected));
    if (expected > 0) await expect(rows(page).first(), metric).toBeVisible();
    else await expect(rows(page), metric).toHaveCount(0);
  }
});

test("a ratio has two lists of rows, and the address says which", async ({ page, request, baseURL }) => {
  const { answer_rate } = await (await Api.logIn(request, baseURL)).dashboard("period=7d");
  await page.goto("/calls?period=7d&metric=answer_rate");
  await logIn(page, MAYA);
  await expect(count(page)).toHaveText(grouped(answer_rate.numerator));
  await page.locator(".rows-bar .segments button[aria-pressed=false]").click();
  await expect(page).toHaveURL(/part=denominator/);
  await expect(count(page)).toHaveText(grouped(answer_rate.denominator));
  await page.goBack();
  await expect(count(page)).toHaveText(grouped(answer_rate.numerator));
  await page.locator(".back a").click();
  await expect(page).toHaveURL(/\/\?period=7d/);
  await settled(page);
});

test("more rows come without losing the focus, none twice, until all are there", async ({ page }) => {
  await openRows(page, "metric=withdrawal_rate&period=90d");
  const all = await told(page);
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

test("the file holds the same rows and says what they are", async ({ page, request, baseURL }) => {
  const { interviews } = await (await Api.logIn(request, baseURL)).dashboard("period=7d");
  await page.goto("/calls?period=7d&metric=interviews");
  await logIn(page, MAYA);
  await expect(count(page)).toHaveText(grouped(interviews.value));
  const download = page.waitForEvent("download");
  await page.locator(".export button").click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^parlance-interviews-.*\.csv$/);
  const lines = (await readFile(await file.path(), "utf8")).trim().split(/\r?\n/);
  const comments = lines.filter((line) => line.startsWith("# "));
  expect(comments).toContain("# metric: interviews");
  expect(comments).toContain("# time zone: America/New_York");
  expect(lines.length - comments.length - 1, "rows without the heading").toBe(interviews.value);
});

test("a list that fails can be tried again", async ({ page, faults }) => {
  faults.expected.push(/status of 500/);
  await page.route(CALLS, (route) => route.fulfill(problem(500, "internal")));
  await page.goto("/calls?period=7d&metric=total_calls");
  await logIn(page, MAYA);
  const failed = page.locator("main .tile-error");
  await expect(failed).toBeVisible();
  await page.unroute(CALLS);
  await failed.getByRole("button").click();
  await expect(rows(page).first()).toBeVisible();
});

test("a figure that is not there is said not to be", async ({ page }) => {
  await page.goto("/calls?metric=nonsense");
  await logIn(page, MAYA);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("nonsense");
});

test("rows of what was never recorded are no data, and not none", async ({ page }) => {
  await page.route(CALLS, async (route) => {
    const response = await route.fetch();
    const no_data = [{ metric: "opt_outs", reason: "no call says" }];
    await route.fulfill({ response, json: { ...(await response.json()), no_data, total: 0, rows: [], next_cursor: null } });
  });
  await page.goto("/calls?period=7d&metric=opt_outs");
  await logIn(page, MAYA);
  await expect(count(page)).toHaveText("No data");
  await expect(page.locator("main .nothing")).toHaveText(/^No data\. ./);
});

test("a figure on a tile leads to as many rows, and back to the same view", async ({ page, open }) => {
  await open("/?period=90d&candidate_sources=Referral");
  const figure = page.locator('article.kpi[data-metric="opt_outs"] .value');
  const figures = digits(await figure.innerText());
  await figure.getByRole("link").click();
  await expect(page).toHaveURL(/\/calls\?.*metric=opt_outs/);
  await expect(rows(page).first()).toBeVisible();
  expect(await told(page)).toBe(figures);
  await page.locator(".back a").click();
  await expect(page).toHaveURL(/\/\?period=90d&candidate_sources=Referral$/);
  await expect(figure).toBeVisible();
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
  const before = await told(page);
  await page.getByRole("button", { name: /^Job title: Registered nurse/ }).click();
  await expect(page).toHaveURL(/metric=interviews/);
  await expect(page).not.toHaveURL(/job_titles/);
  await expect(page.locator("#rows-count")).toBeFocused();
  await expect.poll(() => told(page)).toBeGreaterThan(before);
});

test("a session that ends on the list leads back to the list", async ({ page, faults }) => {
  faults.expected.push(/status of 401/);
  await openRows(page, "metric=interviews&period=30d");
  await page.route(CALLS, (route) => route.fulfill(problem(401, "token_expired")));
  await page.route(REFRESH, (route) => route.fulfill(problem(401, "invalid_token")));
  await more(page).click();
  await expect(page.getByRole("alert")).toHaveText("Your session has ended. Log in to go on where you were.");
  await page.unroute(CALLS);
  await logIn(page, MAYA);
  await expect(page).toHaveURL(/\/calls\?metric=interviews&period=30d$/);
  await expect(rows(page).first()).toBeVisible();
});

test("chosen campaigns are called by their names", async ({ page, request, baseURL }) => {
  const { campaigns } = await (await Api.logIn(request, baseURL)).get("/campaigns", "limit=50");
  const [first, second, third] = campaigns.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const query = [first, second, third].map(({ id }) => `campaign_ids=${id}`).join("&");
  await page.goto(`/calls?period=90d&${query}&metric=total_calls`);
  await logIn(page, MAYA);
  const words = `${first.name} · ${second.name} +1`;
  await expect(page.getByRole("button", { name: `${words}: take this filter off` })).toBeVisible();
  await page.goto(`/?period=90d&${query}`);
  await expect(page.locator(".filter-bar summary", { hasText: "Campaigns" })).toContainText(words);
});

test("a campaign beyond the first page of them is called by its name", async ({ page, request, baseURL }) => {
  const { campaigns } = await (await Api.logIn(request, baseURL)).get("/campaigns", "limit=200");
  const late = campaigns.at(-1);
  await page.route("**/api/v1/campaigns**", (route) => {
    const isBeyond = new URL(route.request().url()).searchParams.get("cursor") === "beyond";
    return route.fulfill({
      json: isBeyond ? { campaigns: [late], next_cursor: null } : { campaigns: campaigns.slice(0, -1), next_cursor: "beyond" },
    });
  });
  await page.goto(`/calls?period=90d&campaign_ids=${late.id}&metric=total_calls`);
  await logIn(page, MAYA);
  await expect(page.getByRole("button", { name: `${late.name}: take this filter off` })).toBeVisible();
  await page.goto(`/?period=90d&campaign_ids=${late.id}`);
  await expect(page.locator(".filter-bar summary", { hasText: "Campaigns" })).toContainText(late.name);
});

test("the period and the filters of all calls can be changed where they are listed", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL);
  const total = async (query) => grouped((await api.get("/analytics/calls", query)).total);
  await openRows(page, "period=30d");
  await expect(count(page)).toHaveText(await total("period=30d"));
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(page).toHaveURL(/\/calls\?period=7d$/);
  await expect(count(page)).toHaveText(await total("period=7d"));
  const source = page.locator(".filter-bar details").filter({ has: page.locator("summary", { hasText: "Source" }) });
  await source.locator("summary").click();
  await source.getByRole("checkbox", { name: "Referral" }).click();
  await expect(page).toHaveURL(/\/calls\?period=7d&candidate_sources=Referral$/);
  await expect(count(page)).toHaveText(await total("period=7d&candidate_sources=Referral"));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Source: take this filter off" }).click();
  await expect(count(page)).toHaveText(await total("period=7d"));
});
