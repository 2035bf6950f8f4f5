// Changes one value in the text of a record, and nothing else: every other character stays what it was.
import { at, data, read, same } from "./reader.js";
import { folded, literal, onOneLine, ways } from "./scalars.js";

/** @typedef {import("./reader.js").Data} Data */
/** @typedef {import("./reader.js").Path} Path */
/** @typedef {import("./reader.js").Node} Node */
/** @typedef {import("./reader.js").MapNode} MapNode */
/** @typedef {import("./reader.js").ListNode} ListNode */

/** A change that cannot be made here; the words are for the editor. */
export class Refused extends Error {}

const REFUSED = "Deze plek is ongewoon geschreven. Wijzig haar in het bestand zelf.";
const LONG = 100;

/** @param {string} text @param {number} index */
const column = (text, index) => index - (text.lastIndexOf("\n", index - 1) + 1);
/** @param {string} text @param {number} start @param {number} end @param {string} put */
const splice = (text, start, end, put) => text.slice(0, start) + put + text.slice(end);
/** The end of the line on which the last visible character before an index stands. @param {string} text @param {number} index */
const lineEnd = (text, index) => {
  let last = index;
  while (last > 0 && /\s/.test(text[last - 1] ?? "")) last -= 1;
  const end = text.indexOf("\n", last);
  return end < 0 ? text.length : end;
};

/**
 * Take the first of some new texts that holds exactly what it should.
 * @param {Iterable<string>} texts @param {Data} wanted @throws {Refused}
 */
const sound = (texts, wanted) => {
  for (const text of texts) {
    try {
      if (same(data(read(text)), wanted)) return text;
    } catch {
      // This way of writing cannot be read; the next may.
    }
  }
  throw new Refused(REFUSED);
};

/**
 * The record with another value at a path.
 * @param {Data} whole @param {Path} path @param {(here: any, step: string | number) => void} change
 * @returns {Data}
 */
const changed = (whole, path, change) => {
  const copy = structuredClone(whole);
  /** @type {any} */
  let here = copy;
  for (const step of path.slice(0, -1)) here = here[step];
  change(here, /** @type {string | number} */ (path[path.length - 1]));
  return copy;
};

/** Whether a part stands on one line, inside brackets. @param {Node} root @param {Path} path */
const inFlow = (root, path) =>
  path.some((_, length) => {
    const node = at(root, path.slice(0, length));
    return node !== undefined && node.kind !== "text" && node.flow;
  });

/**
 * Write another text at a path that holds one.
 * @param {string} text of the record @param {Path} path @param {string} value
 * @returns {string} the new text
 * @throws {Refused}
 */
export const setText = (text, path, value) => {
  const root = read(text);
  const node = at(root, path);
  if (node?.kind !== "text") throw new Refused(REFUSED);
  if (node.value === value) return text;
  const wanted = changed(data(root), path, (here, step) => {
    here[step] = value;
  });
  const source = text.slice(node.start, node.end);
  const lines = source.split("\n");
  const inside = lines.slice(1).find((line) => line.trim());
  const line = text.slice(text.lastIndexOf("\n", node.start - 1) + 1, node.start);
  const start = /^[\s-]*/.exec(line)?.[0].length ?? 0;
  const isBlock = node.style.startsWith("BLOCK") && inside;
  const indent = isBlock ? inside.length - inside.trimStart().length : start + 2;
  const old = { style: node.style, source, indent, flow: inFlow(root, path) };
  const space = node.start === node.end && /\S/.test(text[node.start - 1] ?? " ") ? " " : "";
  const tail = node.style.startsWith("BLOCK") ? (/\n*$/.exec(source)?.[0] ?? "") : "";
  const texts = ways(value, old).map((way) => splice(text, node.start, node.end, space + way + tail));
  return sound(texts, wanted);
};

/** A value as lines of YAML, the first without its indent. @param {Data} value @param {number} indent @returns {string} */
const block = (value, indent) => {
  const space = "\n" + " ".repeat(indent);
  if (typeof value === "string") {
    if (value.includes("\n ") || value.startsWith(" ")) return literal(value, indent);
    return value.length > LONG || value.includes("\n") ? folded(value, indent) : onOneLine(value);
  }
  if (Array.isArray(value)) return value.map((item) => `- ${block(item, indent + 2)}`).join(space);
  return Object.entries(value).map(([key, part]) => entry(key, part, indent)).join(space);
};

/** @param {string} key @param {Data} value @param {number} indent */
const entry = (key, value, indent) => {
  if (typeof value === "string") return `${key}: ${block(value, indent + 2)}`;
  return `${key}:\n${" ".repeat(indent + 2)}${block(value, indent + 2)}`;
};

