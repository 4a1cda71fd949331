// How sessions go: of the team, of oneself, of a flow. Every figure is the API's, and one engineer changes all of them.
import { begun, expectRows } from "./cards.mjs";
import { Api, LENA, MAYA, SAM, expect, kpi, logIn, problem, settled, test } from "./parlance.mjs";
import { shows } from "./shown.mjs";

const RANGE = "period=90d&granularity=week";
const card = (page, metric) => page.locator(`article.chart[data-metric="${metric}"]`);
const words = (number) => number.toLocaleString("en-US");
const counted = (number, one) => `${words(number)} ${one}${number === 1 ? "" : "s"}`;
// What each cell of a table says: its number, and what stands below it.
const cells = (table) =>
  table.locator("tbody tr").evaluateAll((rows) => {
    const parts = (cell) => [...cell.querySelectorAll(".main, .sub")].map((part) => part.innerText.trim());
    const said = (cell) => (parts(cell).length > 0 ? parts(cell) : [cell.innerText.trim()]);
    return rows.map((row) => [...row.querySelectorAll("th, td")].map(said));
  });
const bars = (list) =>
  list.locator(".bar-list li").evaluateAll((items) =>
    items.map((item) => [item.querySelector(".name").innerText, item.querySelector(".number").firstChild.textContent]),
  );

async function open(page, address, who = MAYA) {
  await page.goto(address);
  await logIn(page, who);
  await settled(page);
}

// A text shows a number, or a dash where there is none.
function expectShown(text, number, what) {
  if (number === null || number === undefined) expect(text, what).toMatch(/^—/);
  else expect(shows(text, number), `${what}: ${text} is not ${number}`).toBe(true);
}

async function expectSummary(page, { summary, series, as_of: asOf }, { ofMany = true } = {}) {
  const value = (metric) => kpi(page, metric).locator(".value").innerText();
  expect(await value("sessions")).toBe(words(summary.total));
  expectShown(await value("completion_rate"), summary.completion_rate.value, "completion rate");
  const minutes = summary.median_duration_minutes;
  expectShown(await value("median_duration"), minutes === null ? null : minutes * 60, "median duration");
  expectShown((await value("csat")).split("of 5")[0], summary.csat.average, "rating");
  if (summary.csat.sample_size > 0) await expect(kpi(page, "csat").locator(".sample")).toContainText(words(summary.csat.sample_size));
  if (ofMany) expect(await value("active_engineers")).toBe(words(summary.active_engineers));
  else await expect(kpi(page, "active_engineers")).toHaveCount(0);

  const count = (of) => summary.outcomes.find(({ outcome }) => outcome === of).count;
  expect(await bars(card(page, "outcomes"))).toEqual([
    ["Resolved", words(count("resolved"))],
    ["Workaround", words(count("workaround"))],
    ["Escalated", words(count("escalated"))],
    ["Unresolved", words(count("unresolved"))],
    ["Not completed", words(summary.total - summary.completed)],
  ]);

  const chart = card(page, "sessions_by_outcome");
  await expect(chart.locator(".chart-area svg")).toBeVisible();
  await chart.getByRole("button", { name: "Table" }).click();
  const row = (point) => [point.total, point.open, point.unresolved, point.escalated, point.workaround, point.resolved];
  await expectRows(chart, "sessions by outcome", series.points.map((point) => begun(row(point), point, asOf)));
  await chart.getByRole("button", { name: "Chart" }).click();
}

async function expectBoard(page, metric, leaders) {
  const rows = await cells(card(page, metric));
  expect(rows.map(([[name]]) => name), metric).toEqual(leaders.map(({ name }) => name));
  for (const [place, leader] of leaders.entries()) {
    const [, [sessions], [rate], [median], [mean, sample]] = rows[place];
    expect(sessions).toBe(words(leader.sessions));
    expectShown(rate, leader.completion_rate.value, `${leader.name}: completion rate`);
    const minutes = leader.median_duration_minutes;
    expectShown(median, minutes === null ? null : minutes * 60, `${leader.name}: median`);
    expectShown(mean, leader.csat.average, `${leader.name}: rating`);
    if (leader.csat.sample_size > 0) expect(sample).toBe(counted(leader.csat.sample_size, "rating"));
  }
}

