// The page /bewaard/: the reader's own list, or with ?i=a,b,c one that someone shared.
import { copy, count, find, make } from "../base/page.js";
import { save } from "./download.js";
import { ROOT, allTitles, columns } from "./data.js";
import { MOST_COMPARED, MOST_KEPT, fromAddress, ids, resolve, same, toAddress } from "./list.js";
import { told } from "./notices.js";
import { Store } from "./store.js";

/** @typedef {import("./data.js").Column} Column */

const store = new Store();
const status = find(document, "#stand", HTMLElement);
const list = find(document, "#lijst", HTMLElement);
const notices = find(document, "#meldingen", HTMLElement);
const takeOver = find(document, "#overnemen", HTMLElement);
const wipe = find(document, "#wis", HTMLElement);

/** What the page shows: the list of an address, or the reader's own when this is null. @type {string[] | null} */
let shared = null;
/** @type {Node[]} */
let told_ = [];

/** @param {...(Node | string)} text */
const say = (...text) => status.replaceChildren(...text);

const shown = () => shared ?? store.choice.kept;

/** The words of a cell, or why there are none. @param {Column} column @param {string} row */
const words = (column, row) => {
  const cell = column.cells[row];
  return cell?.absent ? cell.absent[0] : (cell?.value ?? "");
};

/** @param {Column} column */
const item = (column) => {
  const link = make("a", { href: new URL(column.address, ROOT).href }, column.title);
  const facts = [
    ["Effect", column.effect || words(column, "effect")],
    ["Bewijskracht", words(column, "bewijskracht")],
    ["Nederland", words(column, "nederland")],
    ["Kosten", words(column, "kosten")],
  ].map(([label = "", value = ""]) => make("div", {}, make("dt", {}, label), make("dd", {}, value)));
  const node = make(
    "li",
    { class: "kept-item", "data-id": column.id },
    make("h2", {}, link),
    make("p", { class: "card-kicker" }, column.kicker),
    make("p", {}, words(column, "wat")),
    make("dl", { class: "rows" }, ...facts),
  );
  if (shared === null) {
    const name = `Haal weg: ${column.title}`;
    const button = make("button", { type: "button", class: "plain small", "aria-label": name }, "Haal weg");
    button.addEventListener("click", () => void remove(column));
    node.append(button);
  }
  return node;
};

/** @param {string[]} before @param {string} text */
const offerBack = (before, text) => {
  const back = make("button", { type: "button", class: "plain small" }, "Zet terug");
  back.addEventListener("click", async () => {
    store.change({ kept: before });
    await render();
    say("Teruggezet.");
    list.querySelector("a")?.focus();
  });
  say(`${text} `, back);
};

/** @param {Column} column */
const remove = async (column) => {
  const before = store.choice.kept;
  const at = before.indexOf(column.id);
  store.change({ kept: before.filter((id) => id !== column.id) });
  await render();
  offerBack(before, `${column.title} is weggehaald.`);
  const next = list.children[Math.min(at, list.children.length - 1)];
  (next?.querySelector("button") ?? status.querySelector("button"))?.focus();
};

const render = async () => {
  const found = await columns(shown());
  list.replaceChildren(...found.map(item));
  notices.replaceChildren(...told_);
  const isShared = shared !== null;
  const own = store.choice.kept;
  find(document, "#leeg", HTMLElement).hidden = found.length > 0;
  find(document, "#knoppen", HTMLElement).hidden = found.length === 0;
  wipe.hidden = isShared;
  takeOver.hidden = !isShared || shown().every((id) => own.includes(id));
  const side = find(document, "#naast-elkaar", HTMLAnchorElement);
  side.href = new URL(`vergelijken/${toAddress(shown().slice(0, MOST_COMPARED))}`, ROOT).href;
  side.textContent = shown().length > MOST_COMPARED ? `Zet de eerste ${MOST_COMPARED} naast elkaar` : "Zet naast elkaar";
  find(document, "#kop", HTMLElement).textContent = isShared ? "Gedeelde lijst" : "Bewaard";
  const lead = find(document, "#inleiding", HTMLElement);
  if (!isShared) {
    lead.textContent = store.isLasting
      ? "Uw lijst van aanpakken. Zij blijft in deze browser; u deelt haar met een adres."
      : "Uw browser staat bewaren niet toe. Uw lijst verdwijnt als u deze pagina verlaat. Kopieer het adres om haar te houden.";
    return;
  }
  const mine = own.length > 0 ? `Uw eigen lijst (${count(own.length, "aanpak", "aanpakken")}) is niet veranderd. ` : "";
  lead.replaceChildren(`Iemand deelde deze lijst met u. ${mine}`);
  if (own.length > 0) lead.append(make("a", { href: location.pathname }, "Bekijk uw eigen lijst"));
};

const take = async () => {
  const kept = ids([...store.choice.kept, ...shown()]);
  if (kept.length > MOST_KEPT) return say(`In uw lijst passen er hoogstens ${MOST_KEPT}. Haal er eerst een paar weg.`);
  store.change({ kept });
  await render();
  if (!store.isLasting) return say("Uw browser staat bewaren niet toe. Bewaar het adres van deze pagina als bladwijzer.");
  say("Toegevoegd aan uw lijst. ", make("a", { href: location.pathname }, "Bekijk uw lijst"));
  return status.querySelector("a")?.focus();
};

/** Read the address, and tell what became of old and unknown ids. */
const open = async () => {
  const titles = await allTitles();
  const names = new Map(titles.titles);
  const asked = fromAddress(location.search);
  const { list: living, notices: found } = resolve(asked ?? store.choice.kept, names, titles.old, MOST_KEPT);
  shared = asked === null || same(living, store.choice.kept) ? null : living;
  if (asked === null && !same(living, store.choice.kept)) store.change({ kept: living });
  told_ = told(found, names, MOST_KEPT);
  await render();
};

const start = async () => {
  takeOver.addEventListener("click", () => void take());
  find(document, "#print", HTMLElement).addEventListener("click", () => print());
  find(document, "#csv", HTMLElement).addEventListener("click", () => {
    save(shown(), "bewaard").catch(() => say("Downloaden lukt nu niet. Probeer het later opnieuw."));
  });
  // Only a site with pages about reuse has what a dossier is made of.
  const dossier = document.querySelector("#maak-dossier");
  dossier?.addEventListener("click", async () => {
    try {
      const { show } = await import("../reuse/dossier_page.js");
      say(await show(shown()));
    } catch {
      say("Het dossier lukt nu niet. Probeer het later opnieuw.");
    }
  });
  find(document, "#deel", HTMLElement).addEventListener("click", async () => {
    const address = new URL(`bewaard/${toAddress(shown())}`, ROOT).href;
    if (await copy(address)) return say("Het adres is gekopieerd. Wie het opent, ziet deze lijst.");
    const field = make("input", { type: "text", readonly: true, value: address, id: "adres" });
    say(make("label", { for: "adres" }, "Kopiëren lukt niet. Neem dit adres over: "), field);
    return field.select();
  });
  wipe.addEventListener("click", async () => {
    const before = store.choice.kept;
    store.change({ kept: [] });
    await render();
    offerBack(before, "De lijst is leeg.");
    status.querySelector("button")?.focus();
  });
  store.onChange(() => {
    if (!document.hasFocus()) void open();
  });
  await open();
  if (location.hash === "#dossier" && shown().length > 0) dossier?.dispatchEvent(new Event("click"));
};

start().catch(() => {
  notices.replaceChildren(make("p", { class: "notice" }, "De gegevens laden nu niet. Laad de pagina opnieuw."));
});
