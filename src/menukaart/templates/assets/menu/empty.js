// When nothing fits: say so, and offer what is near.

import { enumerate, make } from "../base/page.js";
import { without, writeAddress } from "./state.js";
import { approaches } from "./words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Facet} Facet */

/** @param {number[]} places @param {Facet[]} facets @param {State} state */
const wider = (places, facets, state) => {
  const names = places.map((index) => `‘${facets[index]?.label ?? `woord ${state.words.trim()}`}’`);
  const href = writeAddress(without(state, facets, places), facets) || "./";
  return make("a", { href, "data-choice": "" }, `Zonder keuze bij ${enumerate(names)}`);
};

/**
 * Say that nothing fits, and offer the nearest wider choices as links.
 * @param {{places: number[], amount: number}[]} ways what to drop, and how many fit then
 * @param {Facet[]} facets
 * @param {State} state
 */
export const emptyMessage = (ways, facets, state) => {
  const links = ways.map(({ places, amount }) => make("li", {}, wider(places, facets, state), `: ${approaches(amount)}`));
  const all = make("li", {}, make("a", { href: "./", "data-choice": "" }, "Wis alles"), " en begin opnieuw");
  return make(
    "div",
    { class: "finder-empty" },
    make("h3", {}, "Geen aanpak past bij al deze keuzes"),
    make("p", {}, "Laat iets los. Dit ligt het dichtst bij wat u koos:"),
    make("ul", {}, ...links, all),
  );
};
