// What a visitor reads: a result with what is known of it and the words that made it, what was made of the
// question, and what to try when it finds too little.
import { enumerate, find, make } from "../base/page.js";
import { question, root, withChanges } from "./answer.js";
import { fits } from "./engine.js";
import { around, pieces, reasons } from "./why.js";
import { key, tokens } from "./words.js";

/** @typedef {import("./names.js").Page} Page */
/** @typedef {import("./question.js").Concept} Concept */
/** @typedef {import("./why.js").Reason} Reason */
/** @typedef {import("./answer.js").Search} Search */

const MOST_WORDS = 3;
const NONE_FITS = "Van geen enkele aanpak hieronder weten wij dat zij daarbij past; vaak is dat niet bekend.";

/** @param {string} text @param {Concept[]} concepts */
const marked = (text, concepts) => pieces(text, concepts).map(([piece, found]) => (found ? make("mark", {}, piece) : piece));

/** @param {Reason} reason */
const sentence = ({ typed, as, inText }) => {
  if (inText) return `${typed} (in de tekst)`;
  return !as || tokens(as).some((word) => key(word) === key(typed)) ? as || typed : `${typed} = ${as}`;
};

/** A name of a source, which has no phrases of its own. @param {string} text @returns {import("./names.js").Phrase} */
const nameOf = (text) => ({ keys: tokens(text).map(key), text, fit: 1, via: "", isTitle: false });

/** "Bewijskracht: redelijk (3 van 5) · Kosten: laag (2 van 5) · Liever niet doen". @param {Page} page */
const facts = ({ strength, cost, advice }) =>
  [strength ? `Bewijskracht: ${strength[1]}` : "", cost ? `Kosten: ${cost[1]}` : "", advice]
    .filter(Boolean)
    .join(" · ")
    .replace(/\((\d) van (\d)\)/g, "($1\u00a0van\u00a0$2)");

/**
 * @param {Search} search
 * @param {number} number of the page
 * @param {Page} page
 */
export const result = ({ answer: { telling: concepts }, engine }, number, page) => {
  const { address, title, summary, kind, phases } = page;
  const kicker = [kind === "interventie" ? "aanpak" : kind, phases.map(([, short]) => short).join(", ")].filter(Boolean).join(" · ");
  const href = new URL(address, root).href;
  const item = make(
    "li",
    { class: "result" },
    make("h2", {}, make("a", { href }, ...marked(title, concepts))),
    make("p", { class: "card-kicker" }, kicker),
  );
  if (summary) item.append(make("p", {}, ...marked(summary, concepts)));
  if (facts(page)) item.append(make("p", { class: "result-facts" }, facts(page)));
  const stands = (/** @type {string} */ word) => engine.texts.find(word).has(number);
  const why = reasons(concepts, `${title} ${summary}`, engine.names.phrases[number] ?? page.names.map(nameOf), stands);
  if (why.length) item.append(make("p", { class: "result-why" }, `Gevonden op: ${why.map(sentence).join("; ")}`));
  if (why.length && why.every(({ inText }) => inText)) void quote(item, href, concepts);
  return item;
};

/**
 * Show the words of the page itself around what was asked, when nothing else shows it.
 * @param {HTMLElement} item
 * @param {string} href
 * @param {Concept[]} concepts
 */
