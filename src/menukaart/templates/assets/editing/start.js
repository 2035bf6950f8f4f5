// The text of a new record: what it cannot do without, still empty, and the days of today.
import { emptyOf, modelOf } from "./questions.js";

/** @typedef {import("./questions.js").Questions} Questions */

const MONTHS_TO_REVIEW = 24;

/** @param {Date} day */
const written = (day) =>
  [day.getFullYear(), String(day.getMonth() + 1).padStart(2, "0"), String(day.getDate()).padStart(2, "0")].join("-");

/**
 * Today, as a record writes it.
 * @param {Date} [now]
 */
export const today = (now = new Date()) => written(now);

/**
 * @param {Questions} asked @param {string} folder @param {string} id @param {Date} [now]
 * @returns {string} the text of a record that is a concept
 */
export const newRecord = (asked, folder, id, now = new Date()) => {
  const later = new Date(now.getFullYear(), now.getMonth() + MONTHS_TO_REVIEW, now.getDate());
  /** @type {Record<string, string>} */
  const known = { id, status: "concept", reviewed: written(now), review_before: written(later) };
  const lines = modelOf(asked, asked.kinds[folder]?.model ?? "").fields.flatMap((field) => {
    if (field.key === "changes") return ["changes:", `  - date: ${written(now)}`, "    text: Eerste versie."];
    if (known[field.key]) return [`${field.key}: ${known[field.key]}`];
    if (field.key === "unknown" && field.reasons?.length) {
      return ["unknown:", ...field.reasons.map((key) => `  ${key}: niet-gezocht`)];
    }
    if (!field.required) return [];
    const empty = emptyOf(asked, field.shape);
    return [Array.isArray(empty) ? `${field.key}: [""]` : `${field.key}: ""`];
  });
  return `${lines.join("\n")}\n`;
};
