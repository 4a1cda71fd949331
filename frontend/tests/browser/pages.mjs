// The pages of the client, as tests that look at all of them need them.
import { LENA, MAYA, expect, logIn, settled } from "./parlance.mjs";

const figures = async (page) => {
  await logIn(page, MAYA);
  await settled(page);
};

export const PAGES = [
  { name: "login", address: "/", ready: (page) => expect(page.locator("form")).toBeVisible() },
  {
    name: "overview",
    address: "/",
    ready: async (page) => {
      await figures(page);
      await expect(page.locator(".chart-area svg").first()).toBeVisible();
    },
  },
  {
    name: "overview-empty",
    address: "/?period=custom&from=2001-01-01&to=2001-01-31",
    ready: figures,
  },
  {
    name: "calls",
    address: "/calls?period=7d&metric=passthrough_rate",
    ready: async (page) => {
      await logIn(page, MAYA);
      await expect(page.locator(".list-table tbody tr").first()).toBeVisible();
    },
  },
  {
    name: "calls-reviewed",
    address: "/calls?period=30d&metric=qualified_candidates",
    ready: async (page) => {
      await logIn(page, MAYA);
      await expect(page.locator(".list-table tbody tr").first()).toBeVisible();
    },
  },
  {
    name: "calls-all",
    address: "/calls?period=30d&candidate_sources=Referral&time_zone=Europe%2FMadrid",
    ready: async (page) => {
      await logIn(page, MAYA);
      await expect(page.locator(".list-table tbody tr").first()).toBeVisible();
    },
  },
  { name: "no-such-figure", address: "/calls?metric=nonsense", ready: (page) => logIn(page, MAYA) },
  { name: "no-such-page", address: "/nowhere", ready: (page) => logIn(page, MAYA) },
  {
    name: "campaigns",
    address: "/campaigns",
    ready: async (page) => {
      await logIn(page, MAYA);
      await expect(page.locator(".list-table tbody tr").first()).toBeVisible();
    },
  },
  {
    name: "passing-score",
    address: "/campaigns",
    ready: async (page) => {
      await logIn(page, LENA);
      await page.locator(".list-table tbody tr button").first().click();
      await expect(page.locator("dialog")).toBeVisible();
    },
  },
  {
    name: "account",
    address: "/campaigns",
    ready: async (page) => {
      await logIn(page, MAYA);
      await page.locator("#account").click();
      await expect(page.locator("#account-zone")).toBeVisible();
    },
  },
];
