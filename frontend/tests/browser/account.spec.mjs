// What people set for themselves: language, colours, zone; and the way out.
import { Api, LENA, MAYA, expect, kpi, logIn, settled, test } from "./parlance.mjs";
import { leftInEnglish } from "./words.mjs";

test("the language changes every word and number, and is kept", async ({ page, open }) => {
  await open();
  await page.locator("#account").click();
  await page.locator("#account-language").selectOption("es");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await settled(page);
  expect(await leftInEnglish(page)).toEqual([]);
  await expect(kpi(page, "answer_rate").locator(".value")).toHaveText(/^\d+,\d\s*%$/);
  await page.reload();
  await settled(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
});

test("the colours follow the choice, not the system, and are kept", async ({ page, open }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await open();
  const light = await background();
  await page.locator("#account").click();
  await page.locator("#account-theme").selectOption("dark");
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  await settled(page);
  expect(await background()).toBe(dark);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("#account").click();
  await page.locator("#account-theme").selectOption("light");
  await expect.poll(background).toBe(light);
});

test("the zone is part of the address and moves the days", async ({ page, open, request, baseURL }) => {
  await open("/?period=today");
  await page.locator("#account").click();
  await page.locator("#account-zone").selectOption("Pacific/Auckland");
  await expect(page).toHaveURL(/time_zone=Pacific%2FAuckland/);
  await settled(page);
  const { total_calls } = await (await Api.logIn(request, baseURL)).dashboard("period=today&time_zone=Pacific%2FAuckland");
  await expect(kpi(page, "total_calls").locator(".value")).toHaveText(total_calls.value.toLocaleString("en-US"));
  await expect(page.locator(".page-header")).toContainText("Auckland");
});

test("who logs out is out", async ({ page, open }) => {
  await open();
  await page.locator("#account").click();
  await page.getByRole("button", { name: "Log out", exact: true }).click();
  await expect(page.locator("input[type=password]")).toBeVisible();
  await page.reload();
  await expect(page.locator("input[type=password]")).toBeVisible();
});

test("who cannot reach the server is told so and stays logged in", async ({ page, open, faults }) => {
  faults.expected.push(/net::ERR_FAILED/);
  await open();
  await page.route("**/auth/logout*", (route) => route.abort());
  await page.locator("#account").click();
  await page.getByRole("button", { name: "Log out", exact: true }).click();
  await expect(page.locator("#account-panel").getByRole("alert")).toHaveText("Server not reached");
  await expect(page.locator("main#main")).toBeVisible();
});

test("who logs out everywhere is out in other browsers too", async ({ page, open, browser, request, baseURL, faults }) => {
  // Nobody whom other tests are logged in as.
  const who = await (await Api.logIn(request, baseURL, LENA)).newcomer();
  await open("/", who);
  const context = await browser.newContext({ baseURL });
  const other = await context.newPage();
  await other.goto("/");
  await logIn(other, who);
  await settled(other);
  await other.locator("#account").click();
  await other.getByRole("button", { name: "Log out everywhere" }).click();
  await expect(other.locator("input[type=password]")).toBeVisible();
  await context.close();
  faults.expected.push(/status of 401/);
  await page.getByRole("button", { name: "7d", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("Your session has ended. Log in to go on where you were.");
});

test("no script of the page can read the tokens", async ({ page, open, context }) => {
  await open();
  const read = () => JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]);
  const kept = await page.evaluate(read);
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(["__Host-parlance-access", "__Host-parlance-refresh"]);
  for (const { value, httpOnly, secure, sameSite } of cookies) {
    expect({ httpOnly, secure, sameSite }).toEqual({ httpOnly: true, secure: true, sameSite: "Strict" });
    expect(kept).not.toContain(value);
  }
});