/** A value on one line. @param {Data} value @returns {string} */
const flow = (value) => {
  if (typeof value === "string") return onOneLine(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  return `{${Object.entries(value).map(([key, part]) => `${key}: ${flow(part)}`).join(", ")}}`;
};

/**
 * Write a field that is not there yet, in its place among the others.
 * @param {string} text @param {Path} path its last step is the name of the field
 * @param {Data} value @param {readonly string[]} order of the fields of this group
 * @returns {string}
 * @throws {Refused}
 */
export const addField = (text, path, value, order) => {
  const root = read(text);
  const group = at(root, path.slice(0, -1));
  const key = String(path[path.length - 1]);
  if (group?.kind !== "map" || !group.entries.length) throw new Refused(REFUSED);
  const place = order.indexOf(key);
  const next = group.entries.find((each) => order.indexOf(each.key) > place);
  const index = next ? group.entries.indexOf(next) : group.entries.length;
  const wanted = changed(data(root), [...path.slice(0, -1), ""], (here) => {
    const entries = Object.entries(here);
    entries.splice(index, 0, [key, value]);
    for (const name of Object.keys(here)) delete here[name];
    Object.assign(here, Object.fromEntries(entries));
  });
  return sound([withField(text, group, next, key, value)], wanted);
};

/** @param {string} text @param {MapNode} group @param {import("./reader.js").Entry | undefined} next @param {string} key @param {Data} value */
const withField = (text, group, next, key, value) => {
  const first = /** @type {import("./reader.js").Entry} */ (group.entries[0]);
  const last = /** @type {import("./reader.js").Entry} */ (group.entries[group.entries.length - 1]);
  if (group.flow) {
    const put = `${key}: ${flow(value)}`;
    return next ? splice(text, next.start, next.start, `${put}, `) : splice(text, last.node.end, last.node.end, `, ${put}`);
  }
  const indent = column(text, first.start);
  const put = entry(key, value, indent);
  if (next) return splice(text, next.start, next.start, `${put}\n${" ".repeat(indent)}`);
  const end = lineEnd(text, last.node.end);
  return splice(text, end, end, `\n${" ".repeat(indent)}${put}`);
};

/**
 * Add a part at the end of a list; one value without a list becomes the first of two.
 * @param {string} text @param {Path} path of the list @param {Data} value
 * @returns {string}
 * @throws {Refused}
 */
export const addItem = (text, path, value) => {
  const root = read(text);
  const list = at(root, path);
  if (!list) throw new Refused(REFUSED);
  const wanted = changed(data(root), path, (here, step) => {
    here[step] = Array.isArray(here[step]) ? [...here[step], value] : [here[step], value];
  });
  if (list.kind !== "list") {
    const put = `[${flow(data(list))}, ${flow(value)}]`;
    return sound([splice(text, list.start, list.end, put)], wanted);
  }
  const last = list.items[list.items.length - 1];
  if (!last) return sound([splice(text, list.start, list.end, `[${flow(value)}]`)], wanted);
  if (list.flow) return sound([splice(text, last.end, last.end, `, ${flow(value)}`)], wanted);
  const indent = column(text, list.start);
  const end = lineEnd(text, last.end);
  return sound([splice(text, end, end, `\n${" ".repeat(indent)}- ${block(value, indent + 2)}`)], wanted);
};

/**
 * Take a field or a part of a list away.
 * @param {string} text @param {Path} path
 * @returns {string}
 * @throws {Refused} when it is the last of its group or list
 */
export const remove = (text, path) => {
  const root = read(text);
  const above = at(root, path.slice(0, -1));
  const step = path[path.length - 1];
  if (!above || above.kind === "text") throw new Refused(REFUSED);
  const parts = above.kind === "list"
    ? above.items.map((node) => ({ start: node.start, end: node.end }))
    : above.entries.map((each) => ({ start: each.start, end: each.node.end }));
  const index = above.kind === "list" ? Number(step) : above.entries.findIndex((each) => each.key === step);
  const here = parts[index];
  if (!here) throw new Refused(REFUSED);
  if (parts.length === 1) throw new Refused("Dit is het enige onderdeel; haal het geheel weg.");
  const wanted = changed(data(root), path, (group, name) => {
    if (Array.isArray(group)) group.splice(Number(name), 1);
    else delete group[name];
  });
  const next = parts[index + 1];
  const before = parts[index - 1];
  const from = next || !before ? here.start : above.flow ? before.end : lineEnd(text, before.end);
  const to = next ? next.start : above.flow ? here.end : lineEnd(text, here.end);
  return sound([splice(text, from, to, "")], wanted);
};
