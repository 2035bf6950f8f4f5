// From what a visitor typed to what is asked: idle words out, forms joined, typing errors mended. Pure.
import { errors, key, tokens } from "./words.js";

/**
 * @typedef {"zo" | "vorm" | "deel" | "begin" | "delen" | "typfout" | "samen" | "tekst" | "onbekend"} How
 * @typedef {object} Concept one thing that is asked for
 * @property {string} typed the word as it was typed
 * @property {string[]} forms words to look for; any of them will do
 * @property {string[]} also words that hold this one; what they tell is not of this word alone
 * @property {string[]} kin words of the same family: `verlenging` for `verlengd`
 * @property {How} how how the forms were found
 * @property {number} weight how much it counts
 * @property {boolean} optional whether a page without it is still a whole answer
 */
/**
 * @typedef {object} Known what is known of words
 * @property {Set<string>} names words of the names of pages, as they are written
 * @property {Set<string>} idle words that say nothing in a question
 * @property {(word: string) => boolean} inTexts whether a key stands in the text of any page
 * @property {(word: string) => boolean} inMany whether it stands in so many that it is a word of this site
 * @property {(word: string) => boolean} isDutch whether a word is right as it is
 */

const MOST_FORMS = 3;
const SHORTEST_PART = 4;
/** A number, and the word before it ("groep 7"), help to choose but are no subject. */
const UNITS = new Set(["groep", "klas", "leerjaar", "jaar"]);
const MINOR = 0.3;
const SHORTEST_INSIDE = 5;
const SHORTEST_MENDED = 4;
const LINKS = ["", "s", "en", "e", "n", "er"];
/** How much a word counts that was not found as it was typed. @type {Partial<Record<How, number>>} */
const WEIGHTS = { delen: 0.7, deel: 0.85, begin: 0.8 };

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
export const root = (word) => key(word).replace(/(?<=.{5})(?:ing|end|er|d|t)$/, "");

export class Lexicon {
  /** @param {Known} known */
  constructor(known) {
    this.known = known;
    this.names = known.names;
    this.idle = known.idle;
    /** @type {Map<string, string[]>} */
    this.byKey = new Map();
    /** @type {Map<string, string[]>} */
    this.byRoot = new Map();
    for (const word of known.names) {
      put(this.byKey, key(word), word);
      put(this.byRoot, root(word), word);
    }
  }

  /** Whether a word, or a form of it, is in the name of a page. @param {string} word */
  isName(word) {
    return this.names.has(word) || this.byKey.has(key(word));
  }

  /**
   * Give the words that are written almost so, nearest first.
   * @param {string} word
   * @param {number} most errors
   */
  near(word, most) {
    /** @type {[number, string][]} */
    const found = [];
    for (const name of this.names) {
      if (name.length < SHORTEST_MENDED) continue;
      const count = errors(word, name, most);
      if (count <= most) found.push([count + (name[0] === word[0] ? 0 : 0.5), name]);
    }
    return found.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1)).map(([, name]) => name);
  }

  /** The word that was meant by one that is typed wrong. @param {string} word */
  mended(word) {
    return this.near(word, errorsAllowed(word))[0];
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
    const shortest = (/** @type {string[]} */ pair) => Math.min(...pair.map((part) => part.length), Infinity);
    for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end += 1) {
      const tail = word.slice(end);
      if (!this.isName(tail)) continue;
      const link = LINKS.find((each) => word.slice(0, end).endsWith(each) && this.names.has(word.slice(0, end - each.length)));
      if (link === undefined) continue;
      const cut = [word.slice(0, end - link.length), tail];
      if (!best.length || shortest(cut) > shortest(best)) best = cut;
    }
    return (best[0] ?? "").length >= SHORTEST_PART ? best : [];
  }
}

/**
 * Give the words of a question that tell something; when none does, all.
 * @param {string} question
 * @param {Set<string>} idle
 */
export const tellingWords = (question, idle) => {
  const all = tokens(question);
  const telling = all.filter((word) => !idle.has(word));
  return [...new Set(telling.length ? telling : all)];
};

/**
 * Read a question.
 * @param {string} question
 * @param {Lexicon} lexicon
 * @param {boolean} literal take every word as it was typed
 * @returns {Concept[]}
 */
export const read = (question, lexicon, literal = false) => {
  const all = tokens(question);
  const minor = new Set(all.filter((word, place) => /^\d+$/.test(word) || (UNITS.has(word) && /^\d/.test(all[place + 1] ?? ""))));
  const concepts = tellingWords(question, lexicon.idle).flatMap((word) => concept(word, lexicon, literal));
  if (!concepts.every(({ typed }) => minor.has(typed))) {
    for (const each of concepts) if (minor.has(each.typed)) Object.assign(each, { optional: true, weight: MINOR });
  }
  const together = literal ? [] : joined(all, lexicon);
  for (const { typed, forms } of together) {
    // A page with the joined word has both words.
    for (const each of concepts) {
      const isPart = typed.startsWith(each.typed) || typed.endsWith(each.typed);
      if (isPart) each.also.push(...forms);
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
  /** @param {string[]} forms @param {How} how @returns {Concept} */
  const make = (forms, how) => ({
    typed: word, forms: forms.slice(0, MOST_FORMS), also: [], kin: [], how, weight: WEIGHTS[how] ?? 1, optional: false,
  });
  const { known } = lexicon;
  const stands = known.inTexts(key(word));
  const family = lexicon.byKey.get(key(word)) ?? [];
  if (literal && lexicon.names.has(word)) return [make([word], "zo")];
  const kin = (lexicon.byRoot.get(root(word)) ?? []).filter((form) => key(form) !== key(word));
  if (lexicon.names.has(word)) return [{ ...make([word, ...family.filter((form) => form !== word)], "zo"), kin }];
  if (literal) return [make([word], stands ? "tekst" : "onbekend")];
  if (family.length) return [{ ...make(family, "vorm"), kin }];
  if (known.inMany(key(word))) return [make([word], "tekst")];
  const parts = lexicon.parts(word);
  if (parts.length) return parts.map((part) => ({ ...make(lexicon.byKey.get(key(part)) ?? [part], "delen"), typed: word }));
  if (kin.length) return [make(kin, "vorm")];
  const inside = lexicon.inside(word);
  if (inside.length) return [make(inside, "deel")];
  if (stands) return [make([word], "tekst")];
  const begins = word.length >= SHORTEST_PART ? [...lexicon.names].filter((name) => name.startsWith(word)) : [];
  const right = known.isDutch(word);
  if (begins.length && (!right || word.length > SHORTEST_INSIDE)) return [make(begins, "begin")];
  const mended = right ? undefined : lexicon.mended(word);
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
    const before = words[place] ?? "";
    if (lexicon.idle.has(before) || lexicon.idle.has(word)) return [];
    const both = before + word;
    const forms = lexicon.names.has(both) ? [both] : (lexicon.byKey.get(key(both)) ?? []);
    if (!forms.length) return [];
    return [{ typed: both, forms: forms.slice(0, MOST_FORMS), also: [], kin: [], how: /** @type {How} */ ("samen"), weight: 1, optional: true }];
  });
