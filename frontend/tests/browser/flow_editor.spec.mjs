// Writing a flow: for its authors, as a draft, as a new version, published and archived.
import { publish } from "./flows.mjs";
import { Api, LENA, SAM, expect, logIn, test } from "./parlance.mjs";

const name = () => `Slow connection ${crypto.randomUUID().slice(0, 8)}`;
const node = (page, place) => page.locator(".draft-node").nth(place);
const heading = (page, place) => node(page, place).locator("input").first();
const save = (page) => page.locator(".flow-form").getByRole("button", { name: "Save", exact: true });
const life = (page) => page.locator(".flow-life");
const decide = (page, words) => page.locator("dialog[open]").getByRole("button", { name: words, exact: true }).click();

test("an author writes a flow, publishes it, changes it and archives it", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, LENA);
  const called = name();
  await page.goto("/flows");
  await logIn(page, LENA);
  await page.getByRole("link", { name: "New flow" }).click();
  await page.locator("#field-name").fill(called);
  await heading(page, 0).fill("Is it slow everywhere?");
  await node(page, 0).getByRole("button", { name: "Add an answer" }).last().click();
  await page.getByLabel("Answer", { exact: true }).fill("Yes");
  await heading(page, 1).fill("Restart the router");
  await save(page).click();
  await expect(page).toHaveURL(/\/flows\/[0-9a-f-]+\/edit$/);
  const [, id] = /\/flows\/([0-9a-f-]+)\/edit/.exec(page.url());
  const written = await api.get(`/flows/${id}`);
  expect(written).toMatchObject({ name: called, status: "draft", version: 1 });
  expect(written.nodes.map(({ title }) => title)).toEqual(["Is it slow everywhere?", "Restart the router"]);
  expect(written.nodes[0].options).toEqual([{ label: "Yes", next: written.nodes[1].id }]);

  await life(page).getByRole("button", { name: "Publish" }).click();
  await decide(page, "Publish");
  await expect(life(page)).toContainText("Published");
  expect((await api.get(`/flows/${id}`)).published_version).toBe(1);

  await heading(page, 1).fill("Restart the router, and wait");
  await save(page).click();
  await expect(page.locator(".notice")).toHaveText("The flow is saved.");
  await expect(life(page)).toContainText("Version 2");
  expect(await api.get(`/flows/${id}`)).toMatchObject({ published_version: 1, latest_version: 2, version: 1 });
  await page.reload();
  await expect(heading(page, 1), "its newest version is edited").toHaveValue("Restart the router, and wait");

  await life(page).getByRole("button", { name: "Archive" }).click();
  await decide(page, "Archive");
  await expect(life(page)).toContainText("Archived");
  expect((await api.get(`/flows/${id}`)).status).toBe("archived");
});

test("what is missing is told before it is sent, and an answer goes with what follows it", async ({ page }) => {
  const writes = [];
  page.on("request", (request) => request.method() === "POST" && request.url().endsWith("/flows") && writes.push(request));
  await page.goto("/flows/new");
  await logIn(page, LENA);
  await page.locator("#field-name").fill(name());
  await heading(page, 0).fill("Is it slow?");
  await node(page, 0).getByRole("button", { name: "Add an answer" }).last().click();
  await expect(page.locator(".draft-node")).toHaveCount(2);
  await save(page).click();
  await expect(page.locator("#field-nodes-fault")).toHaveText("Every step needs a title, and every answer a text.");
  expect(writes).toEqual([]);
  await page.getByRole("button", { name: "Remove the answer" }).click();
  await expect(page.locator(".draft-node")).toHaveCount(1);
  await save(page).click();
  await expect(page).toHaveURL(/\/flows\/[0-9a-f-]+\/edit$/);
});

test("nobody leaves an unsaved flow unasked", async ({ page }) => {
  await page.goto("/flows/new");
  await logIn(page, LENA);
  await page.locator("#field-name").fill(name());
  await page.getByRole("navigation").getByRole("link", { name: "Flows", exact: true }).click();
  await expect(page.locator("dialog[open]")).toContainText("Leave without saving?");
  await decide(page, "Leave without saving");
  await expect(page).toHaveURL(/\/flows$/);
});

