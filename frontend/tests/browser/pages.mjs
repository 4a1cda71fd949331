// The pages of the client, as tests that look at all of them need them.
import { begin, complete, publish } from "./flows.mjs";
import { Api, LENA, MAYA, SAM, expect, logIn, settled, whole } from "./parlance.mjs";

const figures = async (page) => {
  await logIn(page, MAYA);
  await settled(page);
};

// A page that is there, whatever it says.
const titled = async (page, who = MAYA) => {
  await logIn(page, who);
  await expect(page.locator("main h1")).toBeVisible();
};

const asOwner = async (page) => {
  await logIn(page, LENA);
  await expect(page.locator(".list .nothing, .list-table tbody tr").first()).toBeVisible();
};

// The dialog that a page's main button opens, filled in; what it answers is shown once.
const make = async (page, text) => {
  await page.locator(".page-header button.primary").click();
  await page.locator("dialog[open] input.input").first().fill(text);
};

// Minutes that cannot be, which are told at their field.
const refuse = async (page) => {
  await page.locator(".settings input").first().fill("1441");
  await page.locator("#settings-form button[type=submit]").click();
  await expect(page.locator(".settings .field-error").first()).not.toBeEmpty();
};

const invitation = async (page) => {
  const { origin } = new URL(page.url());
  return (await (await Api.logIn(page.request, origin, LENA)).invite("team_admin")).path;
};

// How sessions of flows go, with the chart drawn.
const ofSessions = async (page, who = MAYA) => {
  await logIn(page, who);
  await settled(page);
  await expect(page.locator(".chart-area svg").first()).toBeVisible();
};

// A page that is reached once there is a flow, or a session, to show.
const withFlow = async (page, address) => {
  const { origin } = new URL(page.url());
  const api = await Api.logIn(page.request, origin, LENA);
  await logIn(page, LENA);
  await page.goto(await address(api, await publish(api)));
};

