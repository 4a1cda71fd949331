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
    bindings: { type: "string", default: join(here, "../target/web-bindings/web") },
    out: { type: "string", default: join(here, "dist") },
    dev: { type: "boolean", default: false },
  },
});
// Where they are, as seen from here, is part of the hashes in the names of what is made from them.
const bindings = resolve(values.bindings);
const out = resolve(values.out);

// The script that fetches the parts of the program names them by address; as imports they get a hash like all else.
const parts = {
  name: "parts",
  setup: ({ onLoad }) =>
    onLoad({ filter: /__wasm_split\.js$/ }, async ({ path }) => {
      const names = [];
      const address = /new URL\("(\.\/[^"]+\.wasm)", import\.meta\.url\)/g;
      const script = (await readFile(path, "utf8")).replace(address, (_, name) => `part${names.push(name)}`);
      if (names.length === 0 || script.includes("import.meta")) throw new Error(`${path} names its parts in another way`);
      const imports = names.map((name, index) => `import part${index + 1} from "${name}";\n`);
      return { contents: imports.join("") + script, loader: "js", resolveDir: dirname(path) };
    }),
};

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
  plugins: [parts],
  nodePaths: [join(here, "node_modules")],
  alias: {
    "parlance-bindings": join(bindings, "parlance.js"),
    "parlance-wasm": join(bindings, "parlance_bg.wasm"),
    "parlance-charts": join(here, "js/echarts.js"),
  },
  metafile: true,
  logLevel: "warning",
  // The bindings import the script that fetches the parts once for each of its functions.
  logOverride: { "duplicate-object-key": "silent" },
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
  wasm: only("first part of the program", (file) => /parlance_bg-\w+\.wasm$/.test(file.name)),
};
const template = await readFile(join(here, "index.html"), "utf8");
const index = template.replace(/\{\{(\w+)\}\}/g, (_, name) => `/${entries[name].name}`);
await writeFile(join(out, "index.html"), index);
for (const name of await readdir(join(here, "public"))) await copyFile(join(here, "public", name), join(out, name));

// A file with all that the browser loads before it runs, without what it asks for later: other scripts, and other parts
// of the program.
const withStaticImports = (file, known = new Set()) => {
  if (!file || known.has(file)) return known;
  known.add(file);
  for (const { path, kind } of file.imports) {
    if (kind !== "dynamic-import" && kind !== "file-loader") withStaticImports(files.find(({ key }) => key === path), known);
  }
  return known;
};
if (!values.dev) {
  const library = only("chart library", (file) => file.entryPoint === "js/echarts.js");
  const first = new Set(Object.values(entries).flatMap((file) => [...withStaticImports(file)]));
  const charts = [...withStaticImports(library)].filter((file) => file === library || !first.has(file));
  const later = files.filter((file) => file.name.endsWith(".wasm") && file !== entries.wasm);
  // The part with what is in the charts' cards; its script, but for the library, is in the first view.
  const { charts: cards } = JSON.parse(await readFile(join(bindings, "parts.json"), "utf8"));
  const overview = cards.map((part) => only(part, ({ name }) => name.startsWith(`assets/${part}-`)));
  await weigh(out, {
    first: ["index.html", ...[...first].map(({ name }) => name)],
    overview: overview.map(({ name }) => name),
    later: later.map(({ name }) => name),
    charts: charts.map(({ name }) => name),
  });
}
