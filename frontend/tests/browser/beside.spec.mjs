// The figures beside the dashboard are the API's, on demo data and on imported data, and lead to their rows.
import { readFile } from "node:fs/promises";
import { begun, expectChange, expectCourse, expectRows } from "./cards.mjs";
import { ADA, Api, LENA, MAYA, dashboardQuery, expect, kpi, logIn, test, whole } from "./parlance.mjs";
import { shows } from "./shown.mjs";

const demo = { origin: process.env.PARLANCE_DEMO, who: MAYA };
const imported = { origin: process.env.PARLANCE_IMPORTED, who: ADA };
const VIEWS = [
  { ...demo, query: "" },
  { ...demo, query: "?period=today" },
  { ...demo, query: "?period=90d&granularity=week&time_zone=Asia%2FKolkata" },
  { ...demo, query: "?period=90d&candidate_sources=Referral&job_titles=Registered+nurse" },
  { ...demo, query: "?period=30d&compare=none" },
  { ...demo, query: "?period=custom&from=2001-01-01&to=2001-01-31" },
  { ...imported, query: "?period=custom&from=2018-01-01&to=2018-01-28" },
  { ...imported, query: "?period=custom&from=2018-01-08&to=2018-01-14&granularity=day" },
];

const card = (page, metric) => page.locator(`.beside article.chart[data-metric="${metric}"]`);
const words = (number, options) => number.toLocaleString("en-US", options);
const TWO = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

for (const { origin, who, query } of VIEWS) {
  const data = who === ADA ? "imported data" : "demo data";
  test(`the figures beside the dashboard of /${query} are the API's, on ${data}`, async ({ page, open, request }) => {
    test.skip(!origin, "the data set is not on this machine");
    await open(`${origin}/${query}`, who);
    await whole(page);
    const api = await Api.logIn(request, origin, who);
    const ask = (name) => api.get(`/analytics/${name}`, dashboardQuery(page.url()));
    for (const name of Object.keys(SCALARS)) await expectScalar(page, name, await ask(name));
    for (const [name, { series, points, number, bottom }] of Object.entries(COURSES)) {
      const complete = (points(await ask(series)) ?? []).filter(({ partial }) => !partial);
      const numbers = complete.map(number);
      await expectCourse(kpi(page, name), name, numbers, bottom?.(numbers));
    }
    for (const name of Object.keys(SERIES)) await expectSeries(page, name, await ask(name));
    await expectRatings(page, await ask("candidate_satisfaction"));
  });
}

// The number of a scalar as its card is read, and its sample.
const SCALARS = {
  total_sms: { number: ({ value }) => value, sample: () => [] },
  total_time_saved: {
    // Minutes are read as seconds.
    number: ({ value }) => (value ?? null) === null ? null : value * 60,
    sample: ({ sources }) => [words(sources.reduce((sum, { units }) => sum + (units ?? 0), 0))],
  },
  average_candidate_satisfaction: {
    number: ({ value }) => value,
    sample: ({ sample_size, confidence_interval: interval }) => [
      words(sample_size),
      ...(interval ? [words(interval.low, TWO), words(interval.high, TWO)] : []),
    ],
  },
  credits_per_qualified_candidate: {
    number: ({ value }) => value,
    sample: ({ numerator, denominator }) => [words(numerator), words(denominator)],
  },
};

// What the course of each card is drawn from; that of the last comes with its number.
const COURSES = {
  total_sms: { series: "sms_sent", points: ({ points }) => points, number: ({ sms }) => sms },
  total_time_saved: { series: "time_saved", points: ({ points }) => points, number: ({ total }) => total },
  average_candidate_satisfaction: {
    series: "candidate_satisfaction",
    points: ({ points }) => points,
    number: ({ value }) => value,
    bottom: (means) => Math.max(1, Math.min(5, ...means.filter((mean) => mean !== null)) - 0.5),
  },
  credits_per_qualified_candidate: {
    series: "credits_per_qualified_candidate",
    points: ({ chart }) => chart.points,
    number: ({ value }) => value,
  },
};

