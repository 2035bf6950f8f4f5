// Ways to write a text as YAML. The first that reads back as the same text is taken (see change.js).

import { NOTHING } from "./reader.js";

/** Where a line of prose ends. */
const WIDTH = 100;

/** @param {string} value */
const single = (value) => `'${value.replaceAll("'", "''")}'`;
/** @param {string} value */
const double = (value) => JSON.stringify(value);

/**
 * Words on lines of at most a width.
 * @param {readonly string[]} words @param {number} width
 */
const wrap = (words, width) => {
  /** @type {string[]} */
  const lines = [];
  for (const word of words) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/**
 * Lay one paragraph on lines; those at its beginning that still fit stay as they were.
 * @param {string} paragraph @param {readonly string[]} old @param {number} width
 */
const refold = (paragraph, old, width) => {
  const kept = [];
  let rest = paragraph;
  for (const line of old) {
    if (!rest.startsWith(`${line} `)) break;
    kept.push(line);
    rest = rest.slice(line.length + 1);
  }
  if (kept.length === old.length && kept.length) rest = `${kept.pop()} ${rest}`; // there may be room on the last
  return [...kept, ...wrap(rest.split(" "), width)];
};

/** The lines of a folded text, paragraph by paragraph. @param {string} source @returns {string[][]} */
const chunks = (source) => {
  /** @type {string[][]} */
  const found = [];
  let open = false;
  for (const line of source.split("\n").slice(1).map((each) => each.trim())) {
    if (!line) open = false;
    else if (open) found[found.length - 1]?.push(line);
    else {
      found.push([line]);
      open = true;
    }
  }
  return found;
};

/**
 * @param {string} value @param {number} indent of its lines @param {string} [source] how it was written
 * @returns {string} without the end of its last line
 */
export const folded = (value, indent, source = "") => {
  const old = chunks(source);
  const space = " ".repeat(indent);
  let next = 0;
  const header = /^>[^\n]*/.exec(source)?.[0] ?? ">-";
  // A blank line is a new paragraph: two ends of line in the text. One alone cannot be written like this.
  const written = value.split(/(\n+)/).map((part) => {
    if (!part) return "";
    if (part.startsWith("\n")) return "\n".repeat(Math.ceil(part.length / 2) + 1);
    const place = old.findIndex((lines) => lines.join(" ") === part);
    const lines = old[place >= 0 ? place : next] ?? [];
    next = (place >= 0 ? place : next) + 1;
    return refold(part, lines, WIDTH - indent).map((line) => space + line).join("\n");
  });
  return `${header}\n${written.join("")}`;
};

/** @param {string} value @param {number} indent @param {string} [source] */
export const literal = (value, indent, source = "") => {
  const space = " ".repeat(indent);
  const header = /^\|[^\n]*/.exec(source)?.[0] ?? "|-";
  return `${header}\n${value.split("\n").map((line) => (line ? space + line : "")).join("\n")}`;
};

/**
 * Every way to write a text, the best first.
 * @param {string} value
 * @param {{ style: string, source: string, indent: number, flow: boolean }} old how it was written, and how far in
 * @returns {string[]}
 */
export const ways = (value, old) => {
  const block = old.flow ? [] : [folded(value, old.indent, old.style === "BLOCK_FOLDED" ? old.source : "")];
  const text = old.flow ? [] : [literal(value, old.indent, old.style === "BLOCK_LITERAL" ? old.source : "")];
  const long = value.includes("\n") || old.source.includes("\n") || value.length > WIDTH;
  const short = value ? [value, single(value), double(value)] : [double(value)];
  if (old.style === "BLOCK_FOLDED") return [...block, ...text, ...short];
  if (old.style === "BLOCK_LITERAL") return [...text, ...short];
  if (long) return [...block, ...text, ...short];
  if (old.style === "QUOTE_SINGLE") return [single(value), double(value)];
  if (old.style === "QUOTE_DOUBLE") return [double(value)];
  return short;
};

/** Whether a text can stand bare in a list or group on one line. @param {string} text */
const isBare = (text) => /^[\p{L}\d/(][^:#[\]{},'"\n\\]*(?<!\s)$/u.test(text);

/** A text on one line, in a list or group on one line too. @param {string} value */
export const onOneLine = (value) => (isBare(value) && !NOTHING.test(value) ? value : value.includes("\n") ? double(value) : single(value));
