// Draws the fields of a record as a form. Every input knows the path of its value; what happens then is told to `act`.
import { make } from "../base/page.js";
import { mistake } from "./check.js";
import { modelOf } from "./questions.js";

/** @typedef {import("./reader.js").Data} Data */
/** @typedef {import("./reader.js").Path} Path */
/** @typedef {import("./questions.js").Field} Field */
/** @typedef {import("./questions.js").Shape} Shape */
/** @typedef {import("./questions.js").Questions} Questions */
/**
 * @typedef {{ set: (path: Path, value: string) => void, add: (path: Path, shape: Shape) => void,
 *   append: (path: Path, shape: Shape) => void, remove: (path: Path) => void }} Act
 */
/** @typedef {{ asked: Questions, records: import("./questions.js").Records, act: Act, number: number }} Drawing */

/** @param {Drawing} drawing */
const fresh = (drawing) => `veld-${(drawing.number += 1)}`;

/** @param {Path} path */
const nameOf = (path) => path.join(".");

/** @param {Drawing} drawing @param {string} words @param {string} id @param {() => void} press */
const button = (drawing, words, id, press) => {
  const made = make("button", { type: "button", class: "plain", "data-doe": id }, words);
  made.addEventListener("click", press);
  return made;
};

/** @param {Field} field @param {string} value @param {Record<string, string | boolean>} attributes */
const input = (field, value, attributes) => {
  const { shape } = field;
  const inner = shape.kind === "list" ? shape.items : shape;
  if (inner.kind === "word" || inner.kind === "boolean") {
    const words = inner.kind === "word" ? (field.words ?? []) : [["true", "ja", ""], ["false", "nee", ""]];
    const known = words.some(([word]) => word === value);
    const options = [["", "kies …"], ...(known || !value ? [] : [[value, value]]), ...words];
    return make("select", attributes, ...options.map(([word, label]) =>
      make("option", { value: word ?? "", selected: word === value }, label ?? "")));
  }
  const isLong = inner.kind === "prose" || value.length > 80;
  if (isLong) {
    const area = make("textarea", { ...attributes, rows: String(Math.min(12, 2 + Math.ceil(value.length / 70))) });
    area.value = value;
    return area;
  }
  const isNumber = inner.kind === "number" || inner.kind === "integer";
  return make("input", { ...attributes, value, inputmode: isNumber ? "decimal" : "text", autocomplete: "off" });
};

/** What is wrong when no record has this id. @param {Drawing} drawing @param {Field} field @param {string} value */
const unknown = (drawing, field, value) => {
  if (!field.refers || !value) return "";
  const known = drawing.records[field.refers]?.some(([id]) => id === value);
  return known ? "" : `Er is geen ${drawing.asked.kinds[field.refers]?.label ?? "record"} met de id '${value}'.`;
};

/**
 * One value to type or choose.
 * @param {Drawing} drawing @param {Field} field @param {Path} path @param {string} value
 */
const scalar = (drawing, field, path, value) => {
  const id = fresh(drawing);
  const typed = input(field, value, {
    id, "data-pad": nameOf(path), "aria-describedby": `${id}-uitleg ${id}-fout`, spellcheck: false,
    ...(field.refers ? { list: `ids-${field.refers}` } : {}),
  });
  const said = make("p", { class: "editing-mistake", id: `${id}-fout`, "aria-live": "polite" });
  const shape = field.shape.kind === "list" ? field.shape.items : field.shape;
  const look = () => {
    const words = mistake(typed.value, shape, field.required) || unknown(drawing, field, typed.value);
    said.textContent = words;
    typed.setAttribute("aria-invalid", String(Boolean(words)));
  };
  typed.addEventListener("input", () => {
    look();
    drawing.act.set(path, typed.value);
  });
  look();
  const help = make("p", { class: "editing-help", id: `${id}-uitleg` }, field.help);
  return make("div", { class: "editing-field" }, make("label", { for: id }, field.label), help, typed, said);
};

/** The text by which a part of a list is known. @param {Data} value @returns {string} */
const gist = (value) => {
  if (typeof value === "string") return value;
  const parts = Array.isArray(value) ? value : ["title", "outcome", "date", "text", "source", "id"].map((key) => value[key] ?? "");
  return parts.filter((part) => typeof part === "string" && part).slice(0, 2).join(", ").slice(0, 60);
};

