// What a reader chose, and how it stands in the address. The names are those of render/facets.py.

/**
 * @typedef {object} Facet
 * @property {string} id name in the address
 * @property {string} label
 * @property {boolean} atLeast whether a value also holds for all higher ones
 * @property {{value: string, label: string}[]} options
 */

/**
 * @typedef {object} State
 * @property {ReadonlySet<number>[]} chosen per facet the places of the chosen values
 * @property {string} words
 * @property {string} sort
 * @property {string} view
 */

export const BY_NAME = "naam";
export const SORTS = [BY_NAME, "effect", "bewijskracht", "kosten"];
export const TABLE = "tabel";
export const CARDS = "kaarten";
export const OUTCOME = "uitkomst";

/** What other sites hang behind an address; it means nothing here, and that needs no notice. */
const TRACKING = /^(utm_\w+|fbclid|gclid)$/;

/**
 * @param {Facet[]} facets
 * @returns {State}
 */
export const emptyState = (facets) => ({
  chosen: facets.map(() => new Set()),
  words: "",
  sort: BY_NAME,
  view: CARDS,
});

/**
 * Give the one chosen outcome, or "" when there is none or more than one.
 * @param {State} state
 * @param {Facet[]} facets
 */
export const oneOutcome = (state, facets) => {
  const place = facets.findIndex((facet) => facet.id === OUTCOME);
  const chosen = state.chosen[place];
  if (!chosen || chosen.size !== 1) return "";
  const [only] = chosen;
  return facets[place]?.options[only ?? -1]?.value ?? "";
};

/**
 * Give the one chosen outcome with its label; both are "" without one.
 * @param {State} state
 * @param {Facet[]} facets
 */
export const theOutcome = (state, facets) => {
  const value = oneOutcome(state, facets);
  const options = facets.find(({ id }) => id === OUTCOME)?.options ?? [];
  return { value, label: options.find((option) => option.value === value)?.label ?? "" };
};

/**
 * Take back an order that means something only within one outcome.
 * @param {State} state
 * @param {Facet[]} facets
 * @returns {State}
 */
export const settled = (state, facets) =>
  state.sort === BY_NAME || oneOutcome(state, facets) ? state : { ...state, sort: BY_NAME };

/**
 * Find the place of a value that was named in an address; -1 when it is unknown.
 * @param {Facet} facet
 * @param {string} value
 */
const place = (facet, value) => {
  if (facet.atLeast && value === "0") return 0;
  return value === "" ? -1 : facet.options.findIndex((option) => option.value === value);
};

/**
 * Read an address.
 * @param {string} search
 * @param {Facet[]} facets
 * @returns {{state: State, ignored: string[]}} the choice, and what was in the address and is not known
 */
export const readAddress = (search, facets) => {
  const state = emptyState(facets);
  /** @type {Set<number>[]} */
  const chosen = facets.map(() => new Set());
  /** @type {string[]} */
  const ignored = [];
  for (const [name, value] of new URLSearchParams(search)) {
    const index = facets.findIndex((facet) => facet.id === name);
    const facet = facets[index];
    if (facet) {
      const found = place(facet, value);
      if (found < 0) ignored.push(`${name}=${value}`);
      else if (!facet.atLeast) chosen[index]?.add(found);
      else if (found > 0) chosen[index] = new Set([Math.min(found, ...(chosen[index] ?? []))]);
    } else if (name === "q") state.words = value.trim();
    else if (name === "sorteer" && SORTS.includes(value)) state.sort = value;
    else if (name === "weergave" && (value === TABLE || value === CARDS)) state.view = value;
    else if (!TRACKING.test(name)) ignored.push(value ? `${name}=${value}` : name);
  }
  const asked = { ...state, chosen };
  const kept = settled(asked, facets);
  if (kept.sort !== asked.sort) ignored.push(`sorteer=${asked.sort}`);
  return { state: kept, ignored };
};

/**
 * Write the address of a choice; "" when nothing was chosen.
 * @param {State} state
 * @param {Facet[]} facets
 */
export const writeAddress = (state, facets) => {
  const pairs = new URLSearchParams();
  facets.forEach((facet, index) => {
    const chosen = [...(state.chosen[index] ?? [])].sort((a, b) => a - b);
    for (const at of chosen) pairs.append(facet.id, facet.options[at]?.value ?? "");
  });
  if (state.words.trim()) pairs.append("q", state.words.trim());
  if (state.sort !== BY_NAME) pairs.append("sorteer", state.sort);
  if (state.view !== CARDS) pairs.append("weergave", state.view);
  return pairs.size ? `?${pairs}` : "";
};

/**
 * Choose or drop one value; of a facet with "at least" one value stands at a time.
 * @param {State} state
 * @param {Facet[]} facets
 * @param {number} index
 * @param {number} at
 * @param {boolean} on
 * @returns {State}
 */
export const withValue = (state, facets, index, at, on) => {
  const only = facets[index]?.atLeast ?? false;
  const values = new Set(only ? [] : state.chosen[index]);
  if (on && !(only && at === 0)) values.add(at);
  else values.delete(at);
  const chosen = state.chosen.map((old, each) => (each === index ? values : old));
  return settled({ ...state, chosen }, facets);
};

/**
 * Drop whole facets, by their places; the place behind the last facet stands for the words.
 * @param {State} state
 * @param {Facet[]} facets
 * @param {number[]} places
 * @returns {State}
 */
export const without = (state, facets, places) => {
  const chosen = state.chosen.map((old, each) => (places.includes(each) ? new Set() : old));
  const words = places.includes(facets.length) ? "" : state.words;
  return settled({ ...state, chosen, words }, facets);
};
