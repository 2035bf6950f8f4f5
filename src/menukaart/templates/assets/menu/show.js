// Showing the list. Long lists come in parts, so that a click is answered at once; of a very long one each group
// shows its share, and goes on behind a button.

import { make } from "../base/page.js";
import { makeCard } from "./card.js";
import { saidOn } from "./certainty.js";
import { dress } from "./dress.js";
import { shares } from "./groups.js";
import { makeRow, makeTable } from "./table.js";
import { NUMBER } from "./words.js";

/** @typedef {import("./read.js").Card} Card */
/** @typedef {import("./read.js").FacetField} FacetField */
/** @typedef {import("./state.js").State} State */
/** @typedef {import("./groups.js").Group<Card>} Group */
/** @typedef {{value: string, label: string}} Outcome the one chosen outcome; both are "" without one */
/** @typedef {{parent: HTMLElement, card: Card, isLines: boolean}} Turn */
/** @typedef {{foot: HTMLElement, left: Turn[], total: number}} Rest what a group goes on with */

/** As many as a screen holds: the first picture after a click has no more to draw. */
const FIRST = 6;
const NEXT = 24;
const PAUSE = 16;
/** The anchor of a group that the page itself has not. */
const NO_FIGURE = "geen-cijfer";
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

/** Say how much of a group is shown. @param {Rest} rest */
const tellRest = ({ foot, left, total }) => {
  const line = foot.querySelector("span");
  const told = `Op deze pagina: ${NUMBER.format(total - left.length)} van de ${NUMBER.format(total)}.`;
  if (line && line.textContent !== told) line.textContent = told;
};

/** @param {string} id */
const makeFoot = (id) =>
  make(
    "p",
    { class: "list-rest" },
    make("span"),
    " ",
    make("button", { type: "button", class: "more", "data-more": id }, "Toon meer aanpakken"),
  );

/**
 * Make the list, which shows cards or rows in a few groups.
 * @param {HTMLElement} place
 * @param {FacetField[]} facets
 * @param {object} means
 * @param {() => {sentences: string[], classes: string[], scores: string[]}} means.texts everything that may be said
 * @param {(cards: Card[]) => Promise<void>} means.fetchShown fetches what cards show that are not in the page
 * @param {() => void} means.fail says that this did not work
 */
