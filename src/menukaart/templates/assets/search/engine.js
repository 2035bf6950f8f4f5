// The search itself: reads a question with all that is known of words, and ranks the pages that answer.
import { rank } from "./combine.js";
import { ABOUT, Names } from "./names.js";
import { Lexicon, read, tellingWords } from "./question.js";
import { key, tokens } from "./words.js";

/** @typedef {import("./names.js").Hits} Hits */
/** @typedef {import("./names.js").Page} Page */
/** @typedef {import("./names.js").WordList} WordList */
/** @typedef {import("./question.js").Concept} Concept */
/** @typedef {import("./combine.js").Asked} Asked */
/** @typedef {import("./combine.js").Ranked} Ranked */
/** @typedef {import("./texts.js").Texts} Texts */
/** @typedef {import("./dictionary.js").Dictionary} Dictionary */
/**
 * @typedef {object} Choice something in the question that is no subject but a choice
 * @property {string} said
 * @property {string} facet
 * @property {string[]} values
 */
/**
 * @typedef {object} Answer
 * @property {Concept[]} concepts
 * @property {Concept[]} telling those that say what is asked
 * @property {Choice[]} choices
 * @property {boolean} onlyChoices whether nothing else is asked
 * @property {string[]} absent words that no page has
 * @property {[typed: string, parts: string[]][]} split words that no page has, and the parts that were looked for
 * @property {boolean} isNear whether no page is about what is asked, and the best only come near
 * @property {Ranked[]} ranked pages, best first
 */

/** How well a form answers that is not what was typed. @type {Partial<Record<import("./question.js").How, number>>} */
const FACTORS = { deel: 0.85, begin: 0.75, typfout: 0.95 };
/** How well a word of the same family answers. */
const KIN = 0.8;
/** A word that stands in this many pages at most tells what they are about; in more, it is just a word. */
const FEW = 6;
const FEW_TELL = 0.3;
const MANY_TELL = 0.05;
const MANY = 40;
const ABSENT_TELLS = 0.35;
/** What the words must tell that were found, for the answer to be one when another word is absent. */
const SUBJECT = 0.215;
/** Who asks in so many words has a subject; what tells less than this is none, unless a whole name is asked. */
const SENTENCE = 3;
const NO_SUBJECT = 0.18;
const HALF = 0.5;
const SURE = 0.6;
/** A word that tells less than this part of what the best one tells, is said beside the subject: `school`. */
const GENERAL = 0.4;
const CHOSEN = 0.25;
const AS_WELL = 0.95;
const IDLE = 0.2;

export class Engine {
  /**
   * @param {Page[]} pages
   * @param {WordList} words
   * @param {Texts} texts
   * @param {Dictionary} dictionary
   * @param {Names} [names] what names say, when it is known already
   */
  constructor(pages, words, texts, dictionary, names = new Names(pages, words)) {
    this.words = words;
    this.texts = texts;
    this.dictionary = dictionary;
    this.names = names;
    /** Words of the questions that a page of the site itself answers; none of them is strange. */
    this.asked = new Set(this.names.pages.flatMap(({ asked }) => asked.flatMap((phrase) => tokens(phrase).map(key))));
    this.lexicon = new Lexicon({
      names: this.names.words,
      idle: this.names.idle,
      inTexts: (word) => texts.has(word) || this.names.hits.has(word),
      inMany: (word) => texts.isEverywhere(word) || texts.find(word).size >= MANY,
      isDutch: (word) => dictionary.has(word),
    });
  }

