// The groups of the list: what was judged, in the order that was asked; what was not; and what one had better leave.

import { order } from "./order.js";

/** @typedef {import("./order.js").Sortable & {isCaution: boolean}} Grouped */

/**
 * @template T
 * @typedef {object} Group
 * @property {string} id its anchor; empty for what has no figure to be ordered on
 * @property {string} title empty where the page has one
 * @property {string} note
 * @property {T[]} cards
 * @property {boolean} isLines whether each is one line
 */

/**
 * @param {string} sort
 * @param {string} outcome label of the outcome
 */
const restHeading = (sort, outcome) =>
  sort === "kosten"
    ? "Van deze aanpakken zijn de kosten niet bekend. Dat is niet hetzelfde als gratis."
    : `Over ${outcome} is er geen cijfer van de aanpak zelf. Dat is niet hetzelfde als geen effect.`;

/**
 * Put items, which stand by alphabet, in groups; within the first in an order.
 * @template {Grouped} T
 * @param {T[]} items their strength is that on the chosen outcome
 * @param {string} sort
 * @param {{value: string, label: string}} outcome the one chosen outcome; both are "" without one
 * @returns {Group<T>[]} those with something in them
 */
export const inGroups = (items, sort, outcome) => {
  const others = items.filter((item) => !item.isCaution);
  const { ranked, rest } = order(
    others.filter((item) => item.strength),
    sort,
    outcome.value,
  );
  const about = outcome.label && `Over ${outcome.label} kennen wij geen onderzoek dat vergelijkt. `;
  /** @type {Group<T>[]} */
  const groups = [
    { id: "beoordeeld", title: "", note: "", cards: ranked, isLines: false },
    { id: "", title: "Geen cijfer", note: restHeading(sort, outcome.label), cards: rest, isLines: false },
    {
      id: "nog-niet-beoordeeld",
      title: "",
      note: about && `${about}Dat is niet hetzelfde als geen effect.`,
      cards: others.filter((item) => !item.strength),
      isLines: true,
    },
    { id: "liever-niet", title: "", note: "", cards: items.filter((item) => item.isCaution), isLines: false },
  ];
  return groups.filter((group) => group.cards.length);
};

/**
 * Say how many of each group are shown when no more than about `most` may be: each its share, and none nothing.
 * `views/choose/menu.py` does the same for the page.
 * @param {number[]} amounts
 * @param {number} most
 */
export const shares = (amounts, most) => {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total <= most ? amounts : amounts.map((amount) => Math.ceil((most * amount) / total));
};
