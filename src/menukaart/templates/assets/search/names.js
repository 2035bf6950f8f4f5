// The names of all pages: by which words a page is found without reading it, and what such a word tells. Pure.
import { key, tokens } from "./words.js";

/**
 * @typedef {object} RegisterFile what `zoeken/register.json` holds
 * @property {string[]} kinds
 * @property {[id: string, short: string][]} phases
 * @property {string[]} themes
 * @property {[value: string, words: string][]} strengths
 * @property {[value: string, words: string][]} costs
 * @property {[string, string, string, string, string, number, number, number[], number, number, number, string][]} rows
 */
/**
 * @typedef {object} WordList what `zoeken/woorden.json` holds
 * @property {[say: string[], find: string[]][]} groups what visitors say, and what the site calls it
 * @property {[say: string[], facet: string, values: string[]][]} choices words that are a choice
 * @property {string} idle words that say nothing in a question
 * @property {Record<string, string>} compounds the words that a compound is made of
 * @property {string} shelves how the files with the words of texts are called
 * @property {Record<string, string>} weights words by what they tell, where that is less than all
 */
/**
 * @typedef {object} Page
 * @property {string} address
 * @property {string} title
 * @property {string} summary empty before it is fetched
 * @property {string} kind
 * @property {string[]} names
 * @property {string[]} places
 * @property {string[]} asked
 * @property {[id: string, short: string][]} phases
 * @property {string[]} themes ids
 * @property {[value: string, words: string] | undefined} strength
 * @property {[value: string, words: string] | undefined} cost
 * @property {string} advice to stop with it or to think twice; mostly empty
 * @property {boolean} isNamed whether it is a programme with a name of its own
 */
/**
 * @typedef {object} Phrase a name of a page
 * @property {string[]} keys
 * @property {string} text
 * @property {number} fit how well one who says this is answered
 * @property {boolean} isTitle
 * @property {string} via the word of the site that an everyday word leads to
 */
/** @typedef {Map<number, number>} Hits for every page found (by number) how well it fits, 0 to 1 */

const SOURCE = "bron";
const FITS = { title: 1, name: 0.9, place: 0.85, said: 0.75, part: 0.5, summary: 0.35 };
/** From here a page is about a word; below, it only mentions it. */
export const ABOUT = 0.45;
/** From here it does so where one sees it. */
export const MENTIONED = 0.3;
const SUMMARY_TELLS = 0.12;
/** What there is of a word in a long name, against a name that is that word alone. */
const SHARE = 0.3;
/** A word of what visitors say in more words says little by itself: `juf` of `geen juf`. */
const PART_OF_SAID = 0.5;
/** What it adds that a page names a word once more, in another name or its summary. */
const AGAIN = 0.15;
const MOST_FIT = 1.2;
const MOST = 9;
const MOST_JOINED = 4;

/** @param {string} text */
const split = (text) => (text ? text.split("|") : []);

/**
 * Give the records and pages as the file has them.
 * @param {RegisterFile} register
 * @returns {Page[]}
 */
export const pagesOf = (register) =>
  register.rows.map(([address, title, names, places, asked, kind, phases, themes, strength, cost, isNamed, advice]) => ({
    address,
    title,
    summary: "",
    kind: register.kinds[kind] ?? "pagina",
    names: split(names),
    places: split(places),
    asked: split(asked),
    phases: register.phases.filter((_, bit) => phases & (1 << bit)),
    themes: themes.flatMap((theme) => register.themes[theme] ?? []),
    strength: register.strengths[strength],
    cost: register.costs[cost],
    isNamed: Boolean(isNamed),
    advice,
  }));

/**
 * Give a source, by what its file says of it; nothing is shown of one that was not fetched.
 * @param {[id: string, title: string, names: string]} [row]
 * @returns {Page}
 */
export const sourceOf = ([id, title, names] = ["", "", ""]) => ({
  address: `bronnen/${id}/`,
  title,
  summary: "",
  kind: SOURCE,
  names: split(names),
  places: [],
  asked: [],
  phases: [],
  themes: [],
  strength: undefined,
  cost: undefined,
  isNamed: false,
  advice: "",
});

export class Names {
  /** Words of which all is known. @type {Set<string>} */
  #finished = new Set();
  /** What parts of compounds and everyday words add, for each word. @type {Map<string, [number, number][]>} */
  #later = new Map();

