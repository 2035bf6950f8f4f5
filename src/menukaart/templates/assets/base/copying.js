// Buttons that copy a text of the page: `data-copy` names it by id, `data-copied` beside the button tells how it went.
// And addresses that are whole only here: `data-path` names one from the root of the site.
import { copy } from "./page.js";

const ROOT = new URL("../../", import.meta.url);

/** What a reader means to copy: lines and spaces count only where the page keeps them. @param {Element} text */
const words = (text) => {
  const written = text.textContent ?? "";
  return text.matches("pre") ? written : written.replace(/\s+/g, " ").trim();
};

/** @param {Element} button */
const copyText = async (button) => {
  const text = document.getElementById(button.getAttribute("data-copy") ?? "");
  const answer = button.parentElement?.querySelector("[data-copied]");
  if (!text || !answer) return;
  const isCopied = await copy(words(text));
  if (!isCopied) getSelection()?.selectAllChildren(text);
  answer.textContent = isCopied ? "Gekopieerd." : "Kopiëren lukt niet. De tekst is geselecteerd: kopieer haar zelf.";
};

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = target?.closest("[data-copy]");
  if (button) void copyText(button);
});
// From disk nobody else can follow the address: then the path that stands there says more.
for (const node of ROOT.protocol === "file:" ? [] : document.querySelectorAll("[data-path]")) {
  node.textContent = new URL(node.getAttribute("data-path") ?? "", ROOT).href;
}