  /** Fetch which texts and summaries have these words. @param {string[]} words */
  async #load(words) {
    const keys = words.map(key);
    await this.texts.load(keys);
    for (const each of keys) this.names.finish(each, this.texts.mentions(each));
  }

  /**
   * @param {string} question
   * @param {{literal?: boolean, deep?: boolean}} how take every word as it was typed; count what only holds the words
   * @returns {Promise<Answer>}
   */
  async ask(question, { literal = false, deep = false } = {}) {
    const words = tellingWords(question, this.lexicon.idle);
    await this.#load(words);
    const strange = words.filter((word) => !this.lexicon.isName(word) && !this.lexicon.known.inTexts(key(word)));
    await this.dictionary.load(strange.filter((word) => this.lexicon.mended(word)));
    const choices = this.#choices(question);
    const chosen = new Set(choices.flatMap(({ said }) => tokens(said)));
    const all = read(question, this.lexicon, literal);
    const rest = all.filter(({ typed }) => !chosen.has(typed));
    const onlyChoices = choices.length > 0 && rest.every(({ typed }) => this.lexicon.idle.has(typed));
    const concepts = onlyChoices ? all : rest;
    await this.#load(concepts.flatMap(({ forms, also, kin }) => [...forms, ...also, ...kin]));
    const asked = concepts.map((concept) => this.#asked(concept));
    // When every word is an idle one, none says what is asked: then only whole phrases do.
    if (words.every((word) => this.lexicon.idle.has(word))) for (const each of asked) each.tells *= IDLE;
    const split = new Map(concepts.filter(({ how, typed }) => how === "delen" && !this.texts.has(key(typed))).map(({ typed }) => [typed, this.#parts(concepts, typed)]));
    const absent = concepts.filter(({ how, typed }) => how === "onbekend" && !this.lexicon.idle.has(typed) && !this.asked.has(key(typed))).map(({ typed }) => typed);
    const most = Math.max(0, ...asked.map(({ concept, tells }) => (concept.optional ? 0 : tells)));
    const telling = asked.filter(({ concept, tells }) => concept.optional || tells >= most * GENERAL).map(({ concept }) => concept);
    let ranked = rank(question, asked, this.names, deep);
    const subject = Math.max(0, ...asked.filter(({ concept }) => !concept.optional && concept.how !== "onbekend").map(({ tells }) => tells));
    if (absent.length && subject < SUBJECT) ranked = [];
    if (choices.length) ranked = this.#prefer(choices, onlyChoices ? this.#fitting(choices, ranked) : ranked, !onlyChoices);
    const [best] = ranked;
    const isNear =
      Boolean(best && best.score < SURE) &&
      tokens(question).length >= SENTENCE &&
      (subject < NO_SUBJECT || Math.max(...ranked.slice(0, SENTENCE).map(({ cover }) => cover)) < HALF);
    return { concepts, telling, choices, onlyChoices, absent, split: [...split], isNear, ranked };
  }

  /** @param {Concept[]} concepts @param {string} typed */
  #parts(concepts, typed) {
    return concepts.filter((each) => each.typed === typed).flatMap(({ forms }) => forms.slice(0, 1));
  }

  /** What answers a word, in names and in texts; the names of sources stand with the texts. @param {Concept} concept @returns {Asked} */
  #asked(concept) {
    const factor = FACTORS[concept.how] ?? 1;
    /** @type {Hits} */
    const hits = new Map();
    let tells = 0;
    const add = (/** @type {string[]} */ forms, /** @type {number} */ part) => {
      for (const form of new Set(forms.map(key))) {
        for (const [page, fit] of this.names.hits.get(form) ?? []) hits.set(page, Math.max(hits.get(page) ?? 0, fit * part));
      }
    };
    add(concept.forms, factor);
    add(concept.also, 1);
    add(concept.kin, KIN);
    for (const form of concept.forms) tells = Math.max(tells, this.names.tells(key(form)));
    /** @type {Hits} */
    const texts = new Map();
    for (const form of new Set(concept.forms.map(key))) {
      for (const [page, fit] of this.texts.find(form)) texts.set(page, Math.max(texts.get(page) ?? 0, fit));
    }
    const held = [...texts.values()].filter((fit) => fit < ABOUT).length;
    if (!tells) tells = concept.how === "onbekend" ? ABSENT_TELLS : hits.size + texts.size <= FEW ? FEW_TELL : MANY_TELL;
    for (const [page, fit] of texts) if (!hits.has(page)) hits.set(page, fit);
    return { concept, tells: tells * concept.weight, hits, held };
  }

  /** @param {string} question @returns {Choice[]} */
  #choices(question) {
    const asked = ` ${tokens(question).map(key).join(" ")} `;
    return this.words.choices.flatMap(([say, facet, values]) => {
      const said = say.find((phrase) => asked.includes(` ${tokens(phrase).map(key).join(" ")} `));
      return said ? [{ said, facet, values }] : [];
    });
  }

  /** The pages where one chooses, and all interventions that fit a choice, the best known first. @param {Choice[]} choices @param {Ranked[]} ranked */
  #fitting(choices, ranked) {
    const own = ranked.filter(({ page }) => this.names.pages[page]?.kind === "pagina");
    const found = new Map(own.map((each) => [each.page, each]));
    this.names.pages.forEach((page, number) => {
      if (page.advice || !choices.every((choice) => fits(page, choice)) || found.has(number)) return;
      found.set(number, { page: number, score: 0.1 + Number(page.strength?.[0] ?? 0) / 100 || 0.1, cover: 1 });
    });
    return [...found.values()];
  }

  /**
   * Put what fits the choices first, among what answers the rest of the question as well as the best does.
   * @param {Choice[]} choices
   * @param {Ranked[]} ranked
   * @param {boolean} hasSubject whether more is asked than the choices
   */
  #prefer(choices, ranked, hasSubject) {
    const most = Math.max(0, ...ranked.map(({ score }) => score));
    const whole = Math.max(0, ...ranked.map(({ cover }) => cover));
    for (const each of ranked) {
      const page = this.names.pages[each.page];
      if (!page || page.advice || !choices.every((choice) => fits(page, choice))) continue;
      each.score = each.score * (1 + CHOSEN) + (hasSubject && each.cover >= whole * AS_WELL ? most : 0);
    }
    return ranked.sort((a, b) => b.score - a.score || a.page - b.page);
  }
}

/** @param {Page} page @param {Choice} choice */
export const fits = ({ cost, strength }, { facet, values }) =>
  values.includes((facet === "kosten" ? cost : strength)?.[0] ?? "");
