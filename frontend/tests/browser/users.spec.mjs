// The people of an organisation: roles, who may log in, and who was invited.
import { Api, LENA, expect, logIn, problem, test } from "./parlance.mjs";

const dialog = (page) => page.getByRole("dialog");
const users = (page) => page.locator(".list-table").first().locator("tbody tr");
const rowOf = (page, text) => page.locator(".list-table tbody tr").filter({ hasText: text });

async function open(page) {
  await page.goto("/users");
  await logIn(page, LENA);
  await expect(users(page).first()).toBeVisible();
}

test("everybody is listed, and nobody takes anything from themselves", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, LENA);
  const { users: all } = await api.get("/users", "limit=200");
  await open(page);
  expect(await users(page).count()).toBeGreaterThanOrEqual(all.length);
  for (const { email } of all.slice(0, 3)) await expect(rowOf(page, email)).toBeVisible();
  const own = rowOf(page, LENA.email);
  await expect(own).toContainText("You");
  await expect(own).toContainText("owner");
  await expect(own.getByRole("button")).toHaveCount(0);
});

test("a super admin is called one, and why nothing can be done with them is said", async ({ page }) => {
  await page.route("**/api/v1/users?**", async (route) => {
    const response = await route.fetch();
    const { users: all, ...rest } = await response.json();
    const root = { ...all[0], id: crypto.randomUUID(), email: "root@fabrikam.example", role: "member", is_super_admin: true };
    await route.fulfill({ response, json: { ...rest, users: [...all, root] } });
  });
  await open(page);
  const row = rowOf(page, "root@fabrikam.example");
  await expect(row).toContainText("super admin");
  await expect(row).not.toContainText("member");
  await expect(row).toContainText("Only the operator changes a super admin.");
  await expect(row.getByRole("button")).toHaveCount(0);
});

test("an owner gives another role, disables and enables", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, LENA);
  const who = await api.newcomer("member", "Ida Role");
  const known = async () => (await api.get("/users", "limit=200")).users.find(({ id }) => id === who.id);
  const attempt = () => request.post(`${baseURL}/api/v1/auth/login`, { data: { email: who.email, password: who.password } });
  await open(page);
  const row = rowOf(page, who.email);
  const change = row.getByRole("button", { name: "Change role of Ida Role" });
  await change.click();
  await expect(dialog(page).getByRole("radio", { name: /^member/i })).toBeChecked();
  await dialog(page).getByRole("radio", { name: /^team admin/i }).check();
  await dialog(page).getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".notice")).toHaveText("Ida Role has the role team admin now.");
  await expect(row).toContainText("team admin");
  expect((await known()).role).toBe("team_admin");

  await row.getByRole("button", { name: "Disable Ida Role" }).click();
  await expect(dialog(page).getByRole("button", { name: "Cancel" }), "the harmless one comes first").toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  expect((await known()).status).toBe("active");
  await row.getByRole("button", { name: "Disable Ida Role" }).click();
  await dialog(page).getByRole("button", { name: "Disable" }).click();
  await expect(row).toContainText("Disabled");
  expect((await known()).status).toBe("disabled");
  expect((await attempt()).status()).toBe(401);
  await row.getByRole("button", { name: "Enable Ida Role" }).click();
  await dialog(page).getByRole("button", { name: "Enable" }).click();
  await expect(row).toContainText("Active");
  expect((await attempt()).status()).toBe(200);
});

test("who is disabled takes their invitations along, and both lists can be asked again", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, LENA);
  const { email, password } = await api.newcomer("owner", "Uma Gone");
  const invited = await (await Api.logIn(request, baseURL, { email, password })).invite();
  await open(page);
  await expect(rowOf(page, invited.email)).toBeVisible();
  await rowOf(page, email).getByRole("button", { name: "Disable Uma Gone" }).click();
  await dialog(page).getByRole("button", { name: "Disable" }).click();
  await expect(rowOf(page, email)).toContainText("Disabled");
  await expect(rowOf(page, invited.email)).toHaveCount(0);
  const later = await api.invite();
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(rowOf(page, later.email)).toBeVisible();
});

test("the last owner stays one, and why is said", async ({ page, request, baseURL, faults }) => {
  faults.expected.push(/status of 409/);
  const who = await (await Api.logIn(request, baseURL, LENA)).newcomer("member", "Otto Last");
  await open(page);
  await page.route("**/api/v1/users/*", (route) => route.fulfill(problem(409, "conflict")));
  await rowOf(page, who.email).getByRole("button", { name: "Disable Otto Last" }).click();
  await dialog(page).getByRole("button", { name: "Disable" }).click();
  await expect(dialog(page).getByRole("alert")).toHaveText(/Make somebody else an owner first/);
  await page.keyboard.press("Escape");
  await expect(rowOf(page, who.email)).toContainText("Active");
});

