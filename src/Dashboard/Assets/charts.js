// Draws pictures with ECharts, of which only what is used here is bundled. The options come whole from the server; added
// here: numbers in the page's language, the tip, keys, marks of a chosen unit, the picture as a file.
import { init, use } from "echarts/core";
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, LineChart, ScatterChart, GridComponent, SVGRenderer]);

const NARROW = 520;
const language = document.documentElement.lang || "vi";
const font = getComputedStyle(document.body).fontFamily;

export async function draw(figure, page) {
  const spec = JSON.parse(figure.querySelector("script").textContent);
  const place = figure.querySelector(".drawing");
  const said = figure.querySelector("[role=status]");
  await document.fonts.ready;
  // The library's own layers lie in a child, so that the tip beside it is ours.
  const canvas = document.createElement("div");
  canvas.className = "canvas";
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  place.replaceChildren(canvas, tip);
  const chart = init(canvas, null, { renderer: "svg", locale: "EN", width: place.clientWidth, height: spec.height });
  let marked = page.chosen();
  const paint = () => {
    chart.setOption(dressed(spec, marked, place.clientWidth), { notMerge: true });
    const svg = canvas.querySelector("svg");
    svg.setAttribute("viewBox", `0 0 ${svg.getAttribute("width")} ${svg.getAttribute("height")}`);
    svg.setAttribute("aria-hidden", "true");
  };
  paint();

  // Every mark that says something, in the order of the data; keys walk through them.
  const stops = spec.option.series.flatMap((series, seriesIndex) =>
    series.data.flatMap((point, dataIndex) => (point.tip ? [{ seriesIndex, dataIndex, point }] : [])),
  );
  let at = -1;
  const hide = () => {
    tip.hidden = true;
    at = -1;
  };
  const show = (point, x, y) => {
    tip.replaceChildren(
      ...point.tip.map((line, index) => {
        const part = document.createElement(index === 0 ? "b" : "span");
        part.textContent = line;
        return part;
      }),
    );
    tip.hidden = false;
    const left = Math.max(0, Math.min(x + 14, place.clientWidth - tip.offsetWidth));
    const above = y - tip.offsetHeight - 12;
    tip.style.transform = `translate(${left}px, ${above < 0 ? y + 16 : above}px)`;
  };
  const showStop = (index) => {
    at = (index + stops.length) % stops.length;
    const { seriesIndex, point } = stops[at];
    const [x, y] = chart.convertToPixel({ seriesIndex }, point.value);
    show(point, x, y);
    said.textContent = point.tip.join(". ");
  };

  chart.on("mousemove", ({ data, event }) => data?.tip && show(data, event.offsetX, event.offsetY));
  chart.on("mouseout", hide);
  chart.on("click", ({ data }) => data?.unit && page.mark(data.unit));
  place.addEventListener("blur", hide);
  place.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step && stops.length > 0) {
      showStop(at < 0 ? (step > 0 ? 0 : -1) : at + step);
    } else if (event.key === "Home" && stops.length > 0) {
      showStop(0);
    } else if (event.key === "End" && stops.length > 0) {
      showStop(-1);
    } else if (event.key === "Enter" && at >= 0 && stops[at].point.unit) {
      page.mark(stops[at].point.unit);
    } else if (event.key === "Escape" && !tip.hidden) {
      hide();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });

  new ResizeObserver(() => {
    if (place.clientWidth === 0 || place.clientWidth === chart.getWidth()) return;
    hide();
    chart.resize({ width: place.clientWidth, height: spec.height });
    paint();
  }).observe(place);

  const save = figure.querySelector("[data-save]");
  save.hidden = false;
  save.addEventListener("click", () => saveImage(figure, canvas.querySelector("svg")));
  return {
    mark(unit) {
      marked = unit;
      paint();
    },
  };
}

/** The server's option with numbers in the page's language, names cut to the width, the chosen unit marked. */
function dressed(spec, marked, width) {
  const option = structuredClone(spec.option);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const narrow = width < NARROW;
  const cut = (side) => (narrow && option.grid[side] > 120 ? (option.grid[side] = side === "left" ? 126 : 104) : option.grid[side]);
  const left = cut("left");
  const right = cut("right");
  for (const axis of [option.xAxis, option.yAxis]) {
    axis.axisLabel.fontFamily = font;
    if (axis.type === "value") axis.axisLabel.formatter = (value) => number.format(value).replace("-", "\u2212") + spec.suffix;
  }
  if (option.yAxis.type === "category") {
    Object.assign(option.yAxis.axisLabel, { width: left - 12, overflow: "truncate", margin: 10 });
  }
  for (const series of option.series) {
    if (series.endLabel) Object.assign(series.endLabel, { fontFamily: font, width: right - 14, overflow: "truncate" });
    const own = marked !== null && series.unit === marked;
    if (own) {
      series.lineStyle = { ...series.lineStyle, color: "var(--accent)", width: 3.5 };
      series.itemStyle = { ...series.itemStyle, color: "var(--accent)" };
      series.z = 9;
      if (series.endLabel) Object.assign(series.endLabel, { show: true, fontWeight: 600 });
    }
    if (series.unit) continue;
    for (const point of series.data) {
      if (marked === null || point.unit !== marked) continue;
      const style = { ...series.itemStyle, ...point.itemStyle };
      point.itemStyle = style.color === "transparent" ? style : { ...style, borderColor: "var(--ink)", borderWidth: 2, borderType: "solid" };
    }
  }
  return option;
}

