// What became of ids that were asked for, told to the reader.
import { enumerate, make } from "../base/page.js";
import { ROOT } from "./data.js";

/** @typedef {import("./list.js").Notice} Notice */

/** @param {string} id @param {ReadonlyMap<string, string>} titles */
const link = (id, titles) => make("a", { href: new URL(`interventies/${id}/`, ROOT).href }, titles.get(id) ?? id);

/** @param {Notice} notice @param {ReadonlyMap<string, string>} titles */
const sentence = (notice, titles) => {
  const line = make("p");
  if (notice.kind === "moved") {
    line.append(`‘${notice.title}’ is verplaatst. U ziet nu: `, link(notice.to[0] ?? "", titles), ".");
  } else if (notice.kind === "unknown") {
    line.append(`‘${notice.id}’ kennen wij niet. Misschien is het adres verkeerd overgenomen.`);
  } else {
    const what = notice.status === "gesplitst" ? "is verdeeld over andere pagina's" : "staat niet meer op de menukaart";
    line.append(make("a", { href: new URL(`interventies/${notice.id}/`, ROOT).href }, notice.title), ` ${what}.`);
    if (notice.to.length > 0) {
      line.append(notice.status === "gesplitst" ? " Kies zelf: " : " Misschien zoekt u: ");
      notice.to.forEach((id, at) => line.append(at > 0 ? ", " : "", link(id, titles)));
      line.append(".");
    }
  }
  return line;
};

/**
 * Write the notices; an empty list gives an empty list.
 * @param {readonly Notice[]} notices
 * @param {ReadonlyMap<string, string>} titles
 * @param {number} most
 */
export const told = (notices, titles, most) => {
  const lines = notices.filter((notice) => notice.kind !== "too-many").map((notice) => sentence(notice, titles));
  const over = notices.filter((notice) => notice.kind === "too-many").map((notice) => notice.title);
  if (over.length > 0) {
    const verb = over.length === 1 ? "staat" : "staan";
    lines.push(make("p", {}, `Er passen er hoogstens ${most}. Niet getoond ${verb}: ${enumerate(over)}. Haal er een weg om ruimte te maken.`));
  }
  return lines.length > 0 ? [make("div", { class: "notice" }, ...lines)] : [];
};
