// A chart tells, saves and leads to what it draws.
import { readFile } from "node:fs/promises";
import { expectCourse } from "./cards.mjs";
import { Api, expect, kpi, settled, test } from "./parlance.mjs";

const card = (page, metric) => page.locator(`article.chart[data-metric=${metric}]`);
const drawing = (page, metric) => card(page, metric).locator(".chart-area svg");
const digits = (text) => Number(text.replace(/\D/g, ""));
const FILTERS = "period=90d&granularity=week&candidate_sources=Referral&job_titles=Registered+nurse";

// A chart as a file of a kind, which the menu calls so.
async function saved(page, metric, kind) {
  await expect(drawing(page, metric)).toBeVisible();
  const menu = card(page, metric).locator("details.menu");
  await menu.locator("summary").click();
  const download = page.waitForEvent("download");
  await menu.getByRole("button", { name: kind }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("a chart's numbers are saved with the filters that they have", async ({ page, open, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL);
  await open(`/?${FILTERS}`);
  const { name, bytes } = await saved(page, "calls_chart", "CSV");
  expect(name).toMatch(/^calls_chart-\d{8}\.csv$/);
  const lines = bytes.toString("utf8").trim().split("\r\n");
  const comments = lines.filter((line) => line.startsWith("# "));
  expect(comments).toContain("# metric: calls_chart");
  expect(comments).toContain("# granularity: week");
  expect(comments).toContain("# candidate sources: Referral");
  expect(comments).toContain("# job titles: Registered nurse");
  const { calls_chart } = await api.dashboard(`${FILTERS}&metrics=calls_chart`);
  const totals = lines.slice(comments.length + 1).map((line) => Number(line.split(",")[3]));
  expect(totals).toEqual(calls_chart.points.map(({ total }) => total));
});

test("a chart's picture says which filters it has", async ({ page, open }) => {
  await page.addInitScript(() => {
    window.printed = [];
    const print = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
      window.printed.push(text);
      return print.call(this, text, ...where);
    };
  });
  await open(`/?${FILTERS}`);
  const { name, bytes } = await saved(page, "calls_chart", "PNG");
  expect(name).toMatch(/^calls_chart-\d{8}\.png$/);
  expect(bytes.subarray(0, 8).toString("hex"), "the signature of a PNG").toBe("89504e470d0a1a0a");
  expect(bytes.length).toBeGreaterThan(5_000);
  const printed = (await page.evaluate(() => window.printed)).join(" ");
  for (const words of ["time zone: America/New_York", "candidate sources: Referral", "job titles: Registered nurse"]) {
    expect(printed).toContain(words);
  }
});

test("a bucket tells its figures at the pointer, and leads to as many rows", async ({ page, open, request, baseURL }) => {
  const { calls_chart } = await (await Api.logIn(request, baseURL)).dashboard("period=30d&metrics=calls_chart");
  await open();
  const chart = drawing(page, "calls_chart");
  await chart.hover();
  const words = card(page, "calls_chart").locator(".chart-words");
  await expect(words.locator("strong")).toBeVisible();
  const told = Object.fromEntries(
    await words.locator("dt").evaluateAll((terms) => terms.map((term) => [term.innerText.trim(), term.nextElementSibling.innerText])),
  );
  await chart.click();
  await expect(page).toHaveURL(/\/calls\?.*metric=calls_chart/);
  const { searchParams } = new URL(page.url());
  const day = searchParams.get("from");
  expect(searchParams.get("to")).toBe(day);
  const inZone = (instant) => new Date(instant).toLocaleDateString("en-CA", { timeZone: "America/New_York" });
  const { total, completed } = calls_chart.points.find(({ start }) => inZone(start) === day);
  expect(digits(told["All calls"])).toBe(total);
  expect(digits(told["Completed"])).toBe(completed);
  await expect(page.locator("#rows-count")).toHaveText(total.toLocaleString("en-US"));
});

test("an hour leads nowhere: rows are asked for by days", async ({ page, open }) => {
  await open("/?period=7d&granularity=hour");
  const calls = card(page, "calls_chart");
  await drawing(page, "calls_chart").click();
  await expect(page).toHaveURL(/\/\?period=7d&granularity=hour$/);
  await calls.getByRole("button", { name: "Table" }).click();
  await expect(calls.locator("tbody tr").first()).toBeVisible();
  await expect(calls.locator("tbody").getByRole("link")).toHaveCount(0);
  await calls.getByRole("link", { name: "Rows behind it" }).click();
  await expect(page).toHaveURL(/\/calls\?period=7d&granularity=hour&metric=calls_chart$/);
});

test("what is not complete is hatched, and nothing else is", async ({ page, open }) => {
  await open();
  const hatched = drawing(page, "candidates_chart").locator("pattern");
  await expect(hatched).not.toHaveCount(0);
  const day = (back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/?period=custom&from=${day(20)}&to=${day(11)}`);
  await settled(page);
  await expect(drawing(page, "candidates_chart")).toBeVisible();
  await expect(hatched).toHaveCount(0);
});

test("what has not begun has no numbers, and leads nowhere", async ({ page, open }) => {
  const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  await open(`/?period=custom&from=${day(3)}&to=${day(5)}&granularity=day&compare=none`);
  await expect(drawing(page, "candidates_chart")).toBeVisible();
  await expect(drawing(page, "candidates_chart").locator("pattern")).toHaveCount(0);
  const calls = card(page, "calls_chart");
  await calls.getByRole("button", { name: "Table" }).click();
  const rows = calls.locator("tbody tr");
  await expect(rows).toHaveCount(3);
  for (const row of await rows.all()) {
    await expect(row.locator("th")).toContainText("(not begun)");
    await expect(row.locator("td")).toHaveText(Array(4).fill("nothing"));
  }
  await expect(rows.getByRole("link")).toHaveCount(0);
});

test("a card's course is its figure by bucket", async ({ page, open, request, baseURL }) => {
  const answer = await (await Api.logIn(request, baseURL)).dashboard("period=30d");
  await open();
  // By the latest call, as the figures of the cards are.
  const courses = [
    ["call_length", "calls_chart", "call_length"],
    ["opt_outs", "candidates_chart", "opt_outs"],
    ["qualified_candidates", "passthrough_rate_chart", "qualified_candidates"],
    ["thumbs_up", "passthrough_rate_chart", "thumbs_up"],
    ["thumbs_down", "passthrough_rate_chart", "thumbs_down"],
  ];
  for (const [metric, series, number] of courses) {
    const numbers = answer[series].points.filter(({ partial }) => !partial).map((point) => point[number]);
    await expectCourse(kpi(page, metric), metric, numbers);
  }
});

test("thumbs by review date are called so", async ({ page, open }) => {
  await open();
  for (const [metric, words] of [["thumbs_up", "Thumbs up"], ["thumbs_down", "Thumbs down"]]) {
    const chart = card(page, `${metric}_chart`);
    await expect(chart.getByRole("heading")).toHaveText(`${words}, by review date`);
    await expect(chart.locator(".heading .sub")).toContainText("last made in this range");
  }
});

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
