// What every test has: a page that may not misbehave unnoticed, logins, and the API to compare with.
import { test as base, expect } from "@playwright/test";

export { expect };

export const MAYA = { email: "maya@northwind.example", password: "parlance-demo-2026" };
export const SAM = { email: "sam@northwind.example", password: "parlance-demo-2026" };
export const LENA = { email: "lena@fabrikam.example", password: "parlance-demo-2026" };
export const ADA = { email: "ada@copenhagen.example", password: "parlance-tests-2026" };

const DASHBOARD = "/api/v1/analytics/dashboard";

export const test = base.extend({
  // What the page did wrong. A test that provokes failed requests says so beforehand.
  faults: [async ({ page, baseURL }, use) => {
    const faults = { found: [], expected: [] };
    const note = (text) => faults.found.push(text);
    page.on("console", (message) => message.type() === "error" && note(`console: ${message.text()}`));
    page.on("pageerror", (error) => note(`error: ${error}`));
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      const ours = [baseURL, process.env.PARLANCE_SHORT_SESSIONS, process.env.PARLANCE_IMPORTED];
      if (protocol.startsWith("http") && !ours.includes(origin)) note(`asked another host: ${request.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
        console.error(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
      );
    });
    await use(faults);
    const unexpected = faults.found.filter((text) => !faults.expected.some((pattern) => pattern.test(text)));
    expect(unexpected, "what the page did wrong").toEqual([]);
  }, { auto: true }],

  // The queries of the dashboard requests that the page sent, as they were sent.
  asked: async ({ page }, use) => {
    const asked = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === DASHBOARD) asked.push(searchParams);
    });
    await use(asked);
  },

  // Logs in at an address of the client and waits for its figures.
  open: async ({ page }, use) => {
    await use(async (address = "/", who = MAYA) => {
      await page.goto(address);
      await logIn(page, who);
      await settled(page);
    });
  },
});

export async function logIn(page, { email, password }) {
  await page.locator("input[type=email]").fill(email);
  await page.locator("input[type=password]").fill(password);
  await page.locator("form button[type=submit]").click();
  await expect(page.locator("main#main")).toBeVisible();
}

// Everything that was asked for is shown, and nothing old.
export async function settled(page) {
  await expect(page.locator(".kpi .value:not(.skeleton)").first()).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await expect(page.locator(".old")).toHaveCount(0);
}

// The figures beside the dashboard as well, which are asked for when somebody comes near.
export async function whole(page) {
  await page.locator("section.beside").scrollIntoViewIfNeeded();
  await expect(page.locator("section.beside article")).toHaveCount(9);
  await settled(page);
}

// The page as it is, in the dark theme: a theme that follows the system does so at once.
export async function darken(page) {
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
}

export const kpi = (page, metric) => page.locator(`article.kpi[data-metric="${metric}"]`);

// An answer of the server that says what went wrong.
export const problem = (status, code) => ({
  status,
  contentType: "application/problem+json",
  body: JSON.stringify({
    type: `urn:parlance:problem:${code}`,
    title: "It failed",
    status,
    detail: "a test made it fail",
    code,
    errors: [],
    request_id: "test",
  }),
});

// The API, asked as another client would.
export class Api {
  constructor(request, origin, token) {
    Object.assign(this, { request, origin, token });
  }

  static async logIn(request, origin, { email, password } = MAYA) {
    const answer = await request.post(`${origin}/api/v1/auth/login`, { data: { email, password } });
    expect(answer.ok(), "log-in at the API").toBe(true);
    return new Api(request, origin, (await answer.json()).access_token);
  }

  async get(path, query = "") {
    const headers = { authorization: `Bearer ${this.token}` };
    const answer = await this.request.get(`${this.origin}/api/v1${path}?${query}`, { headers });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }

  // Asks for a change, and gives the answer whatever its status is.
  send(method, path, data) {
    const headers = { authorization: `Bearer ${this.token}` };
    return this.request.fetch(`${this.origin}/api/v1${path}`, { method, headers, data });
  }

  // Invites somebody new to the organisation; the address of the page where they accept.
  async invite(role = "member") {
    const email = `guest-${crypto.randomUUID().slice(0, 8)}@fabrikam.example`;
    const answer = await this.send("POST", "/invitations", { email, role });
    expect(answer.status(), await answer.text()).toBe(201);
    const { invitation, token, path } = await answer.json();
    return { id: invitation.id, email, token, path };
  }

  // Somebody new, who may be changed without anybody else noticing.
  async newcomer(role = "member", name = "Nora Lind") {
    const { email, token } = await this.invite(role);
    const password = "violet kettle harbour 47";
    const answer = await this.send("POST", "/auth/accept-invitation", { token, name, password });
    expect(answer.status(), await answer.text()).toBe(200);
    return { email, name, password, id: (await answer.json()).me.id };
  }

  dashboard(query) {
    return this.get("/analytics/dashboard", query);
  }
}

// What the dashboard is asked for the view at a URL of the client: what the URL leaves out has the page's default.
export function dashboardQuery(url) {
  const query = new URLSearchParams(new URL(url).search);
  if (!query.has("period")) query.set("period", "30d");
  if (query.get("compare") === "none") query.delete("compare");
  else query.set("compare", "previous_period");
  return query;
}
