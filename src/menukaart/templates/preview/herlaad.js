// Shows a page of the preview anew as soon as the site changed. The preview adds this script; the site has it not.
"use strict";
(() => {
  const version = document.currentScript?.dataset.version ?? "";
  /** @type {EventSource | undefined} */
  let source;
  // A page that nobody looks at lets go: a browser keeps only six connections to a server.
  const listen = () => {
    source?.close();
    if (document.visibilityState !== "visible") return;
    source = new EventSource(`/voorvertoning/${version}`);
    source.onmessage = () => location.reload();
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();
