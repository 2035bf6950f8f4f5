// @ts-check
// The results page: /zoeken/?q=... The address holds the question and the choice, so that it can be shared.
import { Register, json } from "./register.js";
import { best, fit, rank } from "./combine.js";
import { Lexicon, read } from "./question.js";
import { pieces, reasons } from "./why.js";
import { key, tokens } from "./words.js";

/** @typedef {import("./register.js").Page} Page */
/** @typedef {import("./combine.js").Ranked} Ranked */
/** @typedef {import("./question.js").Concept} Concept */

const PAGE = 10;
const ENOUGH = 1;
const COVERED = 0.6;
const TEXT_COUNTS = 0.35;
/** @type {Record<string, number>} */
const KINDS = { interventie: 1, thema: 0.9, bron: 0.45, pagina: 0.6, "oud adres": 0.3 };
const FACETS = ["soort", "fase", "thema"];

const root = new URL("../../", import.meta.url);
const address = new URLSearchParams(location.search);
const question = (address.get("q") ?? "").trim();

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const status = byId("zoek-status");
const list = byId("zoek-resultaten");
const notes = byId("zoek-uitleg");
const form = /** @type {HTMLFormElement} */ (byId("zoek-keuze"));

/**
 * @param {string} name
 * @param {string} [text]
 * @param {string} [className]
 */
const element = (name, text, className) => {
  const node = document.createElement(name);
  if (text) node.textContent = text;
  if (className) node.className = className;
  return node;
};

/**
 * @param {string} text
 * @param {Record<string, string>} changes to the address; an empty value takes a name out
 */
const link = (text, changes) => {
  const target = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) target.set(name, value);
    else target.delete(name);
  }
  const node = /** @type {HTMLAnchorElement} */ (element("a", text));
  node.href = `?${target}`;
  return node;
};

/**
 * @param {string} text
 * @param {Concept[]} concepts
 * @param {string} [className]
 */
const marked = (text, concepts, className) => {
  const line = element("p", "", className);
  for (const [piece, found] of pieces(text, concepts)) line.append(found ? element("mark", piece) : piece);
  return line;
};

/**
 * Turn Pagefind's excerpt, escaped text with <mark> around the hits, into nodes.
 * @param {string} html
 */
const excerpt = (html) => {
  const line = element("p", "", "result-excerpt");
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    line.append(node.nodeName === "MARK" ? element("mark", node.textContent ?? "") : (node.textContent ?? ""));
  }
  return line;
};

