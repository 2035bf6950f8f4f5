// From what a visitor typed to what is asked: idle words out, forms joined, typing errors mended. Pure.
import { errors, key, tokens } from "./words.js";

/**
 * @typedef {object} WordList what `zoeken/woorden.json` holds
 * @property {string} names words of titles and search words
 * @property {string} texts words that are often in texts
 * @property {[string[], string[]][]} groups what visitors say, and what the site calls it
 * @property {string} idle words that say nothing in a question
 */
/**
 * @typedef {"zo" | "vorm" | "deel" | "begin" | "delen" | "typfout" | "samen" | "onbekend"} How
 * @typedef {object} Concept one thing that is asked for
 * @property {string} typed the word as it was typed
 * @property {string[]} forms words to look for; any of them will do
 * @property {How} how how the forms were found
 * @property {number} weight how much it counts
 * @property {boolean} optional whether a page without it is still a whole answer
 */

const MOST_FORMS = 3;
const SHORTEST_PART = 4;
/** A number, and the word before it ("groep 7"), help to choose but are no subject. */
const UNITS = new Set(["groep", "klas", "leerjaar", "jaar"]);
const MINOR = 0.3;
const SHORTEST_INSIDE = 5;
const SHORTEST_MENDED = 4;
const LINKS = ["", "s", "en", "e", "n"];

/** @param {string} word */
const errorsAllowed = (word) => (word.length < SHORTEST_MENDED ? 0 : word.length < 6 ? 1 : 2);

/**
 * @param {Map<string, string[]>} map
 * @param {string} name
 * @param {string} word
 */
const put = (map, name, word) => {
  const known = map.get(name);
  if (known) known.push(word);
  else map.set(name, [word]);
};

/**
 * Give what words of one family begin with: `verlengen`, `verlengde`, `verlenging`.
 * @param {string} word
 */
const root = (word) => key(word).replace(/(?<=.{5})(?:ing|end|d|t)$/, "");

export class Lexicon {
  /** @param {WordList} list */
  constructor(list) {
    const split = (/** @type {string} */ words) => words.split(" ").filter(Boolean);
    this.names = new Set(split(list.names));
    this.texts = new Set(split(list.texts));
    this.idle = new Set(split(list.idle));
    this.groups = list.groups;
    /** @type {Map<string, string[]>} */
    this.byKey = new Map();
    /** @type {Map<string, string[]>} */
    this.byRoot = new Map();
    for (const word of [...this.names, ...this.texts]) {
      put(this.byKey, key(word), word);
      if (this.names.has(word)) put(this.byRoot, root(word), word);
    }
  }

  /** @param {string} word */
  has(word) {
    return this.names.has(word) || this.texts.has(word);
  }

  /**
   * Give the words that are written almost so, nearest first.
   * @param {string} word
   * @param {number} most errors
   */
  near(word, most) {
    /** @type {[number, string][]} */
    const found = [];
    for (const { words, cost } of [{ words: this.names, cost: 0 }, { words: this.texts, cost: 0.3 }]) {
      for (const known of words) {
        if (known.length < SHORTEST_MENDED) continue;
        const count = errors(word, known, most);
        if (count > most) continue;
        found.push([count + cost + (known[0] === word[0] ? 0 : 0.5), known]);
      }
    }
    return found.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)).map(([, known]) => known);
  }

  /**
   * Give the compounds of which a word is the last part: `verkleining` in `klassenverkleining`.
   * @param {string} word
   */
  inside(word) {
    if (word.length < SHORTEST_INSIDE) return [];
    return [...this.names].filter((known) => known.length >= word.length + 3 && known.endsWith(word));
  }

  /**
   * Cut a word that the site does not have into two that it has.
   * @param {string} word
   * @returns {string[]}
   */
  parts(word) {
    let best = /** @type {string[]} */ ([]);
    for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end += 1) {
      const tail = word.slice(end);
      if (!this.has(tail) && !this.byKey.has(key(tail))) continue;
      const link = LINKS.find((each) => word.slice(0, end).endsWith(each) && this.has(word.slice(0, end - each.length)));
      if (link === undefined) continue;
      const cut = [word.slice(0, end - link.length), tail];
      const shortest = (/** @type {string[]} */ pair) => Math.min(...pair.map((part) => part.length), Infinity);
      if (!best.length || shortest(cut) > shortest(best)) best = cut;
    }
    return (best[0] ?? "").length >= SHORTEST_PART ? best : [];
  }
}

/**
 * Read a question.
 * @param {string} question
 * @param {Lexicon} lexicon
 * @param {boolean} literal take every word as it was typed
 * @returns {Concept[]}
 */
export const read = (question, lexicon, literal = false) => {
  const all = tokens(question);
  const telling = all.filter((word) => !lexicon.idle.has(word));
  const words = [...new Set(telling.length ? telling : all)];
  const minor = new Set(all.filter((word, place) => /^\d+$/.test(word) || (UNITS.has(word) && /^\d/.test(all[place + 1] ?? ""))));
  const concepts = words.flatMap((word) => concept(word, lexicon, literal));
  if (!concepts.every(({ typed }) => minor.has(typed))) {
    for (const each of concepts) if (minor.has(each.typed)) Object.assign(each, { optional: true, weight: MINOR });
  }
  const together = joined(all, lexicon);
  for (const { typed, forms } of together) {
    // A page with the joined word has both words.
    for (const each of concepts) {
      const isPart = typed.startsWith(each.typed) || typed.endsWith(each.typed);
      if (isPart) each.forms = [...new Set([...each.forms, ...forms])];
    }
  }
  return [...concepts, ...together];
};

/**
 * @param {string} word
 * @param {Lexicon} lexicon
 * @param {boolean} literal
 * @returns {Concept[]}
 */
const concept = (word, lexicon, literal) => {
  const make = (/** @type {string[]} */ forms, /** @type {How} */ how, weight = 1) => ({
    typed: word, forms: forms.slice(0, MOST_FORMS), how, weight, optional: false,
  });
  const family = lexicon.byKey.get(key(word)) ?? [];
  if (literal) return [make([word], "zo")];
  if (lexicon.has(word)) return [make([word, ...family.filter((form) => form !== word)], "zo")];
  if (family.length) return [make(family, "vorm")];
  const parts = lexicon.parts(word);
  if (parts.length) return parts.map((part) => make(lexicon.byKey.get(key(part)) ?? [part], "delen", 0.7));
  const kin = lexicon.byRoot.get(root(word)) ?? [];
  if (kin.length) return [make(kin, "vorm")];
  const inside = lexicon.inside(word);
  if (inside.length) return [make(inside, "deel")];
  const begins = word.length >= SHORTEST_PART && [...lexicon.names].some((known) => known.startsWith(word));
  if (begins) return [make([word], "begin")];
  const [mended] = lexicon.near(word, errorsAllowed(word));
  if (mended) return [make([...new Set([mended, ...(lexicon.byKey.get(key(mended)) ?? [])])], "typfout")];
  return [make([word], "onbekend")];
};

/**
 * Join words that were typed apart: `taal klas`.
 * @param {string[]} words
 * @param {Lexicon} lexicon
 * @returns {Concept[]}
 */
const joined = (words, lexicon) =>
  words.slice(1).flatMap((word, place) => {
    const both = words[place] + word;
    const forms = lexicon.names.has(both) ? [both] : (lexicon.byKey.get(key(both)) ?? []);
    return forms.length
      ? [{ typed: both, forms: forms.slice(0, MOST_FORMS), how: /** @type {How} */ ("samen"), weight: 1, optional: true }]
      : [];
  });
