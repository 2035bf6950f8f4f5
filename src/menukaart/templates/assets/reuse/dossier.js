// A dossier: some interventions beside each other, a paragraph of each with its footnote, and all their sources.
// Words come from the build; here they are only put together. Pure.

/** Interventions in one dossier at most. */
export const MOST_IN_DOSSIER = 10;

/**
 * @typedef {{ id: string, title: string, before: string, after: string[], note: string,
 *   sources: [string, string][] }} Paragraph
 */
/** @typedef {{ head: string[], rows: string[][] }} Table */
/** @typedef {{ paragraphs: Paragraph[], table: Table }} Dossier */

export const TITLE = "Dossier van de Menukaart Onderwijskansen";
export const LEAD =
  "Neem een tekst in haar geheel over. Hoe zeker het is, wat niet hielp en wat het niet betekent, hoort erbij.";
export const CAVEAT =
  "Bewijskracht zegt hoe zeker het onderzoek is, niet hoeveel het helpt. Cijfers van verschillend onderzoek zijn niet" +
  " zonder meer te vergelijken: een hoger cijfer is niet vanzelf een betere aanpak.";
export const HEADINGS = { table: "Naast elkaar", each: "Per onderwerp", notes: "Voetnoten", sources: "Bronnen" };

/** Every source once, in the order of the alphabet. @param {readonly Paragraph[]} paragraphs @returns {string[]} */
export const sources = (paragraphs) => {
  const found = new Map(paragraphs.flatMap((each) => each.sources));
  return [...found.values()].sort((one, other) => one.localeCompare(other, "nl"));
};

/** Text that Markdown does not take for markup. @param {string} text */
const plain = (text) => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");

/** @param {readonly string[]} cells */
const line = (cells) => `| ${cells.map((cell) => plain(cell).replace(/\s+/g, " ")).join(" | ")} |\n`;

/** @param {Dossier} dossier */
export const markdown = ({ paragraphs, table }) =>
  [
    `# ${TITLE}\n\n${LEAD}\n\n## ${HEADINGS.table}\n\n`,
    line(table.head),
    `|${table.head.map(() => " --- |").join("")}\n`,
    ...table.rows.map(line),
    `\n${CAVEAT}\n\n## ${HEADINGS.each}\n\n`,
    ...paragraphs.map(
      (each, at) =>
        `### ${plain(each.title)}\n\n${plain(each.before)}[^${at + 1}] ${plain(each.after.join(" "))}\n\n`,
    ),
    `## ${HEADINGS.sources}\n\n`,
    ...sources(paragraphs).map((source) => `- ${plain(source)}\n`),
    "\n",
    ...paragraphs.map((each, at) => `[^${at + 1}]: ${plain(each.note)}\n`),
  ].join("");