test("the team's figures are the API's", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL);
  await open(page, `/team?${RANGE}`);
  const answer = await api.get("/analytics/team", RANGE);
  expect(answer.summary.total, "sessions in the demo").toBeGreaterThan(0);
  await expectSummary(page, answer);
  await expectBoard(page, "top_flows", answer.top_flows);
  await expectBoard(page, "top_engineers", answer.top_engineers);
});

test("one engineer changes every figure, and the address says who it is", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL);
  const { engineers } = await api.get("/analytics/engineers");
  const all = await api.get("/analytics/team", RANGE);
  const sam = engineers.find(({ name }) => name === all.top_engineers.at(-1).name);
  await open(page, `/team?${RANGE}`);
  await page.locator(".filter-bar summary", { hasText: "Engineer" }).click();
  const offered = page.locator("details.menu[open] label");
  await expect(offered).toHaveCount(engineers.length);
  await offered.filter({ hasText: sam.name }).click();
  await expect(page).toHaveURL(new RegExp(`engineer_id=${sam.id}`));
  await page.keyboard.press("Escape");
  await settled(page);
  const one = await api.get("/analytics/team", `${RANGE}&engineer_id=${sam.id}`);
  expect(one.summary.total).not.toBe(all.summary.total);
  await expect(kpi(page, "sessions").locator(".value")).toHaveText(words(one.summary.total));
  await expectSummary(page, one);
  await expectBoard(page, "top_flows", one.top_flows);
  await expectBoard(page, "top_engineers", one.top_engineers);

  await page.getByRole("button", { name: "30d", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`period=30d.*engineer_id=${sam.id}`));
  await settled(page);
  const month = await api.get("/analytics/team", `period=30d&granularity=week&engineer_id=${sam.id}`);
  await expect(kpi(page, "sessions").locator(".value")).toHaveText(words(month.summary.total));
  await page.getByRole("button", { name: "Engineer: take this filter off" }).click();
  await expect(page).not.toHaveURL(/engineer_id/);
  await settled(page);
  const everybody = await api.get("/analytics/team", "period=30d&granularity=week");
  await expect(kpi(page, "sessions").locator(".value")).toHaveText(words(everybody.summary.total));
});

test("the filters of calls are not asked of sessions", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => request.url().includes("/analytics/team") && asked.push(new URL(request.url()).searchParams));
  await open(page, "/team?period=30d&job_titles=Registered+nurse&compare=none");
  expect(asked.map((query) => [...query.keys()])).toEqual([["period"]]);
});

