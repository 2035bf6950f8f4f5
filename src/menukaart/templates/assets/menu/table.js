// The same interventions as a table. Every cell is taken from the card, so that the two cannot differ.

import { make } from "../base/page.js";
import { BY_NAME, SORTS } from "./state.js";

/** @typedef {import("./read.js").Card} Card */

/** @type {[title: string, sort: string][]} */
const COLUMNS = [
  ["Interventie", BY_NAME],
  ["Onderwijs", ""],
  ["Wie aan zet is", ""],
  ["Effect", "effect"],
  ["Bewijskracht", "bewijskracht"],
  ["Nederland", ""],
  ["Kosten", "kosten"],
];

/** @param {Element | null | undefined} node */
const copies = (node) => [...(node?.childNodes ?? [])].map((child) => child.cloneNode(true));

/**
 * Make the row of a card.
 * @param {Card} card
 */
export const makeRow = ({ node }) => {
  const [phases, levels] = node.querySelectorAll(".card-kicker > span");
  const name = make("th", { scope: "row" }, ...copies(node.querySelector("h3")));
  const concept = node.querySelector(".card-kicker strong");
  if (concept) name.append(" ", concept.cloneNode(true));
  const cells = [phases, levels, ...node.querySelectorAll("dd")].map((cell) => make("td", {}, ...copies(cell)));
  const id = node.querySelector(".card-tools")?.getAttribute("data-id") ?? "";
  return make("tr", {}, name, ...cells, make("td", {}, make("div", { class: "card-tools", "data-id": id })));
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
    { class: "finder-table" },
    make("caption", { class: "visually-hidden" }, caption),
    make("thead", {}, make("tr", {}, ...heads, tools)),
  );
  const frame = make("div", { class: "table-scroll", role: "region", "aria-label": caption, tabindex: "0" }, table);
  return { frame, table, width: COLUMNS.length + 1 };
};
