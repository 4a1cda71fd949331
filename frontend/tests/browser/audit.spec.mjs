// The audit log: who did what, in words, filtered by the address, and as a file.
import { readFile } from "node:fs/promises";
import { Api, LENA, expect, logIn, test } from "./parlance.mjs";

const rows = (page) => page.locator(".list-table tbody tr");

async function open(page, query = "") {
  await page.goto(`/audit${query}`);
  await logIn(page, LENA);
  await expect(rows(page).first()).toBeVisible();
}

// Something for the log to tell of.
async function somethingDone(request, baseURL) {
  const api = await Api.logIn(request, baseURL, LENA);
  const who = await api.newcomer("member", "Ulla Log");
  await api.send("PATCH", `/users/${who.id}`, { role: "team_admin" });
  return { api, who };
}

test("what was done is told in words, in both languages", async ({ page, request, baseURL }) => {
  const { who } = await somethingDone(request, baseURL);
  await open(page);
  const row = rows(page).filter({ hasText: `Gave ${who.email} another role` });
  await expect(row).toContainText("Role: member → team admin");
  await expect(row).toContainText("Lena Hartwig");
  await expect(row).toContainText("127.0.0.1");
  await expect(rows(page).filter({ hasText: "Became a user of the organisation" }).first()).toContainText("Ulla Log");
  await page.locator("#account").click();
  await page.locator("#account-language").selectOption("es");
  const spanish = rows(page).filter({ hasText: `Dio otro rol a ${who.email}` });
  await expect(spanish).toContainText("Rol: miembro → administrador del equipo");
});

test("the filters are in the address and narrow the log", async ({ page, request, baseURL }) => {
  const { api, who } = await somethingDone(request, baseURL);
  await open(page);
  await page.locator("summary").filter({ hasText: "What" }).click();
  await page.getByRole("group", { name: "What" }).getByLabel("Role changed").check();
  await expect(page).toHaveURL(/action=user_role_changed/);
  await page.keyboard.press("Escape");
  await expect(rows(page).filter({ hasNotText: "another role" })).toHaveCount(0);
  await expect(rows(page).filter({ hasText: who.email })).toHaveCount(1);

  await page.getByRole("button", { name: "Reset" }).click();
  await expect(page).not.toHaveURL(/action=/);
  await page.locator("summary").filter({ hasText: "Who" }).click();
  const { users } = await api.get("/users", "limit=200");
  const { id } = users.find(({ email }) => email === who.email);
  await page.locator(`.choices label`).filter({ hasText: who.email }).getByRole("radio").check();
  await expect(page).toHaveURL(new RegExp(`actor=${id}`));
  await page.keyboard.press("Escape");
  await expect(rows(page).filter({ hasNotText: "Ulla Log" })).toHaveCount(0);
  expect(await rows(page).count()).toBe((await api.get("/audit-events", `actor=${id}`)).audit_events.length);
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  await expect(rows(page).filter({ hasNotText: "Ulla Log" })).toHaveCount(0);
  await page.goBack();
  await expect(rows(page).filter({ hasText: "Lena Hartwig" }).first()).toBeVisible();
});

test("what one key did is found by its name", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, LENA);
  const name = `Feed ${crypto.randomUUID().slice(0, 8)}`;
  const keys = [];
  for (let made = 0; made < 2; made += 1) {
    const answer = await api.send("POST", "/api-keys", { name, scopes: ["write:ingest"] });
    expect(answer.status(), await answer.text()).toBe(201);
    const { api_key, key } = await answer.json();
    const person = { external_id: `of ${api_key.prefix}`, name: "Fay Feed", created_at: "2026-03-02T15:00:00Z" };
    const sent = await new Api(request, baseURL, key).send("POST", "/ingest/candidates", [person]);
    expect(sent.status(), await sent.text()).toBe(200);
    keys.push(api_key);
  }
  await api.send("DELETE", `/api-keys/${keys[0].id}`);
  await open(page);
  await page.locator("summary").filter({ hasText: "Who" }).click();
  await page.locator(`.choices label`).filter({ hasText: keys[0].prefix }).getByRole("radio").check();
  await expect(page).toHaveURL(new RegExp(`actor=${keys[0].id}`));
  await page.keyboard.press("Escape");
  await expect(page.locator("summary").filter({ hasText: "Who" })).toContainText(name);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Sent records: candidates");
});

test("days without events are said to have none, and more comes by a button", async ({ page, request, baseURL }) => {
  const { api } = await somethingDone(request, baseURL);
  for (let made = 0; made < 30; made += 1) {
    const { id } = await api.invite();
    await api.send("DELETE", `/invitations/${id}`);
  }
  await open(page);
  await expect(rows(page)).toHaveCount(50);
  await page.getByRole("button", { name: "Show more" }).click();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(50);
  const shown = await rows(page).locator("time").evaluateAll((times) => times.map((time) => time.dateTime));
  expect(shown, "newest first").toEqual(shown.toSorted().reverse());
  await page.locator("summary").filter({ hasText: "Any day" }).click();
  await page.getByLabel("From", { exact: true }).fill("2001-01-01");
  await page.getByLabel("To", { exact: true }).fill("2001-01-31");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/since=2001-01-01&until=2001-01-31/);
  await expect(page.getByText("No event matches these filters.")).toBeVisible();
});

test("the file has the events that are shown", async ({ page, request, baseURL }) => {
  const { api, who } = await somethingDone(request, baseURL);
  await open(page, `?actor=${who.id}`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^parlance-audit.*\.csv$/);
  const lines = (await readFile(await file.path(), "utf8")).trim().split(/\r?\n/).filter((line) => !line.startsWith("# "));
  const { audit_events } = await api.get("/audit-events", `actor=${who.id}`);
  expect(lines.length - 1, "rows without the heading").toBe(audit_events.length);
  expect(audit_events.length).toBeGreaterThan(0);
  for (const { id } of audit_events) expect(lines.some((line) => line.startsWith(id))).toBe(true);
});

test("the log follows the zone of the page", async ({ page, request, baseURL }) => {
  const { who } = await somethingDone(request, baseURL);
  await open(page, `?actor=${who.id}&time_zone=Asia%2FTokyo`);
  const time = rows(page).first().locator("time");
  const at = new Date(await time.getAttribute("datetime"));
  const clock = at.toLocaleTimeString("en-GB", { timeZone: "Asia/Tokyo", hour: "2-digit", minute: "2-digit" });
  await expect(time).toContainText(clock);
});
