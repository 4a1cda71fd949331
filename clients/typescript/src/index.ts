// A typed client of the analytics API: every path, parameter and answer is checked
// against the types that `cargo xtask codegen` makes from openapi/analytics.json.
import createClient, { type Client } from "openapi-fetch";

import type { components, paths } from "./schema.js";

export type { components, paths };
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

/** What went wrong, and each thing that was refused. */
export function words(problem: Problem): string {
  const refused = problem.errors.map(({ parameter, pointer, reason }) => `${parameter ?? pointer}: ${reason}`);
  return [problem.detail, ...refused].join("\n");
}
