// The pages of the client, as tests that look at all of them need them.
import { MAYA, expect, logIn, settled } from "./parlance.mjs";

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
];
