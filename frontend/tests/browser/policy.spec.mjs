// The page runs under the server's Content-Security-Policy, and the policy really holds.
import { expect, test } from "./parlance.mjs";

test("the policy is strict and in force", async ({ page, open, faults }) => {
  faults.expected.push(/policy: |Content Security Policy/);
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === "/");
  await open();
  expect(faults.found, "the page by itself breaks no rule").toEqual([]);
  const policy = (await answer).headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy.replaceAll("'wasm-unsafe-eval'", "")).not.toContain("unsafe-eval");
  const outcome = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.inlineScriptRan = true";
    document.body.append(script);
    const marked = document.createElement("p");
    marked.setAttribute("style", "color: rgb(1, 2, 3)");
    document.body.append(marked);
    const elsewhere = await fetch("http://127.0.0.1:9/").then(() => "sent", () => "refused");
    // In a task of its own: what a test evaluates itself is exempt.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(Function("return 'ran'")());
        } catch {
          resolve("refused");
        }
      }),
    );
    return { script: window.inlineScriptRan ?? "refused", style: getComputedStyle(marked).color, elsewhere, evaluated };
  });
  expect(outcome).toMatchObject({ script: "refused", elsewhere: "refused", evaluated: "refused" });
  expect(outcome.style).not.toBe("rgb(1, 2, 3)");
  const told = faults.found.filter((text) => text.includes("policy: "));
  expect(told.map((text) => text.split(" ")[2]).toSorted()).toEqual(
    expect.arrayContaining(["connect-src", "script-src-elem", "style-src-attr"]),
  );
});

test("the page of the API works under its own policy and asks no other host", async ({ page }) => {
  await page.goto("/api/docs/");
  await expect(page.getByText("/api/v1/analytics/dashboard").first()).toBeVisible();
});
