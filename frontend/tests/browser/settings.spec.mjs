// The organisation's settings: who may change them, what a change comes to, and what becomes of it.
import { Api, LENA, MAYA, SAM, expect, logIn, problem, test } from "./parlance.mjs";
import { shows } from "./shown.mjs";

// They are one organisation's: one test at a time changes them.
test.describe.configure({ mode: "default" });

const RANGE = "period=90d";
const TOTAL = "/analytics/total_time_saved";
const SETTINGS = "**/api/v1/org/settings";

// The field of each kind of work, and what it is called in the API.
const MINUTES = {
  calls: ["Minutes saved beside a call", "overhead_per_call"],
  web_calls: ["Minutes saved beside a web call", "overhead_per_web_call"],
  sms: ["Minutes saved per SMS", "minutes_per_sms"],
  resume_screenings: ["Minutes saved per resume", "minutes_per_resume"],
  notetaking: ["Minutes saved beside notes", "overhead_per_note"],
};

const field = (page, label) => page.getByLabel(label, { exact: true });
const row = (page, source) => page.locator(`tr[data-source="${source}"]`);
const save = (page) => page.getByRole("button", { name: "Save", exact: true });
const saved = (page) => page.locator(".notice");
const dialog = (page) => page.getByRole("dialog");

async function open(page, who = LENA) {
  await page.goto(`/settings?${RANGE}`);
  await logIn(page, who);
  await expect(row(page, "total").locator(".before")).toHaveText(/\d/);
}

// Whoever changes settings leaves them as they were.
let api;
let before;

test.beforeEach(async ({ request, baseURL }) => {
  api = await Api.logIn(request, baseURL, LENA);
  before = await api.get("/org/settings");
});

test.afterEach(async () => {
  const { name, slug, ...settings } = before;
  expect((await api.send("PATCH", "/org/settings", settings)).status(), `${name} (${slug}) as it was`).toBe(200);
});

const countOf = async (page, matches, act) => {
  let count = 0;
  const note = (request) => matches(request) && (count += 1);
  page.on("request", note);
  await act();
  page.off("request", note);
  return count;
};

test("other minutes show what they come to, and the API says the same once they are saved", async ({ page }) => {
  const now = await api.get(TOTAL, RANGE);
  await open(page);
  expect(shows(await row(page, "total").locator(".before").innerText(), now.value)).toBe(true);
  for (const { source, minutes, units } of now.sources.filter(({ units }) => units !== null)) {
    expect(shows(await row(page, source).locator(".before").innerText(), minutes), source).toBe(true);
    expect(shows(await row(page, source).locator(".units").innerText(), units), source).toBe(true);
  }

  const worked = now.sources.filter(({ units }) => units > 0);
  expect(worked.length, "kinds of work in the demo").toBeGreaterThan(2);
  const asked = await countOf(page, (request) => request.url().includes(TOTAL), async () => {
    for (const { source, units, seconds } of worked) {
      const [label, name] = MINUTES[source];
      const minutes = before.time_saved[name] + 1.5;
      await field(page, label).fill(String(minutes).replace(".", ","));
      const then = (seconds * 1000 + units * Math.round(minutes * 60_000)) / 60_000;
      await expect.poll(async () => shows(await row(page, source).locator(".after").innerText(), then), { message: source }).toBe(true);
    }
  });
  expect(asked, "nobody is asked while somebody types").toBe(0);
  const promised = await row(page, "total").locator(".after").innerText();
  const difference = await row(page, "total").locator(".difference").innerText();
  const more = worked.reduce((sum, { units }) => sum + units * 1.5, 0);
  expect(difference.startsWith("+") && shows(difference, more)).toBe(true);
  await expect(page.locator("p.total")).toContainText("h with what is typed");

  await save(page).click();
  await expect(saved(page)).toHaveText("The settings are saved.");
  await expect(saved(page)).toBeFocused();
  const after = await api.get(TOTAL, RANGE);
  expect(shows(promised, now.value), "it is another sum").toBe(false);
  expect(shows(promised, after.value), `${promised} is ${after.value}`).toBe(true);
  await expect(row(page, "total").locator(".before")).toHaveText(promised);
  await expect(page.getByText("There are changes that are not saved.")).toHaveCount(0);

  await page.getByRole("link", { name: "Audit log" }).click();
  const told = page.locator(".list-table tbody tr").filter({ hasText: "Changed the organisation’s settings" }).first();
  for (const { source } of worked) {
    const [label, name] = MINUTES[source];
    const was = before.time_saved[name];
    await expect(told).toContainText(`${label}: ${was} → ${was + 1.5}`);
  }
  await expect(told).toContainText("Lena Hartwig");
});

