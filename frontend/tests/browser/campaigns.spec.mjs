// Campaigns with their passing scores: to find, to read, and for admins to set.
import { Api, LENA, SAM, expect, logIn, test } from "./parlance.mjs";

const rows = (page) => page.locator(".list-table tbody tr");

test("an admin sets a passing score and takes it back", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, LENA);
  const { campaigns } = await api.get("/campaigns", "limit=50");
  const { default_passing_score } = await api.get("/org/settings");
  const campaign = campaigns.find(({ passing_score }) => passing_score === null);
  const score = default_passing_score === 83 ? 84 : 83;
  await page.goto("/campaigns");
  await logIn(page, LENA);
  const row = rows(page).filter({ has: page.getByRole("link", { name: campaign.name, exact: true }) });
  await expect(row.locator(".inherited")).toHaveText(String(default_passing_score));
  await setScore(page, row, String(score));
  await expect(row.locator("td.number .main")).toHaveText(String(score));
  expect((await api.get(`/campaigns/${campaign.id}/script`)).passing_score).toBe(score);
  await expect(row.getByRole("button"), "the focus comes back").toBeFocused();
  await setScore(page, row, "");
  await expect(row.locator(".inherited")).toHaveText(String(default_passing_score));
  expect((await api.get(`/campaigns/${campaign.id}/script`)).passing_score).toBe(null);
});

test("a score that cannot be one is refused, and nothing is saved", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, LENA);
  // Of the last one: other tests give the others scores.
  const last = async () => (await api.get("/campaigns", "limit=50")).campaigns.at(-1);
  const before = await last();
  await page.goto("/campaigns");
  await logIn(page, LENA);
  await rows(page).filter({ hasText: before.name }).getByRole("button").click();
  await page.locator("dialog input[type=radio]").first().check();
  await page.locator("dialog input:not([type=radio])").fill("101");
  await page.locator("dialog button[type=submit]").click();
  await expect(page.locator("dialog")).toBeVisible();
  await expect(page.locator("dialog .score .field-error")).toHaveText("From 0 to 100");
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog")).toBeHidden();
  expect(await last()).toEqual(before);
});

test("a member reads, searches and goes on to a campaign's figures", async ({ page, request, baseURL }) => {
  const api = await Api.logIn(request, baseURL, SAM);
  const { campaigns } = await api.get("/campaigns", "limit=200");
  await page.goto("/campaigns");
  await logIn(page, SAM);
  await expect(rows(page).first()).toBeVisible();
  await expect(rows(page).getByRole("button")).toHaveCount(0);
  const { name, id } = campaigns.at(-1);
  await page.locator("input[type=search]").fill(name.slice(0, 12));
  await expect(page).toHaveURL(/search=/);
  const found = campaigns.filter((campaign) => campaign.name.toLowerCase().includes(name.slice(0, 12).toLowerCase()));
  await expect(rows(page)).toHaveCount(found.length);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`campaign_ids=${id}`));
  const { total_calls } = await api.dashboard(`period=30d&campaign_ids=${id}`);
  await expect(page.locator("article.kpi[data-metric=total_calls] .value")).toHaveText(total_calls.value.toLocaleString("en-US"));
});

test("figures are asked for again after a passing score was set", async ({ page, open, asked }) => {
  await open("/?period=7d", LENA);
  await page.getByRole("link", { name: "Campaigns" }).click();
  await expect(rows(page).first()).toBeVisible();
  const before = asked.length;
  await page.getByRole("link", { name: "Overview" }).click();
  await expect(page.locator(".kpi .value:not(.skeleton)").first()).toBeVisible();
  expect(asked.length, "fresh figures are not asked for again").toBe(before);

  await page.getByRole("link", { name: "Campaigns" }).click();
  await rows(page).last().getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("link", { name: "Overview" }).click();
  await expect.poll(() => asked.length).toBeGreaterThan(before);
});

async function setScore(page, row, score) {
  await row.getByRole("button").click();
  const dialog = page.locator("dialog");
  await expect(dialog).toBeVisible();
  await dialog.locator("input[type=radio]").nth(score === "" ? 1 : 0).check();
  if (score !== "") await dialog.locator("input:not([type=radio])").fill(score);
  await dialog.locator("button[type=submit]").click();
  await expect(dialog).toBeHidden();
}
