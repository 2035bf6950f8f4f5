// The question and the choice, as the address has them, and the pages that answer: best first.
import { Dictionary } from "./dictionary.js";
import { Engine } from "./engine.js";
import { Names, pagesOf, sourceOf } from "./names.js";
import { Texts } from "./texts.js";

/** @typedef {import("./names.js").Page} Page */
/** @typedef {import("./engine.js").Answer} Answer */

export const address = new URLSearchParams(location.search);
export const question = (address.get("q") ?? "").trim();
export const root = new URL("../../", import.meta.url);
/** Names in the address by which results may be chosen. */
export const FACETS = ["soort", "fase", "bewijskracht", "kosten", "thema"];

/** Write the address as it is now, without a step in the history. */
export const remember = () => history.replaceState(null, "", `?${address}`);

/**
 * Give the address with something else in it.
 * @param {Record<string, string>} changes an empty value takes a name out
 */
export const withChanges = (changes) => {
  const target = new URLSearchParams(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value) target.set(name, value);
    else target.delete(name);
  }
  return `?${target}`;
};

/**
 * @param {string} file
 * @returns {Promise<Response>}
 */
const fetched = async (file) => {
  const answer = await fetch(new URL(file, root));
  if (!answer.ok) throw new Error(`${answer.status} ${file}`);
  return answer;
};

/** @param {string} file */
const json = async (file) => (await fetched(file)).json();

const dictionary = new Dictionary(async (piece) => {
  const answer = await fetched(`assets/search/woordenboek/${String(piece).padStart(2, "0")}.bin`);
  return new Uint8Array(await answer.arrayBuffer());
});

/** Let the browser do what waits: on a slow phone typing and scrolling go on. */
export const rest = () => new Promise((go) => setTimeout(go));

/** Fetch what the search knows. */
export const open = async () => {
  const [register, words] = await Promise.all(["zoeken/register.json", "zoeken/woorden.json"].map(json));
  const pages = pagesOf(register);
  const texts = new Texts((name) => json(`zoeken/teksten/${name}.json`), words.shelves.split(" "));
  const names = new Names(pages, words);
  await rest();
  return new Engine(pages, words, texts, dictionary, names);
};

/** As many stand in one file; `render/search/register.py` says the same. */
const EACH = 20;
const UNSEEN = sourceOf();
/** @type {Map<string, Promise<any[]>>} */
const shelves = new Map();

/** Fetch what is shown of a page or a source. @param {"bronnen" | "getoond"} folder @param {number} number */
const shown = async (folder, number) => {
  const file = `zoeken/${folder}/${Math.floor(number / EACH)}.json`;
  const rows = shelves.get(file) ?? json(file);
  shelves.set(file, rows);
  return (await rows)[number % EACH];
};

/** By what a page may be chosen. @param {Page} page @param {string} facet @returns {string[]} */
export const valuesOf = (page, facet) => {
  if (facet === "soort") return [page.kind];
  if (facet === "fase") return page.phases.map(([id]) => id);
  if (facet === "thema") return page.themes;
  const value = (facet === "kosten" ? page.cost : page.strength)?.[0];
  return value ? [value] : [];
};

/** One question, and the pages that answer it. */
export class Search {
  /** @param {Engine} engine */
  constructor(engine) {
    this.engine = engine;
    /** @type {Answer} */
    this.answer = { concepts: [], telling: [], choices: [], onlyChoices: false, absent: [], split: [], isNear: false, ranked: [] };
    this.shown = 0;
  }

  get isDeep() {
    return address.has("tekst");
  }

  async run() {
    this.answer = await this.engine.ask(question, { literal: address.has("letterlijk"), deep: this.isDeep });
  }

  /** What is shown of a page. @param {number} number */
  async page(number) {
    const { pages, size } = this.engine.names;
    const page = pages[number];
    return page ? { ...page, summary: await shown("getoond", number) } : sourceOf(await shown("bronnen", number - size));
  }

  /** The results that fit the choice beside them; a facet may be left out to count its other values. */
  chosen(without = "") {
    return this.answer.ranked.flatMap(({ page: number }) => {
      const page = this.engine.names.pages[number] ?? UNSEEN;
      const fits = FACETS.every((facet) => {
        const wanted = address.getAll(facet);
        return facet === without || !wanted.length || valuesOf(page, facet).some((value) => wanted.includes(value));
      });
      return fits ? [{ number, page }] : [];
    });
  }
}
