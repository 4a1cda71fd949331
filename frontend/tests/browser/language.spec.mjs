// No page in Spanish has a word that was left in English.
import { expect, test } from "./parlance.mjs";
import { PAGES } from "./pages.mjs";
import { leftInEnglish } from "./words.mjs";

test.use({ locale: "es-ES" });

for (const { name, address, ready } of PAGES) {
  test(`${name} is in Spanish alone`, async ({ page }) => {
    await page.goto(address);
    await ready(page);
    expect(await leftInEnglish(page)).toEqual([]);
  });
}