test("the other settings are saved as well, and told in the log", async ({ page }) => {
  const ratings = before.satisfaction_min_ratings + 2;
  await open(page);
  await field(page, "Ratings that a mean needs").fill(String(ratings));
  const sent = page.waitForRequest((request) => request.method() === "PATCH");
  await save(page).click();
  await expect(saved(page)).toHaveText("The settings are saved.");
  expect((await sent).postDataJSON(), "what differs alone").toEqual({ satisfaction_min_ratings: ratings });
  expect((await api.get("/org/settings")).satisfaction_min_ratings).toBe(ratings);
  const [newest] = (await api.get("/audit-events", "action=org_settings_changed&limit=1")).audit_events;
  expect(newest.changes).toEqual([
    { field: "satisfaction_min_ratings", from: String(ratings - 2), to: String(ratings) },
  ]);
  await save(page).click();
  await expect(saved(page)).toHaveText("Nothing was changed, so there is nothing to save.");
});

test("another zone of the organisation is the page's at once", async ({ page }) => {
  await open(page);
  const { name, slug, ...settings } = before;
  const tokyo = { name, slug, ...settings, time_zone: "Asia/Tokyo" };
  // Not really: the days of this organisation are others' tests'.
  await page.route(SETTINGS, (route) =>
    route.request().method() === "PATCH" ? route.fulfill({ json: tokyo, headers: { etag: 'W/"x"' } }) : route.continue(),
  );
  await field(page, "Time zone").selectOption("Asia/Tokyo");
  const sent = page.waitForRequest((request) => request.method() === "PATCH");
  await save(page).click();
  await expect(saved(page)).toHaveText("The settings are saved.");
  expect((await sent).postDataJSON()).toEqual({ time_zone: "Asia/Tokyo" });
  await page.locator("#account").click();
  await expect(page.locator("#account-zone option").first()).toContainText("Tokyo");
});

test("what cannot be set is told at its field, and nothing is sent", async ({ page }) => {
  await open(page);
  const total = await row(page, "total").locator(".after").innerText();
  await field(page, "Minutes saved beside a call").fill("1440.5");
  await field(page, "Minutes saved per SMS").fill("two");
  await field(page, "Ratings that a mean needs").fill("2.5");
  await field(page, "Interview from this share of questions").fill("50");
  await expect(row(page, "calls").locator(".after")).toHaveText("—");
  await expect(row(page, "total").locator(".after")).toHaveText("—");
  const sent = await countOf(page, (request) => request.method() === "PATCH", async () => {
    await save(page).click();
    await expect(page.locator('[id="field-time_saved.overhead_per_call-fault"]')).toHaveText("From 0 to 1,440");
  });
  expect(sent).toBe(0);
  await expect(field(page, "Minutes saved beside a call")).toBeFocused();
  await expect(page.locator('[id="field-time_saved.minutes_per_sms-fault"]')).toHaveText("Enter a number.");
  await expect(page.locator("#field-satisfaction_min_ratings-fault")).toHaveText("A whole number from 1 to 1,000");
  await expect(page.locator("#field-interview_threshold-fault")).toHaveText("From 0 to 1");
  await expect(field(page, "Minutes saved per SMS")).toHaveAttribute("aria-invalid", "true");

  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(field(page, "Minutes saved per SMS")).toHaveValue(String(before.time_saved.minutes_per_sms));
  await expect(page.locator("#field-interview_threshold-fault")).toBeEmpty();
  await expect(row(page, "total").locator(".after")).toHaveText(total);
});

test("what the server refuses is told at its field", async ({ page, faults }) => {
  faults.expected.push(/status of 400/);
  await open(page);
  const refused = { ...JSON.parse(problem(400, "invalid_body").body), errors: [{ pointer: "/time_saved/minutes_per_sms", reason: "is too round" }] };
  await page.route(SETTINGS, (route) =>
    route.request().method() === "PATCH"
      ? route.fulfill({ ...problem(400, "invalid_body"), body: JSON.stringify(refused) })
      : route.continue(),
  );
  await field(page, "Minutes saved per SMS").fill("3");
  await save(page).click();
  const fault = page.locator('[id="field-time_saved.minutes_per_sms-fault"]');
  await expect(fault).toHaveText("The server does not accept this: is too round");
  await expect(field(page, "Minutes saved per SMS")).toHaveValue("3");
});

test("who was second is told so, sees what is saved, and can save again", async ({ page, faults }) => {
  faults.expected.push(/status of 412/);
  const { minutes_per_sms: sms } = before.time_saved;
  await open(page);
  await field(page, "Minutes saved per SMS").fill(String(sms + 2));
  const others = { satisfaction_min_ratings: 77, time_saved: { ...before.time_saved, minutes_per_sms: sms + 1 } };
  expect((await api.send("PATCH", "/org/settings", others)).status()).toBe(200);
  await save(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "Somebody else changed the settings in the meantime" })).toBeVisible();
  expect((await api.get("/org/settings")).time_saved.minutes_per_sms, "theirs stands").toBe(sms + 1);
  await expect(field(page, "Minutes saved per SMS"), "what was typed stays").toHaveValue(String(sms + 2));
  await expect(page.locator('[id="field-time_saved.minutes_per_sms-saved"]')).toHaveText(`Saved: ${sms + 1}`);
  await expect(field(page, "Ratings that a mean needs"), "what was not touched follows").toHaveValue("77");

  await save(page).click();
  await expect(saved(page)).toHaveText("The settings are saved.");
  const { time_saved, satisfaction_min_ratings } = await api.get("/org/settings");
  expect([time_saved.minutes_per_sms, satisfaction_min_ratings]).toEqual([sms + 2, 77]);
});

