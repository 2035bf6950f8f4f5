// What the reader keeps in this browser: one key, read with care, never sent anywhere.
import { nothing, parse, write } from "./list.js";

/** @typedef {import("./list.js").Choice} Choice */

/** The one name under which the choice is kept. The page about privacy names it. */
export const KEY = "menukaart-keuze";

/** A store that works without storage too: then it lasts as long as the page. */
export class Store {
  /** @type {Choice} */
  #choice = nothing();
  /** @type {Set<() => void>} */
  #listeners = new Set();
  /** Whether the browser lets us keep anything. */
  isLasting = true;

  constructor() {
    this.#read();
    addEventListener("storage", (event) => {
      if (event.key !== KEY && event.key !== null) return;
      this.#read();
      this.#tell();
    });
    // A page that comes back from the browser's memory may be behind.
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      this.#read();
      this.#tell();
    });
  }

  /** @returns {Choice} */
  get choice() {
    return { kept: [...this.#choice.kept], compared: [...this.#choice.compared] };
  }

  /** @param {keyof Choice} list @param {string} id */
  has(list, id) {
    return this.#choice[list].includes(id);
  }

  /** @param {Partial<Choice>} change */
  change(change) {
    this.#choice = { ...this.choice, ...change };
    try {
      localStorage.setItem(KEY, write(this.#choice));
    } catch {
      this.isLasting = false;
    }
    this.#tell();
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this.#listeners.add(listener);
  }

  #read() {
    try {
      this.#choice = parse(localStorage.getItem(KEY));
    } catch {
      this.isLasting = false;
    }
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
