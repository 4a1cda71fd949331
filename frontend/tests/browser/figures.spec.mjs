// Every figure on the Overview is the API's, on demo data and on imported data.
import { begun, expectChange, expectRows } from "./cards.mjs";
import { ADA, Api, LENA, MAYA, dashboardQuery, expect, kpi, test } from "./parlance.mjs";
import { shows } from "./shown.mjs";

const KPIS = [
  "answer_rate",
  "total_calls",
  "people_contacted",
  "call_completion_rate",
  "opt_outs",
  "interviews",
  "qualified_candidates",
  "avg_interview_length",
  "avg_time_to_first_interview",
  "call_length",
  "passthrough_rate",
  "thumbs_up",
  "thumbs_down",
  "withdrawal_rate",
  "accommodation_rate",
];

const demo = { origin: process.env.PARLANCE_DEMO, who: MAYA };
const imported = { origin: process.env.PARLANCE_IMPORTED, who: ADA };
const VIEWS = [
  { ...demo, query: "" },
  { ...demo, query: "?period=7d" },
  { ...demo, query: "?period=90d&granularity=week&time_zone=Asia%2FKolkata" },
  { ...demo, query: "?period=30d&compare=none" },
  { ...demo, query: "?period=custom&from=2001-01-01&to=2001-01-31" },
  { ...imported, query: "?period=custom&from=2018-01-01&to=2018-01-28" },
  { ...imported, query: "?period=custom&from=2018-01-08&to=2018-01-14&granularity=day" },
];

for (const { origin, who, query } of VIEWS) {
  const data = who === ADA ? "imported data" : "demo data";
  test(`the figures of /${query} are the API's, on ${data}`, async ({ page, open, request }) => {
    test.skip(!origin, "the data set is not on this machine");
    await open(`${origin}/${query}`, who);
    const api = await Api.logIn(request, origin, who);
    const answer = await api.dashboard(dashboardQuery(page.url()));
    for (const metric of KPIS) await expectKpi(page, metric, answer);
    await expectReasons(page, answer.withdrawal_reasons, absent(answer, "withdrawal_reasons"));
    for (const metric of Object.keys(CHARTS)) await expectChart(page, metric, answer);
  });
}

test("each figure has its card, and its course", async ({ page, open }) => {
  await open();
  const metrics = await page.locator("article.kpi").evaluateAll((cards) => cards.map((card) => card.dataset.metric));
  expect(metrics.toSorted()).toEqual(KPIS.toSorted());
  for (const metric of KPIS) {
    await expect(kpi(page, metric).locator(".sparkline path"), metric).toHaveAttribute("d", /^M.+L/);
  }
});

test("another organisation sees other figures", async ({ page, open, request }) => {
  await open("/?period=90d", LENA);
  const fabrikam = await (await Api.logIn(request, demo.origin, LENA)).dashboard("period=90d");
  const northwind = await (await Api.logIn(request, demo.origin)).dashboard("period=90d");
  expect(fabrikam.total_calls.value).not.toBe(northwind.total_calls.value);
  await expect(kpi(page, "total_calls").locator(".value")).toHaveText(fabrikam.total_calls.value.toLocaleString("en-US"));
});

const absent = (answer, metric) => answer.no_data.find((none) => none.metric === metric);

async function expectKpi(page, metric, answer) {
  const card = kpi(page, metric);
  const value = await card.locator(".value").innerText();
  const figure = answer[metric];
  if (absent(answer, metric)) {
    expect(value, metric).toBe("No data");
    await expect(card.locator(".change").first(), metric).not.toBeEmpty();
    return;
  }
  if (figure.value === null) expect(value, metric).toBe("—");
  else expect(shows(value, figure.value), `${metric}: ${value} is not ${figure.value}`).toBe(true);
  const sample = card.locator(".sample");
  if ("denominator" in figure) {
    const { numerator, denominator } = figure;
    await expect(sample, metric).toHaveText(`${numerator.toLocaleString("en-US")} of ${denominator.toLocaleString("en-US")}`);
  }
  if ("sample_size" in figure) await expect(sample, metric).toContainText(figure.sample_size.toLocaleString("en-US"));
  const compared = card.locator(".change:not(.sample) > span");
  const previous = typeof figure.previous === "object" ? figure.previous?.value : figure.previous;
  if (typeof previous !== "number") {
    await expect(compared, metric).toHaveCount(0);
    return;
  }
  const before = await compared.innerText();
  expect(shows(before, previous), `${metric}: ${before} is not ${previous}`).toBe(true);
  if (figure.value !== null) await expectChange(card, metric, figure.value, previous);
}

async function expectReasons(page, breakdown, none) {
  const rows = await page.locator(".withdrawal .bar-list li").evaluateAll((items) =>
    items.map((item) => [item.querySelector(".name").innerText, item.querySelector(".number").firstChild.textContent]),
  );
  const items = none ? [] : breakdown.items;
  expect(rows).toEqual(items.map(({ name, count }) => [name, count.toLocaleString("en-US")]));
}

// What the table beside each chart says of a point; the last is what is compared with the window before.
const CHARTS = {
  calls_chart: {
    columns: ({ total, answered, completed }) => [total, total - answered, answered - completed, completed],
    compared: ({ total }) => total,
  },
  candidates_chart: { columns: ({ people }) => [people], compared: ({ people }) => people },
  interviews_chart: { columns: ({ interviews }) => [interviews], compared: ({ interviews }) => interviews },
  thumbs_up_chart: { columns: ({ thumbs_up }) => [thumbs_up], compared: ({ thumbs_up }) => thumbs_up },
  thumbs_down_chart: { columns: ({ thumbs_down }) => [thumbs_down], compared: ({ thumbs_down }) => thumbs_down },
  passthrough_rate_chart: {
    columns: ({ value, numerator, denominator }) => [value, numerator, denominator],
    compared: ({ value }) => value,
  },
};

async function expectChart(page, metric, answer) {
  const card = page.locator(`article.chart[data-metric=${metric}]`);
  const { points, previous } = answer[metric];
  if (absent(answer, metric) || points.length === 0) {
    await expect(card.locator(".nothing"), metric).not.toBeEmpty();
    await expect(card.getByRole("button", { name: "Table" }), metric).toHaveCount(0);
    return;
  }
  await card.getByRole("button", { name: "Table" }).click();
  const { columns, compared } = CHARTS[metric];
  const numbers = (point, index) => [
    ...begun(columns(point), point, answer.as_of),
    ...(previous ? [previous[index] ? compared(previous[index]) : undefined] : []),
  ];
  await expectRows(card, metric, points.map(numbers));
  await card.getByRole("button", { name: "Chart" }).click();
}
