// What the page says: the candidates with what the rule needs, the questions, the answers in an address.

/** @typedef {import("./rule.js").Candidate} Candidate */
/** @typedef {import("./rule.js").Answer} Answer */

/** @param {string | undefined} text */
const words = (text) => new Set((text ?? "").split(" ").filter(Boolean));

/**
 * Read a candidate from its line in the lists.
 * @param {HTMLElement} line
 * @returns {Candidate}
 */
export const readCandidate = ({ dataset }) => ({
  id: dataset.id ?? "",
  never: dataset.nooit ?? "",
  hasFigure: dataset.cijfer === "1",
  mayWait: "wacht" in dataset,
  tier: Number(dataset.laag),
  place: Number(dataset.plaats),
  fits: words(dataset.past),
  ruledOut: words(dataset.niet),
});

/**
 * @param {ParentNode} page
 * @returns {HTMLElement[]}
 */
export const readLines = (page) => [...page.querySelectorAll("[data-id][data-laag]")].filter((e) => e instanceof HTMLElement);

/**
 * The questions with their values, in the order of the form. The answer that narrows nothing is empty.
 * @param {HTMLFormElement} form
 * @returns {HTMLInputElement[]}
 */
export const readInputs = (form) =>
  [...form.querySelectorAll("input[type=radio]")].filter((e) => e instanceof HTMLInputElement);

/**
 * The answers that are now marked in the form.
 * @param {HTMLInputElement[]} inputs
 * @returns {Answer[]}
 */
export const readAnswers = (inputs) =>
  inputs.filter((input) => input.checked && input.value).map((input) => [input.name, input.value]);

/**
 * Mark in the form what an address says; what the form does not know is passed by.
 * @param {HTMLInputElement[]} inputs
 * @param {URLSearchParams} query
 */
export const markAnswers = (inputs, query) => {
  for (const input of inputs) input.checked = input.value === "";
  for (const input of inputs) if (input.value && query.get(input.name) === input.value) input.checked = true;
};
