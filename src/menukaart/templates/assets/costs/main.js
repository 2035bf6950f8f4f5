// The form of the cost calculator: reads the fields, shows what comes out, keeps the address up to date.
// Checks nothing before the reader asks for an outcome; after that, every change counts at once.
import { find, make } from "../base/page.js";
import { formOf } from "./form.js";
import { showEuros, showNumber } from "./numbers.js";
import { CLASS, KEYS, fromAddress, readAll, reckon, toAddress } from "./reckon.js";

/** @typedef {import("./reckon.js").Key} Key */
/** @typedef {import("./reckon.js").Input} Input */
/** @typedef {import("./reckon.js").Outcome} Outcome */

/** @param {number} count @param {string} one @param {string} more */
const counted = (count, one, more) => `${showNumber(count)} ${count === 1 ? one : more}`;

class Calculator {
  /** @param {HTMLDetailsElement} root */
  constructor(root) {
    this.root = root;
    this.form = find(root, "form", HTMLFormElement);
    this.errors = find(root, "[data-fouten]", HTMLElement);
    this.outcome = find(root, "[data-uitkomst]", HTMLElement);
    this.share = find(root, "[data-delen]", HTMLElement);
    this.isAsked = false;
    this.inputs = new Map(KEYS.map((key) => [key, find(root, `[name=${key}]`, HTMLInputElement)]));
    this.source = this.each((input) => input.dataset.bron ?? "");
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.isAsked = true;
      if (!this.update()) this.errors.focus();
    });
    this.form.addEventListener("change", () => {
      if (this.isAsked) this.update();
    });
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      this.clear();
    });
    this.open();
  }

  /** @param {(input: HTMLInputElement) => string} read @returns {Record<Key, string>} */
  each(read) {
    return /** @type {Record<Key, string>} */ (Object.fromEntries([...this.inputs].map(([key, input]) => [key, read(input)])));
  }

  /** @param {Record<Key, string>} texts */
  fill(texts) {
    for (const [key, input] of this.inputs) input.value = texts[key];
  }

  /** Start with what the address says. */
  open() {
    const asked = new URLSearchParams(location.search);
    this.fill(fromAddress(asked, this.source));
    if (!KEYS.some((key) => asked.has(key))) return;
    this.root.open = true;
    this.isAsked = true;
    this.update();
  }

  clear() {
    this.isAsked = false;
    this.fill(this.source);
    this.showErrors({});
    this.outcome.replaceChildren();
    this.remember(null);
    this.inputs.get("leerlingen")?.focus();
  }

  /** Read, reckon, show. Says whether it could. */
  update() {
    const { input, errors } = readAll(this.each((field) => field.value));
    this.showErrors(errors ?? {});
    this.remember(input);
    if (input) this.outcome.replaceChildren(...sentences(input, reckon(input)));
    else this.outcome.replaceChildren(make("p", {}, `Nog geen uitkomst. ${counted(Object.keys(errors).length, "veld vraagt", "velden vragen")} nog iets van u.`));
    return input !== null;
  }

  /** @param {Input | null} input */
  remember(input) {
    history.replaceState(history.state, "", toAddress(new URL(location.href), input));
    this.share.hidden = input === null;
  }

  /** @param {Partial<Record<Key, string>>} errors */
  showErrors(errors) {
    for (const [key, input] of this.inputs) showError(input, errors[key] ?? "");
    const items = Object.entries(errors).map(([key, text]) => {
      const link = make("a", {}, text);
      link.setAttribute("href", `#kosten-${key}`);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.inputs.get(/** @type {Key} */ (key))?.focus();
      });
      return make("li", {}, link);
    });
    this.errors.hidden = items.length === 0;
    find(this.errors, "ul", HTMLElement).replaceChildren(...items);
  }
}

/** @param {HTMLInputElement} input @param {string} text */
const showError = (input, text) => {
  const line = document.getElementById(`${input.id}-fout`);
  if (!line) return;
  line.textContent = text;
  line.hidden = text === "";
  const others = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== line.id);
  const all = text ? [...others, line.id] : others;
  if (all.length > 0) input.setAttribute("aria-describedby", all.join(" "));
  else input.removeAttribute("aria-describedby");
  if (text) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
};

/** The outcome, main figure first, with the numbers as they were read. @param {Input} input @param {Outcome} outcome */
const sentences = (input, outcome) => {
  const groups = counted(outcome.groups, "groep", "groepen");
  const last = outcome.inLast < input.groep && outcome.groups > 1 ? ` De laatste groep is niet vol: ${counted(outcome.inLast, "leerling", "leerlingen")}.` : "";
  const sums = [
    ["In totaal", showEuros(outcome.total)],
    ["Per leerling", showEuros(outcome.perPupil)],
    ...(input.leerlingen < CLASS ? [] : [[`Per klas van ${CLASS}`, showEuros(outcome.perClass)]]),
  ];
  const list = make("dl", {}, ...sums.map(([label, amount]) => make("div", {}, make("dt", {}, label ?? ""), make("dd", {}, amount ?? ""))));
  const hours = make(
    "p",
    {},
    `Voor ${counted(input.leerlingen, "leerling", "leerlingen")}: ${groups} van hoogstens ${showNumber(input.groep)}, ` +
      `${showNumber(input.uren)} uur per week, ${counted(input.weken, "week", "weken")} lang.${last}`,
  );
  const split = make(
    "p",
    {},
    `Begeleiding: ${showNumber(outcome.hours)} uur van ${showEuros(input.tarief)} is ${showEuros(outcome.staff)}. ` +
      `Materiaal: ${showEuros(outcome.materials)}.`,
  );
  return [make("h4", {}, "Uw uitkomst"), list, hours, split];
};

const root = document.querySelector("[data-kosten]");
if (root instanceof HTMLDetailsElement) {
  const formula = find(document, "[data-som]", HTMLElement).cloneNode(true);
  if (formula instanceof HTMLElement) formula.removeAttribute("class");
  const method = find(document, "[data-hoe]", HTMLAnchorElement).href;
  root.append(...formOf(root.dataset, root.querySelector(".cost-wages"), formula, method));
  new Calculator(root);
  // Who follows 'Reken uit' wants the form, not its closed door.
  const openWhenAsked = () => {
    if (location.hash === "#rekenen") root.open = true;
  };
  addEventListener("hashchange", openWhenAsked);
  openWhenAsked();
}
