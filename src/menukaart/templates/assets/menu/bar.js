// What stands around the list: how many there are, the order and what it means, and what was chosen.

import { find } from "../base/page.js";
import { showChips } from "./chosen.js";
import { meaning } from "./order.js";
import { approaches } from "./words.js";

/** @typedef {import("./state.js").State} State */

const QUIET = 700;

/**
 * @param {object} parts of the page
 * @param {HTMLElement} parts.root
 * @param {HTMLElement} parts.results
 * @param {HTMLDialogElement} parts.dialog
 * @param {HTMLElement} parts.heading
 * @param {HTMLSelectElement} parts.sorter
 * @param {HTMLInputElement} parts.words
 * @param {HTMLButtonElement} parts.opener of the dialog
 * @param {HTMLInputElement[]} parts.views
 * @param {import("./read.js").FacetField[]} parts.facets
 */
export const makeBar = ({ root, results, dialog, heading, sorter, words, opener, views, facets }) => {
  const chips = find(root, ".chips", HTMLElement);
  const clearer = find(results, ".finder-head [data-clear]", HTMLButtonElement);
  const note = find(results, "#kies-volgorde", HTMLElement);
  const closer = find(dialog, "[data-close]", HTMLButtonElement);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let speaking;

  /**
   * Tell it to who cannot see it: one message, after the last of a row of clicks.
   * @param {string} message
   */
  const announce = (message) => {
    clearTimeout(speaking);
    speaking = setTimeout(() => {
      const here = find(dialog.open ? dialog : results, "[role=status]", HTMLElement);
      here.textContent = here.textContent === message ? `${message}\u00a0` : message;
    }, QUIET);
  };

  /**
   * @param {number} amount how many fit
   * @param {State} state
   * @param {string} outcome label of the one chosen outcome, or ""
   */
  const showBar = (amount, state, outcome) => {
    const text = approaches(amount);
    heading.textContent = text;
    closer.textContent = amount ? `Toon ${text}` : "Terug: niets past";
    note.textContent = meaning(state.sort, outcome);
    for (const option of sorter.options) {
      option.disabled = option.value !== "naam" && !outcome;
      option.label = option.disabled ? `${option.value} (kies één doel)` : option.value;
    }
    sorter.value = state.sort;
    for (const input of views) input.checked = input.value === state.view;
    if (words.value.trim() !== state.words.trim()) words.value = state.words;
    const chosen = showChips(chips, facets, state);
    clearer.hidden = !chosen && state.chosen.every((values) => !values.size);
    find(opener, "span", HTMLElement).textContent = chosen ? `(${chosen})` : "";
  };

  return { chips, announce, showBar };
};
