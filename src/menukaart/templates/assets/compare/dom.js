// @ts-check
// Small helpers for making and finding pieces of a page. Text stays text: no HTML is ever parsed.

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string | boolean>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export const make = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(key, "");
    else if (value !== false) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
};

/**
 * Find a piece that the page always has.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export const find = (id, type) => {
  const node = document.getElementById(id);
  if (!(node instanceof type)) throw new Error(`#${id} ontbreekt`);
  return node;
};

/** @param {number} amount @param {string} one @param {string} more */
export const count = (amount, one, more) => `${amount} ${amount === 1 ? one : more}`;

/** @param {readonly string[]} words */
export const enumerate = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words[words.length - 1]}`;

/**
 * Copy a text. Where the browser does not allow that, the text is selected, or shown to select.
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
