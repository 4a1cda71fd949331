// axe finds nothing on any page, in either theme and in either language; and what axe does not look at.
import AxeBuilder from "@axe-core/playwright";
import { darken, expect, kpi, problem, test, whole } from "./parlance.mjs";
import { PAGES } from "./pages.mjs";

// Nothing but colours should be another in the other theme; in English all of it is looked at.
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

for (const locale of ["en-US", "es-ES"]) {
  test.describe(locale, () => {
    test.use({ locale });
    for (const { name, address, ready } of PAGES) {
      test(`axe finds nothing on ${name}`, async ({ page }) => {
        await page.goto(address);
        await ready(page);
        await expectNothing(page);
        await darken(page);
        await expectNothing(page, locale === "en-US" ? {} : { rules: OF_COLOURS });
      });
    }
  });
}

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("what is drawn stands out from the card it lies on", async ({ page }) => {
      await page.goto("/");
      const found = await page.evaluate(contrasts, ["--c1", "--c2", "--c3", "--c4", "--c5", "--c-rest", "--prev"]);
      for (const [name, contrast] of found) expect(contrast, name).toBeGreaterThanOrEqual(3);
    });
  });
}

// How colours of the theme stand out from the surface.
function contrasts(names) {
  const theme = getComputedStyle(document.documentElement);
  const pen = document.createElement("canvas").getContext("2d");
  const luminance = (name) => {
    pen.fillStyle = theme.getPropertyValue(name).trim();
    pen.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const surface = luminance("--surface");
  return names.map((name) => [name, Math.max(luminance(name), surface) / Math.min(luminance(name), surface)]);
}

test("the words behind an i stay under the pointer, and go on Escape", async ({ page, open }) => {
  await open();
  const info = kpi(page, "total_calls").locator(".info");
  const [button, words] = [info.getByRole("button"), info.locator(".words")];
  await button.hover();
  await expect(words).toBeVisible();
  const [mark, area] = [await button.boundingBox(), await words.boundingBox()];
  await page.mouse.move(mark.x + mark.width / 2, area.y + 6, { steps: 20 });
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2, { steps: 10 });
  await expect(words).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(words).toBeHidden();
  await page.mouse.move(0, 0);
  await button.hover();
  await expect(words, "another time they are there again").toBeVisible();
  await page.mouse.move(0, 0);
  await expect(words).toBeHidden();

  await button.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(button).toBeFocused();
  await expect(words).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(words).toBeHidden();
  await expect(button).toBeFocused();
});

test("axe finds nothing where menus and tables are open, nor on a tile that failed", async ({ page, open, faults }) => {
  faults.expected.push(/status of 500/);
  await page.route("**/analytics/dashboard?**", (route) =>
    route.request().url().includes("metrics=opt_outs") ? route.fulfill(problem(500, "internal")) : route.continue(),
  );
  await page.route("**/analytics/total_sms?**", (route) => route.fulfill(problem(500, "internal")));
  await open();
  await whole(page);
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
    await expectNothing(page, { within: "details.menu[open]" });
  }
});

async function expectNothing(page, { within = "html", rules } = {}) {
  const axe = new AxeBuilder({ page }).include(within);
  // The rule of WCAG 2.2 that axe has, but does not apply unasked.
  const { violations, passes, incomplete } = await (rules ? axe.withRules(rules) : axe.options({ rules: { "target-size": { enabled: true } } })).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join("\n  ")}`);
  expect(found.join("\n"), "axe").toBe("");
  // Of colours behind a dialog axe says at most that it cannot tell.
  const applied = rules ? passes.length + incomplete.length : passes.length;
  expect(applied, "rules that axe could apply").toBeGreaterThan(rules ? 0 : within === "html" ? 10 : 3);
}