/** A table that is a picture by itself: its cells, colours and words, drawn again as SVG. */
export function saveTable(figure) {
  const table = figure.querySelector("table");
  const frame = table.getBoundingClientRect();
  const svg = make("svg", { width: Math.ceil(frame.width), height: Math.ceil(frame.height) });
  for (const cell of table.querySelectorAll("th, td")) {
    const box = cell.getBoundingClientRect();
    const style = getComputedStyle(cell);
    if (style.backgroundColor !== "rgba(0, 0, 0, 0)") {
      svg.append(
        make("rect", { x: box.x - frame.x, y: box.y - frame.y, width: box.width, height: box.height, rx: parseFloat(style.borderRadius) || 0, fill: style.backgroundColor }),
      );
    }
    for (const { text, x, y, node } of linesOf(cell)) {
      const own = getComputedStyle(node);
      svg.append(make("text", { x: x - frame.x, y: y - frame.y, fill: own.color, "font-size": own.fontSize, "font-weight": own.fontWeight, "font-family": own.fontFamily }, text));
    }
  }
  return saveImage(figure, svg);
}

/** The words of a cell line by line, as the browser broke them; "y" is near the foot of the letters. */
function linesOf(cell) {
  const lines = [];
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(".unseen")) continue;
    for (const word of node.data.matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const box = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (last && last.node === node.parentElement && Math.abs(last.top - box.top) < 3) {
        last.text += " " + word[0];
      } else {
        lines.push({ text: word[0], x: box.x, y: box.bottom - box.height * 0.23, top: box.top, node: node.parentElement });
      }
    }
  }
  return lines;
}

/** PNG at twice the size, with the picture's title above and the page's provenance below it. */
async function saveImage(figure, drawing) {
  const section = figure.closest("section");
  const title = section?.querySelector("h2")?.textContent ?? document.title;
  const source = document.querySelector(".foot p")?.innerText.replace(/\s+/g, " ").trim() ?? "";
  const root = getComputedStyle(document.documentElement);
  const body = getComputedStyle(document.body);
  const margin = 20;
  const head = 44;
  const width = Number(drawing.getAttribute("width")) + 2 * margin;
  const height = Number(drawing.getAttribute("height")) + head + 52;
  const image = make("svg", { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` });
  const copy = drawing.cloneNode(true);
  resolve(copy, root);
  copy.setAttribute("x", margin);
  copy.setAttribute("y", head);
  copy.style.cssText = "";
  image.append(
    make("style", {}, await typefaces()),
    make("rect", { width, height, fill: root.getPropertyValue("--paper").trim() }),
    make("text", { x: margin, y: 30, fill: body.color, "font-size": 16, "font-weight": 600, "font-family": font }, title),
    copy,
    make("text", { x: margin, y: height - 16, fill: root.getPropertyValue("--ink-3").trim(), "font-size": 11, "font-family": font }, source),
  );
  const text = new XMLSerializer().serializeToString(image);
  const picture = new Image();
  picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const link = document.createElement("a");
  link.href = canvas.toDataURL("image/png");
  link.download = (figure.dataset.picture ?? figure.dataset.tablePicture) + ".png";
  link.click();
}

/** Names of colours become colours: a file does not know the page's style sheet. */
function resolve(node, root) {
  for (const element of [node, ...node.querySelectorAll("*")]) {
    for (const attribute of ["fill", "stroke", "color"]) {
      const name = /^var\((--[\w-]+)\)$/.exec(element.getAttribute(attribute) ?? "");
      if (name) element.setAttribute(attribute, root.getPropertyValue(name[1]).trim());
    }
  }
}

/** The typeface's files that this page uses, inside the picture: an image may fetch nothing. */
async function typefaces() {
  const loaded = new Set([...document.fonts].filter((face) => face.status === "loaded").map((face) => face.weight + face.unicodeRange));
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? location.href })))
    .filter(({ rule }) => rule instanceof CSSFontFaceRule && loaded.has(rule.style.getPropertyValue("font-weight") + rule.style.getPropertyValue("unicode-range")));
  const texts = await Promise.all(
    rules.map(async ({ rule, base }) => {
      const url = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue("src"))?.[1];
      const bytes = new Uint8Array(await (await fetch(new URL(url, base))).arrayBuffer());
      const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      return rule.cssText.replace(/src:[^;]+;/, `src: url(data:font/woff2;base64,${data}) format("woff2");`);
    }),
  );
  return texts.join("\n");
}

function make(name, attributes, text) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}