async function expectScalar(page, name, answer) {
  const shownOn = kpi(page, name);
  const { number, sample } = SCALARS[name];
  const [now, before] = [number(answer) ?? null, figure(name, answer.previous ?? null)];
  const text = await shownOn.locator(".value").innerText();
  await expectRemarks(shownOn, answer);
  if (answer.no_data.some(({ metric }) => metric === name) || answer.withheld) {
    expect(text, name).toBe(answer.withheld ? "Withheld" : "No data");
    await expect(shownOn.locator(".change").first(), name).not.toBeEmpty();
    return;
  }
  if (now === null) expect(text, name).toBe("—");
  else expect(shows(text.split("of 5")[0], now), `${name}: ${text} is not ${now}`).toBe(true);
  if (now !== null) for (const part of sample(answer)) await expect(shownOn.locator(".sample"), name).toContainText(part);
  const compared = shownOn.locator(".change:not(.sample, .remark) > span");
  if (before === null) {
    await expect(compared, name).toHaveCount(0);
    return;
  }
  await expect(shownOn.locator(".change").first(), "what it is compared with").toHaveAttribute("title", /^compared with /);
  const told = (await compared.innerText()).split("of 5")[0];
  expect(shows(told, before), `${name}: ${told} is not ${before}`).toBe(true);
  if (now !== null) await expectChange(shownOn, name, now, before);
}

// That of the window before; a count is there as it is.
function figure(name, previous) {
  return (previous === null || typeof previous === "number" ? previous : SCALARS[name].number(previous)) ?? null;
}

// What was not applied is told with the server's reason, and what is not in a sum by name.
async function expectRemarks(shownOn, { ignored_filters: ignored, sources, no_data: absent, value }) {
  const remarks = (await shownOn.locator(".remark").allInnerTexts()).join(" ");
  for (const { reason } of ignored) expect(remarks).toContain(reason);
  if (sources && (value ?? null) !== null) expect(remarks.includes("Never recorded")).toBe(absent.length > 0);
}

const inSeconds = (minutes) => (typeof minutes === "number" ? minutes * 60 : undefined);
const LAYERS = ["notetaking", "resume_screenings", "sms", "web_calls", "calls"];

// What the table beside each chart says of a point; the last is what is compared with the window before.
const SERIES = {
  sms_sent: { columns: ({ sms }) => [sms], compared: ({ sms }) => sms },
  time_saved: {
    columns: (point) => [point.total, ...LAYERS.map((name) => point[name]).filter((minutes) => typeof minutes === "number")].map(inSeconds),
    compared: ({ total }) => inSeconds(total),
  },
  candidate_satisfaction: { columns: ({ value, sample_size }) => [value, sample_size], compared: ({ value }) => value },
  campaigns_launched_per_week: { columns: ({ campaigns }) => [campaigns] },
};

async function expectSeries(page, name, answer) {
  const chart = card(page, name);
  const { points, previous, as_of: asOf } = answer;
  if (!points?.length) {
    await expect(chart.locator(".nothing"), name).not.toBeEmpty();
    await expect(chart.getByRole("button", { name: "Table" }), name).toHaveCount(0);
    return;
  }
  await expectRemarks(chart, answer);
  await chart.getByRole("button", { name: "Table" }).click();
  const { columns, compared } = SERIES[name];
  const before = (index) => (previous[index] ? compared(previous[index]) : undefined);
  const row = (point, index) => [...begun(columns(point), point, asOf), ...(previous ? [before(index)] : [])];
  await expectRows(chart, name, points.map(row));
  const withheld = await chart.locator("td", { hasText: "withheld" }).count();
  expect(withheld, "means that are withheld").toBe(points.filter((point) => point.withheld).length);
  await chart.getByRole("button", { name: "Chart" }).click();
}

async function expectRatings(page, { distribution }) {
  const rows = await card(page, "ratings").locator(".bar-list li").evaluateAll((items) =>
    items.map((item) => [item.querySelector(".name").innerText, item.querySelector(".number").firstChild.textContent]),
  );
  const given = distribution?.some(({ count }) => count > 0) ? distribution.toReversed() : [];
  expect(rows).toEqual(given.map(({ rating, count }) => [`${rating} of 5`, words(count)]));
  if (given.length === 0) await expect(card(page, "ratings").locator(".nothing")).not.toBeEmpty();
}