  /**
   * @param {Page[]} pages
   * @param {WordList} words
   */
  constructor(pages, words) {
    this.pages = pages;
    this.idle = new Set(words.idle.split(" "));
    /** Numbers from here are of sources, which are not fetched before one is shown. */
    this.size = pages.length;
    /** @type {Map<string, Hits>} */
    this.hits = new Map();
    /** @type {Phrase[][]} */
    this.phrases = pages.map(() => []);
    /** Words as they are written, in the names of records and pages. @type {Set<string>} */
    this.words = new Set();
    /** @type {Map<string, number>} */
    this.weights = new Map();
    for (const [weight, keys] of Object.entries(words.weights)) {
      for (const each of keys.split(" ")) this.weights.set(each, Number(weight) / MOST);
    }
    pages.forEach((page, number) => this.#read(page, number, words.compounds));
    for (const [say, find] of words.groups) this.#join(say, find);
  }

  /** @param {Page} page @param {number} number @param {Record<string, string>} compounds */
  #read(page, number, compounds) {
    this.#phrase(number, page.title, FITS.title);
    for (const name of page.names) this.#phrase(number, name, FITS.name);
    for (const name of page.places) this.#phrase(number, name, FITS.place);
    for (const asked of page.asked) if (tokens(asked).length === 1) this.#phrase(number, asked, FITS.name);
    for (const word of [page.title, ...page.names].flatMap(tokens)) {
      for (const part of (compounds[word] ?? "").split(" ").filter(Boolean)) {
        this.words.add(part);
        this.#follows(key(part), number, FITS.part);
      }
    }
  }

  /**
   * @param {number} number
   * @param {string} text
   * @param {number} fit
   * @param {string} via
   */
  #phrase(number, text, fit, via = "") {
    const hit = (/** @type {string} */ word, /** @type {number} */ how) =>
      via ? this.#follows(word, number, how) : this.#hit(word, number, how);
    const all = tokens(text);
    const telling = all.filter((word) => !this.idle.has(word));
    const words = telling.length ? telling : all;
    const keys = [...new Set(words.map(key))];
    this.phrases[number]?.push({ keys, text, fit, via, isTitle: fit === FITS.title });
    for (const word of words) {
      this.words.add(word);
      hit(key(word), fit * (via && keys.length > 1 ? PART_OF_SAID : 1 - SHARE + SHARE / keys.length));
    }
    // What one types as one word: `peertutoring`, `bibliotheekopschool`.
    if (all.length > 2 && all.length <= MOST_JOINED) {
      this.words.add(all.join(""));
      hit(key(all.join("")), fit * 0.9);
    }
    all.slice(1).forEach((word, place) => {
      const before = all[place] ?? "";
      if (!this.idle.has(before) && !this.idle.has(word)) {
        this.words.add(before + word);
        hit(key(before + word), fit * 0.9);
      }
    });
  }

  /** @param {string} word @param {number} number @param {number} fit */
  #hit(word, number, fit) {
    const hits = this.hits.get(word);
    const before = hits?.get(number);
    if (!hits) this.hits.set(word, new Map([[number, fit]]));
    else hits.set(number, before ? Math.min(MOST_FIT, Math.max(fit, before) + AGAIN * Math.min(fit, before)) : fit);
  }

  /** Let everyday words lead to the pages with the words of the site. @param {string[]} say @param {string[]} find */
  #join(say, find) {
    for (const phrase of find) {
      const keys = tokens(phrase).map(key);
      // A page with a name of these words holds the first of them: no other needs a look.
      const holding = [...(this.hits.get(keys[0] ?? "")?.keys() ?? [])].filter((number) => number < this.size);
      for (const number of holding.sort((a, b) => a - b)) {
        const own = this.phrases[number] ?? [];
        if (!own.some((name) => !name.via && keys.every((each) => name.keys.includes(each)))) continue;
        for (const each of say) {
          if (!own.some(({ text }) => text === each)) this.#phrase(number, each, FITS.said, phrase);
        }
      }
    }
  }

  /** Note what counts after the summary of a page. @param {string} word @param {number} number @param {number} fit */
  #follows(word, number, fit) {
    const known = this.#later.get(word);
    if (known) known.push([number, fit]);
    else this.#later.set(word, [[number, fit]]);
  }

  /**
   * Finish what is known of a word, now that it is known which summaries have it.
   * @param {string} word its key
   * @param {[page: number, times: number][]} mentions
   */
  finish(word, mentions) {
    if (this.#finished.has(word)) return;
    this.#finished.add(word);
    for (const [page, times] of mentions) for (let each = 0; each < times; each += 1) this.#hit(word, page, FITS.summary);
    for (const [page, fit] of this.#later.get(word) ?? []) this.#hit(word, page, fit);
  }

  /** What a page is. @param {number} number */
  kind(number) {
    return this.pages[number]?.kind ?? SOURCE;
  }

  /**
   * How much a word tells of what is asked for: more when it names few pages, and when what is said with it is
   * said where it is a name.
   * @param {string} word its key
   */
  tells(word) {
    const hits = [...(this.hits.get(word) ?? [])];
    const about = hits.filter(([, fit]) => fit >= ABOUT).length;
    const rare = (/** @type {number} */ found) =>
      Math.max(0.05, Math.log((this.size + 1) / (found + 0.5)) / Math.log(this.size + 1));
    if (about) return (this.weights.get(word) ?? 1) * rare(about);
    return hits.length ? SUMMARY_TELLS * rare(hits.length) : 0;
  }
}
