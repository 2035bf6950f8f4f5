// The results page: asks, shows what fits the choice, and listens.
import { find, isTouched } from "../base/page.js";
import { FACETS, Search, address, open, question, remember, rest, valuesOf } from "./answer.js";
import { advise, result, summary } from "./show.js";

const PAGE = 10;

const status = find(document, "#zoek-status", HTMLElement);
const list = find(document, "#zoek-resultaten", HTMLElement);
const form = find(document, "#zoek-keuze", HTMLFormElement);
const more = find(document, "#zoek-meer", HTMLElement);

/** Make the next results; they are not on the page yet. @param {Search} search */
const next = async (search) => {
  const chosen = search.chosen();
  const part = chosen.slice(search.shown, search.shown + PAGE);
  search.shown += part.length;
  const items = await Promise.all(part.map(async ({ number }) => result(search, number, await search.page(number))));
  more.hidden = search.shown >= chosen.length;
  return items;
};

/** @param {Search} search */
const show = async (search) => {
  search.shown = 0;
  // All at once: what comes bit by bit pushes away what a reader already sees.
  const items = await next(search);
  list.replaceChildren(...items);
  const found = search.chosen().length;
  status.textContent = summary(search, found, FACETS.some((facet) => address.has(facet)));
  advise(search, found);
  facets(search);
};

/**
 * Show for every choice how many results it would leave, and only choices that leave any.
 * @param {Search} search
 */
const facets = (search) => {
  form.hidden = !search.answer.ranked.length;
  for (const facet of FACETS) {
    const found = search.chosen(facet);
    const group = find(form, `[data-facet="${facet}"]`, HTMLElement);
    let any = false;
    for (const line of group.querySelectorAll("li")) {
      const box = find(line, "input", HTMLInputElement);
      const count = found.filter(({ page }) => valuesOf(page, facet).includes(box.value)).length;
      box.checked = address.getAll(facet).includes(box.value);
      find(line, ".count", HTMLElement).textContent = String(count);
      line.hidden = !count && !box.checked;
      any ||= !line.hidden;
    }
    group.hidden = !any;
  }
};

/** @param {Search} search */
const listen = (search) => {
  form.addEventListener("change", ({ target: box }) => {
    if (!(box instanceof HTMLInputElement)) return;
    const left = address.getAll(box.name).filter((value) => value !== box.value);
    address.delete(box.name);
    for (const value of box.checked ? [...left, box.value] : left) address.append(box.name, value);
    remember();
    void show(search);
  });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    list.append(...(await next(search)));
    list.children[before]?.querySelector("a")?.focus();
  });
  find(document, "#zoek-dieper", HTMLElement).addEventListener("click", async () => {
    address.set("tekst", "1");
    remember();
    await search.run();
    await show(search);
    list.querySelector("a")?.focus();
  });
};

const start = async () => {
  status.textContent = `Zoeken naar ‘${question}’ …`;
  const search = new Search(await open());
  await rest();
  await search.run();
  await rest();
  listen(search);
  await show(search);
  delete document.documentElement.dataset["asked"];
};

find(form, "details", HTMLDetailsElement).open = matchMedia("(min-width: 48rem)").matches;
const asking = find(document, "#zoek", HTMLInputElement);
if (!isTouched(asking)) asking.value = question;
if (question) {
  document.title = `${question} - ${document.title}`;
  start().catch(() => {
    delete document.documentElement.dataset["asked"];
    status.textContent = "Zoeken lukt nu niet. Probeer het opnieuw of gebruik de lijsten hieronder.";
  });
}
