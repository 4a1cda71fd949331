// What the page weighs over the wire, against its budgets: bytes as the server compresses them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const KB = 1024;
const FIRST_VIEW = { most: 400 * KB, what: "first view" };
const OVERVIEW = { most: 450 * KB, what: "Overview: the first view, and the part that it fetches with its charts" };
// Two product areas: calls, and guided flows, whose pages are fetched when they are opened.
const LATER = { most: 700 * KB, what: "parts of the program that are fetched later" };
const CHARTS = { most: 220 * KB, what: "chart library, loaded with the first chart" };

// `first`, `overview`, `later` and `charts` name files of `folder`: what the first view loads, what Overview fetches beside
// that, all parts that are fetched later, and the chart library. Prints a table and fails over a budget.
export async function weigh(folder, { first, overview, later, charts }) {
  if (later.length === 0) throw new Error("the program has no part that is fetched later");
  if (overview.length === 0) throw new Error("Overview fetches no part with its charts");
  if (charts.length === 0) throw new Error("the chart library has no chunk of its own");
  const early = charts.filter((name) => first.includes(name));
  if (early.length > 0) throw new Error(`the first view loads the chart library: ${early.join(", ")}`);
  const over = [];
  const weights = new Map();
  for (const [budget, names] of [
    [FIRST_VIEW, first],
    [OVERVIEW, [...first, ...overview]],
    [LATER, later],
    [CHARTS, charts],
  ]) {
    let sum = 0;
    for (const name of names) {
      if (!weights.has(name)) {
        weights.set(name, await weightOf(join(folder, name)));
        console.log(`    ${kb(weights.get(name))}  ${name}`);
      }
      sum += weights.get(name);
    }
    console.log(`    ${kb(sum)}  ${budget.what}, of at most ${budget.most / KB} KB`);
    if (sum > budget.most) over.push(`${budget.what} weighs ${kb(sum).trim()}, more than ${budget.most / KB} KB`);
  }
  if (over.length > 0) throw new Error(over.join("; "));
}

async function weightOf(file) {
  const bytes = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  return (await compress(bytes, { params })).length;
}

function kb(bytes) {
  return `${(bytes / KB).toFixed(1)} KB`.padStart(9);
}
