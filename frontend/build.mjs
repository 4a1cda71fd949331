// Bundles the page: JS, CSS and wasm with a hash in every name, and the index that names them.
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { weigh } from "./weight.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    bindings: { type: "string", default: join(here, "../target/web-bindings") },
    out: { type: "string", default: join(here, "dist") },
    dev: { type: "boolean", default: false },
  },
});
const bindings = resolve(values.bindings);
const out = resolve(values.out);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { app: "js/main.js", theme: "js/theme.js", style: "styles/app.css" },
  outdir: join(out, "assets"),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  publicPath: "/assets/",
  bundle: true,
  format: "esm",
  splitting: true,
  target: "es2022",
  minify: !values.dev,
  sourcemap: values.dev ? "inline" : false,
  legalComments: "none",
  loader: { ".wasm": "file" },
  nodePaths: [join(here, "node_modules")],
  alias: {
    "parlance-bindings": join(bindings, "parlance.js"),
    "parlance-wasm": join(bindings, "parlance_bg.wasm"),
    "parlance-charts": join(here, "js/echarts.js"),
  },
  metafile: true,
  logLevel: "warning",
});

const files = Object.entries(metafile.outputs).map(([path, output]) => ({
  ...output,
  key: path,
  name: relative(out, resolve(here, path)),
}));
const only = (what, test) => {
  const found = files.filter(test);
  if (found.length !== 1) throw new Error(`expected one ${what} in the bundle, found ${found.length}`);
  return found[0];
};
const entries = {
  script: only("script", (file) => file.entryPoint === "js/main.js"),
  theme: only("theme script", (file) => file.entryPoint === "js/theme.js"),
  style: only("style sheet", (file) => file.entryPoint === "styles/app.css"),
  wasm: only("wasm file", (file) => file.name.endsWith(".wasm")),
};
const template = await readFile(join(here, "index.html"), "utf8");
const index = template.replace(/\{\{(\w+)\}\}/g, (_, name) => `/${entries[name].name}`);
await writeFile(join(out, "index.html"), index);
for (const name of await readdir(join(here, "public"))) await copyFile(join(here, "public", name), join(out, name));

// A file with all that the browser loads before it runs, without what it asks for later.
const withStaticImports = (file, known = new Set()) => {
  if (!file || known.has(file)) return known;
  known.add(file);
  for (const { path, kind } of file.imports) {
    if (kind !== "dynamic-import") withStaticImports(files.find(({ key }) => key === path), known);
  }
  return known;
};
if (!values.dev) {
  const library = only("chart library", (file) => file.entryPoint === "js/echarts.js");
  const first = new Set(Object.values(entries).flatMap((file) => [...withStaticImports(file)]));
  const charts = [...withStaticImports(library)].filter((file) => file === library || !first.has(file));
  await weigh(out, {
    first: ["index.html", ...[...first].map(({ name }) => name)],
    charts: charts.map(({ name }) => name),
  });
}
