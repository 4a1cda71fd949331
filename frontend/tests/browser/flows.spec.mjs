// Running a flow: step by step to the end, with what is said of its steps and of the whole.
import { begin, complete, publish } from "./flows.mjs";
import { Api, LENA, expect, logIn, problem, test as base } from "./parlance.mjs";

const title = (page) => page.locator("#step-title");
const option = (page, name) => page.locator(".options").getByRole("button", { name, exact: true });
const thumbs = (page) => page.locator(".card.step .thumbs").first();
const dialog = (page) => page.getByRole("dialog");
const star = (page, number) => dialog(page).getByRole("radio", { name: `${number} of 5` });
const comment = (page) => dialog(page).locator("textarea");
const send = (page) => dialog(page).getByRole("button", { name: "Send", exact: true });
const sessionOf = (page) => /\/sessions\/([0-9a-f-]+)/.exec(page.url())[1];
const RATE = "**/api/v1/sessions/*/rate";

const test = base.extend({
  // A flow of the test's own, and somebody new who runs it; their API.
  ours: async ({ request, baseURL }, use) => {
    const owner = await Api.logIn(request, baseURL, LENA);
    const who = await owner.newcomer();
    await use({ flow: await publish(owner), who, api: await Api.logIn(request, baseURL, who) });
  },
});

// The requests of a method whose address ends so, from now on.
function counted(page, method, ending) {
  const sent = [];
  page.on("request", (request) => {
    if (request.method() === method && new URL(request.url()).pathname.endsWith(ending)) sent.push(request);
  });
  return sent;
}

// Holds the requests to an address back until what this gives is called.
async function hold(page, address, answer = (route) => route.continue()) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await held;
    await answer(route);
  });
  return release;
}

// A running session, opened at its last step.
async function open(page, { flow, who, api }, choices = []) {
  const session = await begin(api, flow, choices);
  await page.goto(`/sessions/${session.id}`);
  await logIn(page, who);
  await expect(page).toHaveURL(new RegExp(`/sessions/${session.id}\\?step=${choices.length}$`));
  await expect(title(page)).toBeVisible();
  return session.id;
}

// A completed session whose rating is asked for.
async function ask(page, { flow, who, api }) {
  const { id } = await complete(api, flow);
  await page.goto(`/sessions/${id}`);
  await logIn(page, who);
  await page.getByRole("button", { name: "Rate this session" }).click();
  await expect(dialog(page)).toBeVisible();
  return id;
}

test("a flow is run to its end, and rated step by step and as a whole", async ({ page, ours }) => {
  await page.goto(`/flows?search=${encodeURIComponent(ours.flow.name)}`);
  await logIn(page, ours.who);
  await page.getByRole("button", { name: `Start ${ours.flow.name}` }).click();
  await expect(page).toHaveURL(/\/sessions\/[0-9a-f-]+\?step=0$/);
  const id = sessionOf(page);
  await expect(title(page)).toHaveText("Is the light of the modem green?");
  await expect(page.locator(".question")).toHaveText("It is at the front, next to the label LINE.");

  await thumbs(page).getByRole("button", { name: "It helped" }).click();
  await expect(thumbs(page).getByRole("button", { name: "It helped" })).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await ours.api.get(`/sessions/${id}`)).feedback.map(({ was_helpful }) => was_helpful)).toEqual([true]);
  await thumbs(page).getByRole("button", { name: "Undo" }).click();
  await expect(thumbs(page).getByRole("button", { name: "It helped" })).toHaveAttribute("aria-pressed", "false");
  await expect.poll(async () => (await ours.api.get(`/sessions/${id}`)).feedback).toEqual([]);

  await option(page, "Red").click();
  await expect(page).toHaveURL(/\?step=1$/);
  await expect(title(page)).toHaveText("Reset the modem and wait");
  await expect(title(page)).toBeFocused();
  await thumbs(page).getByRole("button", { name: "It did not" }).click();
  await option(page, "It is green now").click();
  await expect(title(page)).toHaveText("Tell the customer what it was");

  await option(page, "Resolved").click();
  await expect(dialog(page)).toBeVisible();
  await star(page, 4).check({ force: true });
  await comment(page).fill("The second step could come first.");
  await send(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText("Your rating: 4 of 5.")).toBeVisible();

  const { path, outcome, rating, feedback, steps } = await ours.api.get(`/sessions/${id}`);
  expect(path.map(({ node_id, choice }) => [node_id, choice])).toEqual([["light", "Red"], ["reset", "It is green now"], ["done-reset", null]]);
  expect(outcome).toBe("resolved");
  expect(rating).toMatchObject({ rating: 4, comment: "The second step could come first." });
  const { id: reset } = steps.find(({ node_id }) => node_id === "reset");
  expect(feedback).toEqual([{ step_id: reset, was_helpful: false }]);
});

