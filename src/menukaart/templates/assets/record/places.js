// A link to one place of a page: one button, at the place where the reader is. It goes along with the mouse, the
// keyboard and the address, so that a page with sixty places has one stop of the keyboard more, and not sixty.
import { copy, make } from "../base/page.js";

const PLACES = [
  "h2[id]", "h3[id]", "section[id]:not(.verdict)", ".figures > li[id]", ".facts > li[id]", ".glossary > div[id]",
  "li[id^='uitkomst-']", "li[id^='tegenspraak-']", "tr[id]", ".sheet-items > li[id]",
].map((selector) => `.page ${selector}`).join(", ");
const WORDS = "Kopieer link";

const button = make("button", { type: "button", class: "place-link" }, WORDS);
const answer = make("span", { class: "visually-hidden", role: "status" });

/** @param {EventTarget | null} node */
const placeOf = (node) => (node instanceof Element ? node.closest(PLACES) : null);

/** Put the button at a place. @param {Element | null} place */
const show = (place) => {
  if (!place || place === button.parentElement) return;
  button.textContent = WORDS;
  answer.textContent = "";
  if (place instanceof HTMLTableRowElement) place.cells[0]?.append(button);
  else if (place instanceof HTMLHeadingElement) place.append(" ", button);
  else place.prepend(button);
};

const showTarget = () => {
  try {
    show(placeOf(document.getElementById(decodeURIComponent(location.hash.slice(1)))));
  } catch {
    // An address that is no text leads nowhere.
  }
};

/** What others can open: a copy on a disk gives the address of the site, when it knows that. */
const pageAddress = () => {
  const named = document.querySelector("link[rel='canonical']");
  const known = named instanceof HTMLLinkElement && named.href.startsWith("https:") ? named.href : "";
  return (location.protocol === "file:" && known) || location.href.replace(/[?#].*$/, "");
};

button.addEventListener("click", async () => {
  const place = placeOf(button);
  if (!place) return;
  const address = new URL(`#${place.id}`, pageAddress()).href;
  const isCopied = await copy(address);
  // Where a browser does not let us, the address bar holds it.
  if (!isCopied) location.hash = place.id;
  button.textContent = isCopied ? "Gekopieerd" : "Staat in de adresbalk";
  answer.textContent = isCopied ? "De link naar dit deel is gekopieerd." : "De link staat in de adresbalk.";
});

document.addEventListener("pointerover", (event) => show(placeOf(event.target)));
document.addEventListener("focusin", (event) => {
  if (event.target !== button) show(placeOf(event.target));
});
addEventListener("hashchange", showTarget);
document.body.append(answer);
showTarget();
