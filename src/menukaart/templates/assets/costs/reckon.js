// The sum of the cost calculator, and which numbers it takes. Pure: nothing of the page is touched here.
import { readNumber, writeNumber } from "./numbers.js";

/** @typedef {"leerlingen" | "groep" | "uren" | "weken" | "tarief" | "materiaal"} Key */
/** @typedef {Record<Key, number>} Input */
/**
 * What comes out; amounts in euros.
 * @typedef {object} Outcome
 * @property {number} groups number of groups, the last one perhaps not full
 * @property {number} inLast pupils in the last group
 * @property {number} hours paid hours in all
 * @property {number} staff cost of those hours
 * @property {number} materials cost of materials
 * @property {number} total
 * @property {number} perPupil
 * @property {number} perClass
 */

export const CLASS = 25;

/**
 * What a field takes. `noun` completes a sentence; `whole`: no decimals.
 * @type {Record<Key, { noun: string, example: string, least: number, most: number, whole: boolean }>}
 */
export const RULES = {
  leerlingen: { noun: "het aantal leerlingen", example: "24", least: 1, most: 100_000, whole: true },
  groep: { noun: "de groepsgrootte", example: "4", least: 1, most: 1000, whole: true },
  uren: { noun: "het aantal uren per week", example: "2,5", least: 0.01, most: 168, whole: false },
  weken: { noun: "het aantal weken", example: "12", least: 1, most: 520, whole: true },
  tarief: { noun: "de kosten per uur", example: "45", least: 0, most: 10_000, whole: false },
  materiaal: { noun: "het bedrag voor materiaal per leerling", example: "12,50", least: 0, most: 100_000, whole: false },
};
export const KEYS = /** @type {Key[]} */ (Object.keys(RULES));

/** @param {number} euros */
const toCents = (euros) => Math.round(euros * 100 + Number.EPSILON * euros) / 100;

/**
 * Total = groups x hours x weeks x hourly cost + pupils x materials.
 * @param {Input} input numbers that `readField` let through
 * @returns {Outcome}
 */
export const reckon = ({ leerlingen, groep, uren, weken, tarief, materiaal }) => {
  const groups = Math.ceil(leerlingen / groep);
  // Fields hold at most two decimals: counted in hundredths, nothing gets lost on the way.
  const hours = (groups * Math.round(uren * 100) * weken) / 100;
  const staff = toCents(hours * tarief);
  const materials = toCents(leerlingen * materiaal);
  const total = toCents(staff + materials);
  return {
    groups,
    inLast: leerlingen - (groups - 1) * groep,
    hours,
    staff,
    materials,
    total,
    perPupil: toCents(total / leerlingen),
    perClass: toCents((total * CLASS) / leerlingen),
  };
};

/**
 * Read one field. Gives a number, or a sentence that says what to do.
 * @param {Key} key
 * @param {string} text
 * @returns {{ value: number } | { error: string }}
 */
export const readField = (key, text) => {
  const { noun, example, least, most, whole } = RULES[key];
  const read = readNumber(text);
  if (!read.ok) {
    const sentences = {
      leeg: `Vul ${noun} in.`,
      negatief: `Vul voor ${noun} een getal in zonder min.`,
      decimalen: `Vul voor ${noun} hoogstens twee cijfers achter de komma in.`,
      "geen-getal": `Vul voor ${noun} een getal in, bijvoorbeeld ${example}.`,
    };
    return { error: sentences[read.why] };
  }
  if (whole && !Number.isInteger(read.value)) return { error: `Vul voor ${noun} een heel getal in, bijvoorbeeld ${example}.` };
  if (read.value < least) return { error: `Vul voor ${noun} een getal in dat groter is dan 0.` };
  if (read.value > most) return { error: `Vul voor ${noun} een getal in van hoogstens ${new Intl.NumberFormat("nl-NL").format(most)}.` };
  return { value: read.value };
};

/**
 * Read all fields.
 * @param {Record<Key, string>} texts
 * @returns {{ input: Input, errors: null } | { input: null, errors: Partial<Record<Key, string>> }}
 */
export const readAll = (texts) => {
  /** @type {Partial<Input>} */
  const input = {};
  /** @type {Partial<Record<Key, string>>} */
  const errors = {};
  for (const key of KEYS) {
    const read = readField(key, texts[key]);
    if ("value" in read) input[key] = read.value;
    else errors[key] = read.error;
  }
  if (Object.keys(errors).length > 0) return { input: null, errors };
  return { input: /** @type {Input} */ (input), errors: null };
};

/**
 * What an address says about the fields; what it does not name stays what the source says.
 * @param {URLSearchParams} asked
 * @param {Record<Key, string>} source
 * @returns {Record<Key, string>}
 */
export const fromAddress = (asked, source) => {
  const texts = { ...source };
  for (const key of KEYS) {
    const text = asked.get(key);
    if (text === null) continue;
    // An address writes a plain decimal point, whatever the number of digits behind it.
    texts[key] = /^\d+(\.\d+)?$/.test(text) ? writeNumber(Number(text)) : text.slice(0, 30);
  }
  return texts;
};

/**
 * Put numbers in an address; whatever else it holds stays.
 * @param {URL} address
 * @param {Input | null} input null clears them
 */
export const toAddress = (address, input) => {
  const result = new URL(address);
  for (const key of KEYS) {
    if (input) result.searchParams.set(key, String(input[key]));
    else result.searchParams.delete(key);
  }
  return result;
};
