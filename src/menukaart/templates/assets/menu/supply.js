// What the menukaart knows of every intervention, fetched when it is needed: to choose, to search, and to show those
// that are not in the page. render/menu_files.py writes it. Pure but for what it fetches.

import { readShown } from "./card.js";
import { readCards } from "./read.js";
import { fold } from "./words.js";

/** @typedef {import("./read.js").Card} Card */
/** @typedef {import("./read.js").FacetField} FacetField */
/** @typedef {import("./card.js").ShownRow} ShownRow */
/** @typedef {(file: string) => Promise<any>} Read */

/** Where the files of the menukaart stand. */
const FOLDER = new URL("../../menukaart/", import.meta.url);

/** @type {Read} */
export const fromSite = async (file) => {
  const answer = await fetch(new URL(file, FOLDER));
  if (!answer.ok) throw new Error(`${answer.status} ${file}`);
  return answer.json();
};

export class Supply {
  /** @type {Card[]} every intervention, by alphabet; empty before it is open */
  cards = [];
  /** Everything that may be said. */
  texts = { sentences: [""], classes: [""] };
  isOpen = false;
  /** Whether of every card the words are known by which it is found. */
  isWhole = false;
  #each = 1;
  /** @type {Map<number, Promise<void>>} */
  #parts = new Map();
  /** @type {Promise<void> | undefined} */
  #opening;

  /**
   * @param {Read} read fetches a file of the menukaart
   * @param {Pick<FacetField, "id" | "atLeast" | "options">[]} facets
   * @param {Map<string, HTMLElement>} [nodes] the cards that are in the page, by id
   */
  constructor(read, facets, nodes = new Map()) {
    this.read = read;
    this.facets = facets;
    this.nodes = nodes;
  }

  /** Fetch what choosing needs; once, or again when that failed. */
  open() {
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #open() {
    const index = await this.read("keuze.json");
    this.#each = index.each;
    this.texts = { sentences: index.sentences, classes: index.classes };
    this.cards = readCards(index, this.facets);
    for (const card of this.cards) card.node = this.nodes.get(card.id) ?? null;
    this.isOpen = true;
  }

  /** Fetch the words of every card, by which it is found. */
  async all() {
    await this.open();
    await Promise.all(Array.from({ length: Math.ceil(this.cards.length / this.#each) }, (_, part) => this.#part(part)));
    this.isWhole = true;
  }

  /** Fetch what these cards show. @param {Card[]} cards */
  async shown(cards) {
    await Promise.all([...new Set(cards.map(({ number }) => Math.floor(number / this.#each)))].map((part) => this.#part(part)));
  }

  /** @param {number} part */
  #part(part) {
    const known =
      this.#parts.get(part) ??
      this.#fill(part).catch((error) => {
        this.#parts.delete(part);
        throw error;
      });
    this.#parts.set(part, known);
    return known;
  }

  /** @param {number} part */
  async #fill(part) {
    /** @type {ShownRow[]} */
    const rows = await this.read(`kaarten/${part}.json`);
    rows.forEach((row, place) => {
      const card = this.cards[part * this.#each + place];
      if (!card) return;
      card.shown = readShown(row);
      card.folded = fold(`${card.name} ${row[0]} ${row[1]}`);
    });
  }
}
