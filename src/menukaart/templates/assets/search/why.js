// Why a page was found: which words in it answer the question. Pure.
import { key, tokens } from "./words.js";

/** @typedef {import("./question.js").Concept} Concept */
/** @typedef {[text: string, found: boolean]} Piece a piece of text, and whether it answers the question */

const WORD = /[\p{L}\p{N}’']+/gu;
const SHORTEST_INSIDE = 4;
const NAMES = "Ook te vinden als: ";

/**
 * Tell whether a word of a text is what is asked for: a form of it, or a compound with it.
 * @param {string} word plain
 * @param {Concept} concept
 */
const answers = (word, concept) =>
  concept.forms.some(
    (form) =>
      key(form) === key(word) ||
      (form.length >= SHORTEST_INSIDE && (word.startsWith(form) || word.endsWith(form) || word.endsWith(key(form)))),
  );

/**
 * Cut a text into pieces that do and do not answer the question.
 * @param {string} text
 * @param {Concept[]} concepts
 * @returns {Piece[]}
 */
export const pieces = (text, concepts) => {
  /** @type {Piece[]} */
  const found = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = tokens(match[0]);
    if (!word || !concepts.some((concept) => answers(word, concept))) continue;
    found.push([text.slice(end, match.index), false], [match[0], true]);
    end = match.index + match[0].length;
  }
  found.push([text.slice(end), false]);
  return found.filter(([piece]) => piece);
};

/**
 * Say for every word that cannot be seen in the title or summary how it leads to this page.
 * @param {Concept[]} concepts
 * @param {string} seen title and summary
 * @param {string} content all that is known of the page
 * @param {[string[], string[]][]} groups what visitors say, and what the site calls it
 * @returns {[typed: string, as: string][]}
 */
export const reasons = (concepts, seen, content, groups) => {
  const visible = tokens(seen);
  const has = new Set(tokens(content).map(key));
  const names = content.split(NAMES)[1]?.split(/\.(?: |$)/)[0]?.split(", ") ?? [];
  /** @type {[string, string][]} */
  const found = [];
  const asked = new Set(concepts.flatMap(({ forms }) => forms.map(key)));
  for (const concept of concepts) {
    if (concept.optional || visible.some((word) => answers(word, concept))) continue;
    const as = everyday(concept, asked, has, groups) ?? other(concept, names);
    if (as && !found.some(([, known]) => known === as)) found.push([(concept.how === "typfout" && concept.forms[0]) || concept.typed, as]);
  }
  return found;
};

/**
 * @param {Concept} concept
 * @param {Set<string>} asked keys of the whole question
 * @param {Set<string>} has keys of all that is known of the page
 * @param {[string[], string[]][]} groups
 */
const everyday = (concept, asked, has, groups) => {
  const keys = new Set(concept.forms.map(key));
  for (const [say, find] of groups) {
    const said = say.map((phrase) => tokens(phrase).map(key));
    if (!said.some((words) => words.some((word) => keys.has(word)) && words.every((word) => asked.has(word)))) continue;
    const phrase = find.find((each) => tokens(each).every((word) => has.has(key(word))));
    if (phrase) return phrase;
  }
  return undefined;
};

/**
 * @param {Concept} concept
 * @param {string[]} names
 */
const other = (concept, names) => names.find((name) => tokens(name).some((word) => answers(word, concept)));
