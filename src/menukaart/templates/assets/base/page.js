// What every room needs to write on a page: pieces, found or made, and words. Text stays text: no HTML is parsed.

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string | boolean>} [attributes] true stands without a value, false does not stand
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export const make = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children);
  return node;
};

/**
 * Find what the page always has.
 * @template {Element} T
 * @param {ParentNode} place
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 * @throws {Error} when it is not there
 */
export const find = (place, selector, kind) => {
  const found = place.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`Op de pagina ontbreekt ${selector}.`);
};

/**
 * Whether a reader already filled this in. On a slow line the page is there before the script, and what was
 * clicked or typed by then must not be undone by what the address or the page says at the start.
 * @param {HTMLInputElement} input
 */
export const isTouched = (input) => input.checked !== input.defaultChecked || input.value !== input.defaultValue;

/** "1 rij", "2 rijen". @param {number} amount @param {string} one @param {string} more */
export const count = (amount, one, more) => `${amount} ${amount === 1 ? one : more}`;

/** "a, b en c". @param {readonly string[]} words */
export const enumerate = (words) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} en ${words[words.length - 1]}`;

/**
 * Copy a text.
 * @param {string} text
 * @returns {Promise<boolean>} whether the browser let us
 */
export const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};
