// What the form asks, as the build wrote it, and the text of a record. Fetched when needed.

/** @typedef {{ kind: "string" | "prose" | "date" | "number" | "integer" | "boolean", message: string, minimum?: number,
 *   maximum?: number, minLength?: number, maxLength?: number, pattern?: string }} Scalar */
/** @typedef {{ kind: "word", words: string[], message: string }} Word */
/** @typedef {{ kind: "group", model: string }} Group */
/** @typedef {{ kind: "list", items: Shape, least: number }} List */
/** @typedef {{ kind: "dictionary", items: Shape | null }} Dictionary */
/** @typedef {Scalar | Word | Group | List | Dictionary} Shape */
/** @typedef {{ key: string, label: string, help: string, required: boolean, shape: Shape,
 *   words?: [string, string, string][], reasons?: string[], refers?: string }} Field */
/** @typedef {{ fields: Field[], text?: string }} Model */
/** @typedef {{ kinds: Record<string, { model: string, label: string }>, models: Record<string, Model> }} Questions */
/** @typedef {Record<string, [string, string][]>} Records */

const FOLDER = new URL("../../redactie/", import.meta.url);

/** @param {string} address @returns {Promise<Response>} */
const get = async (address) => {
  const answer = await fetch(new URL(address, FOLDER));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer;
};

/** @returns {Promise<[Questions, Records]>} */
export const questions = async () => {
  const parts = await Promise.all([get("vragen.json"), get("records.json")]);
  return /** @type {any} */ (Promise.all(parts.map((part) => part.json())));
};

/** @param {string} folder @param {string} id @returns {Promise<string>} */
export const recordText = async (folder, id) => (await get(`records/${folder}/${encodeURIComponent(id)}.yaml`)).text();

/**
 * The model of a group.
 * @param {Questions} asked @param {string} name
 * @returns {Model}
 */
export const modelOf = (asked, name) => asked.models[name] ?? { fields: [] };

/**
 * The least that a new value of a shape holds; its texts are still to be filled in.
 * @param {Questions} asked @param {Shape} shape
 * @returns {import("./reader.js").Data}
 */
export const emptyOf = (asked, shape) => {
  if (shape.kind === "list") return [emptyOf(asked, shape.items)];
  if (shape.kind !== "group") return "";
  const model = modelOf(asked, shape.model);
  if (model.text) return "";
  const needed = model.fields.filter((field) => field.required);
  const shown = needed.length ? needed : model.fields.slice(0, 1);
  return Object.fromEntries(shown.map((field) => [field.key, emptyOf(asked, field.shape)]));
};
