// Logging in, out, and in again when the session ended under one's hands.
import { Api, MAYA, expect, kpi, logIn, settled, test } from "./parlance.mjs";

test("a wrong password is refused, a right one leads to the page that was asked for", async ({ page, faults }) => {
  faults.expected.push(/status of 401/);
  await page.goto("/?period=7d");
  await page.locator("input[type=email]").fill(MAYA.email);
  await page.locator("input[type=password]").fill("not the password");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("This e-mail address and password do not match.");
  await logIn(page, MAYA);
  await settled(page);
  expect(new URL(page.url()).search).toBe("?period=7d");
});

test("a reload keeps the session, another tab has none", async ({ page, open, context }) => {
  await open();
  await page.reload();
  await settled(page);
  const other = await context.newPage();
  await other.goto("/");
  await expect(other.locator("input[type=password]")).toBeVisible();
});

test("a session that ends while the page is open leads back to the same view", async ({ page, faults, request }) => {
  const origin = process.env.PARLANCE_SHORT_SESSIONS;
  faults.expected.push(/status of 401/);
  await page.goto(`${origin}/?period=90d&compare=none`);
  await logIn(page, MAYA);
  await settled(page);
  const before = await kpi(page, "total_calls").locator(".value").innerText();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 7_000)));
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("Your session has ended. Log in to go on where you were.");
  await expect(page).toHaveURL(`${origin}/?period=7d&compare=none`);
  await logIn(page, MAYA);
  await settled(page);
  await expect(page).toHaveURL(`${origin}/?period=7d&compare=none`);
  const api = await Api.logIn(request, origin);
  const { total_calls } = await api.dashboard("period=7d&metrics=total_calls");
  const shown = await kpi(page, "total_calls").locator(".value").innerText();
  expect(shown).toBe(total_calls.value.toLocaleString("en-US"));
  expect(shown).not.toBe(before);
});