/** @param {Drawing} drawing @param {Field} field @param {Path} path @param {Data} value */
const list = (drawing, field, path, value) => {
  const { shape } = field;
  if (shape.kind !== "list") return make("div");
  const isOne = !Array.isArray(value);
  const items = isOne ? [value] : value;
  const drawn = items.map((item, index) => {
    const place = isOne ? path : [...path, index];
    const legend = `${field.label} ${index + 1}`;
    const one = { ...field, label: legend, shape: shape.items, required: true };
    const part = make("div", { class: "editing-part" }, any(drawing, one, place, item));
    if (items.length > 1) {
      part.append(button(drawing, `Haal weg: ${legend}`, `weg ${nameOf(place)}`, () => drawing.act.remove(place)));
    }
    return part;
  });
  const more = button(drawing, `Voeg toe: ${field.label.toLowerCase()}`, `erbij ${nameOf(path)}`, () => drawing.act.append(path, shape.items));
  return fold(`${field.label} (${items.length})`, field.help, path, ...drawn, more);
};

/** A part that opens and closes. @param {string} title @param {string} help @param {Path} path @param {...Node} parts */
const fold = (title, help, path, ...parts) =>
  make("details", { class: "editing-fold", "data-vouw": nameOf(path) }, make("summary", {}, title),
    make("p", { class: "editing-help" }, help), ...parts);

/** @param {Drawing} drawing @param {Field} field @param {Path} path @param {Data} value @returns {HTMLElement} */
const any = (drawing, field, path, value) => {
  const { shape } = field;
  if (shape.kind === "list") return list(drawing, field, path, value);
  if (shape.kind === "group") {
    const model = modelOf(drawing.asked, shape.model);
    if (typeof value !== "string" && !Array.isArray(value)) {
      return fold([field.label, gist(value)].filter(Boolean).join(": "), field.help, path,
        ...fields(drawing, model.fields, path, value));
    }
    const own = model.fields.find((each) => each.key === model.text);
    if (own && typeof value === "string") return scalar(drawing, { ...own, label: field.label, help: field.help, required: field.required }, path, value);
  }
  if (shape.kind === "dictionary" && typeof value !== "string" && !Array.isArray(value)) {
    const keys = Object.keys(value);
    const drawn = keys.map((key) => {
      const items = shape.items ?? { kind: "string", message: "" };
      const one = { key, label: key, help: field.help, required: true, shape: /** @type {Shape} */ (items) };
      const part = make("div", { class: "editing-part" }, any(drawing, one, [...path, key], value[key] ?? ""));
      const gone = () => drawing.act.remove([...path, key]);
      if (keys.length > 1) part.append(button(drawing, `Haal weg: ${key}`, `weg ${nameOf([...path, key])}`, gone));
      return part;
    });
    return fold(field.label, field.help, path, ...drawn);
  }
  return typeof value === "string"
    ? scalar(drawing, field, path, value)
    : make("p", { class: "editing-help" }, `${field.label}: wijzig dit in het bestand zelf.`);
};

/**
 * The fields of a group: those that are there, and a way to add the others.
 * @param {Drawing} drawing @param {readonly Field[]} known @param {Path} path @param {{ [key: string]: Data }} value
 * @returns {HTMLElement[]}
 */
export const fields = (drawing, known, path, value) => {
  const there = known.filter((field) => field.key in value);
  // The name of a figure or a citation is written by 'menukaart fix', once; an editor never types it.
  const isName = (/** @type {Field} */ field) => field.key === "id" && !field.required;
  const absent = known.filter((field) => !(field.key in value) && field.shape.kind !== "dictionary" && !isName(field));
  const drawn = there.map((field) => {
    const place = [...path, field.key];
    const isFixed = isName(field) || (field.key === "id" && !path.length);
    if (isFixed) return make("p", { class: "editing-help" }, `${field.label}: ${value["id"]} (verandert nooit)`);
    const part = any(drawing, field, place, value[field.key] ?? "");
    if (!field.required) {
      part.append(button(drawing, `Haal weg: ${field.label}`, `weg ${nameOf(place)}`, () => drawing.act.remove(place)));
    }
    return part;
  });
  if (absent.length) drawn.push(choice(drawing, absent, path));
  return drawn;
};

/** @param {Drawing} drawing @param {readonly Field[]} absent @param {Path} path */
const choice = (drawing, absent, path) => {
  const id = fresh(drawing);
  const select = make("select", { id }, make("option", { value: "" }, "kies …"),
    ...absent.map((field) => make("option", { value: field.key }, field.label)));
  const add = button(drawing, "Voeg toe", `veld ${nameOf(path)}`, () => {
    const field = absent.find((each) => each.key === select.value);
    if (field) drawing.act.add([...path, field.key], field.shape);
  });
  return make("div", { class: "editing-add" }, make("label", { for: id }, "Een veld dat er nog niet is"), select, add);
};