test("a thumb is shown at once, and taken back although it is on its way", async ({ page, ours }) => {
  const id = await open(page, ours);
  const release = await hold(page, "**/feedback");
  const helped = thumbs(page).getByRole("button", { name: "It helped" });
  await helped.click();
  await expect(helped).toHaveAttribute("aria-pressed", "true");
  await thumbs(page).getByRole("button", { name: "Undo" }).click();
  await expect(helped).toHaveAttribute("aria-pressed", "false");
  const takenBack = page.waitForResponse((response) => response.request().method() === "DELETE" && response.url().includes("/feedback"));
  release();
  expect((await takenBack).ok()).toBe(true);
  expect((await ours.api.get(`/sessions/${id}`)).feedback).toEqual([]);
  await expect(helped).toHaveAttribute("aria-pressed", "false");
});

test("a second click on an answer does nothing more", async ({ page, ours }) => {
  const id = await open(page, ours);
  const decisions = counted(page, "POST", "/decisions");
  await option(page, "Red").dblclick();
  await expect(title(page)).toHaveText("Reset the modem and wait");
  expect(decisions.length).toBe(1);
  expect((await ours.api.get(`/sessions/${id}`)).path.length).toBe(2);
});

test("the second click on the last answer, at the outcomes that the first one led to, does not end the session", async ({ page, ours }) => {
  const id = await open(page, ours, ["Red"]);
  const completions = counted(page, "POST", "/complete");
  await option(page, "It is green now").click();
  await expect(title(page)).toHaveText("Tell the customer what it was");
  await option(page, "Resolved").hover();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  expect((await ours.api.get(`/sessions/${id}`)).completed_at).toBe(null);
  await option(page, "Escalated").click();
  await expect(dialog(page)).toBeVisible();
  expect(completions.length, "the click that was meant").toBe(1);
  expect((await ours.api.get(`/sessions/${id}`)).outcome).toBe("escalated");
});

test("a second click on send rates once", async ({ page, ours }) => {
  const id = await ask(page, ours);
  const rates = counted(page, "POST", "/rate");
  const release = await hold(page, RATE);
  await star(page, 5).check({ force: true });
  await send(page).dblclick();
  await expect(dialog(page).getByRole("button", { name: "Sending…" })).toBeVisible();
  release();
  await expect(dialog(page)).toBeHidden();
  expect(rates.length).toBe(1);
  expect((await ours.api.get(`/sessions/${id}`)).rating.rating).toBe(5);
});

test("without a connection it says so, keeps the answer, and goes on by itself", async ({ page, context, ours, faults }) => {
  faults.expected.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/);
  const id = await open(page, ours);
  await context.setOffline(true);
  await option(page, "Red").click();
  const unsent = page.locator(".unsent");
  await expect(unsent.getByRole("alert")).toContainText("Server not reached");
  await expect(unsent).toContainText("kept here");
  await expect(page).toHaveURL(/\?step=0$/);
  await expect(title(page)).toHaveText("Is the light of the modem green?");

  await thumbs(page).getByRole("button", { name: "It helped" }).click();
  await expect(thumbs(page).getByRole("alert")).toContainText("Not saved: Server not reached");
  await expect(thumbs(page).getByRole("button", { name: "It helped" })).toHaveAttribute("aria-pressed", "false");

  await context.setOffline(false);
  await expect(title(page)).toHaveText("Reset the modem and wait");
  await expect(unsent).toHaveCount(0);
  expect((await ours.api.get(`/sessions/${id}`)).path.map(({ node_id }) => node_id)).toEqual(["light", "reset"]);
});

