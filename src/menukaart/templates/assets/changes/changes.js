// Shows only changes of a kind or a period. The choice stands in the address, so that it can be shared.
import { count, find } from "../base/page.js";

const KIND = "soort";
const PERIOD = "periode";

const form = document.querySelector("#kies-wijzigingen");

/** @param {HTMLElement} place whether any line in it is to be seen */
const isFull = (place) => [...place.querySelectorAll("[data-kinds]")].some((line) => !line.closest("[hidden]"));

/**
 * @param {ReadonlySet<string>} kinds none means all
 * @param {string} period empty means all
 */
const show = (kinds, period) => {
  let amount = 0;
  for (const section of document.querySelectorAll("[data-period]")) {
    if (!(section instanceof HTMLElement)) continue;
    section.hidden = false;
    const places = section.querySelectorAll("[data-day], [data-together], [data-kinds], [data-kind]");
    for (const place of places) if (place instanceof HTMLElement) place.hidden = false;
    for (const line of section.querySelectorAll("[data-kinds]")) {
      if (!(line instanceof HTMLElement)) continue;
      const own = (line.dataset.kinds ?? "").split(" ");
      line.hidden = kinds.size > 0 && !own.some((kind) => kinds.has(kind));
    }
    for (const item of section.querySelectorAll("[data-kind]")) {
      if (item instanceof HTMLElement) item.hidden = kinds.size > 0 && !kinds.has(item.dataset.kind ?? "");
    }
    for (const place of section.querySelectorAll("[data-together], [data-day]")) {
      if (place instanceof HTMLElement) place.hidden = !isFull(place);
    }
    const found = [...section.querySelectorAll("[data-kinds]")].filter((line) => !line.closest("[hidden]"));
    section.hidden = (period !== "" && section.dataset.period !== period) || !found.length;
    if (!section.hidden) amount += found.length;
  }
  find(document, "#wijzigingen-aantal", HTMLElement).textContent = amount
    ? `${count(amount, "pagina", "pagina's")} met een wijziging`
    : "Geen wijziging van deze soort in deze periode";
};

if (form instanceof HTMLFormElement) {
  const address = new URLSearchParams(location.search);
  const boxes = [...form.querySelectorAll("input")];
  const select = find(form, "select", HTMLSelectElement);
  const choice = () => {
    const data = new FormData(form);
    return { kinds: new Set(data.getAll(KIND).map(String)), period: String(data.get(PERIOD) ?? "") };
  };
  for (const box of boxes) box.checked ||= address.getAll(KIND).includes(box.value);
  const asked = address.get(PERIOD);
  if (asked && [...select.options].some((option) => option.value === asked)) select.value = asked;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const { kinds, period } = choice();
    const next = new URLSearchParams([...kinds].map((kind) => [KIND, kind]));
    if (period) next.set(PERIOD, period);
    history.replaceState(null, "", `${location.pathname}${next.size ? `?${next}` : ""}${location.hash}`);
    show(kinds, period);
  });
  const { kinds, period } = choice();
  show(kinds, period);
}
