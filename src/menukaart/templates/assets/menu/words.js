// Words: how a typed word is compared, and how amounts are written.

/**
 * Make text comparable: no capitals, accents, hyphens or other signs.
 * @param {string} text
 */
export const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Make the test for a question: every word of it must occur, as a word or as a part of one.
 * @param {string} question
 * @returns {((folded: string) => boolean) | null} null when there is no question
 */
export const finder = (question) => {
  const parts = fold(question).split(" ").filter(Boolean);
  return parts.length ? (folded) => parts.every((part) => folded.includes(part)) : null;
};

export const NUMBER = new Intl.NumberFormat("nl-NL");

/**
 * Write an amount: "1 aanpak", "1.000 aanpakken".
 * @param {number} amount
 */
export const approaches = (amount) =>
  `${NUMBER.format(amount)}\u00a0${amount === 1 ? "aanpak" : "aanpakken"}`;
