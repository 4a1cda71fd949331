// What people set for themselves: language, colours, zone; and the way out.
import { Api, expect, kpi, settled, test } from "./parlance.mjs";

test("the language changes every word and number, and is kept", async ({ page, open }) => {
  await open();
  await page.locator("#account").click();
  await page.locator("#account-language").selectOption("es");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await settled(page);
  const english = /\b(Overview|Total calls|Answer rate|Compare|previous period|Log out|Thumbs up|Withdrawal)\b/;
  expect((await page.locator("body").innerText()).match(english), "words that are left in English").toBe(null);
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
  await page.locator("#account-panel button").click();
  await expect(page.locator("input[type=password]")).toBeVisible();
  await page.reload();
  await expect(page.locator("input[type=password]")).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("token");
});
