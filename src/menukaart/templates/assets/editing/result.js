// What the editor takes away: which lines change, and the whole file.
import { copy, count, find, make } from "../base/page.js";

/** The most lines that are compared one by one. */
const MOST = 4000;

/**
 * The lines that go and come, in order; what stays at the beginning and the end is left out.
 * @param {string} old @param {string} text
 * @returns {[string, string][]} a mark and a line
 */
export const difference = (old, text) => {
  const before = old.split("\n");
  const after = text.split("\n");
  let top = 0;
  while (top < before.length && top < after.length && before[top] === after[top]) top += 1;
  let end = 0;
  while (end < before.length - top && end < after.length - top
    && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const one = before.slice(top, before.length - end);
  const other = after.slice(top, after.length - end);
  if (one.length * other.length > MOST * MOST) {
    return [...one.map((line) => /** @type {[string, string]} */ (["-", line])), ...other.map((line) => /** @type {[string, string]} */ (["+", line]))];
  }
  return path(one, other, lengths(one, other));
};

/** @param {readonly string[]} one @param {readonly string[]} other how many lines they share from each place on */
const lengths = (one, other) => {
  const width = other.length + 1;
  const table = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = one[i] === other[j]
        ? (table[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  return table;
};

/** @param {readonly string[]} one @param {readonly string[]} other @param {Uint16Array} table @returns {[string, string][]} */
const path = (one, other, table) => {
  const width = other.length + 1;
  /** @type {[string, string][]} */
  const found = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    if (i < one.length && one[i] === other[j]) {
      i += 1;
      j += 1;
    } else if (i < one.length && (j === other.length || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))) {
      found.push(["-", one[i] ?? ""]);
      i += 1;
    } else {
      found.push(["+", other[j] ?? ""]);
      j += 1;
    }
  }
  return found;
};

/** Hand a file to the browser. @param {string} text @param {string} name */
const download = (text, name) => {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml;charset=utf-8" }));
  const link = make("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/**
 * Show what changed, and what is still wrong.
 * @param {import("./work.js").Work} work @param {ParentNode} page
 */
export const show = (work, page) => {
  const changed = difference(work.old, work.text);
  const wrong = [...page.querySelectorAll("[aria-invalid=true]")];
  const gone = changed.filter(([mark]) => mark === "-").length;
  const come = changed.length - gone;
  const lines = `${count(Math.max(gone, come), "regel", "regels")} ${gone && come ? "anders" : come ? "erbij" : "weg"}`;
  const state = changed.length ? `${lines}.` : "Er is nog niets gewijzigd.";
  const trouble = wrong.length ? ` ${count(wrong.length, "veld klopt", "velden kloppen")} nog niet.` : "";
  find(page, "#stand", HTMLElement).textContent = state + trouble;
  find(page, "#fouten", HTMLElement).replaceChildren(...wrong.map((field) => {
    const label = page.querySelector(`label[for="${field.id}"]`)?.textContent ?? "";
    const words = page.querySelector(`#${field.id}-fout`)?.textContent ?? "";
    return make("li", {}, make("a", { href: `#${field.id}` }, label), `: ${words}`);
  }));
  find(page, "#verschil", HTMLElement).textContent = changed.map(([mark, line]) => `${mark} ${line}`).join("\n");
  find(page, "#geheel", HTMLTextAreaElement).value = work.text;
};

/** Let the buttons work. @param {() => import("./work.js").Work | undefined} current @param {ParentNode} page */
export const buttons = (current, page) => {
  find(page, "#kopieer", HTMLElement).addEventListener("click", async () => {
    const work = current();
    if (!work) return;
    const done = await copy(work.text);
    find(page, "#stand", HTMLElement).textContent = done
      ? "Het hele bestand is gekopieerd."
      : "Kopiëren mag niet van uw browser. Download het bestand, of kopieer het onder ‘Toon het hele bestand’.";
  });
  find(page, "#download", HTMLElement).addEventListener("click", () => {
    const work = current();
    if (work) download(work.text, `${work.id}.yaml`);
  });
};