test("what the server failed to take can be sent again", async ({ page, ours, faults }) => {
  faults.expected.push(/status of 500/);
  await open(page, ours);
  await page.route("**/decisions", (route) => route.fulfill(problem(500, "internal")));
  await option(page, "Green").click();
  await expect(page.locator(".unsent").getByRole("alert")).toContainText("The server failed");
  await page.unroute("**/decisions");
  await page.locator(".unsent").getByRole("button", { name: "Try again" }).click();
  await expect(title(page)).toHaveText("Is the cable plugged in?");
});

test("the way back leads to the step before, where another answer can be given", async ({ page, ours }) => {
  const id = await open(page, ours);
  const decisions = counted(page, "POST", "/decisions");
  await option(page, "Green").click();
  await expect(title(page)).toHaveText("Is the cable plugged in?");
  await page.goBack();
  await expect(page).toHaveURL(/\?step=0$/);
  await expect(title(page)).toHaveText("Is the light of the modem green?");
  await expect(option(page, "Green")).toHaveAttribute("aria-pressed", "true");
  await option(page, "Green").click();
  await expect(title(page)).toHaveText("Is the cable plugged in?");
  expect(decisions.length, "it was answered so before").toBe(1);

  await page.goBack();
  await option(page, "Red").click();
  await expect(title(page)).toHaveText("Reset the modem and wait");
  const { path } = await ours.api.get(`/sessions/${id}`);
  expect(path.map(({ node_id }) => node_id)).toEqual(["light", "cable", "light", "reset"]);
  await expect(page).toHaveURL(/\?step=3$/);
  await page.reload();
  await expect(title(page)).toHaveText("Reset the modem and wait");
});

test("who went on in another window sees where the session is, and what was said there", async ({ page, ours, faults }) => {
  faults.expected.push(/status of 409/);
  const id = await open(page, ours);
  const votes = async () => (await ours.api.get(`/sessions/${id}`)).feedback;
  await thumbs(page).getByRole("button", { name: "It helped" }).click();
  await expect.poll(async () => (await votes()).length).toBe(1);
  const [{ step_id }] = await votes();
  const changed = await ours.api.send("POST", `/steps/${step_id}/feedback`, { session_id: id, was_helpful: false });
  expect(changed.ok()).toBe(true);
  await ours.api.send("POST", `/sessions/${id}/decisions`, { position: 0, node_id: "light", choice: "Green" });
  await option(page, "Red").click();
  await expect(page.locator(".unsent").getByRole("alert")).toContainText("Changed by someone else");
  await expect(page.locator(".way li")).toHaveCount(2);
  await expect(thumbs(page).getByRole("button", { name: "It did not" })).toHaveAttribute("aria-pressed", "true");
  await page.locator(".way").getByRole("link", { name: "Is the cable plugged in?" }).click();
  await expect(title(page)).toHaveText("Is the cable plugged in?");
});

test("a session is ended before its flow is", async ({ page, ours }) => {
  const id = await open(page, ours);
  await page.getByText("End the session here").click();
  await option(page, "Escalated").click();
  await expect(dialog(page)).toBeVisible();
  expect((await ours.api.get(`/sessions/${id}`)).outcome).toBe("escalated");
});

