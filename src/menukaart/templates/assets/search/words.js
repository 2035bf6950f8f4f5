// Dutch words as the search sees them. `render/search/words.py` does exactly the same; a test compares them.

const VOWELS = "aeiouy";
const PLURAL_S =
  /(?:er|el|em|en|je|or|eur|ma|ta|ra|by|[tngmf]ie|ing|um|on|oach|team|app|game|club)s$/;
const DIMINUTIVE = /(?<=[a-z]{3})(?:etje|tje|(?<=m)pje|je)$/;
const OPEN = /(?:^|[^aeiouy])([aeou])([bcdfghjklmnpqrstvz])$/;
const CLOSED = /([bcdfgklmnprst])\1$/;
const UNSTRESSED = /[aeiouy].*(?:e[rlmn]|tor)$/;
const CHILDREN = /(kind|lied)er(?:en|s)$/;

/**
 * Write a text in small letters without accents and apostrophes.
 * @param {string} text
 */
export const plain = (text) =>
  text.replace(/['’‘`]/g, "").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/**
 * Cut a text into words: letters and digits, so that `po-vo` is two words.
 * @param {string} text
 * @returns {string[]}
 */
export const tokens = (text) => plain(text).match(/[a-z0-9]+/g) ?? [];

/** @param {string} word */
const withoutE = (word) => {
  const ending = ["en", "e"].find((each) => word.endsWith(each)) ?? "";
  let rest = word.slice(0, word.length - ending.length);
  if (!ending || rest.length < 3 || VOWELS.includes(rest.slice(-1)) || !/[aeiouy]/.test(rest)) return word;
  if (OPEN.test(rest) && !UNSTRESSED.test(rest)) rest = rest.slice(0, -1) + rest.slice(-2, -1) + rest.slice(-1);
  return rest.replace(/v$/, "f").replace(/z$/, "s");
};

/** The words of a site are few and asked often. @type {Map<string, string>} */
const known = new Map();

/**
 * Give what the forms of a plain word share: `scholen` and `school`.
 * @param {string} given
 */
export const key = (given) => {
  const before = known.get(given);
  if (before !== undefined) return before;
  const found = keyOf(given);
  known.set(given, found);
  return found;
};

/** @param {string} given */
const keyOf = (given) => {
  if (given.length < 4 || /^\d/.test(given)) return given;
  let word = given.replace(/heden$/, "heid").replace(CHILDREN, "$1");
  if (PLURAL_S.test(word)) word = word.slice(0, -1);
  word = word.replace(DIMINUTIVE, "");
  if (/eer[dt]$/.test(word)) word = word.slice(0, -1);
  word = withoutE(word);
  if (/[aeiouy].*eer$/.test(word)) word = `${word.slice(0, -3)}er`;
  return word.replace(CLOSED, "$1");
};

/**
 * Count the typing errors between two words: a letter more, less, other, or two swapped.
 * @param {string} one
 * @param {string} other
 * @param {number} most more than this need not be counted
 */
export const errors = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  // Outside the table there is nothing to reach: no way is as long as one that is too long.
  const at = (/** @type {number[]} */ line, /** @type {number} */ place) => line[place] ?? Infinity;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) next[j] = Math.min(at(next, j), at(before, j - 2) + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return at(row, other.length);
};
