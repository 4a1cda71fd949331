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

test("a reload keeps the session, and other tabs share it", async ({ page, open, context }) => {
  await open();
  await page.reload();
  await settled(page);
  const other = await context.newPage();
  await other.goto("/");
  await settled(other);
  await other.locator("#account").click();
  await other.getByRole("button", { name: "Log out", exact: true }).click();
  await expect(page.locator("input[type=password]")).toBeVisible();
});

test("an access token that runs out is renewed without a word, before anything is refused", async ({ page, request }) => {
  const origin = process.env.PARLANCE_SHORT_SESSIONS;
  await page.goto(`${origin}/?period=90d&compare=none`);
  await logIn(page, MAYA);
  await settled(page);
  const [renewed, refused] = [[], []];
  page.on("request", (asked) => asked.url().endsWith("/auth/refresh") && renewed.push(asked));
  page.on("response", (answer) => answer.status() === 401 && refused.push(answer.url()));
  for (const period of ["7d", "30d"]) {
    // Longer than the access token is good for, shorter than the session.
    await page.waitForTimeout(4_000);
    await page.getByRole("button", { name: period, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`period=${period}|compare=none$`));
    await settled(page);
  }
  expect(renewed.length, "refreshes").toBeGreaterThanOrEqual(2);
  expect(refused).toEqual([]);
  const { total_calls } = await (await Api.logIn(request, origin)).dashboard("period=30d&metrics=total_calls");
  await expect(kpi(page, "total_calls").locator(".value")).toHaveText(total_calls.value.toLocaleString("en-US"));
});

test("a session that ends while the page is open leads back to the same view", async ({ page, faults, request }) => {
  const origin = process.env.PARLANCE_SHORT_SESSIONS;
  faults.expected.push(/status of 401/);
  await page.goto(`${origin}/?period=90d&compare=none`);
  await logIn(page, MAYA);
  await settled(page);
  const before = await kpi(page, "total_calls").locator(".value").innerText();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 13_000)));
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
