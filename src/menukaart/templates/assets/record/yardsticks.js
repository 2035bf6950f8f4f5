// One yardstick for every figure on the page. The choice stands in the address, so it can be shared.
// Without this script every figure shows all its yardsticks as plain text.
const NAME = "data-meetlat";
const rows = [...document.querySelectorAll(`[${NAME}]`)].filter((row) => row instanceof HTMLElement);
const place = document.getElementById("werkt-het");

/** @param {Element} row */
const keyOf = (row) => row.getAttribute(NAME) ?? "";

const names = new Map(rows.map((row) => [keyOf(row), row.querySelector("dt")?.textContent ?? ""]));

/** Show one yardstick everywhere, or all of them again. @param {string} choice */
const show = (choice) => {
  const isKnown = names.has(choice);
  for (const row of rows) row.hidden = isKnown && keyOf(row) !== choice;
  for (const details of document.querySelectorAll(".meetlatten")) {
    const has = rows.some((row) => details.contains(row) && !row.hidden);
    details.toggleAttribute("open", isKnown && has);
    details.toggleAttribute("hidden", isKnown && !has);
  }
};

/** @param {string} choice */
const remember = (choice) => {
  const address = new URL(location.href);
  if (choice) address.searchParams.set("meetlat", choice);
  else address.searchParams.delete("meetlat");
  history.replaceState(null, "", address);
};

if (names.size > 0 && place) {
  const label = document.createElement("label");
  const select = document.createElement("select");
  label.className = "meetlat-keuze";
  label.append("Toon elk cijfer op deze meetlat: ", select);
  select.append(new Option("alle meetlatten, ingeklapt", ""));
  for (const [key, name] of names) select.append(new Option(name, key));
  place.after(label);
  const asked = new URLSearchParams(location.search).get("meetlat") ?? "";
  select.value = names.has(asked) ? asked : "";
  show(select.value);
  select.addEventListener("change", () => {
    show(select.value);
    remember(select.value);
  });
}
