// Sorting, and what an order does not mean. What has no figure stands apart, never as zero.

import { BY_NAME } from "./state.js";

/**
 * @typedef {object} Sortable
 * @property {number | null} strength 1 to 5; null when not judged
 * @property {number | null} cost band 1 to 5; null when not known
 * @property {Map<string, {value: number, words: string}>} figures by outcome
 */

/**
 * @param {Sortable} item
 * @param {string} sort
 * @param {string} outcome
 * @returns {number | null} what to sort on, lowest first
 */
const key = (item, sort, outcome) => {
  if (sort === "kosten") return item.cost;
  const value = sort === "effect" ? item.figures.get(outcome)?.value : item.strength;
  return value === undefined || value === null ? null : -value;
};

/**
 * Put items, which stand by alphabet, in an order.
 * @template {Sortable} T
 * @param {T[]} items
 * @param {string} sort
 * @param {string} outcome
 * @returns {{ranked: T[], rest: T[]}} what has a figure, in order; and the rest, by alphabet
 */
export const order = (items, sort, outcome) => {
  if (sort === BY_NAME) return { ranked: items, rest: [] };
  const known = items.filter((item) => key(item, sort, outcome) !== null);
  const ranked = known.sort((a, b) => (key(a, sort, outcome) ?? 0) - (key(b, sort, outcome) ?? 0));
  return { ranked, rest: items.filter((item) => key(item, sort, outcome) === null) };
};

/**
 * Say what an order means, and what not.
 * @param {string} sort
 * @param {string} outcome label of the one chosen outcome, or ""
 */
export const meaning = (sort, outcome) => {
  switch (sort) {
    case "effect":
      return (
        `Het grootste cijfer over ${outcome} staat eerst. Dit is geen ranglijst van wat het beste werkt: ` +
        "een cijfer meet ook het onderzoek zelf (welke toets, welke leerlingen, waarmee vergeleken), en " +
        "kleine verschillen zeggen niets. Alleen cijfers van de aanpak zelf tellen, in standaarddeviaties."
      );
    case "bewijskracht":
      return (
        "Het zekerste onderzoek staat eerst. Dat zegt niet hoe groot het effect is: ook ‘het helpt niet’ kan zeker " +
        `zijn. De score gaat over ${outcome}.`
      );
    case "kosten":
      return (
        "Wat het minst extra kost per leerling staat eerst. Goedkoop is niet hetzelfde als de moeite waard, " +
        "en binnen een groep kunnen bedragen ver uiteenlopen."
      );
    default:
      return "Op alfabet. De volgorde zegt niets over wat het beste werkt.";
  }
};
