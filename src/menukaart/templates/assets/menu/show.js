// Showing the list. Long lists come in parts, so that a click is answered at once.

import { make } from "../base/page.js";
import { saidOn } from "./certainty.js";
import { dress } from "./dress.js";
import { makeRow, makeTable } from "./table.js";
import { approaches } from "./words.js";

/** @typedef {import("./read.js").Card} Card */
/** @typedef {import("./read.js").FacetField} FacetField */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./groups.js").Group<Card>} Group */
/** @typedef {{value: string, label: string}} Outcome the one chosen outcome; both are "" without one */
/** @typedef {{parent: HTMLElement, card: Card, isLines: boolean}} Turn */

const FIRST = 12;
const NEXT = 24;
const PAUSE = 16;
/** A longer list goes on behind a button: no reader wants more at once, and every click stays quick. */
export const MOST = 240;
/** Other modules hear when cards or rows come on the page; their empty .card-tools stand in the detail. */
const SHOWN = "menukaart:getoond";

/**
 * Read the titles of the groups and what they mean, by anchor.
 * @param {HTMLElement} place
 */
const readHeadings = (place) => {
  /** @type {Map<string, {title: string, note: string}>} */
  const headings = new Map();
  for (const heading of place.querySelectorAll("h3")) {
    const title = heading.firstChild?.textContent?.trim() ?? "";
    headings.set(heading.id, { title, note: heading.nextElementSibling?.textContent?.trim() ?? "" });
  }
  return headings;
};

/**
 * Make the list, which shows cards or rows in a few groups.
 * @param {HTMLElement} place
 * @param {FacetField[]} facets
 * @param {{sentences: string[], classes: string[], scores: string[]}} texts everything that may be said
 */
export const makeList = (place, facets, texts) => {
  const headings = readHeadings(place);
  /** @type {Map<Card, HTMLElement>} */
  const rows = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Turn[]} queue @param {() => void} goOn */
  const addButton = (queue, goOn) => {
    const text = `Toon ${approaches(Math.min(MOST, queue.length))} meer, van de ${queue.length} die er nog zijn`;
    const button = make("button", { type: "button", class: "more" }, text);
    button.addEventListener("click", () => {
      const before = queue[0]?.card;
      button.remove();
      goOn();
      const row = before && rows.get(before);
      const shown = row?.isConnected ? row : before?.node;
      shown?.querySelector("a")?.focus();
    });
    place.append(button);
  };

  /** @param {Turn} turn @param {State} state @param {Outcome} outcome */
  const nodeOf = ({ card, isLines }, state, outcome) => {
    const said = { ...saidOn(card, outcome.value, texts) };
    const figure = state.sort === "effect" ? card.figures.get(outcome.value)?.words : "";
    if (figure) said.inClass = said.inClass ? `${said.inClass}; ${figure}` : figure;
    if (state.view !== "tabel") {
      dress(card.node, said, isLines);
      return card.node;
    }
    const phases = (card.values[0] ?? []).map((at) => facets[0]?.options[at]?.value).join(", ");
    const row = makeRow(card, said, phases);
    rows.set(card, row);
    return row;
  };

  /**
   * @param {Turn[]} queue
   * @param {number} amount for now
   * @param {number} most until a button
   * @param {State} state
   * @param {Outcome} outcome
   */
  const fill = (queue, amount, most, state, outcome) => {
    /** @type {Map<HTMLElement, Node[]>} */
    const parts = new Map();
    for (const turn of queue.splice(0, amount)) {
      const nodes = parts.get(turn.parent) ?? [];
      nodes.push(nodeOf(turn, state, outcome));
      parts.set(turn.parent, nodes);
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

  /** @param {Group} group @param {HTMLElement} list */
  const makeSection = ({ id, title, note, cards }, list) => {
    const known = headings.get(id);
    const count = make("span", {}, `(${cards.length})`);
    const head = make("h3", { class: "menu-group", id: id || "geen-cijfer" }, title || (known?.title ?? ""), " ", count);
    const why = make("p", { class: "group-meaning" }, note || (known?.note ?? ""));
    return make("section", { "aria-labelledby": head.id }, head, why, list);
  };

  /** @param {Group} group @param {HTMLElement} body @param {number} width */
  const addHead = ({ id, title, note, cards }, body, width) => {
    const known = headings.get(id);
    const name = make("strong", {}, `${title || known?.title} (${cards.length})`);
    const why = make("span", { class: "group-meaning" }, note || (known?.note ?? ""));
    const head = make("th", { scope: "rowgroup", role: "rowheader", colspan: `${width}` }, name, ". ", why);
    body.append(make("tr", { role: "row" }, head));
  };

  return {
    /**
     * @param {Group[]} groups
     * @param {State} state
     * @param {Outcome} outcome
     * @param {string} caption
     */
    show(groups, state, outcome, caption) {
      clearTimeout(timer);
      /** @type {Turn[]} */
      const queue = [];
      const isTable = state.view === "tabel";
      const { frame, table, width } = makeTable(state.sort, outcome.value !== "", caption);
      const parts = groups.map((group) => {
        const parent = isTable ? make("tbody", { role: "rowgroup" }) : make("ul", { class: group.isLines ? "lines" : "cards" });
        queue.push(...group.cards.map((card) => ({ parent, card, isLines: group.isLines })));
        if (!isTable) return makeSection(group, parent);
        addHead(group, parent, width);
        return parent;
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
 * Say that nothing fits, and offer the nearest wider choices as links.
 * @param {{text: string, href: string, amount: number}[]} ways
 */
export const emptyMessage = (ways) => {
  const links = ways.map(({ text, href, amount }) =>
    make("li", {}, make("a", { href, "data-choice": "" }, text), `: ${approaches(amount)}`),
  );
  const all = make("li", {}, make("a", { href: "./", "data-choice": "" }, "Wis alles"), " en begin opnieuw");
  return make(
    "div",
    { class: "finder-empty" },
    make("h3", {}, "Geen aanpak past bij al deze keuzes"),
    make("p", {}, "Laat iets los. Dit ligt het dichtst bij wat u koos:"),
    make("ul", {}, ...links, all),
  );
};
