// "Help me kiezen": narrows the options to what a reader answers. The answers stand in the address.
// Without this script the page shows the options of the goal, and links to the menukaart for each answer.
import { find, isTouched, make } from "../base/page.js";
import { markAnswers, readAnswers, readCandidate, readInputs, readLines } from "./read.js";
import { choose, nearestWider } from "./rule.js";

/** @typedef {import("./rule.js").Answer} Answer */

const form = document.querySelector("form.choosing-form");
const outcome = document.getElementById("uitkomst");
const title = document.getElementById("opties");

if (form instanceof HTMLFormElement && outcome && title) start(form, outcome, title);

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} outcome
 * @param {HTMLElement} title
 */
function start(form, outcome, title) {
  const inputs = readInputs(form);
  const lines = readLines(document);
  const candidates = lines.map(readCandidate);
  const fits = new Map(candidates.map(({ id, fits }) => [id, fits]));
  const most = Number(outcome.dataset.hoogstens);
  const titles = (title.dataset.koppen ?? "").split("|");
  const menu = find(outcome, "[data-menukaart-link]", HTMLAnchorElement);
  const menuHref = menu.getAttribute("href") ?? "";
  lines.sort((a, b) => Number(a.dataset.alfabet) - Number(b.dataset.alfabet));

  const show = () => {
    const answers = readAnswers(inputs);
    const choice = choose(candidates, answers, most);
    const options = new Set(choice.options);
    showOptions(outcome, fits, options, answers);
    showLeftOut(lines, fits, choice.leftOut, answers);
    title.textContent = titles[options.size] ?? "";
    showAnswers(outcome, inputs);
    const isThin = options.size < 2;
    find(outcome, "[data-te-weinig]", HTMLElement).hidden = !isThin;
    showWider(outcome, isThin ? nearestWider(candidates, answers, most) : null, form, titles);
    menu.href = menuHref + inputs.filter((i) => i.checked && i.dataset.menukaart).map((i) => `&${i.dataset.menukaart}`).join("");
  };

  // On a small screen the answer comes first, and the questions are one line above it.
  const fold = form.closest("details");
  const wide = matchMedia("(min-width: 60rem)");
  const fit = () => {
    if (fold) fold.open = wide.matches;
  };
  wide.addEventListener("change", fit);
  // It comes closed: who opened it before this script was there, is answering.
  if (fold && wide.matches) fold.open = true;

  const announce = () => {
    find(outcome, "[data-stand]", HTMLElement).textContent = `${title.textContent}.`;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = addressOf(readAnswers(inputs));
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    show();
    announce();
    fit();
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "start" });
  });
  form.addEventListener("reset", () => {
    // The browser marks the first answers after this event.
    queueMicrotask(() => {
      markAnswers(inputs, new URLSearchParams());
      history.pushState(null, "", addressOf([]));
      show();
      announce();
    });
  });
  const fromAddress = () => {
    markAnswers(inputs, new URLSearchParams(location.search));
    show();
  };
  addEventListener("popstate", fromAddress);
  const given = inputs.filter((input) => input.checked && isTouched(input));
  markAnswers(inputs, new URLSearchParams(location.search));
  for (const input of given) input.checked = true;
  show();
}

/**
 * Show the cards of the options, with what is in doubt: answered, and not known to fit.
 * @param {HTMLElement} outcome
 * @param {Map<string, Set<string>>} fits
 * @param {Set<string>} options
 * @param {Answer[]} answers
 */
function showOptions(outcome, fits, options, answers) {
  const given = new Map(answers);
  for (const card of outcome.querySelectorAll("[data-optie]")) {
    if (!(card instanceof HTMLElement)) continue;
    const id = card.dataset.optie ?? "";
    card.hidden = !options.has(id);
    for (const doubt of card.querySelectorAll("[data-twijfel]")) {
      if (!(doubt instanceof HTMLElement)) continue;
      const question = doubt.dataset.twijfel ?? "";
      doubt.hidden = !given.has(question) || Boolean(fits.get(id)?.has(`${question}=${given.get(question)}`));
    }
  }
}

/**
 * Put every line that is no option in the list of its reason; lists that stay the same are not touched.
 * @param {HTMLElement[]} lines by alphabet
 * @param {Map<string, Set<string>>} fits
 * @param {Map<string, string>} leftOut
 * @param {Answer[]} answers
 */
function showLeftOut(lines, fits, leftOut, answers) {
  const group = answers.find(([question]) => question === "voor-wie")?.join("=");
  for (const list of document.querySelectorAll("[data-groep]")) {
    if (!(list instanceof HTMLElement)) continue;
    const mine = lines.filter((line) => leftOut.get(line.dataset.id ?? "") === list.dataset.groep);
    const isOfGroup = list.dataset.groep === "juist";
    const special = isOfGroup ? [] : mine.filter((line) => group && fits.get(line.dataset.id ?? "")?.has(group));
    for (const line of mine) {
      line.hidden = false;
      find(line, "[data-speciaal]", HTMLElement).hidden = !special.includes(line);
    }
    const place = find(list, "ul", HTMLElement);
    if (mine.length !== place.children.length || mine.some((line, at) => line !== place.children[at]))
      place.replaceChildren(...mine);
    list.hidden = mine.length === 0;
    find(list, "[data-aantal]", HTMLElement).textContent = special.length
      ? `${mine.length}, waarvan ${special.length} juist voor deze groep`
      : String(mine.length);
  }
}

/**
 * Repeat what was answered, beside the options and on paper.
 * @param {HTMLElement} outcome
 * @param {HTMLInputElement[]} inputs
 */
function showAnswers(outcome, inputs) {
  const place = find(outcome, "[data-antwoorden]", HTMLElement);
  const given = inputs.filter((input) => input.checked && input.value);
  place.hidden = given.length === 0;
  place.replaceChildren(...given.map((input) => {
    const question = input.closest("fieldset")?.querySelector("legend")?.textContent;
    return make("li", {}, `${question} ${input.labels?.[0]?.textContent?.trim()}`);
  }));
}

/**
 * Offer the nearest wider choice.
 * @param {HTMLElement} outcome
 * @param {ReturnType<typeof nearestWider>} wider
 * @param {HTMLFormElement} form
 * @param {string[]} titles
 */
function showWider(outcome, wider, form, titles) {
  const place = find(outcome, "[data-ruimer]", HTMLElement);
  place.hidden = wider === null;
  if (!wider) return;
  const field = form.querySelector(`input[name="${wider.without}"]`)?.closest("fieldset");
  const link = find(place, "a", HTMLAnchorElement);
  link.href = addressOf(wider.answers);
  link.textContent = `Zonder uw antwoord op ‘${field?.querySelector("legend")?.textContent}’: ${(titles[wider.count] ?? "").toLowerCase()}`;
}

/** @param {Answer[]} answers */
function addressOf(answers) {
  const query = new URLSearchParams(answers).toString();
  return location.pathname + (query && `?${query}`);
}