test("authors see drafts, and members neither drafts nor the way to write", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, LENA);
  const called = name();
  const nodes = [{ id: "start", title: "Is it slow?" }];
  expect((await api.send("POST", "/flows", { name: called, nodes })).status()).toBe(201);
  await page.goto(`/flows?search=${encodeURIComponent(called)}`);
  await logIn(page, LENA);
  await expect(page.locator(".list .nothing")).toContainText("No flow matches");
  await page.getByRole("button", { name: "Not published" }).click();
  await expect(page).toHaveURL(/status=draft/);
  await expect(page.getByRole("link", { name: called, exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: `Start ${called}` })).toHaveCount(0);
});

test("a member runs flows and writes none", async ({ page }) => {
  await page.goto("/flows");
  await logIn(page, SAM);
  await expect(page.locator(".list-table tbody tr .start").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "New flow" })).toHaveCount(0);
  await expect(page.locator(".list-table a[href$='/edit']")).toHaveCount(0);
  await page.goto("/flows/new");
  await expect(page.locator(".not-allowed")).toBeVisible();
});

test("a double click on start begins one session", async ({ page, request, baseURL }) => {
  const owner = await Api.logIn(request, baseURL, LENA);
  const [flow, who] = [await publish(owner), await owner.newcomer()];
  const begun = [];
  page.on("request", (request) => request.method() === "POST" && request.url().endsWith("/sessions") && begun.push(request));
  await page.goto(`/flows?search=${encodeURIComponent(flow.name)}`);
  await logIn(page, who);
  await page.getByRole("button", { name: `Start ${flow.name}` }).dblclick();
  await expect(page).toHaveURL(/\/sessions\//);
  expect(begun.length).toBe(1);
});

// From now on has the server do what the page asks for at an address, once, and loses its answer; what was done.
async function lose(page, request, { origin, token }, address) {
  let tell;
  const done = new Promise((resolve) => (tell = resolve));
  await page.route(`**${address}`, async (route) => {
    const { "idempotency-key": key } = route.request().headers();
    const headers = { authorization: `Bearer ${token}`, "idempotency-key": key };
    const data = route.request().postDataJSON() ?? undefined;
    const answer = await request.post(`${origin}${address}`, { headers, data });
    expect(answer.status(), await answer.text()).toBe(201);
    tell(await answer.json());
    await route.abort();
  }, { times: 1 });
  return { done };
}

test("a start whose answer was lost is the same session when it is tried again", async ({ page, request, baseURL, faults }) => {
  faults.expected.push(/ERR_FAILED/, /Failed to fetch/);
  const owner = await Api.logIn(request, baseURL, LENA);
  const [flow, who] = [await publish(owner), await owner.newcomer()];
  const api = await Api.logIn(request, baseURL, who);
  await page.goto(`/flows?search=${encodeURIComponent(flow.name)}`);
  await logIn(page, who);
  const start = page.getByRole("button", { name: `Start ${flow.name}` });
  await expect(start).toBeVisible();
  const lost = await lose(page, request, api, `/api/v1/flows/${flow.id}/sessions`);
  await start.click();
  const { id } = await lost.done;
  await page.locator(".tile-error").getByRole("button", { name: "Try again" }).click();
  await expect(page).toHaveURL(new RegExp(`/sessions/${id}\\?step=0$`));
  expect((await api.get(`/analytics/flows/${flow.id}`)).summary.total).toBe(1);

  await page.goBack();
  await start.click();
  await expect(page, "another one is wanted").toHaveURL(/\/sessions\/[0-9a-f-]+\?step=0$/);
  expect(page.url()).not.toContain(id);
});

test("a flow whose answer was lost is the same flow when it is saved again", async ({ page, request, baseURL, faults }) => {
  faults.expected.push(/ERR_FAILED/, /Failed to fetch/);
  const api = await Api.logIn(request, baseURL, LENA);
  const called = name();
  await page.goto("/flows/new");
  await logIn(page, LENA);
  await page.locator("#field-name").fill(called);
  await heading(page, 0).fill("Is it slow everywhere?");
  const lost = await lose(page, request, api, "/api/v1/flows");
  await save(page).click();
  const { id } = await lost.done;
  await expect(page.locator(".flow-form .field-error").filter({ hasText: "Server not reached" })).toBeVisible();
  await save(page).click();
  await expect(page).toHaveURL(new RegExp(`/flows/${id}/edit$`));
  const drafts = await api.get("/flows", `status=draft&search=${encodeURIComponent(called)}`);
  expect(drafts.flows.map((flow) => flow.id)).toEqual([id]);
});