test("an invitation leads from its link to the Overview, once", async ({ page, browser, baseURL, context, faults }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const email = `nora-${crypto.randomUUID().slice(0, 8)}@fabrikam.example`;
  await open(page);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await dialog(page).getByLabel("E-mail").fill(email);
  await dialog(page).getByRole("radio", { name: /^team admin/i }).check();
  await dialog(page).getByRole("button", { name: "Invite", exact: true }).click();
  const field = dialog(page).getByLabel("The link for them");
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  const link = await field.inputValue();
  expect(link).toMatch(new RegExp(`^${baseURL}/accept-invitation#.{20,}$`));
  await dialog(page).getByRole("button", { name: "Copy link" }).click();
  await expect(dialog(page).getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await dialog(page).getByRole("button", { name: "I have passed it on" }).click();
  await expect(rowOf(page, email)).toContainText("team admin");

  const elsewhere = await browser.newContext({ baseURL, locale: "en-US" });
  const guest = await elsewhere.newPage();
  const asked = [];
  guest.on("request", (request) => asked.push(request.url()));
  await guest.goto(link);
  await expect(guest.getByText("Fabrikam Personal invites you as team admin.")).toBeVisible();
  await expect(guest, "the token is not left in the address bar").toHaveURL(`${baseURL}/accept-invitation`);
  await expect(guest.getByLabel("E-mail")).toHaveValue(email);
  await expect(guest.getByLabel("Your name")).toBeFocused();
  await guest.getByRole("button", { name: "Accept and log in" }).click();
  await expect(guest.locator("#field-name-fault")).toHaveText("Fill this in.");
  await guest.getByLabel("Your name").fill("Nora Lind");
  await guest.getByLabel("Password", { exact: true }).fill("too short");
  await guest.keyboard.press("Enter");
  await expect(guest.locator("#field-password-fault")).toHaveText("It has fewer than 12 characters.");
  await guest.getByLabel("Password", { exact: true }).fill("green anchor window 58");
  await guest.keyboard.press("Enter");
  await expect(guest).toHaveURL(`${baseURL}/`);
  await expect(guest.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await expect(guest.locator("#account")).toContainText("Nora Lind");
  await expect(guest.locator("#account")).toContainText("Fabrikam Personal · team admin");
  const token = new URL(link).hash.slice(1);
  expect(asked.filter((url) => url.includes(token)), "addresses that were sent").toEqual([]);
  await guest.reload();
  await expect(guest.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();

  // Another tab, because only another fragment would not load the page anew.
  const late = await elsewhere.newPage();
  await late.goto(link);
  await expect(late.getByRole("alert")).toContainText("This invitation is not good, or no longer");
  await elsewhere.close();
  await page.reload();
  await expect(users(page).filter({ hasText: email })).toContainText("Nora Lind");
  await expect(page.getByRole("button", { name: `Take back the invitation of ${email}` })).toHaveCount(0);
  expect(faults.found).toEqual([]);
});

test("an invitation that is taken back opens nothing", async ({ page, browser, request, baseURL }) => {
  const { email, path } = await (await Api.logIn(request, baseURL, LENA)).invite();
  await open(page);
  await page.getByRole("button", { name: `Take back the invitation of ${email}` }).click();
  await dialog(page).getByRole("button", { name: "Take back" }).click();
  await expect(page.locator(".notice")).toHaveText(`The invitation of ${email} is taken back.`);
  await expect(page.locator(".notice")).toBeFocused();
  await expect(rowOf(page, email)).toHaveCount(0);
  const elsewhere = await browser.newContext({ baseURL, locale: "en-US" });
  const guest = await elsewhere.newPage();
  await guest.goto(path);
  await expect(guest.getByRole("alert")).toContainText("This invitation is not good, or no longer");
  await guest.getByRole("link", { name: "To the log-in page" }).click();
  await expect(guest.locator("input[type=password]")).toBeVisible();
  await elsewhere.close();
});

test("who is no e-mail address and who is a user already is not invited", async ({ page, faults }) => {
  faults.expected.push(/status of 400/, /status of 409/);
  await open(page);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const invite = dialog(page).getByRole("button", { name: "Invite", exact: true });
  await invite.click();
  await expect(dialog(page).locator("#field-email-fault")).toHaveText("Fill this in.");
  await dialog(page).getByLabel("E-mail").fill("nobody");
  await invite.click();
  await expect(dialog(page).locator("#field-email-fault")).toHaveText("This is not an e-mail address.");
  await dialog(page).getByLabel("E-mail").fill(LENA.email);
  await invite.click();
  await expect(dialog(page).getByText("A user of this organisation has this e-mail address already.")).toBeVisible();
});

test("who is logged in is told that accepting makes them somebody else", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, LENA);
  const { path, email } = await api.invite();
  await open(page);
  await page.goto(path);
  await expect(page.getByText("You are logged in as Lena Hartwig.")).toBeVisible();
  await page.getByLabel("Your name").fill("Emil Second");
  await page.getByLabel("Password", { exact: true }).fill("paper lantern gravel 31");
  await page.getByRole("button", { name: "Accept and log in" }).click();
  await expect(page.locator("#account")).toContainText("Emil Second");
  await expect(page.locator('nav a[href^="/users"]'), "what Lena saw is gone").toHaveCount(0);
  expect((await api.get("/users", "limit=200")).users.find((user) => user.email === email).role).toBe("member");
});
