// A table as CSV for a Dutch Excel: semicolons, a byte order mark, and no cell that can act as a formula. Pure.

const BYTE_ORDER_MARK = "\uFEFF";
const QUOTED = /[";\r\n]|^\s|\s$/;
/** What a spreadsheet passes by before it looks for a formula: spaces of all kinds, tabs, signs that are not seen. */
const UNSEEN = /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+/u;
const FORMULA = /^[=+\-@]/;
/** A number is no formula, also below zero: -0,14 or -1.250,5. */
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?\s?%?$/;

/** Whether a spreadsheet may calculate with a text. Signs of full width count as their plain twins. @param {string} text */
const mayCalculate = (text) => {
  const seen = text.replace(UNSEEN, "");
  if (/^[\t\r]/.test(text)) return true;
  return FORMULA.test(seen.normalize("NFKC")) && !NUMBER.test(text);
};

/** @param {string} text */
export const cell = (text) => {
  const safe = mayCalculate(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** @param {readonly (readonly string[])[]} rows */
export const csv = (rows) => BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");

/** @typedef {import("./data.js").Column} Column */
/** @typedef {import("./data.js").Titles} Titles */

/** @param {import("./data.js").Cell | undefined} found */
const words = (found) => {
  if (!found) return "";
  if (found.absent) return `${found.absent[0]} (${found.absent[1].replace(/\.$/, "")})`.replace(" ()", "");
  return [found.value, ...found.more].join("\n");
};

/** @param {Column} column @param {Titles} titles */
const effects = (column, titles) => {
  const names = new Map(titles.effects.map((row) => [row.id, `${row.outcome}, ${row.scale}`]));
  const lines = column.effects.map((item) => {
    const extra = [item.about, item.words].filter(Boolean).join("; ");
    return `${names.get(item.row)}: ${item.size}${extra ? ` (${extra})` : ""}`;
  });
  return lines.length > 0 ? lines.join("\n") : words(column.cells.effect);
};

/**
 * Write interventions as the rows of a table, with the same words as on their pages.
 * @param {readonly Column[]} columns
 * @param {Titles} titles
 * @param {(address: string) => string} whole writes the whole address of a page
 */
export const table = (columns, titles, whole) => {
  const kinds = titles.parts.flatMap((part) => part.rows);
  const head = ["Aanpak", "Soort, fase en niveau", ...kinds.map((kind) => kind.label), "Adres", "Id"];
  const body = columns.map((column) => [
    column.is_concept ? `${column.title} (concept)` : column.title,
    column.kicker,
    ...kinds.map((kind) => (kind.id === "effect" ? effects(column, titles) : words(column.cells[kind.id]))),
    whole(column.address),
    column.id,
  ]);
  return [head, ...body];
};
