// One yardstick for every figure on the page. The choice stands in the address, so it can be shared.
// Without this script every figure shows all its yardsticks as plain text.
const rows = [...document.querySelectorAll("[data-meetlat]")];
const place = document.getElementById("werkt-het");

const names = new Map(rows.map((row) => [row.dataset.meetlat, row.querySelector("dt").textContent]));

/** Show one yardstick everywhere, or all of them again. */
const show = (choice) => {
  const isKnown = names.has(choice);
  for (const row of rows) row.hidden = isKnown && row.dataset.meetlat !== choice;
  for (const details of document.querySelectorAll(".meetlatten")) {
    const has = [...details.querySelectorAll("[data-meetlat]")].some((row) => !row.hidden);
    details.open = isKnown && has;
    details.hidden = isKnown && !has;
  }
};

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
