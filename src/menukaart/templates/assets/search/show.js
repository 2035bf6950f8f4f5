// What a visitor reads: a result with the words that answer and why it was found, what was made of the question,
// and what to try when it finds too little.
import { find, make } from "../base/page.js";
import { question, withChanges } from "./answer.js";
import { pieces, reasons } from "./why.js";
import { key, tokens } from "./words.js";

/** @typedef {import("./register.js").Page} Page */
/** @typedef {import("./question.js").Concept} Concept */
/** @typedef {import("./answer.js").Search} Search */

const MOST_WORDS = 3;

/** @param {string} text @param {Concept[]} concepts */
const marked = (text, concepts) => pieces(text, concepts).map(([piece, found]) => (found ? make("mark", {}, piece) : piece));

/**
 * Turn Pagefind's excerpt, escaped text with <mark> around the hits, into nodes.
 * @param {string} html
 */
const excerpt = (html) => {
  const nodes = [...new DOMParser().parseFromString(html, "text/html").body.childNodes];
  const line = nodes.map(({ nodeName, textContent }) =>
    nodeName === "MARK" ? make("mark", {}, textContent ?? "") : (textContent ?? ""),
  );
  return make("p", { class: "result-excerpt" }, ...line);
};

/** @param {[typed: string, as: string]} reason */
const sentence = ([typed, as]) => (tokens(as).some((word) => key(word) === key(typed)) ? as : `${typed} = ${as}`);

/**
 * @param {Search} search
 * @param {number} page its number
 * @param {Page} data
 */
export const result = ({ concepts, lexicon, register }, page, data) => {
  const { title = "", samenvatting: summary = "" } = data.meta;
  const kicker = [register.kind(page), register.values(page, "fase").join(", ")].filter(Boolean).join(" · ");
  const item = make(
    "li",
    { class: "result" },
    make("h2", {}, make("a", { href: data.url }, ...marked(title, concepts))),
    make("p", { class: "card-kicker" }, kicker),
    summary ? make("p", {}, ...marked(summary, concepts)) : excerpt(data.excerpt),
  );
  const why = reasons(concepts, `${title} ${summary}`, data.content, lexicon.groups);
  if (why.length) item.append(make("p", { class: "result-why" }, `Gevonden op: ${why.map(sentence).join("; ")}`));
  return item;
};

/** The words that were taken for typing errors, and the way back to what was typed. @param {Search} search */
const mended = ({ concepts }) => {
  const words = concepts.filter(({ how }) => how === "typfout");
  if (!words.length) return [];
  const told = words.map(({ typed, forms }) => `‘${forms[0]}’ in plaats van ‘${typed}’`).join(" en ");
  const back = make("a", { href: withChanges({ letterlijk: "1" }) }, "Zoek wat ik typte");
  return [make("p", { class: "notice" }, `Gezocht op ${told}. `, back)];
};

/** Words that look like what was typed. @param {Search} search */
const nearby = ({ concepts, lexicon }) => {
  const words = concepts
    .filter(({ how }) => how === "onbekend" || how === "zo")
    .flatMap(({ typed }) => lexicon.near(typed, Math.min(3, Math.floor(typed.length / 2.5))).slice(0, 2))
    .filter((word) => !question.includes(word));
  if (!words.length) return [];
  const links = words.slice(0, MOST_WORDS).flatMap((word, place) => [
    place ? ", " : "",
    make("a", { href: withChanges({ q: word, letterlijk: "" }) }, word),
  ]);
  return [make("p", {}, "Bedoelde u: ", ...links, "?")];
};

/**
 * Say what was made of the question, and help on.
 * @param {Search} search
 * @param {number} found
 */
export const advise = (search, found) => {
  find(document, "#zoek-uitleg", HTMLElement).replaceChildren(...(found ? mended(search) : nearby(search)));
  themes(found > 0);
  find(document, "#zoek-dieper", HTMLElement).hidden = search.register.deep || !found;
};

/**
 * Show the themes that come nearest to the question; when nothing comes near, all of them.
 * @param {boolean} found whether there is an answer already
 */
const themes = (found) => {
  const part = find(document, "#zoek-themas", HTMLElement);
  part.hidden = found;
  const words = tokens(question).filter((word) => word.length >= 4);
  const near = (/** @type {string} */ title) =>
    tokens(title).some((other) => words.some((word) => other.slice(0, 4) === word.slice(0, 4) || other.includes(key(word))));
  const items = [...part.querySelectorAll("li")];
  const fit = items.filter((item) => near(item.textContent ?? ""));
  for (const item of items) item.hidden = fit.length > 0 && !fit.includes(item);
};
