// Buttons to keep and to compare, in every `<div class="card-tools" data-id="...">` on the page, now or later;
// and on the page of a record to print.
import "../base/copying.js";
import { count, make } from "../base/page.js";
import { Tray } from "./tray.js";
import { ROOT } from "./data.js";
import { MOST_COMPARED, MOST_KEPT, ids, isId, toAddress, toggle } from "./list.js";
import { Store } from "./store.js";

/** @typedef {"kept" | "compared"} Kind */

const HOOK = ".card-tools[data-id]";
/** Hooks that get their buttons at once; the rest follow when the browser has nothing else to do. */
const AT_ONCE = 30;

const store = new Store();
const tray = new Tray(store);

/** @type {Record<Kind, { word: string, most: number, full: string, added: string, removed: string }>} */
const KINDS = {
  kept: {
    word: "Bewaar",
    most: MOST_KEPT,
    full: `In uw lijst passen er hoogstens ${MOST_KEPT}. Haal er eerst een weg.`,
    added: "is bewaard",
    removed: "is uit uw lijst gehaald",
  },
  compared: {
    word: "Vergelijk",
    most: MOST_COMPARED,
    full: `U kunt er hoogstens ${MOST_COMPARED} vergelijken. Haal er eerst een weg.`,
    added: "staat klaar om te vergelijken",
    removed: "is uit de vergelijking gehaald",
  },
};

/** @param {Element} hook */
const titleOf = (hook) =>
  hook.getAttribute("data-title") ??
  hook.closest("li, article, tr, .card")?.querySelector("h2, h3, h4, th")?.textContent?.trim() ??
  hook.getAttribute("data-id") ??
  "";

/** @param {Element} button */
const show = (button) => {
  const kind = /** @type {Kind} */ (button.getAttribute("data-choice"));
  const id = button.closest(HOOK)?.getAttribute("data-id") ?? "";
  const state = String(store.has(kind, id));
  if (button.getAttribute("aria-pressed") !== state) button.setAttribute("aria-pressed", state);
};

/** @param {Element} hook */
const fill = (hook) => {
  if (hook.querySelector("[data-choice]") || !isId(hook.getAttribute("data-id"))) return;
  const title = titleOf(hook);
  for (const kind of /** @type {Kind[]} */ (["kept", "compared"])) {
    const word = KINDS[kind].word;
    const attributes = { type: "button", class: "tool toggle", "data-choice": kind, "aria-label": `${word}: ${title}` };
    const button = make("button", attributes, word);
    hook.append(button);
    show(button);
  }
};

/** @type {Element[]} */
let waiting = [];
/** @param {IdleDeadline} deadline */
const fillMore = (deadline) => {
  do {
    waiting.splice(0, 10).forEach(fill);
  } while (waiting.length > 0 && deadline.timeRemaining() > 4);
  if (waiting.length > 0) requestIdleCallback(fillMore);
};

/** Fill what is new; what was away for a while is brought up to date. @param {Iterable<Element>} hooks */
const fillAll = (hooks) => {
  const empty = [];
  for (const hook of hooks) {
    const buttons = hook.querySelectorAll("[data-choice]");
    if (buttons.length > 0) buttons.forEach(show);
    else empty.push(hook);
  }
  const isIdle = waiting.length === 0;
  empty.slice(0, AT_ONCE).forEach(fill);
  waiting.push(...empty.slice(AT_ONCE));
  if (isIdle && waiting.length > 0) {
    if ("requestIdleCallback" in window) requestIdleCallback(fillMore);
    else waiting.splice(0).forEach(fill);
  }
};

/** @param {Node} node */
const hooksIn = (node) => {
  if (!(node instanceof Element)) return [];
  return node.matches(HOOK) ? [node] : [...node.querySelectorAll(HOOK)];
};

/**
 * Offer the comparison where the reader is, once there is something to compare: the next stop of the keyboard.
 * @param {Element} hook
 * @param {readonly string[]} compared
 */
const offer = (hook, compared) => {
  for (const old of document.querySelectorAll(".compare-now")) old.remove();
  if (compared.length < 2) return;
  const href = new URL(`vergelijken/${toAddress(compared)}`, ROOT).href;
  hook.append(make("a", { class: "compare-now", href }, `Naar de vergelijking (${compared.length})`));
};

/** @param {Element} button */
const press = (button) => {
  const kind = /** @type {Kind} */ (button.getAttribute("data-choice"));
  const hook = button.closest(HOOK);
  const id = hook?.getAttribute("data-id");
  if (!hook || !isId(id)) return;
  const words = KINDS[kind];
  const { list, done } = toggle(store.choice[kind], id, words.most);
  if (done === "full") {
    tray.say(words.full);
    return;
  }
  store.change({ [kind]: list });
  if (kind === "compared") offer(hook, done === "added" ? list : []);
  tray.say(`${titleOf(hook)} ${done === "added" ? words.added : words.removed}.`);
};

/** All that a list holds, in its order: a long one does not show all of it. @param {Element | null} place */
const idsOf = async (place) => {
  /** @type {{ids?: Promise<string[]>}} */
  const detail = {};
  place?.dispatchEvent(new CustomEvent("menukaart:lijst", { detail }));
  const known = await detail.ids;
  return known ?? [...(place?.querySelectorAll(HOOK) ?? [])].map((hook) => hook.getAttribute("data-id"));
};

/** Download a list. @param {Element} button */
const download = async (button) => {
  try {
    const shown = await idsOf(document.getElementById(button.getAttribute("data-export") ?? ""));
    if (shown.length === 0) return tray.say("De lijst is leeg: er is niets om te downloaden.");
    const { save } = await import("./download.js");
    await save(ids(shown), "menukaart");
    return tray.say(`${count(shown.length, "aanpak", "aanpakken")} in het bestand menukaart.csv.`);
  } catch {
    return tray.say("Downloaden lukt nu niet. Probeer het later opnieuw.");
  }
};

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = target?.closest("[data-choice], [data-export], [data-print]");
  if (!button) return;
  if (button.hasAttribute("data-choice")) press(button);
  else if (button.hasAttribute("data-export")) void download(button);
  else print();
});

store.onChange(() => {
  for (const button of document.querySelectorAll("[data-choice]")) show(button);
});

fillAll(document.querySelectorAll(HOOK));
new MutationObserver((changes) => {
  const added = changes.flatMap((change) => [...change.addedNodes].flatMap(hooksIn));
  if (added.length > 0) fillAll(added);
}).observe(document.body, { childList: true, subtree: true });
