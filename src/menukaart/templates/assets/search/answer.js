// The question and the choice, as the address has them, and the pages that answer: best first.
import { best, fit, rank } from "./combine.js";
import { read } from "./question.js";

/** @typedef {import("./register.js").Register} Register */
/** @typedef {import("./combine.js").Ranked} Ranked */
/** @typedef {import("./question.js").Concept} Concept */

export const address = new URLSearchParams(location.search);
export const question = (address.get("q") ?? "").trim();
/** Names in the address by which results may be chosen. */
export const FACETS = ["soort", "fase", "thema"];

/** Write the address as it is now, without a step in the history. */
export const remember = () => history.replaceState(null, "", `?${address}`);

/**
 * Give the address with something else in it.
 * @param {Record<string, string>} changes an empty value takes a name out
 */
export const withChanges = (changes) => {
  const target = new URLSearchParams(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value) target.set(name, value);
    else target.delete(name);
  }
  return `?${target}`;
};

const ENOUGH = 1;
const COVERED = 0.6;
const TEXT_COUNTS = 0.35;
/** @type {Record<string, number>} */
const KINDS = { interventie: 1, thema: 0.9, bron: 0.45, pagina: 0.6, "oud adres": 0.3 };

/** One question, and the pages that answer it. */
export class Search {
  /**
   * @param {Register} register
   * @param {import("./question.js").Lexicon} lexicon
   */
  constructor(register, lexicon) {
    this.register = register;
    this.lexicon = lexicon;
    this.concepts = read(question, lexicon, address.has("letterlijk"));
    /** @type {Ranked[]} */
    this.ranked = [];
    this.shown = 0;
  }

  async run() {
    await this.#ask();
    const whole = this.ranked.filter((each) => each.cover >= COVERED).length;
    if (address.has("tekst") || whole < ENOUGH) {
      await this.register.deepen();
      await this.#ask();
    }
  }

  async #ask() {
    const { register, concepts } = this;
    /** @type {Set<Concept>} */
    const onlyInTexts = new Set();
    const hits = await Promise.all(
      concepts.map(async (concept) => {
        const { forms } = concept;
        const answers = await Promise.all(forms.map((word) => register.find(word)));
        const names = best(answers.map((answer) => fit(answer.names)));
        const texts = best(answers.map((answer) => fit(answer.texts)));
        if (!names.size) onlyInTexts.add(concept);
        for (const [page, score] of texts) texts.set(page, score * TEXT_COUNTS);
        return best([names, texts]);
      }),
    );
    const weighed = concepts.map((each) => (onlyInTexts.has(each) ? { ...each, weight: each.weight * TEXT_COUNTS } : each));
    this.ranked = rank(weighed, hits, register.size, (page) => KINDS[register.kind(page)] ?? 1);
  }

  /** The results that fit the choice beside them; a facet may be left out to count its other values. */
  chosen(without = "") {
    return this.ranked.filter(({ page }) =>
      FACETS.every((facet) => {
        const wanted = address.getAll(facet);
        return facet === without || !wanted.length || this.register.values(page, facet).some((v) => wanted.includes(v));
      }),
    );
  }
}
