// The page on which an editor changes a record: opens it, draws its fields, and keeps its text.
import { find, make } from "../base/page.js";
import { Refused } from "./change.js";
import { fields } from "./fields.js";
import { modelOf, questions, recordText } from "./questions.js";
import { Unreadable } from "./reader.js";
import { buttons, show } from "./result.js";
import { newRecord, today } from "./start.js";
import { Work } from "./work.js";

const page = find(document, "#redactie", HTMLElement);
const kind = find(page, "#soort", HTMLSelectElement);
const which = find(page, "#welk", HTMLInputElement);
const notice = find(page, "#melding", HTMLElement);
const place = find(page, "#velden", HTMLElement);
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const [asked, records] = await questions().catch((error) => {
  notice.textContent = "De gegevens voor dit formulier konden niet worden opgehaald. Laad de pagina opnieuw.";
  throw error;
});
/** @type {Work | undefined} */
let work;

const names = () => {
  const known = records[kind.value] ?? [];
  find(page, "#namen", HTMLElement).replaceChildren(...known.map(([id, title]) => make("option", { value: id }, title)));
};

/** The ids that a field can name, for the browser to offer while typing. */
const offered = () => {
  for (const [folder, known] of Object.entries(records)) {
    page.append(make("datalist", { id: `ids-${folder}` }, ...known.map(([id, title]) => make("option", { value: id }, title))));
  }
};

/** Draw all fields anew; what stood open stays open. */
const draw = () => {
  if (!work) return;
  const open = new Set([...place.querySelectorAll("details[open]")].map((each) => each.getAttribute("data-vouw")));
  const model = modelOf(asked, asked.kinds[work.folder]?.model ?? "");
  place.replaceChildren(...fields({ asked, records, act, number: 0 }, model.fields, [], work.values));
  for (const each of place.querySelectorAll("details")) each.open = open.has(each.getAttribute("data-vouw"));
  show(work, page);
};

/** Do something to the record, or say why not. @param {(work: Work) => void} change @param {boolean} isDrawn anew */
const does = (change, isDrawn) => {
  if (!work) return;
  try {
    change(work);
    notice.textContent = "";
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Unreadable)) throw error;
    notice.textContent = error.message;
  }
  if (isDrawn) draw();
  else show(work, page);
};

/** Draw, and put the reader where the new part is. @param {import("./reader.js").Path} path @param {(work: Work) => void} change */
const grows = (path, change) => {
  does(change, true);
  const name = path.join(".");
  const part = [...place.querySelectorAll(`[data-vouw^="${CSS.escape(name)}"], [data-pad^="${CSS.escape(name)}"]`)].at(-1);
  for (let above = part; above; above = above.parentElement ?? undefined) {
    if (above instanceof HTMLDetailsElement) above.open = true;
  }
  const first = part instanceof HTMLDetailsElement ? part.querySelector("input, select, textarea") : part;
  if (first instanceof HTMLElement) first.focus();
};

/** @type {import("./fields.js").Act} */
const act = {
  set: (path, value) => does((each) => each.set(path, value), false),
  add: (path, shape) => grows(path, (each) => each.add(path, shape)),
  append: (path, shape) => grows(path, (each) =>
    each.append(path, shape, path.join() === "changes" ? { date: today(), text: "" } : undefined)),
  remove: (path) => does((each) => each.remove(path), true),
};

/** @param {string} folder @param {string} id @param {string} old @param {string} text */
const open = (folder, id, old, text) => {
  const file = `${folder}/${id}.yaml`;
  work = new Work(asked, folder, id, old, text);
  try {
    draw();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    notice.textContent = error.message;
    return;
  }
  const title = records[folder]?.find(([known]) => known === id)?.[1] ?? id;
  find(page, "#titel", HTMLElement).textContent = title;
  find(page, "#bestand", HTMLElement).textContent = file;
  find(page, "#werk", HTMLElement).hidden = false;
  const link = find(page, "#naar-project", HTMLAnchorElement);
  const edit = page.dataset["wijzigen"];
  link.hidden = !edit || !old;
  if (edit) link.href = `${edit}${file}`;
  find(page, "#titel", HTMLElement).focus();
};

const wanted = () => {
  const typed = which.value.trim();
  const found = (records[kind.value] ?? []).find(([id, title]) => id === typed || title.toLowerCase() === typed.toLowerCase());
  return found?.[0] ?? typed;
};

find(page, "#openen", HTMLFormElement).addEventListener("submit", async (event) => {
  event.preventDefault();
  const id = wanted();
  if (!(records[kind.value] ?? []).some(([known]) => known === id)) {
    notice.textContent = `Er is geen ${asked.kinds[kind.value]?.label ?? "record"} met de titel of id '${id}'.`;
    return;
  }
  try {
    const text = await recordText(kind.value, id);
    notice.textContent = "";
    open(kind.value, id, text, text);
  } catch {
    notice.textContent = "Het record kon niet worden opgehaald. Probeer het opnieuw.";
  }
});

find(page, "#nieuw", HTMLElement).addEventListener("click", () => {
  const id = which.value.trim();
  if (!ID.test(id)) {
    notice.textContent = "Kies eerst een id voor het nieuwe record: alleen a-z, 0-9 en losse streepjes, bijvoorbeeld zomerschool.";
    which.focus();
  } else if ((records[kind.value] ?? []).some(([known]) => known === id)) {
    notice.textContent = `De id '${id}' bestaat al. Een id wordt nooit opnieuw gebruikt.`;
    which.focus();
  } else {
    notice.textContent = "";
    open(kind.value, id, "", newRecord(asked, kind.value, id));
  }
});

kind.addEventListener("change", names);
// Until here the browser itself would have sent the form, and what was typed would be gone.
for (const each of page.querySelectorAll("#openen button")) each.removeAttribute("disabled");
buttons(() => work, page);
offered();
names();
const given = new URLSearchParams(location.search);
if (given.get("soort") && given.get("id")) {
  kind.value = given.get("soort") ?? "";
  names();
  which.value = given.get("id") ?? "";
  find(page, "#openen", HTMLFormElement).requestSubmit();
}