export const makeList = (place, facets, { texts, fetchShown, fail }) => {
  const most = Number(place.dataset.most);
  const headings = readHeadings(place);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Turn[]} what is still to be put on the page */
  let queue = [];
  /** @type {Map<string, Rest>} */
  let rests = new Map();
  /** @type {{state: State, outcome: Outcome} | undefined} for what the list was made */
  let asked;
  /** The card that gets the focus when it is there. @type {Card | undefined} */
  let next;

  /** @param {Card} card */
  const cardOf = (card) => {
    if (card.node) return card.node;
    if (!card.shown) throw new Error(`De kaart van ${card.id} is niet opgehaald.`);
    card.node = makeCard(card, card.shown);
    return card.node;
  };

  /** @param {Turn} turn @param {State} state @param {Outcome} outcome */
  const nodeOf = ({ card, isLines }, state, outcome) => {
    const said = { ...saidOn(card, outcome.value, texts()) };
    const figure = state.sort === "effect" ? card.figures.get(outcome.value)?.words : "";
    if (figure) said.inClass = said.inClass ? `${said.inClass}; ${figure}` : figure;
    const node = cardOf(card);
    if (state.view !== "tabel") {
      dress(node, said, isLines);
      return node;
    }
    const phases = (card.values[0] ?? []).map((at) => facets[0]?.options[at]?.value).join(", ");
    return makeRow(node, card.id, said, phases);
  };

  /** @param {number} amount */
  const put = (amount) => {
    if (!asked) return;
    /** @type {Map<HTMLElement, Node[]>} */
    const parts = new Map();
    for (const turn of queue.splice(0, amount)) {
      const nodes = parts.get(turn.parent) ?? [];
      const node = nodeOf(turn, asked.state, asked.outcome);
      nodes.push(node);
      parts.set(turn.parent, nodes);
      if (turn.card === next) {
        next = undefined;
        queueMicrotask(() => node.querySelector("a")?.focus());
      }
    }
    for (const [parent, nodes] of parts) {
      parent.append(...nodes);
      const tools = nodes.flatMap((node) => (node instanceof Element ? [...node.querySelectorAll(".card-tools")] : []));
      place.dispatchEvent(new CustomEvent(SHOWN, { bubbles: true, detail: { tools } }));
    }
  };

  /** Put some on the page now, and the rest soon. @param {number} amount */
  const fill = (amount) => {
    clearTimeout(timer);
    const mine = queue;
    const missing = queue.slice(0, amount).flatMap(({ card }) => (card.node || card.shown ? [] : card));
    place.toggleAttribute("aria-busy", queue.length > 0);
    if (missing.length) {
      fetchShown(missing).then(
        () => mine === queue && fill(amount),
        () => mine === queue && fail(),
      );
      return;
    }
    put(amount);
    place.toggleAttribute("aria-busy", queue.length > 0);
    if (queue.length) timer = setTimeout(() => fill(NEXT), PAUSE);
  };

  /** @param {Group} group @param {HTMLElement} list @param {HTMLElement | undefined} foot */
  const makeSection = ({ id, title, note, cards }, list, foot) => {
    const known = headings.get(id);
    const count = make("span", {}, `(${cards.length})`);
    const head = make("h3", { class: "menu-group", id: id || NO_FIGURE }, title || (known?.title ?? ""), " ", count);
    const why = make("p", { class: "group-meaning" }, note || (known?.note ?? ""));
    return make("section", { "aria-labelledby": head.id }, head, why, list, ...(foot ? [foot] : []));
  };

  /** @param {Group} group @param {HTMLElement} body @param {number} width */
  const addHead = ({ id, title, note, cards }, body, width) => {
    const known = headings.get(id);
    const name = make("strong", {}, `${title || known?.title} (${cards.length})`);
    const why = make("span", { class: "group-meaning" }, note || (known?.note ?? ""));
    const head = make("th", { scope: "rowgroup", role: "rowheader", colspan: `${width}` }, name, ". ", why);
    body.append(make("tr", { role: "row" }, head));
  };

  /** @param {HTMLElement} foot @param {number} width */
  const footRow = (foot, width) =>
    make("tbody", { role: "rowgroup" }, make("tr", { role: "row" }, make("td", { role: "cell", colspan: `${width}` }, foot)));

  /** Take out what goes on behind a button. @param {Group} group @param {HTMLElement} parent @param {number} share */
  const cut = (group, parent, share) => {
    const turns = group.cards.map((card) => ({ parent, card, isLines: group.isLines }));
    queue.push(...turns.slice(0, share));
    if (share >= turns.length) return undefined;
    const rest = { foot: makeFoot(group.id || NO_FIGURE), left: turns.slice(share), total: turns.length };
    rests.set(group.id || NO_FIGURE, rest);
    tellRest(rest);
    return rest.foot;
  };

  return {
    /**
     * @param {Group[]} groups
     * @param {State} state
     * @param {Outcome} outcome
     * @param {string} caption
     */
    show(groups, state, outcome, caption) {
      queue = [];
      rests = new Map();
      next = undefined;
      asked = { state, outcome };
      const isTable = state.view === "tabel";
      const { frame, table, width } = makeTable(state.sort, outcome.value !== "", caption);
      const amounts = shares(groups.map(({ cards }) => cards.length), most);
      const parts = groups.flatMap((group, place) => {
        const parent = isTable ? make("tbody", { role: "rowgroup" }) : make("ul", { class: group.isLines ? "lines" : "cards" });
        const foot = cut(group, parent, amounts[place] ?? 0);
        if (!isTable) return [makeSection(group, parent, foot)];
        addHead(group, parent, width);
        return foot ? [parent, footRow(foot, width)] : [parent];
      });
      if (isTable) table.append(...parts);
      place.replaceChildren(...(isTable ? [frame] : parts));
      fill(FIRST);
    },
    /**
     * Take over the list as the page came with it; once, for after that cards may be on their way.
     * @param {Group[]} groups all of them
     * @param {State} state
     * @param {Outcome} outcome
     */
    adopt(groups, state, outcome) {
      if (asked) return;
      asked = { state, outcome };
      for (const { id, cards, isLines } of groups) {
        const parent = place.querySelector(`[data-groep="${id}"]`);
        const foot = parent?.parentElement?.querySelector(".list-rest");
        if (!(parent instanceof HTMLElement && foot instanceof HTMLElement)) continue;
        const left = cards.slice(parent.children.length).map((card) => ({ parent, card, isLines }));
        rests.set(id, { foot, left, total: cards.length });
      }
    },
    /** Go on with a group. @param {string} id */
    more(id) {
      const rest = rests.get(id);
      if (!rest) return;
      const turns = rest.left.splice(0, most);
      next = turns[0]?.card;
      queue.push(...turns);
      tellRest(rest);
      if (!rest.left.length) (rest.foot.closest("tbody") ?? rest.foot).remove();
      fill(FIRST);
    },
    /** @param {HTMLElement} message */
    say(message) {
      queue = [];
      rests = new Map();
      clearTimeout(timer);
      place.removeAttribute("aria-busy");
      place.replaceChildren(message);
    },
  };
};
