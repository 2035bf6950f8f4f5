// Reading: the facets stand in the form, some interventions in their cards, and all of them in a file.

import { find } from "../base/page.js";
import { CERTAINTY, readTold } from "./certainty.js";

/**
 * @typedef {object} OptionField
 * @property {string} value
 * @property {string} label
 * @property {HTMLInputElement} input
 * @property {HTMLElement} line
 * @property {Text} text the number behind it
 */

/**
 * @typedef {object} FacetField
 * @property {string} id
 * @property {string} label
 * @property {boolean} atLeast
 * @property {OptionField[]} options
 * @property {HTMLDetailsElement | null} details null where the facet always stands in sight
 * @property {HTMLElement | null} mark where the number of choices stands
 */

/**
 * @typedef {object} Card
 * @property {number} number its place among all, by alphabet
 * @property {string} id
 * @property {string} name
 * @property {boolean} isLine whether it is one line by itself: not judged
 * @property {boolean} isCaution
 * @property {number[][]} values
 * @property {number | null} strength on the chosen outcome, else its own; null when not judged
 * @property {number} own the score of the intervention, 1 to 5; 0 when not judged
 * @property {ReturnType<typeof readTold>} told by outcome
 * @property {number | null} cost
 * @property {Map<string, {value: number, words: string}>} figures
 * @property {import("./certainty.js").Said} usual what it says by itself
 * @property {string} folded the words by which it is found; empty before they are fetched
 * @property {import("./card.js").Shown | null} shown what a card shows besides; null before it is fetched
 * @property {HTMLElement | null} node its card; null before it is made
 */

/** @typedef {[id: string, name: string, group: number, codes: string, told: string, usual: string, figures: string]} Row */
/** @typedef {{sentences: string[], classes: string[], certainties: string[], rows: Row[]}} Index what `keuze.json` holds */

/** The groups in the order of the page. */
const [LINES, CAUTIONS] = [1, 2];

/**
 * @param {HTMLElement} line
 * @returns {OptionField}
 */
const readOption = (line) => {
  const input = find(line, "input", HTMLInputElement);
  const text = find(line, "b", HTMLElement).firstChild;
  if (!(text instanceof Text)) throw new Error(`Geen aantal bij ${input.value}.`);
  return { input, value: input.value, label: find(line, "span", HTMLElement).textContent ?? "", line, text };
};

/**
 * @param {ParentNode} form
 * @returns {FacetField[]}
 */
export const readFacets = (form) =>
  [...form.querySelectorAll("fieldset")].filter((field) => field.dataset.facet).map((field) => ({
    id: field.dataset.facet ?? "",
    label: field.dataset.label ?? "",
    atLeast: "atLeast" in field.dataset,
    options: [...field.querySelectorAll("label")].map(readOption),
    details: field.querySelector("details"),
    mark: field.querySelector(".facet-chosen"),
  }));

/** @param {string} codes @returns {number[][]} */
export const readCodes = (codes) =>
  codes.split(" ").map((part) => (part === "-" ? [] : part.split(",").map(Number)));

/** @param {string} text */
export const readFigures = (text) => {
  /** @type {Map<string, {value: number, words: string}>} */
  const figures = new Map();
  for (const part of text.split("|")) {
    const [outcome, value, ...words] = part.split("=");
    if (outcome) figures.set(outcome, { value: Number(value), words: words.join("=") });
  }
  return figures;
};

/**
 * Give the number that a facet holds for a card; null when it is not known.
 * @param {Pick<FacetField, "id" | "atLeast" | "options">[]} facets
 * @param {number[][]} values
 * @param {string} id
 */
const numberOf = (facets, values, id) => {
  const index = facets.findIndex((facet) => facet.id === id);
  const at = values[index]?.[0];
  if (at === undefined) return null;
  if (facets[index]?.atLeast) return at;
  const number = Number(facets[index]?.options[at]?.value);
  return Number.isNaN(number) ? null : number;
};

/**
 * Give the cards that are in the page, by the id of what they are about.
 * @param {ParentNode} place
 */
export const readNodes = (place) => {
  /** @type {Map<string, HTMLElement>} */
  const nodes = new Map();
  for (const node of place.querySelectorAll(".menu-card")) {
    const id = node.querySelector(".card-tools")?.getAttribute("data-id");
    if (id && node instanceof HTMLElement) nodes.set(id, node);
  }
  return nodes;
};

/**
 * Read what is said without a choice: "4=2=1=" are places of a sentence, a class, a certainty and a reason why not.
 * @param {string} text
 * @param {number} score
 * @param {Index} index
 * @returns {import("./certainty.js").Said}
 */
const readUsual = (text, score, { sentences, classes, certainties }) => {
  const [sentence = "", inClass = "", certainty = "", why = ""] = text.split("=");
  const at = (/** @type {string[]} */ texts, /** @type {string} */ place) => (place && texts[Number(place)]) || "";
  return {
    sentence: at(sentences, sentence),
    inClass: at(classes, inClass),
    score,
    certainty: at(certainties, certainty),
    why: at(certainties, why),
  };
};

/**
 * @param {Index} index
 * @param {Pick<FacetField, "id" | "atLeast" | "options">[]} facets
 * @returns {Card[]} by alphabet
 */
export const readCards = (index, facets) =>
  index.rows.map(([id, name, group, codes, told, usual, figures], number) => {
    const values = readCodes(codes);
    const own = numberOf(facets, values, CERTAINTY) ?? 0;
    return {
      number,
      id,
      name,
      isLine: group === LINES,
      isCaution: group === CAUTIONS,
      values,
      strength: own || null,
      own,
      told: readTold(told),
      cost: numberOf(facets, values, "kosten"),
      figures: readFigures(figures),
      usual: readUsual(usual, own, index),
      folded: "",
      shown: null,
      node: null,
    };
  });
