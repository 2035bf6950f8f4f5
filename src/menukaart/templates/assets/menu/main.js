// The menukaart in the browser: choose, search within the choice, sort, and keep it all in the address.
// Without this script the page is the whole list by alphabet.

import { enumerate, find, isTouched } from "../base/page.js";
import { CERTAINTY, judgeOn } from "./certainty.js";
import { choose, nearest } from "./choose.js";
import { inSight, showChips, showFacets } from "./chosen.js";
import { inGroups } from "./groups.js";
import { makeHistory } from "./history.js";
import { meaning } from "./order.js";
import { readCards, readFacets, readTexts } from "./read.js";
import { makeSheet } from "./sheet.js";
import { MOST, emptyMessage, makeList } from "./show.js";
import {
  OUTCOME,
  emptyState,
  oneOutcome,
  readAddress,
  withValue,
  without,
  writeAddress,
} from "./state.js";
import { approaches, finder } from "./words.js";

/** @typedef {import("./state.js").State} State */

const QUIET = 700;

const form = find(document, "#kies", HTMLFormElement);
const place = find(document, "#kies-lijst", HTMLElement);
const root = find(document, "#kiezer", HTMLElement);
const results = find(document, ".finder-results", HTMLElement);
const chips = find(root, ".chips", HTMLElement);
const clearer = find(results, ".finder-head [data-clear]", HTMLButtonElement);
const heading = find(document, "#kies-aantal", HTMLElement);
const note = find(document, "#kies-volgorde", HTMLElement);
const notice = find(document, "#kies-melding", HTMLElement);
const sorter = find(document, "#kies-sorteer", HTMLSelectElement);
const words = find(document, "#kies-q", HTMLInputElement);
const dialog = find(document, "#kies-blad", HTMLDialogElement);
const opener = find(document, "[data-open]", HTMLButtonElement);
const closer = find(dialog, "[data-close]", HTMLButtonElement);

const views = [...results.querySelectorAll("input")].filter((input) => input.name === "weergave");
const facets = readFacets(root);
const cards = readCards(place, facets);
const levels = facets.find((facet) => facet.id === CERTAINTY)?.options ?? [];
const list = makeList(place, facets, {
  sentences: readTexts("kies-zinnen"),
  classes: readTexts("kies-klassen"),
  scores: levels.map(({ label }) => label.replace(/\)$/, ` van ${levels.length - 1})`)),
});
/** Whether the list is as the page came with it. */
let isAsItCame = cards.length <= MOST;
let state = emptyState(facets);
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

/** @param {number[]} places */
const widerChoice = (places) => {
  const names = places.map((index) => `‘${facets[index]?.label ?? `woord ${state.words.trim()}`}’`);
  return {
    text: `Zonder keuze bij ${enumerate(names)}`,
    href: writeAddress(without(state, facets, places), facets) || "./",
  };
};

/** Label of the one chosen outcome, or "". */
const outcomeLabel = () => {
  const value = oneOutcome(state, facets);
  const options = facets.find((facet) => facet.id === OUTCOME)?.options ?? [];
  return options.find((option) => option.value === value)?.label ?? "";
};

/**
 * @param {import("./read.js").Card[]} found
 * @param {Map<number, number>} failures
 */
const showList = (found, failures) => {
  isAsItCame = false;
  if (!found.length) {
    const ways = nearest(failures).map((way) => ({ ...widerChoice(way.places), amount: way.amount }));
    list.say(emptyMessage(ways));
    return;
  }
  const outcome = { value: oneOutcome(state, facets), label: outcomeLabel() };
  list.show(inGroups(found, state.sort, outcome), state, outcome, `Aanpakken, gesorteerd op ${state.sort}`);
};