test("SMS that were really sent are shown, and what was never recorded has no data", async ({ page, open, request }) => {
  test.skip(!imported.origin, "the data set is not on this machine");
  const query = "period=custom&from=2018-01-01&to=2018-01-28";
  await open(`${imported.origin}/?${query}`, ADA);
  await whole(page);
  const api = await Api.logIn(request, imported.origin, ADA);
  const { value } = await api.get("/analytics/total_sms", query);
  expect(value).toBeGreaterThan(0);
  await expect(kpi(page, "total_sms").locator(".value")).toHaveText(words(value));
  await expect(card(page, "sms_sent").locator(".chart-area svg")).toBeVisible();
  for (const name of ["average_candidate_satisfaction", "credits_per_qualified_candidate"]) {
    await expect(kpi(page, name).locator(".value")).toHaveText("No data");
    await expect(kpi(page, name).locator(".change").first()).toContainText("does not record");
  }
  for (const name of ["candidate_satisfaction", "campaigns_launched_per_week", "ratings"]) {
    await expect(card(page, name).locator(".nothing")).toContainText("No data. This organisation's data does not record");
  }
});

test("a mean of too few ratings is withheld, and says why", async ({ page, open, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, LENA);
  const least = (satisfaction_min_ratings) => api.send("PATCH", "/org/settings", { satisfaction_min_ratings });
  const { satisfaction_min_ratings: usual } = await api.get("/org/settings");
  expect((await least(1000)).status()).toBe(200);
  try {
    await open("/?period=7d", LENA);
    await whole(page);
    const answer = await api.get("/analytics/average_candidate_satisfaction", "period=7d");
    expect(answer.sample_size, "the demo has ratings").toBeGreaterThan(0);
    expect(answer.withheld).toBeTruthy();
    const mean = kpi(page, "average_candidate_satisfaction");
    await expect(mean.locator(".value")).toHaveText("Withheld");
    await expect(mean.locator(".change").first()).toContainText(`over ${words(answer.sample_size)} ratings`);
    await expect(mean.locator(".change").first()).toContainText("at least 1,000");
    await expect(mean.locator(".sparkline path")).toHaveAttribute("d", "");
    await card(page, "candidate_satisfaction").getByRole("button", { name: "Table" }).click();
    await expect(card(page, "candidate_satisfaction").locator("td", { hasText: "withheld" }).first()).toBeVisible();
    await expect(card(page, "ratings").locator(".bar-list li")).toHaveCount(5);
  } finally {
    expect((await least(usual)).status()).toBe(200);
  }
});

test("credits per qualified candidate have a course over the credits of their range", async ({ page, open, request, baseURL }) => {
  await open("/?period=90d&granularity=week");
  await whole(page);
  await expect(kpi(page, "credits_per_qualified_candidate").locator(".sparkline path")).toHaveAttribute("d", /^M.+L/);
  const api = await Api.logIn(request, baseURL);
  const { numerator, chart } = await api.get("/analytics/credits_per_qualified_candidate", "period=90d&granularity=week");
  const thousandths = (credits) => Math.round(credits * 1000);
  expect(chart.points.reduce((sum, { credits }) => sum + thousandths(credits), 0)).toBe(thousandths(numerator));
});

