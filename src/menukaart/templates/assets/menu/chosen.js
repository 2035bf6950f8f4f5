// Showing what was chosen: the form in step, the counts, and chips that take a choice away.

import { make } from "../base/page.js";

/** @typedef {import("./read.js").FacetField} FacetField */
/** @typedef {import("./state.js").State} State */

/** So much of the chip before it stays in sight. */
const EDGE = 24;

/**
 * Put the form in step with a choice, and write the counts.
 * @param {FacetField[]} facets
 * @param {State} state
 * @param {number[][]} counts
 */
export const showFacets = (facets, state, counts) => {
  facets.forEach((facet, index) => {
    const chosen = state.chosen[index] ?? new Set();
    facet.options.forEach((option, at) => {
      const isOn = chosen.has(at) || (facet.atLeast && at === 0 && chosen.size === 0);
      if (option.input.checked !== isOn) option.input.checked = isOn;
      const count = counts[index]?.[at] ?? 0;
      if (option.text.data !== `${count}`) option.text.data = `${count}`;
      option.line.classList.toggle("option-none", count === 0 && !isOn);
    });
    const mark = chosen.size ? `(${chosen.size})` : "";
    if (facet.mark && facet.mark.textContent !== mark) facet.mark.textContent = mark;
  });
};

/**
 * Bring the first chosen chip into sight in its row, which may be wider than the screen.
 * @param {FacetField} facet
 * @param {ReadonlySet<number>} chosen
 */
export const inSight = (facet, chosen) => {
  const line = facet.options[Math.min(...chosen)]?.line;
  line?.parentElement?.scrollTo({ left: line.offsetLeft - line.parentElement.offsetLeft - EDGE });
};

/**
 * Name a choice: "Kosten: laag (2 van 5)".
 * @param {FacetField} facet
 * @param {number} at
 */
export const nameOf = (facet, at) => `${facet.label}: ${facet.options[at]?.label}`;

/**
 * Make a chip: a button that takes a choice away.
 * @param {string} facet
 * @param {string} value
 * @param {string} key
 */
const chip = (facet, value, key) =>
  make(
    "li",
    {},
    make(
      "button",
      { type: "button", class: "chip", "data-drop": key },
      make("span", { class: "visually-hidden" }, "Haal weg: "),
      make("span", { class: "chip-facet" }, `${facet}: `),
      value,
      make("span", { class: "chip-cross", "aria-hidden": "true" }, "×"),
    ),
  );

/**
 * Show what was chosen as chips, but for what stands in sight above the list.
 * @param {HTMLElement} place
 * @param {FacetField[]} facets
 * @param {State} state
 * @returns {number} how many there are
 */
export const showChips = (place, facets, state) => {
  const chips = facets.flatMap((facet, index) =>
    facet.details
      ? [...(state.chosen[index] ?? [])].map((at) => chip(facet.label, facet.options[at]?.label ?? "", `${index}.${at}`))
      : [],
  );
  if (state.words.trim()) chips.push(chip("Woord", state.words.trim(), `${facets.length}.0`));
  place.replaceChildren(...chips);
  return chips.length;
};
