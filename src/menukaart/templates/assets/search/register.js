// The index on the server: plain files, read by Pagefind in the browser.

/**
 * @typedef {object} Marks what `zoeken/kenmerken.json` holds
 * @property {string[]} kinds
 * @property {string[]} phases
 * @property {string[]} themes
 * @property {string} ids
 * @property {[kind: number, phases: number, themes: number[]][]} rows
 */
/**
 * @typedef {object} Page what is shown of a page
 * @property {string} url
 * @property {string} content
 * @property {string} excerpt escaped text with <mark>
 * @property {Record<string, string>} meta
 */
/** @typedef {{id: string, score: number, data: () => Promise<Page>}} Result */

/**
 * @template T
 * @param {URL} address
 * @returns {Promise<T>}
 */
export const json = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address.pathname}`);
  return answer.json();
};

export class Register {
  /**
   * @param {URL} root of the site
   * @param {Marks} marks
   */
  constructor(root, marks) {
    this.root = root;
    this.marks = marks;
    /** @type {Map<string, number>} */
    this.numbers = new Map(marks.ids.split(" ").map((id, number) => [id, number]));
    this.size = this.numbers.size;
    /** @type {Map<number, () => Promise<Page>>} */
    this.pages = new Map();
    this.deep = false;
  }

  async open() {
    const pagefind = await import(new URL("pagefind-namen/pagefind.js", this.root).href);
    this.engine = pagefind.createInstance({ noWorker: true });
    await this.engine.options({ excerptLength: 24 });
    return this;
  }

  /** Also search the texts of all pages from now on. */
  async deepen() {
    if (this.deep) return;
    this.deep = true;
    /** @type {Record<string, number>} */
    const known = await json(new URL("zoeken/teksten.json", this.root));
    this.texts = known;
    await this.engine.mergeIndex(new URL("pagefind/", this.root).pathname);
  }

  /**
   * Ask Pagefind for one word.
   * @param {string} word
   * @returns {Promise<{names: [number, number][], texts: [number, number][]}>} pages with their scores
   */
  async find(word) {
    /** @type {{results: Result[]}} */
    const { results } = await this.engine.search(word);
    /** @type {[number, number][]} */
    const names = [];
    /** @type {[number, number][]} */
    const texts = [];
    for (const result of results) {
      const id = result.id.split("_").pop() ?? "";
      const named = this.numbers.get(id);
      const number = named ?? this.texts?.[id] ?? this.#stranger(id);
      (named === undefined ? texts : names).push([number, result.score]);
      // The card of names says most in little; the text of a page only serves where there is no card.
      if (named !== undefined || !this.pages.has(number)) this.pages.set(number, result.data);
    }
    return { names, texts };
  }

  /**
   * Number a page that is no record, such as the one about privacy.
   * @param {string} id
   */
  #stranger(id) {
    const number = this.size;
    this.size += 1;
    this.texts = { ...this.texts, [id]: number };
    return number;
  }

  /** @param {number} number */
  kind(number) {
    const row = this.marks.rows[number];
    return (row && this.marks.kinds[row[0]]) ?? "pagina";
  }

  /**
   * @param {number} number
   * @param {string} facet
   * @returns {string[]}
   */
  values(number, facet) {
    if (facet === "soort") return [this.kind(number)];
    const row = this.marks.rows[number];
    if (!row) return [];
    if (facet === "fase") return this.marks.phases.filter((_, bit) => row[1] & (1 << bit));
    return row[2].flatMap((theme) => this.marks.themes[theme] ?? []);
  }
}
