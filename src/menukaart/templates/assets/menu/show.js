// Showing a choice: the list, the chips, the counts. Long lists come in parts, so that a click is answered at once.

import { make } from "../base/page.js";
import { certaintyWords } from "./certainty.js";
import { makeRow, makeTable } from "./table.js";
import { interventions } from "./words.js";

/** @typedef {import("./read.js").Card} Card */
/** @typedef {import("./read.js").FacetField} FacetField */
/** @typedef {import("./state.js").State} State */
/** @typedef {{value: string, label: string}} Outcome the one chosen outcome; both are "" without one */

const FIRST = 12;
const NEXT = 24;
const PAUSE = 16;
/** A longer list goes on behind a button: no reader wants more at once, and every click stays quick. */
export const MOST = 160;
/** Other modules hear when cards or rows come on the page; their empty .card-tools stand in the detail. */
const SHOWN = "menukaart:getoond";

/**
 * Make the list, which shows cards or rows in a few groups.
 * @param {HTMLElement} place
 * @param {string[]} scores the strength of evidence in words, by score
 */
export const makeList = (place, scores) => {
  /** @type {Map<Card, HTMLElement>} */
  const rows = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {[HTMLElement, Card][]} queue @param {() => void} goOn */
  const addButton = (queue, goOn) => {
    const text = `Toon ${interventions(Math.min(MOST, queue.length))} meer, van de ${queue.length} die er nog zijn`;
    const button = make("button", { type: "button", class: "more" }, text);
    button.addEventListener("click", () => {
      const before = queue[0]?.[1];
      button.remove();
      goOn();
      const row = before && rows.get(before);
      const shown = row?.isConnected ? row : before?.node;
      shown?.querySelector("a")?.focus();
    });
    place.append(button);
  };

  /** @param {HTMLElement} cell @param {Node[]} usual @param {string | null | undefined} words */
  const setCell = (cell, usual, words) => {
    if (words) cell.replaceChildren(words);
    else if (cell.firstChild !== usual[0]) cell.replaceChildren(...usual);
  };

  /** @param {Element} row @param {string} cell @param {HTMLElement} from */
  const copyCell = (row, cell, from) => {
    const to = row.querySelector(cell);
    if (to && to.textContent !== from.textContent) {
      to.replaceChildren(...[...from.childNodes].map((child) => child.cloneNode(true)));
    }
  };

  /** @param {Card} card @param {State} state @param {Outcome} outcome */
  const nodeOf = (card, state, { value, label }) => {
    setCell(card.effect, card.usual, card.figures.get(value)?.words);
    setCell(card.certainty, card.usualCertainty, certaintyWords(card, scores, value, label));
    if (state.view !== "tabel") return card.node;
    const row = rows.get(card) ?? makeRow(card);
    rows.set(card, row);
    copyCell(row, "td:nth-of-type(3)", card.effect);
    copyCell(row, "td:nth-of-type(4)", card.certainty);
    return row;
  };

  /**
   * @param {[HTMLElement, Card][]} queue
   * @param {number} amount for now
   * @param {number} most until a button
   * @param {State} state
   * @param {Outcome} outcome
   */
  const fill = (queue, amount, most, state, outcome) => {
    /** @type {Map<HTMLElement, Node[]>} */
    const parts = new Map();
    for (const [parent, card] of queue.splice(0, amount)) {
      const nodes = parts.get(parent) ?? [];
      nodes.push(nodeOf(card, state, outcome));
      parts.set(parent, nodes);
    }
    for (const [parent, nodes] of parts) {
      parent.append(...nodes);
      const tools = nodes.flatMap((node) => (node instanceof Element ? [...node.querySelectorAll(".card-tools")] : []));
      place.dispatchEvent(new CustomEvent(SHOWN, { bubbles: true, detail: { tools } }));
    }
    const left = most - amount;
    const goesOn = queue.length > 0 && left > 0;
    place.toggleAttribute("aria-busy", goesOn);
    if (goesOn) timer = setTimeout(() => fill(queue, Math.min(NEXT, left), left, state, outcome), PAUSE);
    else if (queue.length) addButton(queue, () => fill(queue, FIRST, MOST, state, outcome));
  };

  return {
    /**
     * @param {{cards: Card[], title?: string, note?: string}[]} groups
     * @param {State} state
     * @param {Outcome} outcome
     * @param {string} caption
     */
    show(groups, state, outcome, caption) {
      clearTimeout(timer);
      /** @type {[HTMLElement, Card][]} */
      const queue = [];
      const shown = groups.filter((group) => group.cards.length);
      const isTable = state.view === "tabel";
      const { frame, table, width } = makeTable(state.sort, outcome.value !== "", caption);
      const parts = shown.flatMap(({ cards, title, note }) => {
        const parent = isTable ? make("tbody") : make("ul", { class: "cards" });
        queue.push(...cards.map((card) => /** @type {[HTMLElement, Card]} */ ([parent, card])));
        if (!title) return [parent];
        const why = make("span", { class: "rest-note" }, note ?? "");
        if (!isTable) return [make("h3", { class: "rest" }, title), make("p", {}, why), parent];
        const head = make("th", { scope: "rowgroup", colspan: `${width}` }, make("strong", {}, title), ". ", why);
        parent.append(make("tr", {}, head));
        return [parent];
      });
      if (isTable) table.append(...parts);
      place.replaceChildren(...(isTable ? [frame] : parts));
      fill(queue, FIRST, MOST, state, outcome);
    },
    /** @param {HTMLElement} message */
    say(message) {
      clearTimeout(timer);
      place.removeAttribute("aria-busy");
      place.replaceChildren(message);
    },
  };
};

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
    if (facet.mark.textContent !== mark) facet.mark.textContent = mark;
  });
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
 * Show what was chosen as chips.
 * @param {HTMLElement} place
 * @param {FacetField[]} facets
 * @param {State} state
 * @returns {number} how many there are
 */
export const showChips = (place, facets, state) => {
  const chips = facets.flatMap((facet, index) =>
    [...(state.chosen[index] ?? [])].map((at) => chip(facet.label, facet.options[at]?.label ?? "", `${index}.${at}`)),
  );
  if (state.words.trim()) chips.push(chip("Woord", state.words.trim(), `${facets.length}.0`));
  if (chips.length) {
    chips.push(make("li", {}, make("button", { type: "button", class: "quiet", "data-clear": "" }, "Wis alles")));
  }
  place.replaceChildren(...chips);
  return Math.max(0, chips.length - 1);
};

/**
 * Say that nothing fits, and offer the nearest wider choices as links.
 * @param {{text: string, href: string, amount: number}[]} ways
 */
export const emptyMessage = (ways) => {
  const links = ways.map(({ text, href, amount }) =>
    make("li", {}, make("a", { href, "data-choice": "" }, text), `: ${interventions(amount)}`),
  );
  const all = make("li", {}, make("a", { href: "./", "data-choice": "" }, "Wis alles"), " en begin opnieuw");
  return make(
    "div",
    { class: "finder-empty" },
    make("h3", {}, "Geen interventie past bij al deze keuzes"),
    make("p", {}, "Laat iets los. Dit ligt het dichtst bij wat u koos:"),
    make("ul", {}, ...links, all),
  );
};