test("time saved is saved as a file whose buckets make the card's number", async ({ page, open, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL);
  await open("/?period=90d&granularity=week&candidate_sources=Referral");
  await whole(page);
  const chart = card(page, "time_saved");
  await expect(chart.locator(".chart-area svg")).toBeVisible();
  await chart.locator("details.menu summary").click();
  const download = page.waitForEvent("download");
  await chart.getByRole("button", { name: "CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^time_saved-\d{8}\.csv$/);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  const comments = lines.filter((line) => line.startsWith("# "));
  expect(comments).toContain("# metric: time_saved");
  expect(comments).toContain("# candidate sources: Referral");
  expect(lines[comments.length]).toContain("All sources");
  const minutes = lines.slice(comments.length + 1).reduce((sum, line) => sum + Number(line.split(",")[3]), 0);
  const { value } = await api.get("/analytics/total_time_saved", "period=90d&candidate_sources=Referral");
  expect(value).toBeGreaterThan(0);
  expect(Math.abs(minutes - value)).toBeLessThan(0.001);
});

test("the chart of time saved lays its sources on each other, and tells each at the pointer", async ({ page, open }) => {
  await open("/?period=90d&granularity=week");
  await whole(page);
  const chart = card(page, "time_saved");
  await chart.locator(".chart-area").hover();
  const told = chart.locator(".chart-words");
  await expect(told.locator("strong")).not.toBeEmpty();
  const names = (await told.locator("dt").allInnerTexts()).map((name) => name.trim());
  expect(names.slice(0, -1)).toEqual(["All sources", "Notes taken", "Resumes screened", "SMS", "Web calls", "Phone calls"]);
  const legend = await chart.locator(".legend li").allInnerTexts();
  expect(legend.toReversed().slice(1)).toEqual(names.slice(0, -1));
});

// What a card says is the number of rows behind it; for a sum, what it is made of.
const ROWS = {
  total_sms: { kind: "sms", count: ({ value }) => value },
  total_time_saved: { kind: "calls", count: ({ sources }) => sources.find(({ source }) => source === "calls").units },
  average_candidate_satisfaction: { kind: "ratings", count: ({ sample_size }) => sample_size },
  credits_per_qualified_candidate: { kind: "credits" },
};

for (const [name, { kind, count }] of Object.entries(ROWS)) {
  test(`${name} leads to as many rows as it is made of, and they can be saved`, async ({ page, open, request, baseURL }) => {
    const api = await Api.logIn(request, baseURL);
    await open("/?period=90d&job_titles=Registered+nurse");
    await whole(page);
    await kpi(page, name).locator(".value a").click();
    await expect(page).toHaveURL(new RegExp(`/rows\\?.*job_titles=Registered.*kind=${kind}$`));
    const filters = "period=90d&job_titles=Registered+nurse";
    const rows = await api.get(`/analytics/rows/${kind}`, filters);
    if (count) expect(rows.total, "rows of the figure").toBe(count(await api.get(`/analytics/${name}`, filters)));
    expect(rows.total).toBeGreaterThan(0);
    await expect(page.locator("#rows-count")).toHaveText(words(rows.total));
    await expect(page.locator(".list-table tbody tr")).toHaveCount(rows.rows.length);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download CSV" }).click();
    const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
    expect(lines.filter((line) => !line.startsWith("#")).length - 1).toBe(rows.total);
  });
}

test("a bucket of SMS leads to its rows, and those of launches to all", async ({ page, open, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL);
  const { points } = await api.get("/analytics/sms_sent", "period=90d&granularity=week");
  await open("/?period=90d&granularity=week");
  await whole(page);
  await card(page, "sms_sent").getByRole("button", { name: "Table" }).click();
  await card(page, "sms_sent").locator("tbody tr").nth(2).getByRole("link").click();
  await expect(page).toHaveURL(/\/rows\?period=custom&from=.*kind=sms$/);
  await expect(page.locator("#rows-count")).toHaveText(words(points[2].sms));
  await page.goBack();
  await whole(page);
  await card(page, "campaigns_launched_per_week").getByRole("link", { name: "Rows behind it" }).click();
  const launches = await api.get("/analytics/campaigns_launched_per_week");
  await expect(page.locator("#rows-count")).toHaveText(words(launches.points.reduce((sum, { campaigns }) => sum + campaigns, 0)));
  await expect(page.locator(".page-header .remark")).toContainText("Period");
});

test("the sources of time saved are a step apart, and a filter is taken off where its rows are", async ({ page, open, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL);
  await page.goto("/rows?period=90d&candidate_sources=Referral&kind=calls");
  await logIn(page, MAYA);
  for (const [label, kind] of [["Notes taken", "notetaking"], ["SMS", "sms"]]) {
    await page.getByRole("button", { name: label, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`kind=${kind}$`));
    const { total } = await api.get(`/analytics/rows/${kind}`, "period=90d&candidate_sources=Referral");
    await expect(page.locator("#rows-count")).toHaveText(words(total));
    await expect(page.locator("#rows-count")).toBeFocused();
  }
  await page.getByRole("button", { name: "Source: Referral: take this filter off" }).click();
  await expect(page).not.toHaveURL(/candidate_sources/);
  const { total } = await api.get("/analytics/rows/sms", "period=90d");
  await expect(page.locator("#rows-count")).toHaveText(words(total));
});

test("a kind of rows that there is not is said to be none", async ({ page }) => {
  await page.goto("/rows?kind=smiles");
  await logIn(page, MAYA);
  await expect(page.getByRole("heading", { name: "smiles" })).toBeVisible();
});
