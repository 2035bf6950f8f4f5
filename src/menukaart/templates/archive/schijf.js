// Only in the copy of the site that is opened from disk: does in another way what a browser refuses there.
// It refuses modules, so each script is one file with all that it imports; it refuses to fetch, so what scripts
// read stands in scripts too; and it opens a folder as a list of files, so a link gets the name of the page.
"use strict";
(() => {
  const own = document.currentScript;
  if (!(own instanceof HTMLScriptElement)) return;
  const root = new URL("../", own.src);
  document.documentElement.classList.replace("no-js", "js");

  /** @type {Map<string, BodyInit>} */
  const files = new Map();
  /** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  /** @param {string} path @returns {Promise<void>} */
  const load = (path) =>
    new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = new URL(`${path}.js`, root).href;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => resolve());
      document.head.append(script);
    });

  /** As fetch, for the files that scripts read. @param {URL | string} address @returns {Promise<Response>} */
  const read = async (address) => {
    const path = new URL(address, location.href).href.replace(root.href, "").replace(/[?#].*$/u, "");
    if (!files.has(path) && /\.(?:json|bin)$/u.test(path)) await load(path);
    const found = files.get(path);
    return found === undefined ? new Response("", { status: 404 }) : new Response(found);
  };

  Object.assign(window, {
    menukaart: {
      /** What each module gives, by its path. */
      modules: {},
      read,
      /** @param {string} path */
      address: (path) => new URL(path, root).href,
      /** @param {string} path @param {string} text */
      text: (path, text) => files.set(path, text),
      /** @param {string} path @param {string} text */
      bytes: (path, text) => files.set(path, bytes(text)),
    },
  });

  /** @param {Event} event */
  const complete = ({ target }) => {
    const link = target instanceof Element ? target.closest("a[href]") : undefined;
    if (!(link instanceof HTMLAnchorElement) || link.protocol !== "file:") return;
    if (link.pathname.endsWith("/")) link.pathname += "index.html";
  };
  for (const kind of ["pointerover", "focusin", "click", "auxclick"]) document.addEventListener(kind, complete, true);

  // From disk an address may only change behind the path; then the page changes and its address does not.
  const change = history.replaceState.bind(history);
  const add = history.pushState.bind(history);
  for (const [name, native] of /** @type {const} */ ([["replaceState", change], ["pushState", add]])) {
    history[name] = (state, unused, address) => {
      try {
        native(state, unused, address);
      } catch {
        native(state, unused);
      }
    };
  }
})();
