// A card in the page: what it says on the chosen outcome, as a card or as one line.

import { make } from "../base/page.js";

/** @typedef {import("./certainty.js").Said} Said */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Draw a score as blocks; the drawings stand once in the page.
 * @param {number} score
 */
export const gauge = (score) => {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("class", "gauge");
  picture.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#score-${score}`);
  picture.append(use);
  return picture;
};

/**
 * @param {Element} node
 * @param {string} name of the class
 * @param {() => Element} makeIt puts it in its place when it is not there
 */
const part = (node, name, makeIt) => node.querySelector(`.${name}`) ?? makeIt();

/**
 * @param {Element} node
 * @param {string} name of the class
 * @param {string} label
 * @param {boolean} isFirst
 */
const row = (node, name, label, isFirst) => {
  const line = make("div", { class: name }, make("dt", {}, label), make("dd"));
  const list = part(node, "rows", () => {
    const rows = make("dl", { class: "rows" });
    node.querySelector(".card-tools")?.before(rows);
    return rows;
  });
  if (isFirst) list.prepend(line);
  else list.append(line);
  return line;
};

/**
 * Write a text where it does not stand yet.
 * @param {Element} cell
 * @param {string} text
 * @param {() => (Node | string)[]} [content] what is written, when that is more than the text
 */
const fill = (cell, text, content = () => [text]) => {
  if (cell.textContent !== text) cell.replaceChildren(...content());
};

/**
 * The certainty as it stands in a card and in a row.
 * @param {Said} said
 * @returns {(Node | string)[]}
 */
export const certainty = (said) => (said.score ? [gauge(said.score), said.certainty] : [said.certainty || said.why]);

/**
 * Let a card say something, as a card or as one line.
 * @param {HTMLElement} node
 * @param {Said} said
 * @param {boolean} isLine
 */
export const dress = (node, said, isLine) => {
  node.classList.toggle("card", !isLine);
  const tools = node.querySelector(".card-tools");
  if (isLine) {
    const why = part(node, "card-why", () => {
      const made = make("p", { class: "card-why" });
      tools?.before(made);
      return made;
    });
    fill(why, said.why);
    return;
  }
  if (said.sentence || node.querySelector(".card-said")) {
    const sentence = part(node, "card-said", () => {
      const made = make("p", { class: "card-said" });
      node.querySelector(".card-summary")?.after(made);
      return made;
    });
    fill(sentence, said.sentence);
  }
  const sure = part(node, "card-certainty", () => row(node, "card-certainty", "Bewijskracht", false));
  fill(sure.lastElementChild ?? sure, said.certainty || said.why, () => certainty(said));
  if (!said.inClass && !node.querySelector(".card-class")) return;
  const inClass = part(node, "card-class", () => row(node, "card-class", "Boven het midden", true));
  inClass.toggleAttribute("hidden", !said.inClass);
  fill(inClass.lastElementChild ?? inClass, said.inClass);
};
