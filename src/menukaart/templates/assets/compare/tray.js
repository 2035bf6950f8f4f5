// The tray: how many interventions are chosen, and the way to them. It lies over the page and moves nothing.
import { make } from "../base/page.js";
import { ROOT } from "./data.js";
import { MOST_COMPARED, toAddress } from "./list.js";

/** Shows the choice of a store. */
export class Tray {
  #store;
  #message = make("p", { class: "tray-message", role: "status", tabindex: "-1" });
  #compare = make("a", { class: "button-like" });
  #kept = make("a", { class: "tray-link" });
  #box = make("section", { class: "tray", "aria-label": "Uw keuze", hidden: true });

  /** @param {import("./store.js").Store} store */
  constructor(store) {
    this.#store = store;
    const empty = make("button", { type: "button", class: "plain small", "aria-label": "Wis de vergelijking" }, "Wis");
    empty.addEventListener("click", () => {
      store.change({ compared: [] });
      this.say("De vergelijking is leeg.");
      (this.#box.hidden ? this.#message : this.#kept).focus();
    });
    this.#box.append(make("div", { class: "tray-inner" }, this.#compare, this.#kept, empty));
    this.#empty = empty;
    // The message has a place of its own: a live region must be there before it speaks.
    const place = make("div", { class: "tray-place" }, this.#message, this.#box);
    const header = document.querySelector(".site-header");
    if (header) header.after(place);
    else document.body.append(place);
    store.onChange(() => this.#show());
    this.#show();
  }

  #empty;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** Say what was done; the words go away by themselves. @param {string} text */
  say(text) {
    const warning = this.#store.isLasting ? "" : " Uw browser staat bewaren niet toe: dit geldt tot u de pagina verlaat.";
    this.#message.textContent = text + warning;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#message.textContent = ""), 12_000);
  }

  #show() {
    const { kept, compared } = this.#store.choice;
    const isEmpty = kept.length + compared.length === 0;
    this.#compare.textContent = `Vergelijk (${compared.length} van ${MOST_COMPARED})`;
    this.#compare.href = new URL(`vergelijken/${toAddress(compared)}`, ROOT).href;
    this.#compare.hidden = compared.length === 0;
    this.#empty.hidden = compared.length === 0;
    this.#kept.textContent = `Bewaard (${kept.length})`;
    // Where nothing is kept between pages, the address carries the list.
    const list = this.#store.isLasting ? "" : toAddress(kept);
    this.#kept.href = new URL(`bewaard/${list}`, ROOT).href;
    this.#box.hidden = isEmpty;
    document.documentElement.classList.toggle("has-tray", !isEmpty);
  }
}
