// In which pages a word stands: small files, fetched for the words of a question. Pure but for what it fetches.

/** @typedef {import("./names.js").Hits} Hits */
/** @typedef {(name: string) => Promise<Record<string, string>>} Shelf */

/** How well a page answers that holds a word once, often and very often; D names it. @type {Record<string, number>} */
const FITS = { A: 0.16, B: 0.22, C: 0.28, D: 0.8 };
/** How often the summary of a page has a word. @type {Record<string, number>} */
const TIMES = { E: 1, F: 2, G: 3 };
const EVERYWHERE = "*";
const POSTING = /([0-9a-z]+)([A-G])/g;

export class Texts {
  /**
   * @param {Shelf} shelf fetches what is known of the words that begin with its name
   * @param {Iterable<string>} names of all there are
   */
  constructor(shelf, names) {
    this.shelf = shelf;
    this.names = new Set(names);
    /** @type {Map<string, Promise<Record<string, string>>>} */
    this.shelves = new Map();
    /** @type {Map<string, string>} */
    this.known = new Map();
  }

  /** The shelf on which a word would stand: the longest name that it begins with. @param {string} word */
  #shelfOf(word) {
    for (let end = word.length; end > 0; end -= 1) if (this.names.has(word.slice(0, end))) return word.slice(0, end);
    return "";
  }

  /** Fetch what is known of these words. @param {string[]} keys */
  async load(keys) {
    const names = new Set(keys.map((each) => this.#shelfOf(each)).filter(Boolean));
    for (const name of names) if (!this.shelves.has(name)) this.shelves.set(name, this.shelf(name));
    for (const name of names) {
      for (const [word, pages] of Object.entries((await this.shelves.get(name)) ?? {})) this.known.set(word, pages);
    }
  }

  /** Whether a word stands in any text. @param {string} word its key */
  has(word) {
    return /[A-D*]/.test(this.known.get(word) ?? "");
  }

  /** Whether a word stands in so many texts that nobody counted. @param {string} word its key */
  isEverywhere(word) {
    return (this.known.get(word) ?? "").startsWith(EVERYWHERE);
  }

  /** @param {string} word its key */
  *#postings(word) {
    let page = -1;
    for (const [, step = "", level = ""] of (this.known.get(word) ?? "").matchAll(POSTING)) {
      page += parseInt(step, 36);
      yield /** @type {const} */ ([page, level]);
    }
  }

  /** The pages whose text has a word. @param {string} word its key @returns {Hits} */
  find(word) {
    /** @type {Hits} */
    const found = new Map();
    for (const [page, level] of this.#postings(word)) if (FITS[level]) found.set(page, FITS[level]);
    return found;
  }

  /** The pages whose summary has a word, and how often. @param {string} word its key @returns {[page: number, times: number][]} */
  mentions(word) {
    return [...this.#postings(word)].flatMap(([page, level]) => (TIMES[level] ? [[page, TIMES[level]]] : []));
  }
}
