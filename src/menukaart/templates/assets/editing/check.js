// Says what is wrong with a value, in the words and with the bounds of the schema of records.

/** @typedef {import("./questions.js").Shape} Shape */

const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;
const INTEGER = /^-?(0|[1-9][0-9]*)$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** @param {string} value */
const isDay = (value) => {
  const day = new Date(`${value}T00:00:00Z`);
  return DATE.test(value) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
};

/** @param {string} value @param {{ minimum?: number, maximum?: number }} shape */
const isWithin = (value, shape) =>
  Number(value) >= (shape.minimum ?? -Infinity) && Number(value) <= (shape.maximum ?? Infinity);

/** @param {string} value @param {{ minLength?: number, maxLength?: number, pattern?: string }} shape */
const isFitting = (value, shape) => {
  const length = [...value].length;
  const isLong = length >= (shape.minLength ?? 0) && length <= (shape.maxLength ?? Infinity);
  return isLong && (!shape.pattern || new RegExp(shape.pattern, "u").test(value));
};

/**
 * @param {string} value @param {Shape} shape @param {boolean} isRequired
 * @returns {string} what is wrong, or nothing
 */
export const mistake = (value, shape, isRequired) => {
  if (!value.trim()) return isRequired ? "Vul dit in." : "";
  switch (shape.kind) {
    case "word":
      return shape.words.includes(value) ? "" : shape.message;
    case "number":
      return NUMBER.test(value) && isWithin(value, shape) ? "" : shape.message;
    case "integer":
      return INTEGER.test(value) && isWithin(value, shape) ? "" : shape.message;
    case "boolean":
      return ["true", "false"].includes(value) ? "" : shape.message;
    case "date":
      return isDay(value) ? "" : shape.message;
    case "string":
    case "prose":
      return isFitting(value, shape) ? "" : shape.message;
    default:
      return "";
  }
};
