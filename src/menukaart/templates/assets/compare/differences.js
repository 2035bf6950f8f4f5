// From columns to rows: what stands beside what, and where they differ. Pure.

/** @typedef {import("./data.js").Column} Column */
/** @typedef {import("./data.js").Titles} Titles */
/** @typedef {import("./data.js").Cell} Cell */
/** @typedef {import("./data.js").SizedEffect} SizedEffect */

/** `free`: texts of their own, in which a difference means nothing. @typedef {"differs" | "same" | "partly" | "unknown" | "free"} State */
/** @typedef {{ cell?: Cell, figures?: SizedEffect[], rest?: number }} Shown */
/** @typedef {{ id: string, label: string, note: string, state: State, cells: Shown[] }} Row */
/** Figures with nothing beside them. @typedef {{ title: string, lines: { label: string, figures: SizedEffect[] }[] }} Alone */
/** @typedef {{ title: string, rows: Row[], alone: Alone[] }} Part */

/** Figures of one outcome and measure that a cell shows; the rest is counted. */
const MOST_FIGURES = 2;
const EFFECT = "effect";

/** @type {Cell} */
const EMPTY = { value: "", more: [], absent: ["niet van toepassing", ""], score: null };

/**
 * Tell whether cells differ. What is not known is no difference, and no agreement either.
 * @param {readonly Cell[]} cells
 * @returns {State}
 */
export const stateOf = (cells) => {
  if (cells.length < 2) return "free";
  const known = cells.filter((cell) => !cell.absent);
  if (known.length === 0) return "unknown";
  if (new Set(known.map((cell) => cell.value.toLowerCase())).size > 1) return "differs";
  return known.length < cells.length ? "partly" : "same";
};

/** Whether a row stays when only differences are asked for. @param {Row} row */
export const tells = (row) => row.state !== "same" && row.state !== "unknown";

/** @param {Column} column @param {string} row @returns {Cell} */
const without = (column, row) => {
  if (column.effects.length === 0) return column.cells[EFFECT] ?? EMPTY;
  const outcome = row.split(".")[0] ?? "";
  const inOther = column.effects.some((effect) => effect.row.startsWith(`${outcome}.`));
  if (inOther) return { ...EMPTY, absent: ["geen cijfer in deze maat", ""] };
  const aims = column.aims.includes(outcome) ? "Mikt er wel op." : "Mikt hier niet op.";
  return { ...EMPTY, absent: ["geen cijfer over deze uitkomst", aims] };
};

/** @param {Column} column @param {string} row @returns {Shown} */
const figures = (column, row) => {
  const found = column.effects.filter((effect) => effect.row === row);
  if (found.length === 0) return { cell: without(column, row) };
  return { figures: found.slice(0, MOST_FIGURES), rest: Math.max(0, found.length - MOST_FIGURES) };
};

/**
 * Set figures beside each other only where outcome and measure are the same.
 * @param {readonly Column[]} columns
 * @param {Titles} titles
 * @param {string} label
 * @returns {{ rows: Row[], alone: Alone[] }}
 */
export const effectRows = (columns, titles, label) => {
  const owners = (/** @type {string} */ row) => columns.filter((c) => c.effects.some((e) => e.row === row));
  const least = Math.min(2, columns.length);
  const shared = titles.effects.filter((kind) => owners(kind.id).length >= least);
  /** @type {Row[]} */
  const rows = shared.map((kind) => ({
    id: kind.id,
    label: `${label}: ${kind.outcome}`,
    note: kind.scale,
    state: "free",
    cells: columns.map((column) => figures(column, kind.id)),
  }));
  if (rows.length === 0) {
    /** @type {Cell} */
    const below = { ...EMPTY, absent: ["niets om naast te leggen", "De cijfers staan hieronder, elk apart."] };
    const cells = columns.map((c) => ({ cell: c.effects.length > 0 ? below : (c.cells[EFFECT] ?? EMPTY) }));
    rows.push({ id: EFFECT, label, note: "", state: "free", cells });
  }
  const alone = columns.flatMap((column) => {
    const lines = titles.effects
      .filter((kind) => !shared.includes(kind) && owners(kind.id).includes(column))
      .map((kind) => ({ label: `${kind.outcome}, ${kind.scale}`, figures: column.effects.filter((e) => e.row === kind.id) }));
    return lines.length > 0 ? [{ title: column.title, lines }] : [];
  });
  return { rows, alone };
};

/**
 * Make the whole comparison.
 * @param {readonly Column[]} columns
 * @param {Titles} titles
 * @returns {Part[]}
 */
export const compare = (columns, titles) =>
  titles.parts.map((part) => {
    /** @type {Row[]} */
    const rows = [];
    /** @type {Alone[]} */
    const alone = [];
    for (const kind of part.rows) {
      if (kind.id === EFFECT) {
        const found = effectRows(columns, titles, kind.label);
        rows.push(...found.rows);
        alone.push(...found.alone);
        continue;
      }
      const cells = columns.map((column) => column.cells[kind.id] ?? EMPTY);
      if (columns.every((column) => !column.cells[kind.id])) continue;
      const state = kind.free ? "free" : stateOf(cells);
      rows.push({ id: kind.id, label: kind.label, note: "", state, cells: cells.map((cell) => ({ cell })) });
    }
    return { title: part.title, rows, alone };
  });
