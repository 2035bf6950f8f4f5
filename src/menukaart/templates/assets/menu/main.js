// The menukaart in the browser: choose, search within the choice, sort, and keep it all in the address.
// Without it the page is the list by alphabet, or its beginning.
import { find } from "../base/page.js";
import { makeBar } from "./bar.js";
import { CERTAINTY, judgeOn } from "./certainty.js";
import { choose, nearest } from "./choose.js";
import { inSight, showFacets } from "./chosen.js";
import { earlyChoice } from "./early.js";
import { emptyMessage } from "./empty.js";
import { inGroups } from "./groups.js";
import { makeHistory } from "./history.js";
import { readFacets, readNodes } from "./read.js";
import { makeSheet } from "./sheet.js";
import { makeList } from "./show.js";
import {
  emptyState,
  oneOutcome,
  readAddress,
  theOutcome,
  withValue,
  without,
  writeAddress,
} from "./state.js";
import { Supply, fromSite } from "./supply.js";
import { approaches, finder } from "./words.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./read.js").Card} Card */

const form = find(document, "#kies", HTMLFormElement);
const place = find(document, "#kies-lijst", HTMLElement);
const root = find(document, "#kiezer", HTMLElement);
const results = find(document, ".finder-results", HTMLElement);
const heading = find(document, "#kies-aantal", HTMLElement);
const notice = find(document, "#kies-melding", HTMLElement);
const sorter = find(document, "#kies-sorteer", HTMLSelectElement);
const words = find(document, "#kies-q", HTMLInputElement);
const dialog = find(document, "#kies-blad", HTMLDialogElement);
const opener = find(document, "[data-open]", HTMLButtonElement);

const views = [...results.querySelectorAll("input")].filter((input) => input.name === "weergave");
const facets = readFacets(root);
const { chips, showBar, announce } = makeBar({ root, results, dialog, heading, sorter, words, opener, views, facets });

const supply = new Supply(fromSite, facets, readNodes(place));

/** A shared choice hid the list until now. */
const reveal = () => document.documentElement.classList.remove("finder-waits");

const fail = () => {
  reveal();
  place.removeAttribute("aria-busy");
  notice.hidden = false;
  notice.textContent = "Kiezen lukt nu niet: de gegevens kwamen niet binnen. Probeer het opnieuw of laad de pagina opnieuw.";
};

const levels = facets.find((facet) => facet.id === CERTAINTY)?.options ?? [];
const scores = levels.map(({ label }) => label.replace(/\)$/, ` van ${levels.length - 1})`));
const list = makeList(place, facets, {
  texts: () => ({ ...supply.texts, scores }),
  fetchShown: (cards) => supply.shown(cards),
  fail,
});
/** Whether the list is as the page came with it. */
let isAsItCame = true;
/** What the list shows and would show behind its buttons, in groups. @type {import("./groups.js").Group<Card>[]} */
let groups = [];
let state = emptyState(facets);
/**
 * @param {Card[]} found
 * @param {Map<number, number>} failures
 */
const showList = (found, failures) => {
  reveal();
  isAsItCame = false;
  groups = inGroups(found, state.sort, theOutcome(state, facets));
  if (found.length) {
    list.show(groups, state, theOutcome(state, facets), `Aanpakken, gesorteerd op ${state.sort}`);
    return;
  }
  list.say(emptyMessage(nearest(failures), facets, state));
};

/** The outcome by which strength is judged now. */
let judged = "";

/** Show the state in form and bar; what comes back shows the list. */
const render = () => {
  const outcome = oneOutcome(state, facets);
  if (outcome !== judged) judgeOn(supply.cards, facets, outcome);
  judged = outcome;
  const { found, counts, failures } = choose(supply.cards, facets, state.chosen, finder(state.words));
  showFacets(facets, state, counts);
  showBar(found.length, state, theOutcome(state, facets).label);
  return { amount: found.length, finish: () => showList(found, failures) };
};

/** The turn of what is to come; an older one is no longer needed. */
let turn = 0;

/**
 * Do something when all is there that the state asks for: at once, or when it was fetched.
 * @param {() => void} task
 */
const whenReady = (task) => {
  turn += 1;
  const mine = turn;
  const isSearch = state.words.trim() !== "";
  if (supply.isOpen && (supply.isWhole || !isSearch)) {
    task();
    return;
  }
  place.setAttribute("aria-busy", "");
  (isSearch ? supply.all() : supply.open()).then(
    () => mine === turn && task(),
    () => mine === turn && fail(),
  );
};

/** Fetch what a reader is about to need; that it fails is told when it is needed. */
const prepare = () => void supply.open().catch(() => {});

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
  const isBelow = !dialog.open && results.getBoundingClientRect().top < 0;
  state = next;
  notice.hidden = true;
  whenReady(() => {
    const { amount, finish } = render();
    afterDrawing(() => {
      finish();
      history.remember(writeAddress(state, facets), typing);
      if (isBelow) results.scrollIntoView();
      then?.();
    });
    announce(amount ? `${approaches(amount)}.` : "Geen aanpak past bij al deze keuzes.");
  });
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
  if (isPlain) {
    turn += 1;
    reveal();
  } else whenReady(() => render().finish());
  for (const [index, facet] of facets.entries()) {
    if (!state.chosen[index]?.size) continue;
    if (facet.details) facet.details.open = true;
    else inSight(facet, state.chosen[index]);
  }
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

/** Show more of a group. @param {string} id */
const goOn = (id) =>
  whenReady(() => {
    if (isAsItCame) list.adopt(everyGroup(), state, theOutcome(state, facets));
    list.more(id);
  });

/** As the page came with them. */
const everyGroup = () => inGroups(supply.cards, state.sort, theOutcome(state, facets));

// Whoever wants all that a list holds, and not only what it shows by now, asks for it here.
place.addEventListener("menukaart:lijst", (event) => {
  if (!(event instanceof CustomEvent)) return;
  event.detail.ids = supply
    .open()
    .then(() => (isAsItCame ? everyGroup() : groups).flatMap(({ cards }) => cards.map(({ id }) => id)));
});

root.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest("button, a[data-choice]") : null;
  if (target instanceof HTMLAnchorElement) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const { state: next } = readAddress(target.search, facets);
    change({ ...next, view: state.view });
    heading.focus({ preventScroll: true });
  } else if (target instanceof HTMLElement) {
    const { drop: key, sort, more } = target.dataset;
    if (key) drop(key);
    else if (more) goOn(more);
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
const early = earlyChoice(facets, words, views);
take(location.search);
if (early) change(early(state));
// A browser that fetches the data anyway has them soon; of very many, it waits for a sign that they are wanted.
if (document.querySelector("link[as=fetch]")) prepare();
for (const sign of ["pointerover", "focusin"]) root.addEventListener(sign, prepare, { once: true });
words.addEventListener("focus", () => void supply.all().catch(() => {}));
