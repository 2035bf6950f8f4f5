// Light or dark: follows the device, until the reader chooses. The choice stays in this browser.
"use strict";
(() => {
  const root = document.documentElement;
  // Opened from disk, a browser does not run the modules of a page: then it is as if there were no scripts.
  if (location.protocol !== "file:") root.classList.replace("no-js", "js");
  // An address that asks something gets its answer from a script: room is kept for it, so that nothing moves.
  if (/[?&][iq]=./.test(location.search)) root.dataset.asked = "";
  const read = () => { try { return localStorage.getItem("kleuren"); } catch { return null; } };
  /** @param {string} value */
  const write = (value) => { try { localStorage.setItem("kleuren", value); } catch { /* not kept */ } };
  const device = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (read() ?? (device.matches ? "donker" : "licht")) === "donker";
  const apply = () => {
    root.dataset.kleuren = isDark() ? "donker" : "licht";
    for (const button of document.querySelectorAll("[data-scheme-toggle]")) {
      button.removeAttribute("hidden");
      button.setAttribute("aria-pressed", String(isDark()));
    }
  };
  apply();
  device.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", () => {
    apply();
    const menu = document.querySelector(".menu");
    if (!(menu instanceof HTMLDetailsElement)) return;
    // On wide screens the menu is always open; the summary is then out of sight.
    const wide = matchMedia("(min-width: 60rem)");
    const close = () => { if (!wide.matches) menu.open = false; };
    const fit = () => { menu.open = wide.matches; };
    wide.addEventListener("change", fit);
    if (wide.matches) menu.open = true; // it comes closed: on a phone a reader may have opened it by now
    // An open menu lies over the page: it goes when the reader goes on.
    /** @param {EventTarget | null} target */
    const leaves = (target) => target instanceof Node && !menu.contains(target);
    menu.addEventListener("focusout", (event) => { if (leaves(event.relatedTarget)) close(); });
    document.addEventListener("click", (event) => { if (leaves(event.target)) close(); });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || wide.matches) return;
      close();
      menu.querySelector("summary")?.focus();
    });
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-scheme-toggle]")) {
      write(isDark() ? "licht" : "donker");
      apply();
    }
  });
})();
