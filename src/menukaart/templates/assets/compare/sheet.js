// What of a comparison goes on one sheet of paper: of each text its beginning, and what nobody knows on one line. Pure.

/** @typedef {import("./differences.js").Part} Part */
/** @typedef {import("./differences.js").Row} Row */
/** @typedef {import("./differences.js").Shown} Shown */
/** @typedef {import("./data.js").Column} Column */
/** A cell: what must be seen first, and the rest. @typedef {{ strong: string, text: string }} Said */
/** @typedef {{ label: string, cells: Said[] }} Line */
/** @typedef {{ lines: Line[], alone: string[], unknown: string[] }} Sheet */

/** Rows of the comparison that are one line on paper; each of the others is a line of its own. */
const TOGETHER = [
  { label: "Duur en hoe vaak", ids: ["duur", "vaak", "lang"] },
  { label: "Door wie", ids: ["wie", "extra"] },
  { label: "Bronnen en datum", ids: ["bronnen", "nagekeken"] },
];
/** The head of a column says these: phases and levels. */
const IN_HEAD = ["onderwijs", "niveau"];
/** What says most, and is cut last. */
const WHOLE = ["wat", "oordeel"];
const MOST_SUMMARY = 200;
const MOST_CHARACTERS = 120;
const MOST_ABOUT = 64;
const MOST_EFFECTS = 3;
const MOST_ALONE = 2;
const SENTENCES = /(?<=[.!?])\s+(?=[A-ZÀ-Ý‘“0-9])/u;

/** Keep whole sentences as far as they fit, of one long sentence its beginning; a sign says that there is more. @param {string} text @param {number} most */
export const beginning = (text, most = MOST_CHARACTERS) => {
  let kept = "";
  for (const sentence of text.split(SENTENCES)) {
    const longer = `${kept} ${sentence}`.trim();
    if (longer.length > most) break;
    kept = longer;
  }
  if (kept === text) return text;
  return `${kept || text.slice(0, most).replace(/[\s,;:]+\S*$/u, "")} […]`;
};

/** @param {string} text */
const lower = (text) => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** @param {Row} row @param {Shown} shown @returns {Said} */
const said = (row, shown) => {
  const figure = shown.figures?.[0];
  if (figure) return { strong: figure.size, text: beginning(figure.about, MOST_ABOUT) };
  const cell = shown.cell;
  if (!cell || cell.absent) return { strong: "", text: cell?.absent?.[0] ?? "" };
  if (row.id === "bewijskracht") return { strong: "", text: [cell.value, cell.more[0]].filter(Boolean).join(". ") };
  if (row.id === "extra") return { strong: "", text: `extra mensen nodig: ${cell.value}` };
  if (row.id === "nagekeken") return { strong: "", text: `nagekeken op ${cell.value}` };
  return { strong: "", text: beginning(cell.value, WHOLE.includes(row.id) ? MOST_SUMMARY : MOST_CHARACTERS) };
};

/** Whether no column says anything in a row. @param {Row} row */
const isUnknown = (row) => row.cells.every((shown) => !shown.figures && (!shown.cell || shown.cell.absent));

/** Rows as one line: what each says, and the names of what it does not say. @param {string} label @param {Row[]} rows @returns {Line} */
const joined = (label, rows) => {
  const cells = (rows[0]?.cells ?? []).map((_, column) => {
    const parts = rows.map((row) => {
      const shown = /** @type {Shown} */ (row.cells[column]);
      const { text } = said(row, shown);
      return shown.cell?.absent ? `${row.label.toLowerCase()}: ${text}` : text;
    });
    const text = parts.map((part, index) => (index > 0 ? lower(part) : part)).join("; ");
    return { strong: "", text };
  });
  return { label, cells };
};

/** @param {Row} row */
const isEffect = (row) => row.id === "effect" || row.id.includes(".");

/** Figures on the common scale go first; a row that names none of them tells nothing on paper. @param {Row[]} rows */
const effects = (rows) => {
  const first = rows.filter((row) => row.id.endsWith(".sd"));
  const ordered = [...first, ...rows.filter((row) => !first.includes(row))];
  return ordered.slice(0, MOST_EFFECTS).map((row) => ({
    label: row.note && !row.id.endsWith(".sd") ? `${row.label} ${row.note}` : row.label,
    cells: row.cells.map((shown) => said(row, shown)),
  }));
};

/** @param {Part} part */
const alone = (part) =>
  part.alone.map(({ title, lines }) => {
    const told = lines.slice(0, MOST_ALONE).map(({ label, figures }) => `${label}: ${figures[0]?.size ?? ""}`);
    const rest = lines.length - told.length;
    return `${title}: ${told.join("; ")}${rest > 0 ? `; en nog ${rest} op de pagina zelf` : ""}.`;
  });

/**
 * Choose and shorten what stands on one sheet.
 * @param {readonly Part[]} parts the comparison
 * @param {readonly Column[]} columns what is compared
 * @returns {Sheet}
 */
export const sheet = (parts, columns) => {
  /** @type {Sheet} */
  const found = { lines: [], alone: [], unknown: [] };
  for (const part of parts) {
    const plain = part.rows.filter((row) => !isEffect(row) && !IN_HEAD.includes(row.id));
    const known = plain.filter((row) => !isUnknown(row));
    found.unknown.push(...plain.filter(isUnknown).map((row) => row.label.toLowerCase()));
    found.lines.push(...effects(part.rows.filter(isEffect)));
    found.alone.push(...alone(part));
    const done = new Set();
    for (const row of known) {
      if (done.has(row)) continue;
      const group = TOGETHER.find(({ ids }) => ids.includes(row.id));
      const rows = group ? known.filter((each) => group.ids.includes(each.id)) : [row];
      for (const each of rows) done.add(each);
      const line = group ? joined(group.label, rows) : { label: row.label, cells: row.cells.map((shown) => said(row, shown)) };
      if (group?.ids.includes("nagekeken")) {
        for (const [index, cell] of line.cells.entries()) cell.text += `; versie van ${columns[index]?.version}`;
      }
      found.lines.push(line);
    }
  }
  return found;
};
