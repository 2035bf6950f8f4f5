// The table with interventions side by side.
import { make } from "../base/page.js";
import { ROOT } from "./data.js";

/** @typedef {import("./differences.js").Part} Part */
/** @typedef {import("./differences.js").Row} Row */
/** @typedef {import("./differences.js").Shown} Shown */
/** @typedef {import("./data.js").Column} Column */
/** @typedef {import("./data.js").SizedEffect} SizedEffect */

const SVG = "http://www.w3.org/2000/svg";
const BLOCKS = 5;

/** @type {Record<import("./differences.js").State, [string, string] | null>} */
const MARKS = {
  differs: ["≠", "verschilt"],
  same: ["=", "gelijk"],
  partly: ["?", "deels onbekend"],
  unknown: ["?", "niet bekend"],
  free: null,
};

/** The words stand beside it, so that the picture itself may stay silent. @param {number} score */
const gauge = (score) => {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("class", "picture gauge");
  picture.setAttribute("viewBox", "0 0 110 16");
  picture.setAttribute("aria-hidden", "true");
  for (let index = 0; index < BLOCKS; index += 1) {
    const block = document.createElementNS(SVG, "rect");
    block.setAttribute("class", index < score ? "block block-filled" : "block");
    const places = { x: index * 22 + 1, y: 1, width: 18, height: 14, rx: 2 };
    for (const [name, value] of Object.entries(places)) block.setAttribute(name, `${value}`);
    picture.append(block);
  }
  return picture;
};

/** @param {SizedEffect} figure */
const sized = (figure) => {
  const line = make("p", { class: "sized" }, make("strong", {}, figure.size));
  if (figure.about) line.append(make("span", { class: "about" }, figure.about));
  if (figure.words) line.append(make("span", { class: "yardsticks" }, figure.words));
  return line;
};

/** @param {Shown} shown */
const contents = (shown) => {
  if (shown.figures) {
    const lines = shown.figures.map(sized);
    if (shown.rest) lines.push(make("p", { class: "more" }, `En nog ${shown.rest} op de pagina zelf.`));
    return lines;
  }
  const cell = shown.cell;
  if (!cell) return [];
  if (cell.absent) {
    const [why, meaning] = cell.absent;
    const line = make("p", {}, make("span", { class: "absent" }, why));
    if (meaning) line.append(" ", make("span", { class: "absent-note" }, meaning));
    return [line];
  }
  const value = make("p", {}, cell.value);
  if (cell.score !== null) value.prepend(gauge(cell.score));
  return [value, ...cell.more.map((text) => make("p", { class: "more" }, text))];
};

/** @param {Row} row */
const line = (row) => {
  const head = make("th", { scope: "row", role: "rowheader" }, make("span", { class: "row-label" }, row.label));
  if (row.note) head.append(make("span", { class: "row-note" }, row.note));
  const mark = MARKS[row.state];
  if (mark) {
    const sign = make("span", { "aria-hidden": "true" }, mark[0]);
    head.append(make("span", { class: `mark mark-${row.state}` }, sign, ` ${mark[1]}`));
  }
  const cells = row.cells.map((shown) => make("td", { role: "cell" }, ...contents(shown)));
  return make("tr", { role: "row", class: `row row-${row.state}`, "data-row": row.id }, head, ...cells);
};

/** @param {Part} part @param {number} width */
const alone = (part, width) => {
  const intro = make(
    "p",
    { class: "alone-title" },
    make("strong", {}, "Cijfers waar niets naast kan staan. "),
    "De ander heeft geen cijfer over dezelfde uitkomst in dezelfde maat. Vergelijk deze getallen dus niet met elkaar.",
  );
  const lists = part.alone.map((item) => {
    const figures = item.lines.flatMap(({ label, figures: found }) => {
      const sizes = found.map((figure) => (figure.words ? `${figure.size}: ${figure.words}` : figure.size));
      return [make("li", {}, `${label}: `, sizes.join(" | "))];
    });
    return make("div", {}, make("p", { class: "alone-name" }, `${item.title}: `), make("ul", {}, ...figures));
  });
  const box = make("details", { class: "alone" }, make("summary", {}, "Cijfers waar niets naast kan staan"), intro, ...lists);
  const cell = make("td", { role: "cell", colspan: `${width + 1}` }, box);
  return make("tr", { role: "row", class: "alone-row" }, cell);
};

/**
 * @param {Part} part
 * @param {number} width
 */
const body = (part, width) => {
  const title = make("th", { scope: "rowgroup", role: "rowheader", colspan: `${width + 1}` }, part.title);
  const rows = [make("tr", { role: "row", class: "part-row" }, title), ...part.rows.map(line)];
  if (part.alone.length > 0) rows.push(alone(part, width));
  return make("tbody", { role: "rowgroup" }, ...rows);
};

/**
 * Draw the comparison.
 * @param {readonly Part[]} parts
 * @param {readonly Column[]} columns
 * @param {(column: Column) => Node} tools makes the buttons of a column
 */
export const draw = (parts, columns, tools) => {
  const heads = columns.map((column) => {
    const link = make("a", { href: new URL(column.address, ROOT).href }, column.title);
    const kicker = make("span", { class: "card-kicker" }, column.kicker);
    if (column.is_concept) kicker.append(" · concept");
    return make("th", { scope: "col", role: "columnheader", "data-id": column.id }, link, kicker, tools(column));
  });
  const corner = make("td", { role: "cell", class: "corner" }, make("span", { class: "visually-hidden" }, "Vraag"));
  const head = make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, corner, ...heads));
  const bodies = parts.filter((part) => part.rows.length > 0).map((part) => body(part, columns.length));
  const caption = make("caption", {}, "Een effect staat alleen naast een ander als uitkomst en maat gelijk zijn. Ook dan meet een cijfer mede het onderzoek: welke toets, welke groep, waarmee vergeleken. ≠ betekent: deze teksten zijn niet gelijk.");
  const table = make("table", { role: "table", class: `comparison n${columns.length}` }, caption, head, ...bodies);
  return make("div", { class: "comparison-scroll", role: "region", "aria-label": "Vergelijking", tabindex: "0" }, table);
};
