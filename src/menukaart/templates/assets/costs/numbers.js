// Dutch numbers: from what a person types to a number, and back.

/** @typedef {{ ok: true, value: number } | { ok: false, why: "leeg" | "negatief" | "geen-getal" | "decimalen" }} Read */

const DUTCH_THOUSANDS = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const WITH_COMMA = /^\d+(,\d+)?$/;
const WITH_POINT = /^\d+\.\d+$/;
const MOST_DECIMALS = 2;

/**
 * Read a number: `1.250,50`, `1250,50`, `1250.5`, `€ 45,-`. A point before three digits parts thousands, as in
 * Dutch; a point before one or two digits is the decimal point of a calculator.
 * @param {string} text
 * @returns {Read}
 */
export const readNumber = (text) => {
  const bare = text
    .replace(/[\s\u00a0\u202f€]/g, "")
    .replace(/\u2212/g, "-")
    .replace(/,[-\u2013\u2014]{1,2}$/, "");
  if (bare === "") return { ok: false, why: "leeg" };
  if (/^-[\d.,]+$/.test(bare)) return { ok: false, why: "negatief" };
  const plain = toPoint(bare);
  if (plain === null) return { ok: false, why: "geen-getal" };
  if ((plain.split(".")[1] ?? "").length > MOST_DECIMALS) return { ok: false, why: "decimalen" };
  return { ok: true, value: Number(plain) };
};

/** The same number with a point for its decimals, or null. @param {string} bare */
const toPoint = (bare) => {
  if (DUTCH_THOUSANDS.test(bare)) return bare.replaceAll(".", "").replace(",", ".");
  if (WITH_COMMA.test(bare)) return bare.replace(",", ".");
  return WITH_POINT.test(bare) ? bare : null;
};

/** As in a field: no thousands, a comma. @param {number} value */
export const writeNumber = (value) => String(value).replace(".", ",");

const plain = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
const cents = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 0 });

/** As in a sentence: `1.250,5`. @param {number} value */
export const showNumber = (value) => plain.format(value);

/** An amount: whole euros from 1000 on, cents below. @param {number} euros */
export const showEuros = (euros) => `€\u00a0${(euros >= 1000 || Number.isInteger(euros) ? whole : cents).format(euros)}`;
