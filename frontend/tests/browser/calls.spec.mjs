// Behind every figure there are as many rows as it says, to read, to page through and to take away.
import { readFile } from "node:fs/promises";
import { Api, expect, logIn, MAYA, problem, settled, test } from "./parlance.mjs";

const count = (page) => page.locator("#rows-count");
const rows = (page) => page.locator(".list-table tbody tr");
const grouped = (number) => number.toLocaleString("en-US");

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

test("more rows follow, each once", async ({ page, request, baseURL }) => {
  const { total_calls } = await (await Api.logIn(request, baseURL)).dashboard("period=30d");
  await page.goto("/calls?period=30d&metric=total_calls");
  await logIn(page, MAYA);
  await expect(count(page)).toHaveText(grouped(total_calls.value));
  const first = await rows(page).count();
  expect(first).toBeLessThan(total_calls.value);
  await page.locator(".load-more button").click();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(first);
  const words = await rows(page).allInnerTexts();
  expect(new Set(words).size, "rows that look alike").toBeGreaterThan(words.length * 0.98);
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
  const told = lines.filter((line) => line.startsWith("# "));
  expect(told).toContain("# metric: interviews");
  expect(told).toContain("# time zone: America/New_York");
  expect(lines.length - told.length - 1, "rows without the heading").toBe(interviews.value);
});

test("a list that fails can be tried again", async ({ page, faults }) => {
  faults.expected.push(/status of 500/);
  await page.route("**/api/v1/analytics/calls?**", (route) => route.fulfill(problem(500, "internal")));
  await page.goto("/calls?period=7d&metric=total_calls");
  await logIn(page, MAYA);
  const failed = page.locator("main .tile-error");
  await expect(failed).toBeVisible();
  await page.unroute("**/api/v1/analytics/calls?**");
  await failed.getByRole("button").click();
  await expect(rows(page).first()).toBeVisible();
});

test("a figure that is not there is said not to be", async ({ page }) => {
  await page.goto("/calls?metric=nonsense");
  await logIn(page, MAYA);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("nonsense");
});
