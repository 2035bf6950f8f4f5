// Download interventions as CSV. The menukaart calls this for what is filtered, the list for what is kept.
import { make } from "../base/page.js";
import { csv, table } from "./csv.js";
import { ROOT, allTitles, columns } from "./data.js";

/**
 * Save a CSV file with these interventions, in this order.
 * @param {readonly string[]} ids
 * @param {string} [name] of the file, without its ending
 * @returns {Promise<void>} when the file is handed to the browser
 * @throws {Error} when the data cannot be fetched
 */
export const save = async (ids, name = "menukaart") => {
  const [titles, found] = await Promise.all([allTitles(), columns(ids)]);
  const text = csv(table(found, titles, (address) => new URL(address, ROOT).href));
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = make("a", { href: address, download: `${name}.csv`, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
