// How sure the evidence is on the one outcome that a reader chose; without such a choice, that of the intervention.

/** @typedef {import("./read.js").Card} Card */
/** @typedef {import("./read.js").FacetField} FacetField */

export const CERTAINTY = "bewijskracht";

/**
 * Read scores by outcome: "lezen=3 rekenen=1". What is not named was not judged.
 * @param {string} text
 */
export const readStrengths = (text) => {
  /** @type {Map<string, number>} */
  const strengths = new Map();
  for (const part of text.split(" ")) {
    const [outcome, value] = part.split("=");
    if (outcome && value) strengths.set(outcome, Number(value));
  }
  return strengths;
};

/**
 * Let filter and order look at the strength on an outcome.
 * @param {Card[]} cards
 * @param {FacetField[]} facets
 * @param {string} outcome the one chosen outcome, or ""
 */
export const judgeOn = (cards, facets, outcome) => {
  const index = facets.findIndex((facet) => facet.id === CERTAINTY);
  if (index < 0) return;
  for (const card of cards) {
    const score = outcome ? (card.strengths.get(outcome) ?? 0) : card.own;
    card.values[index] = [score];
    card.strength = score || null;
  }
};

/**
 * Say the strength on an outcome; null where the page says it already.
 * @param {Card} card
 * @param {string[]} words the scores in words, by score
 * @param {string} outcome
 * @param {string} label of the outcome
 */
export const certaintyWords = (card, words, outcome, label) => {
  const score = outcome ? (card.strengths.get(outcome) ?? 0) : card.own;
  if (!outcome || (score === card.own && score)) return null;
  return score ? (words[score] ?? "") : `over ${label}: nog niet beoordeeld`;
};