test("nobody leaves what is not saved without being asked", async ({ page }) => {
  const closing = () =>
    page.evaluate(() => {
      const event = new Event("beforeunload", { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    });
  await page.goto("/campaigns");
  await logIn(page, LENA);
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(field(page, "Minutes saved per SMS")).toBeVisible();
  expect(await closing()).toBe(false);
  await field(page, "Minutes saved per SMS").fill("9");
  expect(await closing()).toBe(true);

  await page.getByRole("link", { name: "Users" }).click();
  await expect(dialog(page)).toContainText("Leave without saving?");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(page).toHaveURL(/\/settings/);
  await expect(field(page, "Minutes saved per SMS")).toHaveValue("9");

  await page.getByRole("link", { name: "Campaigns" }).click();
  await dialog(page).getByRole("button", { name: "Leave without saving" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Campaigns");
  await expect(page).toHaveURL(/\/campaigns/);
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(field(page, "Minutes saved per SMS")).toHaveValue(String(before.time_saved.minutes_per_sms));
  await page.getByRole("link", { name: "Users" }).click();
  await expect(page.getByRole("heading", { level: 1 }), "nobody is asked for nothing").toHaveText("Users");
});

test("another language keeps what was typed", async ({ page }) => {
  await open(page);
  await field(page, "Minutes saved per SMS").fill("4.5");
  await page.locator("#account").click();
  await page.locator("#account-language").selectOption("es");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ajustes");
  await expect(field(page, "Minutos ahorrados por SMS")).toHaveValue("4.5");
  await expect(page.locator("p.total")).toContainText("h con lo escrito");
  await page.getByRole("button", { name: "Descartar cambios" }).click();
  await expect(page.getByText("Hay cambios sin guardar.")).toHaveCount(0);
});

test("the preview is over the page's range", async ({ page }) => {
  await open(page);
  const week = await api.get(TOTAL, "period=7d");
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(page).toHaveURL(/period=7d/);
  await expect.poll(async () => shows(await row(page, "total").locator(".before").innerText(), week.value)).toBe(true);
});

test("figures are asked for again after settings were saved", async ({ page, open, asked }) => {
  await open("/?period=7d", LENA);
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(row(page, "total").locator(".before")).toHaveText(/\d/);
  const earlier = asked.length;
  const web = field(page, "Minutes saved beside a web call");
  await web.fill(String(before.time_saved.overhead_per_web_call + 1));
  await save(page).click();
  await expect(saved(page)).toHaveText("The settings are saved.");
  await page.getByRole("link", { name: "Overview" }).click();
  await expect.poll(() => asked.length).toBeGreaterThan(earlier);
});

test("minutes are changed with the keyboard alone", async ({ page }) => {
  await open(page);
  await field(page, "Minutes saved beside a call").focus();
  for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press("Tab");
  await expect(field(page, "Minutes saved per SMS")).toBeFocused();
  const minutes = before.time_saved.minutes_per_sms + 0.25;
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(String(minutes));
  await page.keyboard.press("Enter");
  await expect(saved(page)).toHaveText("The settings are saved.");
  await expect(saved(page)).toBeFocused();
  expect((await api.get("/org/settings")).time_saved.minutes_per_sms).toBe(minutes);
});

test("a member reads the settings and changes none", async ({ page, request, baseURL }) => {
  const member = await Api.logIn(request, baseURL, SAM);
  const settings = await member.get("/org/settings");
  await page.goto("/campaigns");
  await logIn(page, SAM);
  await page.getByRole("link", { name: "Settings" }).click();
  const set = (name) => page.locator(`[data-setting="${name}"]`);
  await expect(set("default_passing_score")).toHaveText(String(settings.default_passing_score));
  await expect(set("time_saved.minutes_per_sms")).toHaveText(String(settings.time_saved.minutes_per_sms));
  await expect(set("time_zone")).toHaveText(settings.time_zone);
  await expect(page.getByText("Team admins can change it.")).toBeVisible();
  await expect(page.locator("main :is(input, select, button)")).toHaveCount(0);
  expect((await member.send("PATCH", "/org/settings", { interview_threshold: 0.9 })).status()).toBe(403);
});

test("a team admin may change them", async ({ page }) => {
  await open(page, MAYA);
  await expect(save(page)).toBeVisible();
  await expect(page.locator('nav a[href^="/audit"]')).toHaveCount(0);
});
