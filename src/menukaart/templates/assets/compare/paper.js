// The comparison on one sheet of paper. It is there for print only: screen readers and screens have the whole table.
import { make } from "../base/page.js";
import { sheet } from "./sheet.js";

/** @typedef {import("./sheet.js").Said} Said */

/** @param {Said} said */
const cell = ({ strong, text }) => {
  const node = make("td", {});
  if (strong) node.append(make("strong", {}, strong), text ? " · " : "");
  node.append(text);
  return node;
};

/**
 * Draw the sheet.
 * @param {readonly import("./differences.js").Part[]} parts
 * @param {readonly import("./data.js").Column[]} columns
 */
export const paper = (parts, columns) => {
  const { lines, alone, unknown } = sheet(parts, columns);
  const heads = columns.map(({ title, kicker }) => make("th", { scope: "col" }, title, make("small", {}, ` ${kicker}`)));
  const head = make("thead", {}, make("tr", {}, make("td", {}), ...heads));
  const body = make("tbody", {}, ...lines.map((line) => make("tr", {}, make("th", { scope: "row" }, line.label), ...line.cells.map(cell))));
  const notes = [];
  if (alone.length > 0) notes.push(make("p", {}, make("strong", {}, "Niet te vergelijken cijfers. "), alone.join(" ")));
  const whom = columns.length === 2 ? "beide" : `alle ${columns.length}`;
  if (unknown.length > 0) notes.push(make("p", {}, make("strong", {}, `Niet bekend bij ${columns.length > 1 ? whom : "deze aanpak"}: `), `${unknown.join(", ")}.`));
  notes.push(make("p", {}, "Een cijfer meet ook het onderzoek: welke toets, welke groep, waarmee vergeleken. […]: meer op de pagina zelf. ", location.href));
  return make("div", { class: "on-paper", "aria-hidden": "true" }, make("table", {}, head, body), ...notes);
};
