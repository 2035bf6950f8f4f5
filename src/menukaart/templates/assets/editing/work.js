// The record that is open: its text as it was, and as it is after what the editor did.
import { addField, addItem, remove, setText } from "./change.js";
import { at, data, read } from "./reader.js";
import { emptyOf, modelOf } from "./questions.js";

/** @typedef {import("./reader.js").Path} Path */
/** @typedef {import("./questions.js").Shape} Shape */
/** @typedef {import("./questions.js").Questions} Questions */

/**
 * The names of the fields of the group at a path, in their order.
 * @param {Questions} asked @param {string} folder @param {Path} path
 */
export const orderAt = (asked, folder, path) => {
  let model = modelOf(asked, asked.kinds[folder]?.model ?? "");
  for (const step of path) {
    let shape = model.fields.find((field) => field.key === step)?.shape;
    while (shape && (shape.kind === "list" || shape.kind === "dictionary")) shape = shape.kind === "list" ? shape.items : (shape.items ?? undefined);
    if (shape?.kind === "group") model = modelOf(asked, shape.model);
  }
  return model.fields.map((field) => field.key);
};

/** One record under the hands of an editor. */
export class Work {
  /** @type {Map<string, { path: Path, value: string }>} what was typed since the last part came or went */
  #typed = new Map();
  /** @type {string} the text before what was typed */
  #base;

  /** @param {Questions} asked @param {string} folder @param {string} id @param {string} old text, empty for a new record @param {string} text to begin with */
  constructor(asked, folder, id, old, text) {
    this.asked = asked;
    this.folder = folder;
    this.id = id;
    this.old = old;
    this.text = text;
    this.#base = text;
  }

  /** The values of the record. @returns {{ [key: string]: import("./reader.js").Data }} */
  get values() {
    return /** @type {any} */ (data(read(this.text)));
  }

  /**
   * Change one value. What is typed back to what it was, gets its old characters back.
   * @param {Path} path @param {string} value
   * @throws {import("./change.js").Refused}
   */
  set(path, value) {
    const node = at(read(this.#base), path);
    const name = JSON.stringify(path);
    const before = new Map(this.#typed);
    if (node?.kind === "text" && node.value === value) this.#typed.delete(name);
    else this.#typed.set(name, { path, value });
    try {
      let text = this.#base;
      for (const each of this.#typed.values()) text = setText(text, each.path, each.value);
      this.text = text;
    } catch (error) {
      this.#typed = before;
      throw error;
    }
  }

  /** Add a field that is not there. @param {Path} path @param {Shape} shape */
  add(path, shape) {
    const order = orderAt(this.asked, this.folder, path.slice(0, -1));
    this.#settle(addField(this.text, path, emptyOf(this.asked, shape), order));
  }

  /** Add a part to a list. @param {Path} path @param {Shape} shape @param {import("./reader.js").Data} [value] */
  append(path, shape, value) {
    this.#settle(addItem(this.text, path, value ?? emptyOf(this.asked, shape)));
  }

  /** Take a part away. @param {Path} path */
  remove(path) {
    this.#settle(remove(this.text, path));
  }

  /** @param {string} text */
  #settle(text) {
    this.text = text;
    this.#base = text;
    this.#typed.clear();
  }
}
