// The dossier on the page of what is kept: put together when asked for, to read, print and download.
import { count, find, make } from "../base/page.js";
import { ROOT, columns } from "../compare/data.js";
import { CAVEAT, HEADINGS, LEAD, MOST_IN_DOSSIER, TITLE, markdown, sources } from "./dossier.js";

/** @typedef {import("./dossier.js").Paragraph} Paragraph */
/** @typedef {import("./dossier.js").Dossier} Dossier */
/** @typedef {import("../compare/data.js").Column} Column */

const HEAD = ["Onderwerp", "Effect", "Bewijskracht", "Nederland", "Kosten"];
const STYLE =
  "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}table{border-collapse:collapse}" +
  "th,td{padding:.3rem .6rem;border:1px solid #999;text-align:left;vertical-align:top}li{overflow-wrap:anywhere}";
const place = find(document, "#dossier", HTMLElement);

/** @param {Column} column @param {string} row */
const words = (column, row) => {
  const cell = column.cells[row];
  return cell?.absent ? cell.absent[0] : (cell?.value ?? "");
};

/** @param {string} id @returns {Promise<Paragraph>} */
const paragraph = async (id) => {
  const answer = await fetch(new URL(`interventies/${id}/gebruik/paragraaf.json`, ROOT));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

/** @param {string} text @param {string} name @param {string} kind */
const save = (text, name, kind) => {
  const address = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  const link = make("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** @param {string} text @param {() => void} act */
const button = (text, act) => {
  const made = make("button", { type: "button", class: "plain" }, text);
  made.addEventListener("click", act);
  return made;
};

/** @param {Dossier} dossier */
const table = ({ table: { head, rows } }) =>
  make(
    "div",
    { class: "table-scroll", role: "group", "aria-label": "Tabel", tabindex: "0" },
    make(
      "table",
      {},
      make("thead", {}, make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)))),
      make(
        "tbody",
        {},
        ...rows.map(([name = "", ...cells]) =>
          make("tr", {}, make("th", { scope: "row" }, name), ...cells.map((text) => make("td", {}, text))),
        ),
      ),
    ),
  );

/**
 * @param {Dossier} dossier
 * @param {"h2" | "h3"} part the heading of a part
 * @param {"h3" | "h4"} one that of one text in it
 * @returns {HTMLElement[]}
 */
const pieces = (dossier, part, one) => [
  make("p", {}, LEAD),
  make(part, {}, HEADINGS.table),
  table(dossier),
  make("p", {}, CAVEAT),
  make(part, {}, HEADINGS.each),
  ...dossier.paragraphs.flatMap((each, at) => [
    make(one, {}, each.title),
    make(
      "p",
      {},
      each.before,
      make("sup", {}, make("a", { href: `#noot-${at + 1}`, "aria-label": `voetnoot ${at + 1}` }, `${at + 1}`)),
      ` ${each.after.join(" ")}`,
    ),
  ]),
  make(part, {}, HEADINGS.notes),
  make("ol", {}, ...dossier.paragraphs.map((each, at) => make("li", { id: `noot-${at + 1}` }, each.note))),
  make(part, {}, HEADINGS.sources),
  make("ul", {}, ...sources(dossier.paragraphs).map((text) => make("li", {}, text))),
];

/** The dossier as a page of its own, without script. @param {readonly HTMLElement[]} found */
const page = (found) => {
  const written = document.implementation.createHTMLDocument(TITLE);
  written.documentElement.lang = "nl";
  written.head.prepend(make("meta", { charset: "utf-8" }));
  written.body.append(make("h1", {}, TITLE), ...found.map((each) => each.cloneNode(true)));
  // As text: our own page lets no style in itself.
  const text = written.documentElement.outerHTML.replace("</head>", `<style>${STYLE}</style></head>`);
  return `<!doctype html>\n${text}\n`;
};

/** Print the dossier alone. */
const printed = () => {
  document.documentElement.dataset["print"] = "dossier";
  print();
  delete document.documentElement.dataset["print"];
};

/**
 * Show the dossier of interventions, the first ten.
 * @param {readonly string[]} ids
 * @returns {Promise<string>} what to tell the reader
 * @throws {Error} when the data cannot be fetched
 */
export const show = async (ids) => {
  const chosen = ids.slice(0, MOST_IN_DOSSIER);
  const [paragraphs, found] = await Promise.all([Promise.all(chosen.map(paragraph)), columns(chosen)]);
  const rows = found.map((column) => [
    column.title,
    column.effect || words(column, "effect"),
    words(column, "bewijskracht"),
    words(column, "nederland"),
    words(column, "kosten"),
  ]);
  const dossier = { paragraphs, table: { head: HEAD, rows } };
  const heading = make("h2", { tabindex: "-1" }, TITLE);
  const actions = make(
    "p",
    { class: "actions" },
    button("Download als Markdown", () => save(markdown(dossier), "dossier.md", "text/markdown")),
    button("Download als webpagina", () => save(page(pieces(dossier, "h2", "h3")), "dossier.html", "text/html")),
    button("Print het dossier", printed),
  );
  place.replaceChildren(heading, actions, ...pieces(dossier, "h3", "h4"));
  place.hidden = false;
  heading.focus();
  const left = ids.length - chosen.length;
  const about = `Het dossier van ${count(chosen.length, "onderwerp", "onderwerpen")} staat onder de lijst.`;
  if (left <= 0) return about;
  return `${about} Er passen er hoogstens ${MOST_IN_DOSSIER} in; de laatste ${left} staan er niet bij.`;
};
