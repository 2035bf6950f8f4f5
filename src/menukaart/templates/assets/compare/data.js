// The data of interventions, as the build wrote them. Fetched when needed, each once.

/** @typedef {{ value: string, more: string[], absent: [string, string] | null, score: number | null }} Cell */
/** @typedef {{ row: string, size: string, about: string, words: string }} SizedEffect */
/**
 * @typedef {{ id: string, title: string, address: string, kicker: string, is_concept: boolean, effect: string,
 *   cells: Record<string, Cell>, effects: SizedEffect[], aims: string[], version: string }} Column
 */
/** @typedef {{ id: string, label: string, free: boolean }} RowKind */
/** @typedef {{ id: string, outcome: string, scale: string }} EffectRow */
/**
 * @typedef {{ parts: { title: string, rows: RowKind[] }[], effects: EffectRow[],
 *   titles: [string, string][], old: Record<string, import("./list.js").Old> }} Titles
 */

/** The root of the site, whatever path it stands under. */
export const ROOT = new URL("../../", import.meta.url);
const FOLDER = new URL("vergelijken/", ROOT);
/** From so many on, one file with everything is quicker than a file each. */
const MANY = 12;

/** @param {string} address @returns {Promise<any>} */
const read = async (address) => {
  const answer = await fetch(new URL(address, FOLDER));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

/** @type {Promise<Titles> | undefined} */
let titles;
/** @returns {Promise<Titles>} */
export const allTitles = () => {
  titles ??= read("titels.json").catch((error) => {
    titles = undefined;
    throw error;
  });
  return titles;
};

/** @type {Map<string, Column>} */
const known = new Map();

/**
 * Give the columns of living interventions, in the order asked for.
 * @param {readonly string[]} ids
 * @returns {Promise<Column[]>}
 */
export const columns = async (ids) => {
  const wanted = ids.filter((id) => !known.has(id));
  const found =
    wanted.length >= MANY
      ? /** @type {Column[]} */ ((await read("alle.json")).columns)
      : /** @type {Column[]} */ (await Promise.all(wanted.map((id) => read(`gegevens/${id}.json`))));
  for (const column of found) known.set(column.id, column);
  return ids.flatMap((id) => known.get(id) ?? []);
};
