// The only JS that charts touch: options in, drawings and files out.
let library;
const drawn = new Map();
// The theme's tokens that charts asked for: to ask the browser again after each drawing makes it lay out the page.
const tokens = new Map();
const repaint = new MutationObserver(() => {
  tokens.clear();
  drawn.forEach(paint);
});
repaint.observe(document.documentElement, { attributeFilter: ["data-theme"] });
const sight = new IntersectionObserver((changes) => {
  for (const { target, isIntersecting } of changes) Object.assign(drawn.get(target) ?? {}, { inSight: isIntersecting });
});

// Draws, or draws anew, what `make` says then. `tell` says what there is to tell of a bucket, by its number, and `leads`
// whether a click on it leads somewhere; `open` is called with that of the bucket that was clicked.
export async function draw(element, make, tell, leads, open) {
  library ??= import("parlance-charts").catch((error) => {
    library = undefined;
    throw error;
  });
  const { init } = await library;
  if (!element.isConnected) return;
  let chart = drawn.get(element);
  if (!chart) {
    const instance = init(element, null, { renderer: "svg" });
    // It also reports the size that the chart began with.
    const watcher = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      if (instance.getWidth() !== clientWidth || instance.getHeight() !== clientHeight) instance.resize();
    });
    watcher.observe(element);
    sight.observe(element);
    chart = { instance, watcher, inSight: true };
    drawn.set(element, chart);
    listen(chart);
  }
  Object.assign(chart, { make, tell, leads, open });
  // What nobody sees may wait until what they see is there.
  if (chart.inSight) paint(chart);
  else requestAnimationFrame(() => setTimeout(() => drawn.has(element) && paint(chart)));
}

export function erase(element) {
  const chart = drawn.get(element);
  if (!chart) return;
  chart.watcher.disconnect();
  sight.unobserve(element);
  chart.instance.dispose();
  drawn.delete(element);
}

// Saves text as a file.
export function saveText(name, type, text) {
  save(name, new Blob([text], { type }));
}

// Saves a chart as a picture with a title and lines below it.
export async function savePicture(element, name, title, about) {
  const chart = drawn.get(element);
  if (!chart) return;
  const { instance } = chart;
  const [width, height, edge, line] = [instance.getWidth(), instance.getHeight(), 16, 17];
  const drawing = new Image();
  drawing.src = instance.getDataURL({ type: "svg" });
  await drawing.decode();
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const colour = reader(instance);
  const small = `12px ${colour("--font")}`;
  pen.font = small;
  const lines = about.split("\n").flatMap((words) => wrapped(pen, words, width));
  const head = 37 + lines.length * line;
  canvas.width = 2 * (width + 2 * edge);
  canvas.height = 2 * (height + head + edge);
  pen.scale(2, 2);
  pen.fillStyle = colour("--surface");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = colour("--ink");
  pen.font = `600 14px ${colour("--font")}`;
  pen.fillText(title, edge, 24);
  pen.fillStyle = colour("--ink-3");
  pen.font = small;
  lines.forEach((words, index) => pen.fillText(words, edge, 42 + index * line, width));
  pen.drawImage(drawing, edge, head, width, height);
  save(name, await new Promise((made) => canvas.toBlob(made, "image/png")));
}

// The words in lines that a pen fits into a width.
function wrapped(pen, text, width) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function listen(chart) {
  const { instance } = chart;
  const surface = instance.getZr();
  const grid = { gridIndex: 0 };
  const bucketAt = ({ offsetX, offsetY }) =>
    instance.containPixel(grid, [offsetX, offsetY]) ? instance.convertFromPixel(grid, [offsetX, offsetY])[0] : undefined;
  surface.on("mousemove", (event) => {
    const bucket = bucketAt(event);
    surface.setCursorStyle(bucket !== undefined && chart.leads(bucket) ? "pointer" : "default");
  });
  surface.on("click", (event) => {
    const bucket = bucketAt(event);
    if (bucket !== undefined) chart.open(bucket);
  });
}

function paint({ instance, make, tell }) {
  const drawing = JSON.parse(make());
  if (!drawing) return;
  const { options, numbers } = drawing;
  const colour = reader(instance);
  resolve(options, colour);
  const look = { className: "chart-words", borderWidth: 0, padding: 0, backgroundColor: "", extraCssText: "" };
  const formatter = ([first]) => {
    const told = first ? JSON.parse(tell(first.dataIndex)) : null;
    return told ? words(told, reader(instance)) : "";
  };
  Object.assign(options.tooltip, look, { formatter });
  const format = new Intl.NumberFormat(numbers.language).format;
  options.yAxis[0].axisLabel.formatter = (number) => format(number) + numbers.unit;
  instance.setOption(options, { notMerge: true });
}

// Puts the values of the theme's tokens in their places. Of the many numbers few have a look of their own.
function resolve(part, colour) {
  for (const [name, value] of Object.entries(part)) {
    if (name === "data") for (const { itemStyle } of value) itemStyle && resolve(itemStyle, colour);
    else if (typeof value === "string" && value.startsWith("--")) part[name] = colour(value);
    else if (typeof value === "object" && value !== null) resolve(value, colour);
  }
}

function reader(instance) {
  const style = getComputedStyle(instance.getDom());
  return (name) => {
    // Inside the drawing's attributes only single quotes are sound.
    if (!tokens.has(name)) tokens.set(name, style.getPropertyValue(name).trim().replaceAll('"', "'"));
    return tokens.get(name);
  };
}

function words({ title, rows }, colour) {
  const heading = node("strong", title);
  const list = document.createElement("dl");
  for (const { name, value, color } of rows) {
    const mark = node("i", "");
    mark.style.background = color ? colour(color) : "transparent";
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
