// [data-chart]: a chart of a small description, with a table of the same figures beside it.
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, DataZoomComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { fresh, meta } from "./page.js";

use([AriaComponent, BarChart, CanvasRenderer, DataZoomComponent, GridComponent, LegendComponent, LineChart, MarkLineComponent, TooltipComponent]);

// Each stands out from white by 3:1 and more, and from its neighbours by lightness; patterns and symbols tell them apart too.
const PALETTE = ["#0b4f9e", "#b45309", "#0d7a5f", "#7a1fa2", "#8c1d18", "#4a5361"];
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];
const INK = "#1b1f24";
const LINE = "#c4cad3";

function series(chart) {
  return chart.series.map((one, index) => ({
    name: one.name,
    type: chart.type === "bar" || chart.type === "bars" ? "bar" : "line",
    step: chart.type === "step" ? "end" : false,
    stack: chart.stack ? "all" : undefined,
    symbol: SYMBOLS[index % SYMBOLS.length],
    symbolSize: 8,
    connectNulls: false,
    data: one.values,
  }));
}

function option(chart) {
  const names = { type: "category", data: chart.categories, axisLabel: { color: INK, hideOverlap: true }, axisLine: { lineStyle: { color: LINE } } };
  const values = { type: "value", name: chart.unit, scale: chart.type !== "bar" && chart.type !== "bars", nameTextStyle: { color: INK }, axisLabel: { color: INK }, splitLine: { lineStyle: { color: LINE } } };
  const across = chart.type === "bars";
  return {
    animation: false,
    color: PALETTE,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    aria: { enabled: true, decal: { show: chart.series.length > 1 && chart.type.startsWith("bar") } },
    grid: { left: 8, right: 24, top: chart.series.length > 1 ? 56 : 36, bottom: 8, containLabel: true },
    legend: chart.series.length > 1 ? { top: 0, textStyle: { color: INK } } : undefined,
    // Rich text, because a tooltip of markup would carry styles that the policy of the page refuses.
    tooltip: { trigger: "axis", renderMode: "richText", confine: true },
    xAxis: across ? values : names,
    yAxis: across ? { ...names, inverse: true } : values,
    series: series(chart),
  };
}

function cell(row, name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  row.append(made);
}

/** The same figures as a table, for who does not see the chart. */
function table(chart) {
  const details = document.createElement("details");
  cell(details, "summary", meta("text-chart-table"));
  const scroll = document.createElement("div");
  scroll.className = "scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", chart.title);
  const made = document.createElement("table");
  made.createCaption().textContent = chart.unit ? `${chart.title}（${chart.unit}）` : chart.title;
  const head = made.createTHead().insertRow();
  cell(head, "th", chart.categoryName ?? "", { scope: "col" });
  chart.series.forEach((one) => cell(head, "th", one.name, { scope: "col", class: "number" }));
  const body = made.createTBody();
  chart.categories.forEach((category, index) => {
    const row = body.insertRow();
    cell(row, "th", category, { scope: "row" });
    chart.series.forEach((one) => cell(row, "td", one.values[index]?.toLocaleString(document.documentElement.lang) ?? "–", { class: "number" }));
  });
  scroll.append(made);
  details.append(scroll);
  return details;
}

function draw(element) {
  const chart = JSON.parse(element.dataset.chart);
  element.classList.add("chart");
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", chart.title);
  const made = init(element, null, { renderer: "canvas" });
  made.setOption(option(chart));
  new ResizeObserver(() => made.resize()).observe(element);
  if (!element.dataset.chartTable) element.after(table(chart));
}

/** Draws every chart under a root. */
export function enhanceCharts(root) {
  fresh(root, "[data-chart]").forEach(draw);
}
