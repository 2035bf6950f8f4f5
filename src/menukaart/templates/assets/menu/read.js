// Reading the page: the facets stand in the form, the interventions in their cards.

import { find } from "../base/page.js";
import { CERTAINTY, readStrengths } from "./certainty.js";
import { fold } from "./words.js";

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
 * @property {HTMLDetailsElement} details
 * @property {HTMLElement} mark where the number of choices stands
 */

/**
 * @typedef {object} Card
 * @property {HTMLElement} node
 * @property {number[][]} values
 * @property {string} folded
 * @property {number | null} strength on the chosen outcome, else its own; null when not judged
 * @property {number} own the score of the intervention, 1 to 5; 0 when not judged
 * @property {Map<string, number>} strengths the scores by outcome
 * @property {number | null} cost
 * @property {Map<string, {value: number, words: string}>} figures
 * @property {HTMLElement} effect the cell with the effect
 * @property {Node[]} usual what stands in that cell as the page comes
 * @property {HTMLElement} certainty the cell with the strength of the evidence
 * @property {Node[]} usualCertainty what stands in that cell as the page comes
 */

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
  [...form.querySelectorAll("fieldset")].map((field) => ({
    id: field.dataset.facet ?? "",
    label: field.dataset.label ?? "",
    atLeast: "atLeast" in field.dataset,
    options: [...field.querySelectorAll("label")].map(readOption),
    details: find(field, "details", HTMLDetailsElement),
    mark: find(field, ".facet-chosen", HTMLElement),
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
 * @param {FacetField[]} facets
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
 * @param {HTMLElement} list
 * @param {FacetField[]} facets
 * @returns {Card[]}
 */
export const readCards = (list, facets) =>
  [...list.children].filter((node) => node instanceof HTMLElement).map((node) => {
    const { codes = "", words = "", figures = "", strengths = "" } = node.dataset;
    const values = readCodes(codes);
    const effect = find(node, "dd", HTMLElement);
    const certainty = find(node, ".card-certainty", HTMLElement);
    const own = numberOf(facets, values, CERTAINTY) ?? 0;
    const text = `${node.querySelector("h3")?.textContent} ${node.querySelector(".card-summary")?.textContent}`;
    return {
      node,
      values,
      folded: fold(`${text} ${words}`),
      strength: own || null,
      own,
      strengths: readStrengths(strengths),
      cost: numberOf(facets, values, "kosten"),
      figures: readFigures(figures),
      effect,
      usual: [...effect.childNodes],
      certainty,
      usualCertainty: [...certainty.childNodes],
    };
  });
