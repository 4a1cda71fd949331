// A typed client of the analytics API: every path, parameter and answer is checked
// against the types that `cargo xtask codegen` makes from openapi/analytics.json.
import createClient, { type Client } from "openapi-fetch";

import type { components, paths } from "./schema.js";

export type Dashboard = components["schemas"]["DashboardResponse"];
export type Problem = components["schemas"]["Problem"];

/** A client that speaks for whoever logs in. */
export async function logIn(baseUrl: string, email: string, password: string): Promise<Client<paths>> {
  const client = createClient<paths>({ baseUrl });
  const { data, error } = await client.POST("/api/v1/auth/login", { body: { email, password } });
  if (error) throw new Error(words(error));
  client.use({
    onRequest: ({ request }) => request.headers.set("authorization", `Bearer ${data.access_token}`),
  });
  return client;
}

/** The answer rate of the last thirty days for some job titles, with the figures it is made of. */
export async function answerRate(client: Client<paths>, jobTitles: string[]): Promise<string> {
  const { data, error } = await client.GET("/api/v1/analytics/dashboard", {
    params: { query: { period: "30d", metrics: ["answer_rate"], job_titles: jobTitles, compare: "previous_period" } },
  });
  if (error) throw new Error(words(error));
  const rate = data.answer_rate;
  if (rate?.value == null) return "no data";
  return `${(rate.value * 100).toFixed(1)} % (${rate.numerator} of ${rate.denominator})`;
}

function words(problem: Problem): string {
  const refused = problem.errors.map(({ parameter, pointer, reason }) => `${parameter ?? pointer}: ${reason}`);
  return [problem.detail, ...refused].join("\n");
}
