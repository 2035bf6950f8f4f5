// Lists of ids: in an address, in storage, and what may be done with them. Pure.

/** Interventions that can stand side by side. */
export const MOST_COMPARED = 4;
/** Interventions that one list can hold; an address stays short enough to send. */
export const MOST_KEPT = 60;
/** Version of the form in storage. */
export const VERSION = 1;

/** @typedef {{ kept: string[], compared: string[] }} Choice */

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** @param {unknown} value @returns {value is string} */
export const isId = (value) => typeof value === "string" && value.length <= 100 && ID.test(value);

/**
 * Keep what can be an id, each once, in order.
 * @param {Iterable<unknown>} values
 * @returns {string[]}
 */
export const ids = (values) => [...new Set([...values].filter(isId))];

/** Names that are read from an address at most. */
const MOST_ASKED = 100;

/**
 * Read what an address asks for: `?i=a,b,c`. Null when it asks for nothing. What is no id stays, so that
 * the reader can be told.
 * @param {string} search
 * @returns {string[] | null}
 */
export const fromAddress = (search) => {
  const written = new URLSearchParams(search).getAll("i").join(",");
  const names = written.split(",").map((part) => part.trim().toLowerCase().slice(0, 100));
  const found = [...new Set(names.filter(Boolean))].slice(0, MOST_ASKED);
  return found.length > 0 ? found : null;
};

/**
 * Write ids for an address, with the commas as they are.
 * @param {readonly string[]} list
 */
export const toAddress = (list) => (list.length > 0 ? `?i=${list.join(",")}` : "");

/** @returns {Choice} */
export const nothing = () => ({ kept: [], compared: [] });

/**
 * Read what was stored. Whatever is not of our form counts as nothing.
 * @param {string | null} text
 * @returns {Choice}
 */
export const parse = (text) => {
  /** @type {unknown} */
  let data = null;
  try {
    data = JSON.parse(text ?? "null");
  } catch {
    return nothing();
  }
  if (typeof data !== "object" || data === null || !("version" in data) || data.version !== VERSION) return nothing();
  const list = (/** @type {unknown} */ value) => (Array.isArray(value) ? ids(value) : []);
  return {
    kept: list("kept" in data ? data.kept : null).slice(0, MOST_KEPT),
    compared: list("compared" in data ? data.compared : null).slice(0, MOST_COMPARED),
  };
};

/** @param {Choice} choice */
export const write = (choice) => JSON.stringify({ version: VERSION, ...choice });

/** @typedef {{ list: string[], done: "added" | "removed" | "full" }} Step */

/**
 * Add an id at the end, or take it out when it is there. A full list stays as it is.
 * @param {readonly string[]} list
 * @param {string} id
 * @param {number} most
 * @returns {Step}
 */
export const toggle = (list, id, most) => {
  if (list.includes(id)) return { list: list.filter((other) => other !== id), done: "removed" };
  if (list.length >= most) return { list: [...list], done: "full" };
  return { list: [...list, id], done: "added" };
};

/** @param {readonly string[]} one @param {readonly string[]} other */
export const same = (one, other) => one.length === other.length && one.every((id, at) => id === other[at]);

/** @typedef {{ title: string, status: string, to: string[] }} Old */
/**
 * What became of an id that was asked for.
 * @typedef {{ id: string, kind: "moved" | "gone" | "unknown" | "too-many", title: string, status: string, to: string[] }} Notice
 */

/**
 * Find the living records behind ids: one that moved leads to its successor; the rest is told.
 * @param {readonly string[]} asked
 * @param {ReadonlyMap<string, string>} titles
 * @param {Readonly<Record<string, Old>>} old
 * @param {number} most
 * @returns {{ list: string[], notices: Notice[] }}
 */
export const resolve = (asked, titles, old, most) => {
  /** @type {string[]} */
  const list = [];
  /** @type {Notice[]} */
  const notices = [];
  for (const id of asked) {
    const former = Object.hasOwn(old, id) ? old[id] : undefined;
    const isMoved = former?.status === "verplaatst" && former.to.length === 1;
    const living = titles.has(id) ? id : isMoved ? (former?.to[0] ?? "") : "";
    if (!titles.has(living)) {
      const kind = former ? "gone" : "unknown";
      notices.push({ id, kind, title: former?.title ?? id, status: former?.status ?? "", to: former?.to ?? [] });
      continue;
    }
    if (living !== id) notices.push({ id, kind: "moved", title: former?.title ?? id, status: "verplaatst", to: [living] });
    if (list.includes(living)) continue;
    if (list.length < most) list.push(living);
    else notices.push({ id: living, kind: "too-many", title: titles.get(living) ?? living, status: "", to: [] });
  }
  return { list, notices };
};
