// Folds on the page of a record: they open for a link into them, and all of them to print the whole page.
// Browsers that open a fold for a link or a search by themselves lose nothing by this.
const folds = () => [...document.querySelectorAll("details")];

/** Open every fold around a place, and the place itself when it is one. @param {Element | null} place */
const reveal = (place) => {
  let isOpened = false;
  for (let node = place; node; node = node.parentElement) {
    if (node instanceof HTMLDetailsElement && !node.open) {
      node.open = true;
      isOpened = true;
    }
  }
  if (isOpened) place?.scrollIntoView();
};

const target = () => {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
};

addEventListener("hashchange", () => reveal(target()));
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
  // The address may stay the same: then nothing else tells that the reader asked again.
  if (link?.getAttribute("href") === location.hash) reveal(target());
});
reveal(target());

/** @type {HTMLDetailsElement[]} */
let opened = [];
const root = document.documentElement;

addEventListener("beforeprint", () => {
  if (root.dataset["print"] !== "alles") return;
  opened = folds().filter((fold) => fold.closest(".layered") && !fold.open);
  for (const fold of opened) fold.open = true;
});

addEventListener("afterprint", () => {
  for (const fold of opened) fold.open = false;
  opened = [];
  delete root.dataset["print"];
});

document.querySelector("[data-print-all]")?.addEventListener("click", () => {
  root.dataset["print"] = "alles";
  print();
});
