// Light or dark: follows the device, until the reader chooses. The choice stays in this browser.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  const read = () => { try { return localStorage.getItem("kleuren"); } catch { return null; } };
  const write = (value) => { try { localStorage.setItem("kleuren", value); } catch { /* not kept */ } };
  const device = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (read() ?? (device.matches ? "donker" : "licht")) === "donker";
  const apply = () => {
    root.dataset.kleuren = isDark() ? "donker" : "licht";
    for (const button of document.querySelectorAll("[data-scheme-toggle]")) {
      button.hidden = false;
      button.setAttribute("aria-pressed", String(isDark()));
    }
  };
  apply();
  device.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", () => {
    apply();
    // On wide screens the menu is always open; the summary is then out of sight.
    const wide = matchMedia("(min-width: 60rem)");
    const open = () => { for (const menu of document.querySelectorAll(".menu")) menu.open = wide.matches; };
    wide.addEventListener("change", open);
    open();
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-scheme-toggle]")) {
      write(isDark() ? "licht" : "donker");
      apply();
    }
  });
})();
