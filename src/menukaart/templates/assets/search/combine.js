// Puts the answers to several queries together: a page that answers more of the question, and rarer words of
// it, stands higher. Pure.

/** @typedef {import("./question.js").Concept} Concept */
/**
 * @typedef {Map<number, number>} Hits for every page found (by number) how well it fits, 0 to 1
 * @typedef {object} Ranked a page in the answer
 * @property {number} page
 * @property {number} score
 * @property {number} cover share of the question that it answers, 0 to 1
 */

const LEAST_COVER = 0.4;

/**
 * Make the scores of one query comparable with those of another.
 * @param {[number, number][]} scores page and score
 * @returns {Hits}
 */
export const fit = (scores) => {
  const most = Math.max(...scores.map(([, score]) => score), 0);
  return new Map(scores.map(([page, score]) => [page, most > 0 ? Math.sqrt(score / most) : 0]));
};

/**
 * Of several answers to the same, keep the best for every page.
 * @param {Hits[]} answers
 * @returns {Hits}
 */
export const best = (answers) => {
  /** @type {Hits} */
  const found = new Map();
  for (const hits of answers) {
    for (const [page, score] of hits) found.set(page, Math.max(score, found.get(page) ?? 0));
  }
  return found;
};

/**
 * How much a word tells: a word that is on few pages tells more.
 * @param {number} found
 * @param {number} pages
 */
export const telling = (found, pages) => Math.log(1 + (pages - found + 0.5) / (found + 0.5));

/**
 * Leave out pages that answer a small part of the question when others answer far more.
 * @param {Ranked[]} found
 */
const relevant = (found) => {
  const most = Math.max(...found.map(({ cover }) => cover), 0);
  return found.filter(({ cover }) => cover > 0 && cover >= most * LEAST_COVER);
};

/**
 * Rank the pages.
 * @param {Concept[]} concepts
 * @param {Hits[]} hits for every concept
 * @param {number} pages how many there are
 * @param {(page: number) => number} weight how much a kind of page counts
 * @returns {Ranked[]} best first; of equals, the first by number
 */
export const rank = (concepts, hits, pages, weight) => {
  const asked = concepts.map(({ weight: counts, optional }, place) => {
    /** @type {Hits} */
    const answers = hits[place] ?? new Map();
    return { answers, optional, tells: counts * telling(answers.size, pages) };
  });
  const whole = asked.reduce((sum, { optional, tells }) => sum + (optional ? 0 : tells), 0) || 1;
  /** @type {Map<number, Ranked>} */
  const found = new Map();
  for (const { answers, optional, tells } of asked) {
    for (const [page, fits] of answers) {
      const ranked = found.get(page) ?? { page, score: 0, cover: 0 };
      ranked.score += tells * fits;
      if (!optional) ranked.cover += (tells / whole) * (0.5 + 0.5 * fits);
      found.set(page, ranked);
    }
  }
  const result = relevant([...found.values()]);
  for (const each of result) each.score *= each.cover * weight(each.page);
  return result.sort((a, b) => b.score - a.score || a.page - b.page);
};