test("a session is rated with the keyboard alone", async ({ page, ours }) => {
  const id = await ask(page, ours);
  await star(page, 1).focus();
  await page.keyboard.press("Space");
  for (let steps = 0; steps < 2; steps += 1) await page.keyboard.press("ArrowRight");
  await expect(star(page, 3)).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(comment(page)).toBeFocused();
  await page.keyboard.type("A step is missing.");
  await expect(dialog(page).locator(".counter")).toHaveText("18 of 500 characters");
  await page.keyboard.press("Tab");
  await expect(dialog(page).getByRole("button", { name: "Skip" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(send(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeHidden();
  expect((await ours.api.get(`/sessions/${id}`)).rating).toMatchObject({ rating: 3, comment: "A step is missing." });
});

test("a rating that cannot be sent says so and keeps what was typed; once rated it is not asked for again", async ({ page, ours, faults }) => {
  faults.expected.push(/status of 500/);
  const id = await ask(page, ours);
  const release = await hold(page, RATE, (route) => route.fulfill(problem(500, "internal")));
  await star(page, 2).check({ force: true });
  await comment(page).fill("I had to ask a colleague.");
  await send(page).click();
  await expect(dialog(page).getByRole("button", { name: "Sending…" })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Skip" }).click({ force: true });
  await page.keyboard.press("Escape");
  release();
  await expect(dialog(page).getByRole("alert").filter({ hasText: "The server failed" })).toBeVisible();
  await expect(comment(page)).toHaveValue("I had to ask a colleague.");
  await expect(star(page, 2)).toBeChecked();
  await dialog(page).getByRole("button", { name: "Skip" }).click();
  await expect(dialog(page)).toBeHidden();
  await page.getByRole("button", { name: "Rate this session" }).click();
  await expect(comment(page), "what was typed is there still").toHaveValue("I had to ask a colleague.");
  await page.unroute(RATE);
  await send(page).click();
  await expect(dialog(page)).toBeHidden();
  expect((await ours.api.get(`/sessions/${id}`)).rating).toMatchObject({ rating: 2, comment: "I had to ask a colleague." });

  await page.reload();
  await expect(page.getByText("Your rating: 2 of 5.")).toBeVisible();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Rate this session" })).toHaveCount(0);
});

test("a rating without stars, or with too much to read, is refused before it is sent", async ({ page, ours }) => {
  await ask(page, ours);
  const rates = counted(page, "POST", "/rate");
  await send(page).click();
  await expect(dialog(page).locator("#field-rating-fault")).toHaveText("Choose one to five stars.");
  await expect(star(page, 1)).toBeFocused();
  await star(page, 4).check({ force: true });
  await comment(page).fill("x".repeat(501));
  await expect(dialog(page).locator(".counter")).toHaveText("501 of 500 characters");
  await send(page).click();
  await expect(dialog(page).locator("#field-comment-fault")).toHaveText("A comment has at most 500 characters.");
  expect(rates).toEqual([]);
});

test("what was rated elsewhere is said to be", async ({ page, ours, faults }) => {
  faults.expected.push(/status of 409/);
  const id = await ask(page, ours);
  expect((await ours.api.send("POST", `/sessions/${id}/rate`, { rating: 1 })).status()).toBe(201);
  await star(page, 5).check({ force: true });
  await send(page).click();
  await expect(dialog(page).getByRole("alert").filter({ hasText: "This session was rated already." })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Skip" }).click();
  await expect(page.getByText("Your rating: 1 of 5.")).toBeVisible();
});

test("what the thumbs are for is told once", async ({ page, ours }) => {
  await open(page, ours);
  await expect(page.locator(".hint")).toContainText("tell the authors");
  await page.locator(".hint").getByRole("button").click();
  await expect(page.locator(".hint")).toHaveCount(0);
  await page.reload();
  await expect(title(page)).toBeVisible();
  await expect(page.locator(".hint")).toHaveCount(0);
});

test("somebody else's session is not open", async ({ page, request, baseURL, ours, faults }) => {
  faults.expected.push(/status of 403/);
  const owner = await Api.logIn(request, baseURL, LENA);
  const { id } = await begin(owner, ours.flow);
  await page.goto(`/sessions/${id}`);
  await logIn(page, ours.who);
  await expect(page.getByRole("alert")).toContainText("Not allowed");
});