const quote = async (item, href, concepts) => {
  const answer = await fetch(href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const content = page.querySelector("#inhoud");
  for (const skipped of content?.querySelectorAll("nav, script, style, [hidden]") ?? []) skipped.remove();
  // Blocks follow each other without a space where one reads a new line.
  const blocks = [...(content?.querySelectorAll("p, li, dd, dt, td, h1, h2, h3") ?? [])];
  const text = blocks.map(({ textContent }) => around(textContent ?? "", concepts)).find(Boolean);
  if (text) item.querySelector(".result-why")?.before(make("p", { class: "result-excerpt" }, ...marked(text, concepts)));
};

/** @param {string[]} words */
const quoted = (words) => enumerate(words.map((word) => `‘${word}’`));

/**
 * Say how many pages there are, what was not found, or that there is nothing.
 * @param {Search} search
 * @param {number} found
 * @param {boolean} isChosen whether a choice leaves some out
 */
export const summary = ({ answer: { absent, concepts, isNear, ranked } }, found, isChosen) => {
  const count = found === 1 ? "1 resultaat" : `${found} resultaten`;
  if (ranked.length && !found && isChosen) {
    return `Niets gevonden voor ‘${question}’ met deze keuze. Haal een vinkje weg om meer te zien.`;
  }
  const others = concepts.filter(({ typed, optional, how }) => !optional && how !== "onbekend" && !absent.includes(typed));
  if (absent.length && found) {
    return `Niets gevonden over ${quoted(absent)}. Wel ${count} over ${quoted([...new Set(others.map(({ typed }) => typed))])}.`;
  }
  if (found && isNear) return `Niets gevonden dat precies hierover gaat. Het dichtst in de buurt: ${count} voor ‘${question}’.`;
  if (found) return `${count} voor ‘${question}’.`;
  return absent.length && concepts.length > absent.length
    ? `Niets gevonden over ${quoted(absent)}. Probeer een ander woord, of blader hieronder.`
    : `Niets gevonden voor ‘${question}’. Probeer een ander of korter woord, of blader hieronder.`;
};

/** The words that were taken for typing errors, and the way back to what was typed. @param {Search} search */
const mended = ({ answer: { concepts } }) => {
  const words = concepts.filter(({ how }) => how === "typfout");
  if (!words.length) return [];
  const told = words.map(({ typed, forms }) => `‘${forms[0]}’ in plaats van ‘${typed}’`).join(" en ");
  const back = make("a", { href: withChanges({ letterlijk: "1" }) }, "Zoek wat ik typte");
  return [make("p", { class: "notice" }, `Gezocht op ${told}. `, back)];
};

/** The words that were cut, because no page has them whole. @param {Search} search */
const cut = ({ answer: { split } }) =>
  split.map(([typed, parts]) =>
    make("p", { class: "notice" }, `Niets gevonden met het woord ‘${typed}’ zelf. Gezocht op ${quoted(parts)}.`),
  );

/** What was taken for a choice, and where one can choose further. @param {Search} search */
const chosen = ({ answer: { choices, onlyChoices, ranked }, engine }) =>
  choices.map((choice) => {
    const { said, facet, values } = choice;
    const target = new URL("menukaart/", root);
    for (const value of facet === "kosten" ? values : values.slice(0, 1)) target.searchParams.append(facet, value);
    const what = facet === "kosten" ? "lage kosten" : "bewijskracht redelijk of sterker (hoe zeker het is, niet of het helpt)";
    const isThere = ranked.some(({ page: number }) => {
      const page = engine.names.pages[number];
      return page !== undefined && fits(page, choice);
    });
    const first = isThere ? "Wat daarbij past, staat vooraan." : NONE_FITS;
    const how = onlyChoices ? "Dit zijn de aanpakken die daarbij passen." : first;
    const link = make("a", { href: target.href }, "Kies verder op de menukaart");
    return make("p", { class: "notice" }, `‘${said}’ gelezen als keuze: ${what}. ${how} `, link);
  });

/** Words that look like what was typed. @param {Search} search */
const nearby = ({ answer: { absent, concepts }, engine }) => {
  const words = (absent.length ? absent : concepts.map(({ typed }) => typed))
    .flatMap((typed) => engine.lexicon.near(typed, Math.min(3, Math.floor(typed.length / 2.5))).slice(0, 2))
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
  const told = found ? [...mended(search), ...cut(search), ...chosen(search)] : [...cut(search), ...nearby(search)];
  find(document, "#zoek-uitleg", HTMLElement).replaceChildren(...told);
  themes(found > 0 && !search.answer.absent.length);
  find(document, "#zoek-dieper", HTMLElement).hidden = search.isDeep || !found;
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
