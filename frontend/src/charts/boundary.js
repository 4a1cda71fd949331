// The only JS that charts touch: options in, drawing out.
let library;
const drawn = new Map();
const dark = matchMedia("(prefers-color-scheme: dark)");
dark.addEventListener("change", () => drawn.forEach(paint));

export async function draw(element, json) {
  library ??= import("parlance-charts").catch((error) => {
    library = undefined;
    throw error;
  });
  const { init } = await library;
  if (!element.isConnected) return;
  let chart = drawn.get(element);
  if (!chart) {
    const instance = init(element, null, { renderer: "svg" });
    const watcher = new ResizeObserver(() => instance.resize());
    watcher.observe(element);
    chart = { instance, watcher };
    drawn.set(element, chart);
  }
  chart.json = json;
  paint(chart);
}

export function erase(element) {
  const chart = drawn.get(element);
  if (!chart) return;
  chart.watcher.disconnect();
  chart.instance.dispose();
  drawn.delete(element);
}

function paint({ instance, json }) {
  const tokens = getComputedStyle(instance.getDom());
  const colour = (name) => tokens.getPropertyValue(name).trim();
  const options = JSON.parse(json, (_, value) =>
    typeof value === "string" && value.startsWith("--") ? colour(value) : value,
  );
  const { buckets, ...tooltip } = options.tooltip;
  const look = { className: "chart-words", borderWidth: 0, padding: 0, backgroundColor: "", extraCssText: "" };
  options.tooltip = { ...tooltip, ...look, formatter: ([first]) => words(buckets[first.dataIndex]) };
  instance.setOption(options, { notMerge: true });
}

function words({ title, rows }) {
  const heading = node("strong", title);
  const list = document.createElement("dl");
  for (const { name, value, color } of rows) {
    const mark = node("i", "");
    mark.style.background = color || "transparent";
    const term = node("dt", "");
    term.append(mark, name);
    list.append(term, node("dd", value));
  }
  return [heading, list];
}

function node(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
