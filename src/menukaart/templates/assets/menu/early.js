// What a reader chose before the script came.

import { isTouched } from "../base/page.js";
import { withValue } from "./state.js";

/** @typedef {import("./state.js").State} State */

/**
 * Give it as a change of the state; null when nothing was chosen.
 * @param {import("./read.js").FacetField[]} facets
 * @param {HTMLInputElement} words
 * @param {HTMLInputElement[]} views
 */
export const earlyChoice = (facets, words, views) => {
  const ticked = facets.flatMap((facet, index) =>
    facet.options.flatMap(({ input }, at) => (isTouched(input) ? [{ index, at, isOn: input.checked }] : [])),
  );
  const typed = isTouched(words) ? words.value : null;
  const view = views.find((input) => input.checked && isTouched(input))?.value;
  if (!ticked.length && typed === null && !view) return null;
  return (/** @type {State} */ from) => {
    const chosen = ticked.reduce((now, { index, at, isOn }) => withValue(now, facets, index, at, isOn), from);
    return { ...chosen, words: typed ?? from.words, view: view ?? from.view };
  };
};
