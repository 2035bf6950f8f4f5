// Reads the YAML of a record into pieces that know where they stand. Every scalar is the text as it was typed.
import { parseDocument } from "./yaml.js";

/** @typedef {{ kind: "text", value: string, start: number, end: number, style: string }} TextNode */
/** @typedef {{ kind: "list", items: Node[], start: number, end: number, flow: boolean }} ListNode */
/** @typedef {{ key: string, start: number, node: Node }} Entry */
/** @typedef {{ kind: "map", entries: Entry[], start: number, end: number, flow: boolean }} MapNode */
/** @typedef {TextNode | ListNode | MapNode} Node */
/** @typedef {(string | number)[]} Path */
/** @typedef {string | Data[] | { [key: string]: Data }} Data */

/** Words that mean nothing at all in YAML, unless they stand in quotes. */
export const NOTHING = /^(~|null)$/;

/** The text cannot be read as a record; the words are for the editor. */
export class Unreadable extends Error {}

/**
 * @param {string} text
 * @returns {MapNode} the record
 * @throws {Unreadable}
 */
export const read = (text) => {
  /** @type {any} the library has no types here */
  const found = parseDocument(text, { schema: "failsafe", keepSourceTokens: true, prettyErrors: false });
  const first = found.errors[0];
  if (first) throw new Unreadable(`Dit bestand is geen leesbaar YAML (bij teken ${first.pos[0]}).`);
  const node = convert(found.contents, 0);
  if (node.kind !== "map") throw new Unreadable("Dit bestand is geen record.");
  return node;
};

/** @param {any} node as the library gives it @param {number} after where an empty value would stand @returns {Node} */
const convert = (node, after) => {
  if (!node) return { kind: "text", value: "", start: after, end: after, style: "PLAIN" };
  const [start, end] = node.range;
  if (!Array.isArray(node.items)) {
    if (node.type === "ALIAS" || node.source === undefined || node.anchor) throw new Unreadable("Ankers kunnen hier niet.");
    // As the product reads it: in a folded text a blank line is a new paragraph.
    const value = node.type === "BLOCK_FOLDED" ? node.value.replaceAll("\n", "\n\n") : (node.value ?? "");
    const isNothing = node.type === "PLAIN" && NOTHING.test(value);
    return { kind: "text", value: isNothing ? "" : value, start, end, style: node.type };
  }
  const flow = node.flow === true;
  const items = node.items;
  if (items.length && items[0].key === undefined) {
    return { kind: "list", items: items.map((/** @type {any} */ item) => convert(item, end)), start, end, flow };
  }
  if (!items.length && node.constructor.name !== "YAMLMap" && node.srcToken?.start?.source === "[") {
    return { kind: "list", items: [], start, end, flow };
  }
  const entries = items.map((/** @type {any} */ pair) => ({
    key: String(pair.key.value),
    start: pair.key.range[0],
    node: convert(pair.value, pair.key.range[1] + 1),
  }));
  return { kind: "map", entries, start, end, flow };
};

/** @param {Node} node @param {Path} path @returns {Node | undefined} */
export const at = (node, path) => {
  /** @type {Node | undefined} */
  let here = node;
  for (const step of path) {
    if (here?.kind === "map") here = here.entries.find((entry) => entry.key === step)?.node;
    else if (here?.kind === "list" && typeof step === "number") here = here.items[step];
    else return undefined;
  }
  return here;
};

/** The values alone. @param {Node} node @returns {Data} */
export const data = (node) => {
  if (node.kind === "text") return node.value;
  if (node.kind === "list") return node.items.map(data);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, data(entry.node)]));
};

/** Whether two values are the same, in the same order. @param {Data} one @param {Data} other */
export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
