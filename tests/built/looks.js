/* Marks, of all text that is drawn in the same way, the first: see barriers.py.

   What contrast follows from: the styles of a node and of all around it, what is painted behind or over it
   without being around it, and whether there are letters to see. Nodes that differ in none of these get the
   same number. */
(mark) => {
  const OWN = [
    "color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight", "textShadow", "filter",
    "mixBlendMode", "clipPath", "position", "zIndex", "overflow", "display", "visibility", "transform",
    "textDecorationLine", "textIndent", "webkitTextStrokeWidth",
  ];
  const BESIDE = ["content", "color", "backgroundColor", "backgroundImage", "position", "display"];
  const CLEAR = "rgba(0, 0, 0, 0)";
  const CONTROLS = "input, select, textarea, button";
  const numbers = new Map();
  const number = (words) => numbers.get(words) ?? numbers.set(words, numbers.size).size - 1;
  const texts = [];
  const painted = [];
  const look = (node, around) => {
    if (node.matches("head, script, style, template")) return;
    const style = getComputedStyle(node);
    const words = [around, node.tagName, node.className.baseVal ?? node.className, node.type, node.hidden];
    words.push(node.matches(":disabled, [aria-disabled=true], [inert]"), node.control?.disabled);
    words.push(...OWN.map((name) => style[name]));
    for (const part of ["::before", "::after"]) {
      const pseudo = getComputedStyle(node, part);
      if (pseudo.content !== "none") words.push(...BESIDE.map((name) => pseudo[name]), pseudo.width, pseudo.height);
    }
    const box = node.getBoundingClientRect();
    const seen = box.width > 1 && box.height > 1
      && node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const own = number(words.join("|"));
    const found = { node, box, own, seen };
    if (seen && (style.backgroundColor !== CLEAR || style.backgroundImage !== "none" || node.matches("img, svg"))) {
      painted.push(found);
    }
    const letters = [...node.childNodes].map((child) => (child.nodeType === 3 ? child.data.trim() : "")).join("");
    if (letters || node.matches(CONTROLS)) {
      texts.push({ ...found, letters: /[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(letters) });
    }
    for (const child of node.children) look(child, own);
  };
  const meet = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
  look(document.documentElement, "");
  const first = new Set();
  for (const node of document.querySelectorAll(`[${mark}]`)) node.removeAttribute(mark);
  for (const text of texts) {
    const over = painted.filter((other) => meet(text.box, other.box)
      && !other.node.contains(text.node) && !text.node.contains(other.node));
    const key = [text.own, text.seen, text.letters, ...new Set(over.map((other) => other.own))].join();
    if (first.has(key)) continue;
    first.add(key);
    text.node.setAttribute(mark, "");
  }
  return [texts.length, first.size, painted.length];
}
