// Reading the page: the facets stand in the form, the interventions in their cards.

import { find } from "../base/page.js";
import { CERTAINTY, readTold } from "./certainty.js";
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
 * @property {HTMLDetailsElement | null} details null where the facet always stands in sight
 * @property {HTMLElement | null} mark where the number of choices stands
 */

/**
 * @typedef {object} Card
 * @property {HTMLElement} node
 * @property {string} id
 * @property {boolean} isCaution
 * @property {number[][]} values
 * @property {string} folded
 * @property {number | null} strength on the chosen outcome, else its own; null when not judged
 * @property {number} own the score of the intervention, 1 to 5; 0 when not judged
 * @property {ReturnType<typeof readTold>} told by outcome
 * @property {number | null} cost
 * @property {Map<string, {value: number, words: string}>} figures
 * @property {import("./certainty.js").Said} usual what the page says by itself
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

/** @param {ParentNode} node @param {string} selector */
const textOf = (node, selector) => node.querySelector(selector)?.textContent?.trim() ?? "";

/**
 * The texts of a template: everything that may be said, each once.
 * @param {string} id
 */
export const readTexts = (id) => {
  const template = document.getElementById(id);
  return template instanceof HTMLTemplateElement
    ? [...template.content.children].map((child) => child.textContent ?? "")
    : [];
};

/**
 * @param {ParentNode} place
 * @param {FacetField[]} facets
 * @returns {Card[]} by alphabet
 */
export const readCards = (place, facets) => {
  const nodes = [...place.querySelectorAll(".menu-card")].filter((node) => node instanceof HTMLElement);
  const cards = nodes.map((node) => {
    const { codes = "", words = "", figures = "", told = "" } = node.dataset;
    const values = readCodes(codes);
    const own = numberOf(facets, values, CERTAINTY) ?? 0;
    const name = textOf(node, "h4");
    return {
      node,
      name,
      id: node.querySelector(".card-tools")?.getAttribute("data-id") ?? "",
      isCaution: node.parentElement?.dataset.groep === "liever-niet",
      values,
      folded: fold(`${name} ${textOf(node, ".card-summary")} ${words}`),
      strength: own || null,
      own,
      told: readTold(told),
      cost: numberOf(facets, values, "kosten"),
      figures: readFigures(figures),
      usual: {
        sentence: textOf(node, ".card-said"),
        inClass: textOf(node, ".card-class dd"),
        score: own,
        certainty: textOf(node, ".card-certainty dd"),
        why: textOf(node, ".card-why"),
      },
    };
  });
  return cards.sort((a, b) => BY_NAME.compare(a.name, b.name));
};

const BY_NAME = new Intl.Collator("nl");
