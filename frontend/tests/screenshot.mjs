// Logs in with the demo login and takes a picture of the Overview.
// node tests/screenshot.mjs http://127.0.0.1:8080 out.png [light|dark] [width]
import { chromium as playwright } from "@playwright/test";
import { chromium } from "./chromium.mjs";

const [url = "http://127.0.0.1:8080", file = "screenshot.png", theme = "light", width = "1440"] = process.argv.slice(2);
const email = process.env.PARLANCE_EMAIL ?? "maya@northwind.example";
const password = process.env.PARLANCE_PASSWORD ?? "parlance-demo-2026";

const browser = await playwright.launch(chromium);
try {
  const page = await browser.newPage({
    viewport: { width: Number(width), height: 1000 },
    colorScheme: theme,
    deviceScaleFactor: 1,
    locale: "en-GB",
  });
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== "data:" && origin !== new URL(url).origin) faults.push(`asked another host: ${request.url()}`);
  });
  await page.goto(url);
  if (process.env.LOGIN_PICTURE) {
    await page.waitForSelector("form");
    await page.screenshot({ path: process.env.LOGIN_PICTURE });
  }
  await page.fill("input[type=email]", email);
  await page.fill("input[type=password]", password);
  await page.click("button[type=submit]");
  await page.waitForSelector(".kpi .value:not(.skeleton)");
  await page.waitForFunction(() => !document.querySelector(".skeleton"));
  await page.waitForSelector(".chart-area svg");
  await page.locator("section.beside").scrollIntoViewIfNeeded();
  await page.waitForSelector(".beside .chart-area svg");
  await page.waitForFunction(() => !document.querySelector(".skeleton"));
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(0, 0);
  // A window as high as the page: what sticks to its edges is where it belongs.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: Number(width), height });
  await page.screenshot({ path: file, fullPage: true });
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  if (scrolls) faults.push(`the page scrolls sideways at ${width} px`);
  if (faults.length > 0) throw new Error(faults.join("\n"));
} finally {
  await browser.close();
}
