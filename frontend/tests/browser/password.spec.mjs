// People give themselves another password; their other sessions end.
import { Api, LENA, expect, logIn, test } from "./parlance.mjs";

const dialog = (page) => page.getByRole("dialog");

async function openDialog(page) {
  await page.locator("#account").click();
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(dialog(page).getByLabel("Current password", { exact: true })).toBeFocused();
}

async function fill(page, current, next) {
  await dialog(page).getByLabel("Current password", { exact: true }).fill(current);
  await dialog(page).getByLabel("New password", { exact: true }).fill(next);
  await dialog(page).getByRole("button", { name: "Change password" }).click();
}

test("a new password holds, and other sessions end", async ({ page, browser, request, baseURL, faults }) => {
  const who = await (await Api.logIn(request, baseURL, LENA)).newcomer();
  const elsewhere = await browser.newContext({ baseURL });
  const other = await elsewhere.newPage();
  await other.goto("/campaigns");
  await logIn(other, who);
  await page.goto("/campaigns");
  await logIn(page, who);
  await openDialog(page);
  const next = "amber ladder thursday 92";
  await fill(page, who.password, next);
  await expect(dialog(page).getByRole("status")).toHaveText(/Wherever else you were logged in, you are logged out/);
  await dialog(page).getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("button", { name: "Change password" }), "the focus comes back").toBeFocused();

  await page.reload();
  await expect(page.locator("main#main"), "this session goes on").toBeVisible();
  await other.reload();
  await expect(other.getByRole("alert")).toHaveText("Your session has ended. Log in to go on where you were.");
  await elsewhere.close();

  const attempt = (password) => request.post(`${baseURL}/api/v1/auth/login`, { data: { email: who.email, password } });
  expect((await attempt(who.password)).status()).toBe(401);
  expect((await attempt(next)).status()).toBe(200);
  expect(faults.found).toEqual([]);
});

test("what is wrong is told at the field, and nothing is changed", async ({ page, request, baseURL, faults }) => {
  const who = await (await Api.logIn(request, baseURL, LENA)).newcomer();
  await page.goto("/campaigns");
  await logIn(page, who);
  await openDialog(page);
  await fill(page, "", "amber ladder thursday 92");
  await expect(dialog(page).locator("#field-current_password-fault")).toHaveText("Fill this in.");
  await fill(page, who.password, "too short");
  await expect(dialog(page).locator("#field-password-fault")).toHaveText("It has fewer than 12 characters.");
  await expect(dialog(page).getByLabel("New password", { exact: true })).toBeFocused();
  faults.expected.push(/status of 400/);
  await fill(page, who.password, "password1234");
  await expect(dialog(page).locator("#field-password-fault")).toContainText("It is easy to guess.");
  await fill(page, "not my password", "amber ladder thursday 92");
  await expect(dialog(page).locator("#field-current_password-fault")).toHaveText("This is not your password.");
  await expect(dialog(page).getByLabel("Current password", { exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator("#account-panel"), "the menu stays").toBeVisible();
  const data = { email: who.email, password: who.password };
  expect((await request.post(`${baseURL}/api/v1/auth/login`, { data })).status()).toBe(200);
});

test("a password can be looked at while it is typed", async ({ page, request, baseURL }) => {
  const who = await (await Api.logIn(request, baseURL, LENA)).newcomer();
  await page.goto("/campaigns");
  await logIn(page, who);
  await openDialog(page);
  const field = dialog(page).getByLabel("New password", { exact: true });
  await field.fill("what was that again");
  await expect(field).toHaveAttribute("type", "password");
  await dialog(page).getByRole("button", { name: "Show password" }).last().click();
  await expect(field).toHaveAttribute("type", "text");
  await expect(field).toHaveValue("what was that again");
  await dialog(page).getByRole("button", { name: "Hide password" }).click();
  await expect(field).toHaveAttribute("type", "password");
});
