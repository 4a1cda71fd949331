// axe finds nothing on any page, in either theme and in either language.
import AxeBuilder from "@axe-core/playwright";
import { expect, problem, test } from "./parlance.mjs";
import { PAGES } from "./pages.mjs";

for (const colorScheme of ["light", "dark"]) {
  for (const locale of ["en-US", "es-ES"]) {
    test.describe(`${colorScheme}, ${locale}`, () => {
      test.use({ colorScheme, locale });
      for (const { name, address, ready } of PAGES) {
        test(`axe finds nothing on ${name}`, async ({ page }) => {
          await page.goto(address);
          await ready(page);
          await expectNothing(page);
        });
      }
    });
  }
}

test("axe finds nothing where menus and tables are open, nor on a tile that failed", async ({ page, open, faults }) => {
  faults.expected.push(/status of 500/);
  await page.route("**/analytics/dashboard?**", (route) =>
    route.request().url().includes("metrics=opt_outs") ? route.fulfill(problem(500, "internal")) : route.continue(),
  );
  await open();
  // Each click turns a button into one for the chart.
  const tables = page.getByRole("button", { name: "Table" });
  for (let left = await tables.count(); left > 0; left -= 1) {
    await tables.first().click();
    await expect(tables).toHaveCount(left - 1);
  }
  await expectNothing(page);
  const menus = page.locator(".filter-bar details.menu, [data-metric=calls_chart] details.menu");
  for (let index = 0; index < (await menus.count()); index += 1) {
    await menus.nth(index).locator("summary").click();
    await expect(menus.nth(index).locator("label, button").first()).toBeVisible();
    await expectNothing(page, "details.menu[open]");
  }
});

async function expectNothing(page, within = "html") {
  const { violations, passes } = await new AxeBuilder({ page }).include(within).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`);
  expect(found.join("\n"), "axe").toBe("");
  expect(passes.length, "rules that axe could apply").toBeGreaterThan(within === "html" ? 10 : 3);
}
