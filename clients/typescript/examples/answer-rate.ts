// A question, asked with the client; checked with it, so that it stays what one can write.
import type { Client } from "openapi-fetch";

import { type paths, words } from "../src/index.js";

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
