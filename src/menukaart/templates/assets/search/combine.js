// Puts the answers to the words of a question together: a page that answers more of it, and what tells more,
// stands higher. Pure.
import { ABOUT, MENTIONED } from "./names.js";
import { key, tokens } from "./words.js";

/** @typedef {import("./question.js").Concept} Concept */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("./names.js").Hits} Hits */
/**
 * @typedef {object} Asked a thing that is asked for, with what answers it
 * @property {Concept} concept
 * @property {number} tells how much it tells of what the question is about
 * @property {Hits} hits
 * @property {number} held in how many pages it only stands
 */
/**
 * @typedef {object} Ranked a page in the answer
 * @property {number} page
 * @property {number} score
 * @property {number} cover share of the question that it answers, 0 to 1
 */

const LEAST_COVER = 0.4;
/** How much of a word a page answers that names it, that mentions it in its summary, and that holds it. */
const COVERS = { named: 1, mentioned: 0.7, held: 0.5 };
/** A word that stands in more pages than this says little where it only stands. */
const FEW_HOLD = 25;
const HOLDS_LITTLE = 0.2;
const PHRASE = 0.55;
const LONGER = 1.3;
const ALL = 0.5;
/** Everything that is typed is the name: then this is the page. */
const ALONE = 0.35;
/** It is the name letter by letter. */
const EXACT = 1.5;
const NAME_EXACT = 0.9;
/** One word that names this many pages asks for an overview: a theme gives it. */
const BROAD = 12;
const OVERVIEW = 1.4;
const QUESTION = 1.1;
/** A programme with a name of its own, when that name is not asked for. */
const OTHER_NAME = 0.85;
const REST = 0.35;
/** @type {Record<string, number>} */
const KINDS = { interventie: 1, thema: 0.95, pagina: 0.8, bron: 0.35, "oud adres": 0.3 };

/**
 * Rank the pages.
 * @param {string} question
 * @param {Asked[]} asked
 * @param {Names} names
 * @param {boolean} deep whether a page counts that only holds the words
 * @returns {Ranked[]} best first; of equals, the first by number
 */
export const rank = (question, asked, names, deep) => {
  const whole = asked.reduce((sum, { concept, tells }) => sum + (concept.optional ? 0 : tells), 0) || 1;
  /** @type {Map<number, Ranked>} */
  const found = new Map();
  const at = (/** @type {number} */ page) => {
    const known = found.get(page) ?? { page, score: 0, cover: 0 };
    found.set(page, known);
    return known;
  };
  for (const { concept, tells, hits, held } of asked) {
    const holds = deep || held <= FEW_HOLD ? COVERS.held : HOLDS_LITTLE;
    for (const [page, fit] of hits) {
      const ranked = at(page);
      ranked.score += tells * fit;
      const covers = fit >= ABOUT ? COVERS.named : fit >= MENTIONED ? COVERS.mentioned : holds;
      if (!concept.optional) ranked.cover += (tells / whole) * covers;
    }
  }
  const telling = new Map(asked.flatMap(({ concept, tells }) => concept.forms.map((form) => [key(form), tells])));
  const typed = tokens(question).join(" ");
  for (const ranked of found.values()) {
    const [adds, isAsked] = named(names, ranked.page, typed, telling, whole);
    ranked.score = (ranked.score + adds) * (names.pages[ranked.page]?.isNamed && !isAsked ? OTHER_NAME : 1);
  }
  for (const [page, fit] of answering(question, asked, names, whole)) {
    const ranked = at(page);
    ranked.score += QUESTION * fit;
    ranked.cover = Math.max(ranked.cover, fit);
  }
  const isBroad = asksOverview(typed, asked, names);
  for (const each of found.values()) {
    const kind = names.kind(each.page);
    each.score *= (1 - ALL + ALL * each.cover) * (KINDS[kind] ?? 1) * (isBroad && kind === "thema" ? OVERVIEW : 1);
  }
  return relevant([...found.values()]).sort((a, b) => b.score - a.score || a.page - b.page);
};

/**
 * Whether one word is asked that names many pages, and is the name of none.
 * @param {string} typed
 * @param {Asked[]} asked
 * @param {Names} names
 */
const asksOverview = (typed, asked, names) => {
  const [only, more] = asked.filter(({ concept }) => !concept.optional);
  if (!only || more) return false;
  const about = [...only.hits].filter(([page, fit]) => page < names.size && fit >= ABOUT).map(([page]) => page);
  const own = about.filter((page) => names.pages[page]?.kind === "interventie").flatMap((page) => names.phrases[page] ?? []);
  return about.length >= BROAD && !own.some(({ text, via }) => !via && tokens(text).join(" ") === typed);
};

/**
 * What it adds that a whole name of the page is in the question, and whether one is that the page has for itself.
 * @param {Names} names
 * @param {number} page
 * @param {string} typed the question in plain words
 * @param {Map<string, number>} telling what the words of the question tell, by key
 * @param {number} whole what the whole question tells
 * @returns {[adds: number, isAsked: boolean]}
 */
const named = (names, page, typed, telling, whole) => {
  const asKeys = tokens(typed).map(key).join(" ");
  let most = 0;
  let isAsked = false;
  for (const { keys, text, fit, isTitle } of names.phrases[page] ?? []) {
    if (!keys.every((each) => telling.has(each))) continue;
    isAsked ||= isTitle;
    const tells = keys.reduce((sum, each) => sum + (telling.get(each) ?? 0), 0);
    const all = tokens(text);
    const exact = all.join(" ") === typed || all.map(key).join(" ") === asKeys;
    const alone = exact ? (isTitle ? EXACT : NAME_EXACT) : tells >= whole * 0.99 ? (ALONE * keys.length) / all.length : 0;
    most = Math.max(most, fit * (tells * PHRASE * (keys.length > 1 ? LONGER : 1) + alone));
  }
  return [most, isAsked];
};

/**
 * Give the pages of the site itself that answer what is asked, such as how to choose; less as more is asked.
 * @param {string} question
 * @param {Asked[]} asked
 * @param {Names} names
 * @param {number} whole
 * @returns {Map<number, number>}
 */
const answering = (question, asked, names, whole) => {
  const words = tokens(question).map(key);
  /** @type {Map<number, number>} */
  const found = new Map();
  names.pages.forEach(({ asked: phrases }, page) => {
    for (const phrase of phrases) {
      const keys = tokens(phrase).map(key);
      if (!inOrder(keys, words)) continue;
      const rest = asked
        .filter(({ concept }) => !concept.forms.some((form) => keys.includes(key(form))))
        .reduce((sum, { concept, tells }) => sum + (concept.optional ? 0 : tells), 0);
      found.set(page, Math.max(found.get(page) ?? 0, REST / (REST + rest)));
    }
  });
  return found;
};

/** @param {string[]} few @param {string[]} many */
const inOrder = (few, many) => {
  let place = 0;
  for (const word of many) if (word === few[place]) place += 1;
  return place === few.length;
};

/**
 * Leave out pages that answer a small part of the question when others answer far more.
 * @param {Ranked[]} found
 */
const relevant = (found) => {
  const most = Math.max(...found.map(({ cover }) => cover), 0);
  return found.filter(({ cover }) => cover > 0 && cover >= most * LEAST_COVER);
};
