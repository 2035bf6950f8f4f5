// In which pages a word stands: small files, fetched for the words of a question. Pure but for what it fetches.

/** @typedef {import("./names.js").Hits} Hits */
/** @typedef {(letter: string) => Promise<Record<string, string>>} Shelf */

/** How well a page answers that holds a word once, often and very often; D names it. */
const FITS = { A: 0.16, B: 0.22, C: 0.28, D: 0.8 };
const POSTING = /([0-9a-z]+)([ABCD])/g;

export class Texts {
  /** @param {Shelf} shelf fetches what is known of the words with a first letter */
  constructor(shelf) {
    this.shelf = shelf;
    /** @type {Map<string, Promise<Record<string, string>>>} */
    this.shelves = new Map();
    /** @type {Map<string, string>} */
    this.known = new Map();
  }

  /** Fetch what is known of these words. @param {string[]} keys */
  async load(keys) {
    const letters = new Set(keys.map((each) => each[0] ?? "").filter(Boolean));
    for (const letter of letters) if (!this.shelves.has(letter)) this.shelves.set(letter, this.shelf(letter));
    for (const letter of letters) {
      for (const [word, pages] of Object.entries((await this.shelves.get(letter)) ?? {})) this.known.set(word, pages);
    }
  }

  /** @param {string} word its key */
  has(word) {
    return this.known.has(word);
  }

  /** @param {string} word its key @returns {Hits} */
  find(word) {
    /** @type {Hits} */
    const found = new Map();
    let page = -1;
    for (const [, step = "", level] of (this.known.get(word) ?? "").matchAll(POSTING)) {
      page += parseInt(step, 36);
      found.set(page, FITS[/** @type {"A" | "B" | "C" | "D"} */ (level)]);
    }
    return found;
  }
}