export const PAGES = [
  { name: "login", address: "/", ready: (page) => expect(page.locator("form")).toBeVisible() },
  {
    name: "overview",
    address: "/",
    ready: async (page) => {
      await figures(page);
      await whole(page);
      await expect(page.locator(".beside .chart-area svg")).toHaveCount(4);
      await page.evaluate(() => scrollTo(0, 0));
      await expect(page.locator(".chart-area svg").first()).toBeVisible();
    },
  },
  {
    name: "overview-empty",
    address: "/?period=custom&from=2001-01-01&to=2001-01-31",
    ready: async (page) => {
      await figures(page);
      await whole(page);
      await page.evaluate(() => scrollTo(0, 0));
    },
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
  ...["calls", "ratings", "credits", "launches"].map((kind) => ({
    name: `rows-${kind}`,
    address: `/rows?period=30d&candidate_sources=Referral&kind=${kind}`,
    ready: async (page) => {
      await logIn(page, MAYA);
      await expect(page.locator(".list-table tbody tr").first()).toBeVisible();
    },
  })),
  { name: "no-such-figure", address: "/calls?metric=nonsense", ready: titled },
  { name: "no-such-page", address: "/nowhere", ready: titled },
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
    name: "flows",
    address: "/flows",
    ready: async (page) => {
      await logIn(page, MAYA);
      await expect(page.locator(".list-table tbody tr").first()).toBeVisible();
    },
  },
  { name: "team", address: "/team?period=90d&granularity=week", ready: ofSessions },
  { name: "my-sessions", address: "/me?period=90d", ready: (page) => ofSessions(page, SAM) },
  {
    name: "flow-figures",
    address: "/flows",
    ready: async (page) => {
      await logIn(page, MAYA);
      await page.locator(".list-table tbody th a").first().click();
      await settled(page);
      await expect(page.locator(".flow-map .node").first()).toBeVisible();
      await expect(page.locator(".chart-area svg").first()).toBeVisible();
    },
  },
  {
    name: "flow-session",
    address: "/campaigns",
    ready: async (page) => {
      await withFlow(page, async (api, flow) => `/sessions/${(await begin(api, flow, ["Red"])).id}?step=0`);
      await page.locator(".thumb").first().click();
      await expect(page.locator(".thumbs .link")).toBeVisible();
    },
  },
  {
    name: "flow-session-completed",
    address: "/campaigns",
    ready: async (page) => {
      await withFlow(page, async (api, flow) => `/sessions/${(await complete(api, flow)).id}`);
      await expect(page.locator(".way .thumbs").first()).toBeVisible();
    },
  },
  {
    name: "rate-session",
    address: "/campaigns",
    ready: async (page) => {
      await withFlow(page, async (api, flow) => `/sessions/${(await complete(api, flow)).id}`);
      await page.locator(".card.step button.primary").click();
      await page.locator("dialog[open] button[type=submit]").click();
      await expect(page.locator("#field-rating-fault")).not.toBeEmpty();
    },
  },
  {
    name: "flow-editor",
    address: "/campaigns",
    ready: async (page) => {
      await withFlow(page, (_, flow) => `/flows/${flow.id}/edit`);
      await expect(page.locator(".draft-node").first()).toBeVisible();
    },
  },
  { name: "team-not-allowed", address: "/team", ready: (page) => titled(page, SAM) },
  {
    name: "account",
    address: "/campaigns",
    ready: async (page) => {
      await logIn(page, MAYA);
      await page.locator("#account").click();
      await expect(page.locator("#account-zone")).toBeVisible();
    },
  },
  { name: "api-keys", address: "/api-keys", ready: asOwner },
  {
    name: "new-key",
    address: "/api-keys",
    ready: async (page) => {
      await asOwner(page);
      await make(page, "");
      await page.locator("dialog[open] button[type=submit]").click();
      await expect(page.locator("#field-name-fault")).not.toBeEmpty();
    },
  },
  {
    name: "key-shown-once",
    address: "/api-keys",
    ready: async (page) => {
      await asOwner(page);
      await make(page, "Nightly export");
      await page.locator("dialog[open] button[type=submit]").click();
      await expect(page.locator("#shown-once")).toBeVisible();
    },
  },
  {
    name: "revoke-key",
    address: "/api-keys",
    ready: async (page) => {
      const { origin } = new URL(page.url());
      await (await Api.logIn(page.request, origin, LENA)).send("POST", "/api-keys", { name: "Old export", scopes: ["read:analytics"] });
      await asOwner(page);
      await page.locator(".list-table tbody tr button").first().click();
      await expect(page.locator("dialog[open]")).toBeVisible();
    },
  },
  {
    name: "change-password",
    address: "/campaigns",
    ready: async (page) => {
      await logIn(page, MAYA);
      await page.locator("#account").click();
      await page.locator("#change-password").click();
      await page.locator("dialog[open] button[type=submit]").click();
      await expect(page.locator("#field-current_password-fault")).not.toBeEmpty();
    },
  },
  { name: "users", address: "/users", ready: asOwner },
  {
    name: "change-role",
    address: "/users",
    ready: async (page) => {
      await asOwner(page);
      await page.locator(".list-table tbody tr button").first().click();
      await expect(page.locator("dialog[open]")).toBeVisible();
    },
  },
  {
    name: "invite",
    address: "/users",
    ready: async (page) => {
      await asOwner(page);
      await make(page, "nora@fabrikam.example");
    },
  },
  {
    name: "link-shown-once",
    address: "/users",
    ready: async (page) => {
      await asOwner(page);
      await make(page, `nora-${crypto.randomUUID().slice(0, 8)}@fabrikam.example`);
      await page.locator("dialog[open] button[type=submit]").click();
      await expect(page.locator("#shown-once")).toBeVisible();
    },
  },
  {
    name: "accept-invitation",
    address: "/",
    ready: async (page) => {
      await page.goto(await invitation(page));
      await expect(page.locator("#invited-email")).toBeVisible();
    },
  },
  {
    name: "invitation-no-longer-good",
    address: "/accept-invitation",
    ready: (page) => expect(page.getByRole("alert")).not.toBeEmpty(),
  },
  { name: "audit", address: "/audit", ready: asOwner },
  {
    name: "settings",
    address: "/settings",
    ready: async (page) => {
      await asOwner(page);
      await refuse(page);
    },
  },
  {
    name: "settings-unsaved",
    address: "/settings",
    ready: async (page) => {
      await asOwner(page);
      await page.locator(".settings input").first().fill("7.25");
      await page.locator('nav a[href^="/campaigns"]').click();
      await expect(page.locator("dialog[open]")).toBeVisible();
    },
  },
  {
    name: "settings-read",
    address: "/settings",
    ready: async (page) => {
      await logIn(page, SAM);
      await expect(page.locator(".settled dd").first()).toBeVisible();
    },
  },
  { name: "not-allowed", address: "/users", ready: (page) => titled(page, SAM) },
];