const showBar = (/** @type {number} */ amount) => {
  const outcome = outcomeLabel();
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

/** Show the state in form and bar; what comes back shows the list. */
const render = () => {
  judgeOn(cards, facets, oneOutcome(state, facets));
  const { found, counts, failures } = choose(cards, facets, state.chosen, finder(state.words));
  showFacets(facets, state, counts);
  showBar(found.length);
  return { amount: found.length, finish: () => showList(found, failures) };
};

/** The turn of the list that is to come; an older one is no longer needed. */
let turn = 0;

/**
 * Let the browser first draw the answer to a click, and do the rest right after.
 * @param {() => void} task
 */
const afterDrawing = (task) => {
  turn += 1;
  const mine = turn;
  requestAnimationFrame(() => setTimeout(() => mine === turn && task()));
};

const history = makeHistory((search) => take(search));

/**
 * Change the state: show it, remember it, tell it.
 * @param {State} next
 * @param {{typing?: boolean, then?: () => void}} [more] whether a word is being typed; what to do when all is shown
 */
const change = (next, { typing = false, then } = {}) => {
  state = next;
  notice.hidden = true;
  const { amount, finish } = render();
  afterDrawing(() => {
    finish();
    history.remember(writeAddress(state, facets), typing);
    if (!dialog.open && results.getBoundingClientRect().top < 0) results.scrollIntoView();
    then?.();
  });
  announce(amount ? `${approaches(amount)}.` : "Geen aanpak past bij al deze keuzes.");
};

/**
 * Take over what an address says.
 * @param {string} search
 */
const take = (search) => {
  const read = readAddress(search, facets);
  const isPlain = !writeAddress(read.state, facets) && isAsItCame;
  state = read.state;
  notice.hidden = !read.ignored.length;
  notice.textContent =
    `In dit adres staat iets wat de menukaart niet kent of hier niet kan: ${read.ignored.join(", ")}. ` +
    "Dat is overgeslagen; de rest van uw keuze geldt.";
  turn += 1;
  if (!isPlain) render().finish();
  for (const [index, facet] of facets.entries()) {
    if (!state.chosen[index]?.size) continue;
    if (facet.details) facet.details.open = true;
    else inSight(facet, state.chosen[index]);
  }
};

/** What a reader chose before this script came, as a change of the state; null when nothing. */
const earlyChoice = () => {
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

root.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.closest("[data-facet]")) return;
  const index = facets.findIndex((facet) => facet.id === target.name);
  const at = facets[index]?.options.findIndex((option) => option.input === target) ?? -1;
  change(withValue(state, facets, index, at, target.checked));
});

words.addEventListener("input", () => change({ ...state, words: words.value }, { typing: true }));
root.addEventListener("submit", (event) => event.preventDefault());
sorter.addEventListener("change", () => change({ ...state, sort: sorter.value }));
results.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === "weergave") change({ ...state, view: target.value });
});

/** @param {string} key which chip */
const drop = (key) => {
  const before = [...chips.querySelectorAll("[data-drop]")].findIndex((each) => each.getAttribute("data-drop") === key);
  const [index = 0, at = 0] = key.split(".").map(Number);
  change(index < facets.length ? withValue(state, facets, index, at, false) : without(state, facets, [index]));
  const left = chips.querySelectorAll("button");
  const next = left[Math.min(before, left.length - 1)] ?? heading;
  next.focus({ preventScroll: true });
};

root.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest("button, a[data-choice]") : null;
  if (target instanceof HTMLAnchorElement) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const { state: next } = readAddress(target.search, facets);
    change({ ...next, view: state.view });
    heading.focus({ preventScroll: true });
  } else if (target instanceof HTMLElement) {
    const { drop: key, sort } = target.dataset;
    if (key) drop(key);
    else if (sort) {
      const head = () => place.querySelector(`[data-sort="${sort}"]`)?.closest("button");
      change({ ...state, sort }, { then: () => head()?.focus({ preventScroll: true }) });
    } else if ("clear" in target.dataset) {
      change({ ...emptyState(facets), view: state.view });
      if (!dialog.open) heading.focus({ preventScroll: true });
    }
  }
});

makeSheet({ dialog, column: find(root, ".finder-column", HTMLElement), form, opener });
const early = earlyChoice();
take(location.search);
if (early) change(early(state));
document.documentElement.classList.remove("finder-waits");
