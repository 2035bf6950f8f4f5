// Why a page was found: which words in it answer the question. Pure.
import { key, tokens } from "./words.js";

/** @typedef {import("./question.js").Concept} Concept */
/** @typedef {import("./names.js").Phrase} Phrase */
/** @typedef {[text: string, found: boolean]} Piece a piece of text, and whether it answers the question */
/**
 * @typedef {object} Reason why a page answers a word of the question
 * @property {string} typed
 * @property {string} as the word or name of the page; empty when it is the word itself
 * @property {boolean} inText whether it stands in the text only
 */

const WORD = /[\p{L}\p{N}’']+/gu;
const SHORTEST_START = 5;
const SHORTEST_END = 4;
/** So many words stand on each side of the one that was found. */
const AROUND = 12;

/**
 * Tell whether a word of a text is what is asked for: a form of it, or a compound with it.
 * @param {string} word plain
 * @param {Concept} concept
 */
const answers = (word, concept) =>
  concept.how !== "onbekend" &&
  [...concept.forms, ...concept.also, ...concept.kin].some(
    (form) =>
      key(form) === key(word) ||
      (form.length >= SHORTEST_START && word.startsWith(form)) ||
      (form.length >= SHORTEST_END && (word.endsWith(form) || word.endsWith(key(form)))),
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
 * Say for every word of the question that leads to this page how it does.
 * @param {Concept[]} concepts
 * @param {string} seen title and summary
 * @param {Phrase[]} phrases the names of the page
 * @param {(word: string) => boolean} stands whether a key stands in the text of the page
 * @returns {Reason[]}
 */
export const reasons = (concepts, seen, phrases, stands) => {
  const visible = tokens(seen);
  const asked = new Set(concepts.flatMap(({ forms }) => forms.map(key)));
  /** @type {Reason[]} */
  const found = [];
  for (const concept of concepts.filter(({ optional, how }) => !optional && how !== "onbekend")) {
    const reason = why(concept, visible, phrases, asked, stands);
    if (reason && !found.some(({ typed, as }) => typed === reason.typed && as === reason.as)) found.push(reason);
  }
  return found;
};

/**
 * @param {Concept} concept
 * @param {string[]} visible words of title and summary
 * @param {Phrase[]} phrases
 * @param {Set<string>} asked keys of the whole question
 * @param {(word: string) => boolean} stands
 * @returns {Reason | undefined}
 */
const why = (concept, visible, phrases, asked, stands) => {
  const typed = (concept.how === "typfout" && concept.forms[0]) || concept.typed;
  const seen = visible.find((word) => answers(word, concept));
  if (seen) return { typed, as: key(seen) === key(typed) ? "" : seen, inText: false };
  const keys = new Set([...concept.forms, ...concept.also, ...concept.kin].map(key));
  const fitting = phrases.filter((phrase) => phrase.keys.some((each) => keys.has(each)));
  const whole = fitting.find((phrase) => phrase.keys.every((each) => asked.has(each))) ?? fitting[0];
  if (whole) return { typed, as: whole.via || whole.text, inText: false };
  const other = phrases.find(({ text }) => tokens(text).some((word) => answers(word, concept)));
  if (other) return { typed, as: other.via || other.text, inText: false };
  return concept.forms.some((form) => stands(key(form))) ? { typed, as: "", inText: true } : undefined;
};

/**
 * Give the words around the first one in a text that answers, or nothing.
 * @param {string} text
 * @param {Concept[]} concepts
 */
export const around = (text, concepts) => {
  const words = text.split(/\s+/).filter(Boolean);
  const place = words.findIndex((word) => tokens(word).some((each) => concepts.some((concept) => answers(each, concept))));
  if (place < 0) return "";
  const [from, to] = [Math.max(0, place - AROUND), place + AROUND];
  return `${from ? "… " : ""}${words.slice(from, to).join(" ")}${to < words.length ? " …" : ""}`;
};
