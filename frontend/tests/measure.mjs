// How long people wait for the page: the first tile, and a change of filters. Prints JSON, in milliseconds.
// node tests/measure.mjs http://127.0.0.1:8080 [times]
import { chromium as playwright } from "@playwright/test";
import { chromium } from "./chromium.mjs";

const [url = "http://127.0.0.1:8080", times = "11"] = process.argv.slice(2);
const email = process.env.PARLANCE_EMAIL ?? "maya@northwind.example";
const password = process.env.PARLANCE_PASSWORD ?? "parlance-demo-2026";
const FIGURE = ".kpi .value:not(.skeleton)";

// Patience with a machine that does other things too; what is measured is measured in the page.
const PATIENCE = 120_000;

const browser = await playwright.launch(chromium);
try {
  const page = await loggedIn();
  const storageState = await page.context().storageState();
  // A session of its own: each visit uses a refresh token up.
  const early = await loggedIn();

  const [cold, warm, morning, repainted] = [[], [], [], []];
  for (let time = 0; time < Number(times); time += 1) {
    cold.push(await firstTile(storageState));
    await page.goto(url);
    warm.push(await page.evaluate(() => window.firstTile));
    await page.waitForFunction(() => !document.querySelector(".skeleton, .old"));
    repainted.push(await changeOfFilters(page));
    morning.push(await morningVisit(early));
  }
  const figures = { first_tile_empty_cache: cold, first_tile: warm, first_tile_expired_token: morning };
  console.log(JSON.stringify({ ...figures, filters_after_answer: repainted }));
} finally {
  await browser.close();
}

// A page in a browser of its own, which watches for its first figure.
async function newPage(storageState) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB", storageState });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(watch, FIGURE);
  return page;
}

async function loggedIn() {
  const page = await newPage();
  await page.goto(url);
  await page.fill("input[type=email]", email);
  await page.fill("input[type=password]", password);
  await page.click("button[type=submit]");
  await page.waitForSelector(FIGURE);
  return page;
}

// The first figure after navigation in a browser that never saw the page.
async function firstTile(storageState) {
  const page = await newPage(storageState);
  await page.goto(url);
  const took = await page.evaluate(() => window.firstTile);
  await page.context().close();
  return took;
}

// The first figure after navigation for who comes back when the access token has run out, but not the session.
async function morningVisit(page) {
  await page.context().clearCookies({ name: /parlance-access/ });
  await page.evaluate(() => localStorage.setItem("parlance.until", "0"));
  await page.goto(url);
  return page.evaluate(() => window.firstTile);
}

// From the last byte of the answer to newer filters until no figure on the page is older.
async function changeOfFilters(page) {
  await page.evaluate(() => {
    performance.clearResourceTimings();
    window.repainted = new Promise((resolve) => {
      let wasOld = false;
      const look = () => {
        const isOld = document.querySelector(".kpi.old, .chart.old") !== null;
        if (wasOld && !isOld) {
          watcher.disconnect();
          window.painted().then(resolve);
        }
        wasOld ||= isOld;
      };
      const watcher = new MutationObserver(look);
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  });
  await page.locator(".filter-bar .segments button[aria-pressed=false]").last().click();
  const painted = await page.evaluate(() => window.repainted);
  const answered = await page.evaluate(() => {
    const answers = performance.getEntriesByType("resource").filter(({ name }) => name.includes("/analytics/dashboard"));
    return Math.max(...answers.map(({ responseEnd }) => responseEnd));
  });
  return painted - answered;
}

// Runs in the page before anything else: `firstTile` is when the first figure was painted, after navigation began.
function watch(figure) {
  window.painted = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
  window.firstTile = new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector(figure)) return;
      watcher.disconnect();
      window.painted().then(resolve);
    });
    watcher.observe(document, { subtree: true, childList: true });
  });
}