test("an engineer of the board leads to their sessions, a flow to how it goes", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL);
  const { top_engineers: engineers, top_flows: flows } = await api.get("/analytics/team", RANGE);
  await open(page, `/team?${RANGE}`);
  await card(page, "top_engineers").getByRole("link", { name: engineers[0].name, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`engineer_id=${engineers[0].id}`));
  await expect(kpi(page, "sessions").locator(".value")).toHaveText(words(engineers[0].sessions));
  await page.goBack();
  await card(page, "top_flows").getByRole("link", { name: flows[0].name, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/flows/${flows[0].id}\\?period=90d`));
  await expect(page.getByRole("heading", { level: 1, name: flows[0].name })).toBeVisible();
  await expect(kpi(page, "sessions").locator(".value")).toHaveText(words(flows[0].sessions));
});

test("one's own figures are the API's", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, SAM);
  await open(page, `/me?${RANGE}`, SAM);
  const answer = await api.get("/analytics/me", RANGE);
  expect(answer.summary.total, "sessions of the demo's member").toBeGreaterThan(0);
  await expectSummary(page, answer, { ofMany: false });
  await expectBoard(page, "top_flows", answer.top_flows);
  await expect(card(page, "top_engineers")).toHaveCount(0);
});

test("a member does not see the team", async ({ page, request, baseURL }) => {
  const member = await Api.logIn(request, baseURL, SAM);
  expect((await member.send("GET", "/analytics/team")).status()).toBe(403);
  await page.goto("/team");
  await logIn(page, SAM);
  await expect(page.locator(".not-allowed")).toBeVisible();
  await expect(page.locator('nav a[href^="/team"]')).toHaveCount(0);
  await expect(page.locator('nav a[href^="/me"]')).toHaveCount(1);
});

test("a flow's figures, map, steps, ratings and comments are the API's", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, SAM);
  const { flows } = await api.get("/flows");
  const flow = flows[0];
  await open(page, `/flows/${flow.id}?${RANGE}`, SAM);
  const answer = await api.get(`/analytics/flows/${flow.id}`, RANGE);
  expect(answer.summary.total, "sessions in the demo").toBeGreaterThan(0);
  await expectSummary(page, answer);

  const rows = await cells(card(page, "steps"));
  expect(rows.length).toBe(answer.steps.length);
  for (const [place, step] of answer.steps.entries()) {
    const [[title], [visits], [left, share], [helped, votes]] = rows[place];
    expect(title).toBe(step.title ?? step.node_id);
    expect(visits).toBe(words(step.visits));
    expect(left).toBe(words(step.drop_offs));
    expectShown(share, step.drop_off_rate.value, `${title}: drop-offs`);
    expectShown(helped, step.helpful_rate.value, `${title}: helpful`);
    expect(votes).toBe(`${words(step.helpful_yes)} yes, ${words(step.helpful_no)} no`);
  }

  const map = card(page, "flow_map");
  await expect(map.locator(".node")).toHaveCount(answer.nodes.length);
  for (const { id } of answer.nodes) {
    const { visits, drop_offs: left } = answer.steps.find(({ node_id }) => node_id === id);
    const node = map.locator(`[data-node="${id}"]`);
    await expect(node.locator(".visits")).toHaveText(counted(visits, "visit"));
    if (left > 0) await expect(node.locator(".drop-offs")).toContainText(`${words(left)} given up`);
    else await expect(node.locator(".drop-offs")).toHaveCount(0);
  }
  const answers = answer.nodes.flatMap(({ options = [] }) => options.map(({ label }) => label));
  expect((await map.locator(".answer").allInnerTexts()).toSorted()).toEqual(answers.toSorted());

  const given = answer.csat_distribution.toReversed().map(({ rating, count }) => [`${rating} of 5`, words(count)]);
  expect(await bars(card(page, "csat_distribution"))).toEqual(answer.summary.csat.sample_size > 0 ? given : []);
  const comments = card(page, "comments").locator(".comments li");
  await expect(comments).toHaveCount(answer.comments.length);
  for (const [place, { rating, comment }] of answer.comments.entries()) {
    await expect(comments.nth(place)).toContainText(comment);
    await expect(comments.nth(place).getByRole("img")).toHaveAccessibleName(`${rating} of 5`);
  }
});

test("a range without sessions says so", async ({ page }) => {
  await page.goto("/team?period=custom&from=2001-01-01&to=2001-01-31");
  await logIn(page, MAYA);
  await expect(kpi(page, "sessions").locator(".value")).toHaveText("0");
  await expect(kpi(page, "median_duration").locator(".value")).toHaveText("—");
  await expect(card(page, "sessions_by_outcome").locator(".nothing")).toContainText("Nobody started a session");
});

test("another organisation's flow is not there", async ({ page, request, baseURL, faults }) => {
  faults.expected.push(/status of 404/);
  const { flows } = await (await Api.logIn(request, baseURL)).get("/flows");
  await page.goto(`/flows/${flows[0].id}`);
  await logIn(page, LENA);
  await expect(kpi(page, "sessions").getByRole("alert")).toContainText("Not found");
});

test("figures that the server fails to give say so, and can be asked for again", async ({ page, faults }) => {
  faults.expected.push(/status of 500/);
  await page.route("**/api/v1/analytics/me?**", (route) => route.fulfill(problem(500, "internal")));
  await page.goto("/me?period=30d");
  await logIn(page, SAM);
  await expect(kpi(page, "sessions").getByRole("alert")).toContainText("The server failed");
  await expect(card(page, "top_flows").getByRole("alert")).toBeVisible();
  await page.unroute("**/api/v1/analytics/me?**");
  await kpi(page, "sessions").getByRole("button", { name: "Try again" }).click();
  await settled(page);
  await expect(page.locator(".tile-error")).toHaveCount(0);
});