class Search {
  /**
   * @param {Register} register
   * @param {Lexicon} lexicon
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

/** @param {[typed: string, as: string]} reason */
const sentence = ([typed, as]) => (tokens(as).some((word) => key(word) === key(typed)) ? as : `${typed} = ${as}`);

/**
 * @param {Search} search
 * @param {number} page its number
 * @param {Page} data
 */
const result = (search, page, data) => {
  const { concepts, lexicon } = search;
  const item = element("li", "", "result");
  const title = data.meta.title ?? "";
  const summary = data.meta.samenvatting ?? "";
  const heading = element("h2");
  const anchor = /** @type {HTMLAnchorElement} */ (element("a"));
  for (const [piece, found] of pieces(title, concepts)) anchor.append(found ? element("mark", piece) : piece);
  anchor.href = data.url;
  heading.append(anchor);
  item.append(heading);
  const { register } = search;
  const kicker = [register.kind(page), register.values(page, "fase").join(", ")].filter(Boolean).join(" · ");
  item.append(element("p", kicker, "card-kicker"));
  if (summary) item.append(marked(summary, concepts));
  else item.append(excerpt(data.excerpt));
  const why = reasons(concepts, `${title} ${summary}`, data.content, lexicon.groups);
  if (why.length) {
    item.append(element("p", `Gevonden op: ${why.map(sentence).join("; ")}`, "result-why"));
  }
  return item;
};

/** @param {Search} search */
const showMore = async (search) => {
  const chosen = search.chosen();
  const part = chosen.slice(search.shown, search.shown + PAGE);
  const pages = await Promise.all(part.map(({ page }) => search.register.pages.get(page)?.()));
  pages.forEach((data, place) => {
    if (data) list.append(result(search, part[place].page, data));
  });
  search.shown += part.length;
  byId("zoek-meer").hidden = search.shown >= chosen.length;
};

/** @param {Search} search */
const show = async (search) => {
  list.replaceChildren();
  search.shown = 0;
  const found = search.chosen();
  const count = found.length === 1 ? "1 resultaat" : `${found.length} resultaten`;
  const chosen = FACETS.some((facet) => address.has(facet));
  if (found.length) status.textContent = `${count} voor ‘${question}’.`;
  else if (search.ranked.length && chosen) {
    status.textContent = `Niets gevonden voor ‘${question}’ met deze keuze. Haal een vinkje weg om meer te zien.`;
  } else {
    status.textContent = `Niets gevonden voor ‘${question}’. Probeer een ander of korter woord, of blader hieronder.`;
  }
  explain(search, found.length);
  facets(search);
  await showMore(search);
};

/**
 * Say what was made of the question, and help on.
 * @param {Search} search
 * @param {number} found
 */
const explain = (search, found) => {
  notes.replaceChildren();
  const mended = search.concepts.filter(({ how }) => how === "typfout");
  if (mended.length && found) {
    const line = element("p", "", "notice");
    const words = mended.map(({ typed, forms }) => `‘${forms[0]}’ in plaats van ‘${typed}’`).join(" en ");
    line.append(`Gezocht op ${words}. `, link("Zoek wat ik typte", { letterlijk: "1" }));
    notes.append(line);
  }
  if (!found) {
    const near = search.concepts
      .filter(({ how }) => how === "onbekend" || how === "zo")
      .flatMap(({ typed }) => search.lexicon.near(typed, Math.min(3, Math.floor(typed.length / 2.5))).slice(0, 2))
      .filter((word) => !question.includes(word));
    if (near.length) {
      const line = element("p", "Bedoelde u: ");
      near.slice(0, 3).forEach((word, place) => {
        line.append(place ? ", " : "", link(word, { q: word, letterlijk: "" }));
      });
      line.append("?");
      notes.append(line);
    }
  }
  themes(search, found > 0);
  byId("zoek-dieper").hidden = search.register.deep || !found;
};

/**
 * Show the themes that come nearest to the question; when nothing comes near, all of them.
 * @param {Search} search
 * @param {boolean} found whether there is an answer already
 */
const themes = (search, found) => {
  const part = byId("zoek-themas");
  part.hidden = found;
  const words = tokens(question).filter((word) => word.length >= 4);
  const near = (/** @type {string} */ title) =>
    tokens(title).some((other) => words.some((word) => other.slice(0, 4) === word.slice(0, 4) || other.includes(key(word))));
  const items = [...part.querySelectorAll("li")];
  const fit = items.filter((item) => near(item.textContent ?? ""));
  for (const item of items) item.hidden = fit.length > 0 && !fit.includes(item);
};

/**
 * Show for every choice how many results it would leave, and only choices that leave any.
 * @param {Search} search
 */
const facets = (search) => {
  form.hidden = !search.ranked.length;
  for (const facet of FACETS) {
    const found = search.chosen(facet);
    const group = /** @type {HTMLElement} */ (form.querySelector(`[data-facet="${facet}"]`));
    let any = false;
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (group.querySelectorAll("input"))) {
      const count = found.filter(({ page }) => search.register.values(page, facet).includes(box.value)).length;
      box.checked = address.getAll(facet).includes(box.value);
      const line = /** @type {HTMLElement} */ (box.closest("li"));
      /** @type {HTMLElement} */ (line.querySelector(".count")).textContent = String(count);
      line.hidden = !count && !box.checked;
      any ||= !line.hidden;
    }
    group.hidden = !any;
  }
};

/** @param {Search} search */
const listen = (search) => {
  form.addEventListener("change", (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement)) return;
    const left = address.getAll(box.name).filter((value) => value !== box.value);
    address.delete(box.name);
    for (const value of box.checked ? [...left, box.value] : left) address.append(box.name, value);
    history.replaceState(null, "", `?${address}`);
    show(search);
  });
  byId("zoek-meer").addEventListener("click", async () => {
    const before = list.children.length;
    await showMore(search);
    list.children[before]?.querySelector("a")?.focus();
  });
  byId("zoek-dieper").addEventListener("click", async () => {
    address.set("tekst", "1");
    history.replaceState(null, "", `?${address}`);
    status.textContent = "Zoeken in de hele tekst …";
    await search.run();
    await show(search);
    list.querySelector("a")?.focus();
  });
};

const start = async () => {
  status.textContent = `Zoeken naar ‘${question}’ …`;
  const [words, marks] = await Promise.all(
    ["zoeken/woorden.json", "zoeken/kenmerken.json"].map((file) => json(new URL(file, root))),
  );
  const register = await new Register(root, /** @type {import("./register.js").Marks} */ (marks)).open();
  const search = new Search(register, new Lexicon(/** @type {import("./question.js").WordList} */ (words)));
  await search.run();
  listen(search);
  await show(search);
};

/** @type {HTMLDetailsElement} */ (form.querySelector("details")).open = matchMedia("(min-width: 48rem)").matches;
/** @type {HTMLInputElement} */ (byId("zoek")).value = question;
if (question) {
  document.title = `${question} - ${document.title}`;
  start().catch(() => {
    status.textContent = "Zoeken lukt nu niet. Probeer het opnieuw of gebruik de lijsten hieronder.";
  });
}
