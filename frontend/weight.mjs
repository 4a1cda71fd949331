// What the page weighs over the wire, against its budgets: bytes as the server compresses them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);
const KB = 1024;
const FIRST_VIEW = { most: 400 * KB, what: "first view" };
const LATER = { most: 400 * KB, what: "parts of the program that are fetched later" };
const CHARTS = { most: 220 * KB, what: "chart library, loaded with the first chart" };

// `first`, `later` and `charts` name files of `folder`. Prints a table and fails over a budget.
export async function weigh(folder, { first, later, charts }) {
  if (later.length === 0) throw new Error("the program has no part that is fetched later");
  if (charts.length === 0) throw new Error("the chart library has no chunk of its own");
  const early = charts.filter((name) => first.includes(name));
  if (early.length > 0) throw new Error(`the first view loads the chart library: ${early.join(", ")}`);
  const over = [];
  for (const [budget, names] of [
    [FIRST_VIEW, first],
    [LATER, later],
    [CHARTS, charts],
  ]) {
    let sum = 0;
    for (const name of names) {
      const bytes = await weightOf(join(folder, name));
      sum += bytes;
      console.log(`    ${kb(bytes)}  ${name}`);
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
