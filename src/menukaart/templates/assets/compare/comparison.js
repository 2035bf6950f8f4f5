// The page /vergelijken/?i=a,b,c. The address holds what is compared, in order.
import { copy, count, enumerate, find, make } from "../base/page.js";
import { save } from "./download.js";
import { ROOT, allTitles, columns } from "./data.js";
import { MOST_COMPARED, MOST_KEPT, fromAddress, ids, resolve, same, toAddress } from "./list.js";
import { told } from "./notices.js";
import { Store } from "./store.js";
import { draw } from "./table.js";
import { compare, tells } from "./differences.js";
import { paper } from "./paper.js";

const store = new Store();
const select = find(document, "#kies", HTMLSelectElement);
const error = find(document, "#kies-fout", HTMLElement);
const status = find(document, "#stand", HTMLElement);
const notices = find(document, "#meldingen", HTMLElement);
const place = find(document, "#vergelijking", HTMLElement);
const onlyDifferences = find(document, "#verschillen", HTMLInputElement);

/** @type {string[]} */
let chosen = [];
/** Whether this is the reader's own choice, which is kept; one that was shared is only shown. */
let isOwn = true;

/** @param {string} text */
const say = (text) => {
  status.textContent = "";
  requestAnimationFrame(() => (status.textContent = text));
};

/** @param {string} text */
const complain = (text) => {
  error.textContent = text;
  error.hidden = !text;
  if (text) select.setAttribute("aria-invalid", "true");
  else select.removeAttribute("aria-invalid");
};

const filter = () => {
  place.firstElementChild?.classList.toggle("only-differences", onlyDifferences.checked);
};

/** @param {import("./data.js").Column} column */
const tools = (column) => {
  const remove = make("button", { type: "button", class: "plain small", "aria-label": `Haal weg: ${column.title}` }, "Haal weg");
  remove.addEventListener("click", () => void change(chosen.filter((id) => id !== column.id), `${column.title} is weggehaald.`));
  return remove;
};

const render = async () => {
  const titles = await allTitles();
  const names = new Map(titles.titles);
  const found = await columns(chosen);
  const parts = compare(found, titles);
  place.replaceChildren(...(found.length > 0 ? [draw(parts, found, tools), paper(parts, found)] : []));
  for (const row of place.querySelectorAll(".row")) {
    const data = parts.flatMap((part) => part.rows).find((item) => item.id === row.getAttribute("data-row"));
    row.classList.toggle("telling", data !== undefined && tells(data));
  }
  filter();
  find(document, "#leeg", HTMLElement).hidden = found.length > 0;
  find(document, "#knoppen", HTMLElement).hidden = found.length === 0;
  // It stands below the comparison, and waits for it: what was seen would be pushed away.
  find(document, "#toevoegen", HTMLElement).hidden = false;
  onlyDifferences.disabled = found.length < 2;
  for (const option of select.options) option.disabled = chosen.includes(option.value);
  select.value = "";
  // Only a site with pages about reuse has a dossier.
  const dossier = document.querySelector("#naar-dossier");
  dossier?.setAttribute("href", new URL(`bewaard/${toAddress(chosen)}#dossier`, ROOT).href);
  document.title = found.length > 0 ? `${enumerate(chosen.map((id) => names.get(id) ?? id))} - Vergelijken` : "Vergelijken";
};

const keepOwn = () => {
  if (isOwn) store.change({ compared: chosen });
};

/** @param {string[]} next @param {string} message */
const change = async (next, message) => {
  chosen = next;
  history.pushState(null, "", `${location.pathname}${toAddress(chosen)}`);
  notices.replaceChildren();
  complain("");
  keepOwn();
  await render();
  say(`${message} ${count(chosen.length, "aanpak staat", "aanpakken staan")} nu naast elkaar.`);
  if (!place.contains(document.activeElement) && document.activeElement !== select) select.focus();
};

const add = () => {
  const id = select.value;
  if (!id) return complain("Kies eerst een aanpak uit de lijst.");
  if (chosen.length >= MOST_COMPARED) {
    return complain(`Er staan er al ${MOST_COMPARED}. Haal er eerst een weg.`);
  }
  return void change([...chosen, id], `${select.selectedOptions[0]?.textContent} staat erbij.`);
};

/**
 * Show what the address asks for, or else what the reader chose before.
 * @param {boolean} wasOwn whether the reader is going back through a choice of their own
 */
const open = async (wasOwn) => {
  const titles = await allTitles();
  const names = new Map(titles.titles);
  const asked = fromAddress(location.search);
  const own = store.choice.compared;
  const { list, notices: found } = resolve(asked ?? own, names, titles.old, MOST_COMPARED);
  chosen = list;
  isOwn = wasOwn || asked === null || same(list, own);
  notices.replaceChildren(...told(found, names, MOST_COMPARED));
  if (!same(list, asked ?? [])) history.replaceState(null, "", `${location.pathname}${toAddress(list)}`);
  keepOwn();
  await render();
  say(list.length > 0 ? `${count(list.length, "aanpak staat", "aanpakken staan")} naast elkaar.` : "");
};

const start = async () => {
  const titles = await allTitles();
  for (const [id, title] of titles.titles) select.append(new Option(title, id));
  find(document, "#toevoegen", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    add();
  });
  select.addEventListener("change", () => complain(""));
  onlyDifferences.addEventListener("change", () => {
    filter();
    const rows = [...place.querySelectorAll(".row")].filter((row) => row.checkVisibility());
    say(onlyDifferences.checked ? `Alleen verschillen: ${count(rows.length, "rij", "rijen")}.` : `Alles: ${count(rows.length, "rij", "rijen")}.`);
  });
  find(document, "#print", HTMLElement).addEventListener("click", () => print());
  find(document, "#csv", HTMLElement).addEventListener("click", () => {
    save(chosen, "vergelijking").catch(() => say("Downloaden lukt nu niet. Probeer het later opnieuw."));
  });
  find(document, "#deel", HTMLElement).addEventListener("click", async () => {
    say((await copy(location.href)) ? "Het adres is gekopieerd." : "Kopiëren lukt niet. Neem het adres over uit de adresbalk.");
  });
  find(document, "#bewaar-alle", HTMLElement).addEventListener("click", () => {
    const kept = ids([...store.choice.kept, ...chosen]);
    if (kept.length > MOST_KEPT) return say(`In uw lijst passen er hoogstens ${MOST_KEPT}.`);
    store.change({ kept });
    return say(store.isLasting ? "Bewaard in uw lijst." : "Uw browser staat bewaren niet toe. Kopieer het adres om deze keuze te houden.");
  });
  addEventListener("popstate", () => {
    if (!same(fromAddress(location.search) ?? [], chosen)) void open(isOwn);
  });
  await open(false);
  delete document.documentElement.dataset["asked"];
};

start().catch(() => {
  delete document.documentElement.dataset["asked"];
  notices.replaceChildren(make("p", { class: "notice" }, "De gegevens laden nu niet. Laad de pagina opnieuw, of ga naar de pagina van een aanpak zelf."));
});
