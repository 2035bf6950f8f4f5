// The same interventions as a table. Every cell is taken from the card, so that the two cannot differ.

import { make } from "../base/page.js";
import { certainty } from "./dress.js";
import { BY_NAME, SORTS } from "./state.js";

/** @type {[title: string, sort: string][]} */
const COLUMNS = [
  ["Aanpak", BY_NAME],
  ["Fase", ""],
  ["Wat onderzoek laat zien", ""],
  ["Van 25 boven het midden", "effect"],
  ["Bewijskracht", "bewijskracht"],
  ["Kosten", "kosten"],
];
/** Cells that one reason takes where nothing was judged. */
const JUDGED = 4;

/** @param {Element | null | undefined} node */
const copies = (node) => [...(node?.childNodes ?? [])].map((child) => child.cloneNode(true));

/** The band of costs, without the amount that the card has room for. @param {string} text */
const costInShort = (text) => text.split(";")[0] ?? "";

/**
 * A cell; its name stands before it where a phone shows a row as a few lines. The roles keep that a table.
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} content
 */
const cell = (attributes, ...content) => make("td", { role: "cell", ...attributes }, ...content);

/**
 * Make the row of a card.
 * @param {HTMLElement} node the card
 * @param {string} id of what it is about
 * @param {import("./certainty.js").Said} said
 * @param {string} phases
 */
export const makeRow = (node, id, said, phases) => {
  const name = make("th", { scope: "row", role: "rowheader" }, ...copies(node.querySelector("h4")));
  const told = said.score
    ? [
        cell({}, said.sentence),
        cell(said.inClass ? { "data-head": "Boven het midden" } : { class: "cell-none" }, said.inClass || "–"),
        cell({ "data-head": "Bewijskracht" }, ...certainty(said)),
        cell({ "data-head": "Kosten" }, costInShort(node.querySelector(".card-cost dd")?.textContent ?? "")),
      ]
    : [cell({ colspan: `${JUDGED}`, class: "table-why" }, `Nog niet beoordeeld: ${said.why}`)];
  const tools = cell({}, make("div", { class: "card-tools", "data-id": id }));
  return make("tr", { role: "row" }, name, cell({}, phases), ...told, tools);
};

/**
 * Make the head of a column: a button when the list may be put in this order.
 * @param {string} title
 * @param {string} sort
 * @param {string} current
 * @param {boolean} isFree whether every order is allowed
 */
const makeHead = (title, sort, current, isFree) => {
  const head = make("th", { scope: "col" });
  if (!SORTS.includes(sort) || !(isFree || sort === BY_NAME)) {
    head.append(title);
    return head;
  }
  head.append(make("button", { type: "button", class: "table-sort", "data-sort": sort }, title));
  const isUp = sort === BY_NAME || sort === "kosten";
  if (sort === current) head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
  return head;
};

/**
 * Make an empty table for an order; rows go into its bodies.
 * @param {string} current the order
 * @param {boolean} isFree whether every order is allowed
 * @param {string} caption
 */
export const makeTable = (current, isFree, caption) => {
  const heads = COLUMNS.map(([title, sort]) => makeHead(title, sort, current, isFree));
  const tools = make("th", { scope: "col" }, make("span", { class: "visually-hidden" }, "Bewaren en vergelijken"));
  const table = make(
    "table",
    { class: "finder-table", role: "table" },
    make("caption", { class: "visually-hidden" }, caption),
    make("thead", {}, make("tr", {}, ...heads, tools)),
  );
  const frame = make("div", { class: "table-scroll", role: "region", "aria-label": caption, tabindex: "0" }, table);
  return { frame, table, width: COLUMNS.length + 1 };
};
