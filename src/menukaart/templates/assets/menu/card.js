// A card that is not in the page: made as the page makes it (parts/menu.jinja). What it says comes with dress.js.

import { make } from "../base/page.js";

/**
 * What a card shows that choosing does not need.
 * @typedef {object} Shown
 * @property {string} summary
 * @property {string} advice what the editors advise against it; mostly empty
 * @property {string} phases
 * @property {string} dutch how many Dutch studies there are; may be empty
 * @property {string} cost
 * @property {boolean} isCostAbsent whether that says why it is not known
 */
/** @typedef {[summary: string, words: string, advice: string, phases: string, dutch: string, cost: string, absent: number]} ShownRow */

/** @param {ShownRow} row @returns {Shown} */
export const readShown = ([summary, , advice, phases, dutch, cost, absent]) => ({
  summary,
  advice,
  phases,
  dutch,
  cost,
  isCostAbsent: Boolean(absent),
});

/** @param {Shown} shown */
const kicker = ({ advice, phases, dutch }) =>
  make("p", { class: "card-kicker" }, ...(advice ? [make("strong", {}, advice), " · "] : []), phases, dutch && ` · ${dutch}`);

/** @param {Shown} shown */
const rows = ({ cost, isCostAbsent }) =>
  make(
    "dl",
    { class: "rows" },
    make("div", { class: "card-certainty" }, make("dt", {}, "Bewijskracht"), make("dd")),
    make(
      "div",
      { class: "card-cost" },
      make("dt", {}, "Kosten"),
      make("dd", {}, isCostAbsent ? make("span", { class: "absent" }, cost) : cost),
    ),
  );

/**
 * Make a card, or one line of what was not judged.
 * @param {{id: string, name: string, isLine: boolean}} card
 * @param {Shown} shown
 */
export const makeCard = ({ id, name, isLine }, shown) =>
  make(
    "li",
    { class: isLine ? "menu-card" : "card menu-card" },
    make("h4", {}, make("a", { href: `../interventies/${id}/` }, name)),
    ...(isLine ? [] : [kicker(shown)]),
    make("p", { class: "card-summary" }, shown.summary),
    ...(isLine ? [make("p", { class: "card-why" })] : [rows(shown)]),
    make("div", { class: "card-tools", "data-id": id }),
  );
