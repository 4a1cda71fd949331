// Tests in the system's Chromium; `cargo xtask test` starts the servers and says where they are.
import { defineConfig } from "@playwright/test";
import { chromium } from "./tests/chromium.mjs";

export default defineConfig({
  testDir: "tests/browser",
  outputDir: process.env.PARLANCE_RESULTS ?? "../target/browser/results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env.PARLANCE_DEMO,
    browserName: "chromium",
    launchOptions: chromium,
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    trace: "off",
  },
});
