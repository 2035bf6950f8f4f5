// Choosing: which interventions fit, how many each further choice would give, and what to drop when none fit.

/** @typedef {import("./state.js").Facet} Facet */

/**
 * @typedef {object} Item
 * @property {number[][]} values per facet the places of its values
 * @property {string} folded its words, made comparable
 */

/**
 * @template {Item} T
 * @typedef {object} Choice
 * @property {T[]} found what fits, in the order of the list
 * @property {number[][]} counts per facet and value: how many fit if that value were chosen (too)
 * @property {Map<number, number>} failures how many items fail on which facets; a facet is one bit
 */

/**
 * @param {number[]} values
 * @param {ReadonlySet<number>} chosen
 * @param {number} least
 */
const fits = (values, chosen, least) =>
  least < 0 ? values.some((value) => chosen.has(value)) : values.some((value) => value >= least);

/** @type {ReadonlySet<number>} */
const NONE = new Set();

/** Count values. @param {number[] | undefined} row @param {number[] | undefined} values */
const add = (row, values) => {
  if (!row || !values) return;
  for (let at = 0; at < values.length; at += 1) {
    const value = /** @type {number} */ (values[at]);
    row[value] = /** @type {number} */ (row[value]) + 1;
  }
};

/**
 * Choose. Values within a facet are alternatives; facets and words must all fit. An item that fails on
 * one facet only, counts for the values of that facet: choosing one of those would bring it in.
 * @template {Item} T
 * @param {T[]} items
 * @param {Facet[]} facets
 * @param {ReadonlySet<number>[]} chosen
 * @param {((folded: string) => boolean) | null} hasWords
 * @returns {Choice<T>}
 */
export const choose = (items, facets, chosen, hasWords) => {
  const counts = facets.map((facet) => facet.options.map(() => 0));
  const least = facets.map((facet, index) => (facet.atLeast ? Math.min(...(chosen[index] ?? [])) : -1));
  const active = facets.map((_, index) => index).filter((index) => chosen[index]?.size);
  /** @type {Map<number, number>} */
  const failures = new Map();
  /** @type {T[]} */
  const found = [];
  const words = 1 << facets.length;
  for (const item of items) {
    let failed = 0;
    for (const index of active) {
      if (!fits(item.values[index] ?? [], chosen[index] ?? NONE, least[index] ?? -1)) failed |= 1 << index;
    }
    if (hasWords && !hasWords(item.folded)) failed |= words;
    failures.set(failed, (failures.get(failed) ?? 0) + 1);
    if (failed === 0) {
      found.push(item);
      for (let index = 0; index < counts.length; index += 1) add(counts[index], item.values[index]);
      continue;
    }
    if (failed & (failed - 1) || failed === words) continue; // no single choice would bring it in
    const only = 31 - Math.clz32(failed);
    add(counts[only], item.values[only]);
  }
  facets.forEach((facet, index) => {
    const row = counts[index] ?? [];
    if (!facet.atLeast) return;
    for (let at = row.length - 2; at >= 0; at -= 1) row[at] = (row[at] ?? 0) + (row[at + 1] ?? 0);
  });
  return { found, counts, failures };
};

/** @param {number} bits */
const places = (bits) => [...Array(31).keys()].filter((place) => bits & (1 << place));

/**
 * When nothing fits: the smallest sets of facets to drop, the one that frees most first.
 * @param {Map<number, number>} failures
 * @param {number} [most] so many ways at most
 * @returns {{places: number[], amount: number}[]}
 */
export const nearest = (failures, most = 3) => {
  const ways = [...failures].filter(([bits]) => bits).map(([bits, amount]) => ({ places: places(bits), amount }));
  const fewest = Math.min(...ways.map((way) => way.places.length));
  return ways
    .filter((way) => way.places.length === fewest)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, most);
};
