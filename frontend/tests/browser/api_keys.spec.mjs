// Keys for programs: made, shown once, used, revoked; and who may do so.
import { Api, LENA, MAYA, SAM, expect, logIn, problem, test } from "./parlance.mjs";

const rows = (page) => page.locator(".list-table tbody tr");
const rowOf = (page, name) => rows(page).filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });
const dialog = (page) => page.getByRole("dialog");
const unique = (name) => `${name} ${crypto.randomUUID().slice(0, 8)}`;

async function open(page) {
  await page.goto("/api-keys");
  await logIn(page, LENA);
  await expect(page.locator(".list .nothing, .list-table tbody tr").first()).toBeVisible();
}

async function makeKey(page, name) {
  await page.getByRole("button", { name: "New key" }).click();
  await dialog(page).getByLabel("Name").fill(name);
  await dialog(page).getByRole("button", { name: "Make key" }).click();
  const text = dialog(page).getByLabel("The key’s text");
  await expect(text).toHaveValue(/^parlance_[0-9a-f]+_[0-9a-f]+$/);
  return text.inputValue();
}

test("a key is shown once, works as a bearer token, and no longer once it is revoked", async ({ page, request, baseURL, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const name = unique("Nightly export");
  const key = await makeKey(page, name);
  await expect(dialog(page).getByRole("alert")).toContainText("it is shown this once");
  await dialog(page).getByRole("button", { name: "Copy key" }).click();
  await expect(dialog(page).getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  await dialog(page).getByRole("button", { name: "I have kept it" }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "New key" }), "the focus comes back").toBeFocused();
  await expect(rowOf(page, name)).toContainText("Active");
  expect(await page.content(), "the page no longer has it").not.toContain(key);

  const ask = () => request.get(`${baseURL}/api/v1/campaigns`, { headers: { authorization: `Bearer ${key}` } });
  expect((await ask()).status()).toBe(200);
  await rowOf(page, name).getByRole("button", { name: `Revoke ${name}` }).click();
  await expect(dialog(page)).toContainText(name);
  await dialog(page).getByRole("button", { name: "Revoke" }).click();
  await expect(page.locator(".notice")).toHaveText(`The key “${name}” is revoked.`);
  await expect(page.locator(".notice"), "its button is gone, and so is the focus on it").toBeFocused();
  await expect(rowOf(page, name)).toContainText("Revoked");
  await expect(rowOf(page, name).getByRole("button")).toHaveCount(0);
  expect((await ask()).status()).toBe(401);
});

test("a key that is shown is not lost by accident", async ({ page }) => {
  await open(page);
  const key = await makeKey(page, unique("Not to be lost"));
  await expect(dialog(page).getByLabel("The key’s text"), "who reads with the ears hears it").toBeFocused();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("Escape");
  await page.mouse.click(4, 4);
  await page.keyboard.press("Escape");
  await expect(dialog(page).getByLabel("The key’s text")).toHaveValue(key);
  await dialog(page).getByRole("button", { name: "I have kept it" }).click();
  await expect(dialog(page)).toBeHidden();
});

test("a key is good for as long as was chosen", async ({ page, request, baseURL }) => {
  await open(page);
  const api = await Api.logIn(request, baseURL, LENA);
  const made = async (choice, day) => {
    const name = unique("Limited");
    await page.getByRole("button", { name: "New key" }).click();
    await dialog(page).getByLabel("Name").fill(name);
    await dialog(page).getByLabel("Expires").selectOption({ label: choice });
    if (day) await dialog(page).getByLabel("Last day").fill(day);
    await dialog(page).getByRole("button", { name: "Make key" }).click();
    await dialog(page).getByRole("button", { name: "I have kept it" }).click();
    await expect(rowOf(page, name)).toBeVisible();
    return (await api.get("/api-keys", "limit=200")).api_keys.find((key) => key.name === name).expires_at ?? null;
  };
  const inDays = (at) => Math.round((new Date(at) - Date.now()) / 86_400_000);
  expect(inDays(await made("In 30 days"))).toBe(30);
  expect(inDays(await made("In a year"))).toBe(365);
  expect(await made("Never")).toBe(null);
  const { time_zone } = await api.get("/org/settings");
  const day = `${new Date().getFullYear() + 1}-03-31`;
  const end = new Date(await made("After a day of your choice", day));
  const local = (at) => at.toLocaleString("sv-SE", { timeZone: time_zone });
  expect(local(end)).toBe(`${day.slice(0, 5)}04-01 00:00:00`);
});

test("what cannot be made is told at the field that has to be mended", async ({ page, faults }) => {
  await open(page);
  await page.getByRole("button", { name: "New key" }).click();
  const make = dialog(page).getByRole("button", { name: "Make key" });
  await make.click();
  const name = dialog(page).getByLabel("Name");
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expect(dialog(page).locator("#field-name-fault")).toHaveText("Fill this in.");
  await name.fill("Without a scope");
  await dialog(page).getByRole("checkbox").first().uncheck();
  await make.click();
  await expect(dialog(page).locator("#field-scopes-fault")).toContainText("Choose at least one");
  await dialog(page).getByRole("checkbox").first().check();
  await dialog(page).getByLabel("Expires").selectOption({ label: "After a day of your choice" });
  await make.click();
  await expect(dialog(page).locator("#field-expires_at-fault")).toHaveText("Choose the last day.");
  await dialog(page).getByLabel("Last day").fill("2020-01-01");
  await make.click();
  await expect(dialog(page).locator("#field-expires_at-fault")).toHaveText("This day has passed.");
  await dialog(page).getByLabel("Last day").fill("2100-01-01");
  faults.expected.push(/status of 400/, /status of 503/);
  await name.fill("\u0001");
  await make.click();
  await expect(dialog(page).locator("#field-name-fault"), "the server's reason").toContainText("control character");
  await page.route("**/api/v1/api-keys", (route) =>
    route.request().method() === "POST" ? route.fulfill(problem(503, "unavailable")) : route.continue(),
  );
  await make.click();
  await expect(dialog(page).getByText("Not available right now")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
});

test("a key is made with the keyboard alone", async ({ page }) => {
  await open(page);
  const name = unique("By keyboard");
  await page.getByRole("button", { name: "New key" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByLabel("Name")).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByLabel("The key’s text")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(dialog(page).getByRole("button", { name: "I have kept it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeHidden();
  await expect(rowOf(page, name)).toBeVisible();
});

for (const { who, name } of [{ who: SAM, name: "a member" }, { who: MAYA, name: "a team admin" }]) {
  test(`${name} sees neither the links nor the pages of the owners`, async ({ page }) => {
    const asked = [];
    page.on("request", (request) => /\/api\/v1\/(api-keys|users|invitations|audit)/.test(request.url()) && asked.push(request.url()));
    await page.goto("/campaigns");
    await logIn(page, who);
    await expect(rows(page).first()).toBeVisible();
    await expect(page.locator("nav section").filter({ hasText: "Organisation" }).getByRole("link")).toHaveText(["Settings"]);
    for (const [address, title] of [["/api-keys", "API keys"], ["/users", "Users"], ["/audit", "Audit log"]]) {
      await expect(page.locator(`nav a[href^="${address}"]`)).toHaveCount(0);
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.getByRole("heading", { level: 2, name: "This page is not open to you" })).toBeVisible();
    }
    expect(asked, "what they may not see is not asked for").toEqual([]);
  });
}
