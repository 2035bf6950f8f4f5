// The last three steps of the selection in render/choosing/selection.py, for a reader who answers more.
// What fits an answer, and what is never an option, is worked out there and stands in the page.

/**
 * @typedef {object} Candidate
 * @property {string} id
 * @property {string} never why it is never an option, or empty
 * @property {boolean} hasFigure whether there is a figure on the goal itself
 * @property {boolean} mayWait whether it may stand apart for its group, without such a figure
 * @property {number} tier 0 for those about which most is known
 * @property {number} place among all candidates when nothing is answered
 * @property {Set<string>} fits answers that it is known to fit, as "question=value"
 * @property {Set<string>} ruledOut answers that rule it out
 */

/** @typedef {[question: string, value: string]} Answer */

/**
 * @typedef {object} Choice
 * @property {string[]} options best known first
 * @property {Map<string, string>} leftOut the reason by id
 */

export const BEYOND = "buiten";
const FOR_WHOM = "voor-wie";
const FOR_GROUP = "juist";
const WITHOUT_FIGURE = "zonder-cijfer";

/** @param {Answer} answer */
const written = ([question, value]) => `${question}=${value}`;

/**
 * @param {Candidate} candidate
 * @param {Answer[]} answers
 */
const reason = (candidate, answers) => {
  const ruledOut = answers.find((answer) => candidate.ruledOut.has(written(answer)))?.[0] ?? "";
  const isForGroup = answers.some((answer) => answer[0] === FOR_WHOM && candidate.fits.has(written(answer)));
  if (candidate.mayWait && isForGroup && !ruledOut) return FOR_GROUP;
  if (candidate.never) return candidate.never;
  return ruledOut || (candidate.hasFigure ? "" : WITHOUT_FIGURE);
};

/**
 * Apply the rule.
 * @param {Candidate[]} candidates
 * @param {Answer[]} answers in the order of the questions
 * @param {number} most options at most
 * @returns {Choice}
 */
export const choose = (candidates, answers, most) => {
  /** @type {Map<string, string>} */
  const leftOut = new Map();
  const fitting = [];
  for (const candidate of candidates) {
    const why = reason(candidate, answers);
    if (why) leftOut.set(candidate.id, why);
    else fitting.push({ ...candidate, known: answers.filter((a) => candidate.fits.has(written(a))).length });
  }
  fitting.sort((a, b) => a.tier - b.tier || b.known - a.known || a.place - b.place);
  for (const { id } of fitting.slice(most)) leftOut.set(id, BEYOND);
  return { options: fitting.slice(0, most).map(({ id }) => id), leftOut };
};

/**
 * Find the answer without which most options remain; null when none of them makes a difference.
 * @param {Candidate[]} candidates
 * @param {Answer[]} answers
 * @param {number} most
 * @returns {{without: string, answers: Answer[], count: number} | null}
 */
export const nearestWider = (candidates, answers, most) => {
  const now = choose(candidates, answers, most).options.length;
  let best = null;
  for (const [question] of answers) {
    const rest = answers.filter(([other]) => other !== question);
    const count = choose(candidates, rest, most).options.length;
    if (count > (best?.count ?? now)) best = { without: question, answers: rest, count };
  }
  return best;
};
