// What may be said on the one outcome that a reader chose; without such a choice, what the page says by itself.

/** @typedef {import("./read.js").Card} Card */
/** @typedef {import("./read.js").FacetField} FacetField */

/**
 * What a card or a row says.
 * @typedef {object} Said
 * @property {string} sentence what the evidence lets us claim
 * @property {string} inClass the effect in a class of 25; empty where that may not be said
 * @property {number} score 1 to 5; 0 when not judged
 * @property {string} certainty the score in words; what is said in its place may be `why`
 * @property {string} why why it was not judged; empty when it was
 */

export const CERTAINTY = "bewijskracht";
const NOTHING = "Hierover kennen wij geen onderzoek.";

/**
 * Read by outcome a score (0 when not judged) and the places of what may be said: "lezen=3=4=2 rekenen=0=1".
 * @param {string} text
 */
export const readTold = (text) => {
  /** @type {Map<string, {score: number, sentence: number, inClass: number}>} */
  const told = new Map();
  for (const part of text.split(" ")) {
    const [outcome, score, sentence, inClass] = part.split("=");
    if (!outcome) continue;
    told.set(outcome, { score: Number(score), sentence: Number(sentence), inClass: inClass ? Number(inClass) : -1 });
  }
  return told;
};

/**
 * Let filter, groups and order look at the strength on an outcome.
 * @param {Card[]} cards
 * @param {FacetField[]} facets
 * @param {string} outcome the one chosen outcome, or ""
 */
export const judgeOn = (cards, facets, outcome) => {
  const index = facets.findIndex((facet) => facet.id === CERTAINTY);
  if (index < 0) return;
  for (const card of cards) {
    const score = outcome ? (card.told.get(outcome)?.score ?? 0) : card.own;
    card.values[index] = [score];
    card.strength = score || null;
  }
};

/**
 * Give what may be said of an intervention on an outcome.
 * @param {Pick<Card, "usual" | "told">} card
 * @param {string} outcome the one chosen outcome, or ""
 * @param {{sentences: string[], classes: string[], scores: string[]}} texts everything that may be said
 * @returns {Said}
 */
export const saidOn = (card, outcome, texts) => {
  if (!outcome) return card.usual;
  const place = card.told.get(outcome);
  const score = place?.score ?? 0;
  const sentence = (place && texts.sentences[place.sentence]) ?? NOTHING;
  return {
    sentence,
    inClass: (place && texts.classes[place.inClass]) ?? "",
    score,
    certainty: (score && texts.scores[score]) || "",
    why: score ? "" : sentence,
  };
};
