// One yardstick for every figure on the page. The choice stands in the address, so it can be shared.
// Without this script the table shows every yardstick.
import { make } from "../base/page.js";

const table = document.querySelector(".meetlatten");

/** Show one column of the table, or all of them again. @param {HTMLTableElement} of @param {string} choice */
const show = (of, choice) => {
  const heads = [...(of.tHead?.rows[0]?.cells ?? [])];
  const chosen = heads.findIndex((head) => head.dataset["meetlat"] === choice);
  for (const row of of.rows) {
    for (const cell of row.cells) cell.hidden = chosen > 0 && cell.cellIndex > 0 && cell.cellIndex !== chosen;
  }
};

/** @param {string} choice */
const remember = (choice) => {
  const address = new URL(location.href);
  if (choice) address.searchParams.set("meetlat", choice);
  else address.searchParams.delete("meetlat");
  history.replaceState(history.state, "", address);
};

if (table instanceof HTMLTableElement) {
  const heads = [...table.querySelectorAll("[data-meetlat]")];
  const select = make("select", {}, new Option("alle meetlatten", ""));
  for (const head of heads) select.append(new Option(head.textContent ?? "", head.getAttribute("data-meetlat") ?? ""));
  const place = table.closest(".table-scroll") ?? table;
  place.before(make("label", { class: "meetlat-keuze" }, "Toon elk cijfer op deze meetlat: ", select));
  const asked = new URLSearchParams(location.search).get("meetlat") ?? "";
  select.value = asked;
  if (select.selectedIndex < 0) select.value = "";
  show(table, select.value);
  const fold = table.closest("details");
  if (fold && select.value) fold.open = true;
  select.addEventListener("change", () => {
    show(table, select.value);
    remember(select.value);
  });
}
