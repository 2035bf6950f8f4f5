/* Only on the page for an address that does not exist, of a site that does not know its own address.

The page may be shown at any depth, below any folder of a server, so its links can only start at the server's
root. It asks for this file at several heights; the copy that is found knows where the site is, and mends the
links. Without scripts, or more than five folders deep, the links lead to the root of the server. */
(() => {
  const root = document.documentElement;
  const own = document.currentScript;
  if (!(own instanceof HTMLScriptElement) || root.dataset.base !== undefined) return;
  const base = new URL("../../", own.src).pathname;
  root.dataset.base = base;

  /** @param {string} selector @param {string} name */
  const mend = (selector, name) => {
    for (const element of document.querySelectorAll(`${selector}[${name}^="/"]`)) {
      element.setAttribute(name, base + (element.getAttribute(name) ?? "").replace(/^[/.]+/u, ""));
    }
  };
  if (base === "/") return;
  mend("a", "href");
  mend("link", "href");
  mend("form", "action");
  // A script that was not found is not tried again by itself.
  for (const lost of document.querySelectorAll('script[src^="/"]')) {
    const found = document.createElement("script");
    found.src = base + (lost.getAttribute("src") ?? "").replace(/^\/+/u, "");
    document.head.append(found);
  }
})();
