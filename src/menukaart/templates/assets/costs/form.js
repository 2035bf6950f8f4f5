// The form of the cost calculator as it is before a reader types. It works only with a script, so a script makes
// it: the page holds what a source says of a field, and no more.
import { make } from "../base/page.js";

/** @typedef {import("./reckon.js").Key} Key */

/** @type {Record<Key, { label: string, hint: string, unit: string }>} */
const FIELDS = {
  leerlingen: { label: "Aantal leerlingen", hint: "Alle leerlingen die meedoen, samen.", unit: "leerlingen" },
  groep: { label: "Groepsgrootte", hint: "Leerlingen per begeleider.", unit: "leerlingen" },
  uren: { label: "Uren per week", hint: "Per groep. Reken voorbereiding mee.", unit: "uur" },
  weken: { label: "Aantal weken", hint: "", unit: "weken" },
  tarief: { label: "Kosten per uur", hint: "Wat een uur van de begeleider u kost.", unit: "euro" },
  materiaal: { label: "Materiaal per leerling", hint: "Geen kosten? Vul 0 in.", unit: "euro" },
};

const ASSUMED = [
  "Elke groep heeft één begeleider. Zijn het er twee, verdubbel dan de kosten per uur.",
  "Een groep die niet vol is, kost evenveel uren als een volle.",
  "Elke groep krijgt alle weken evenveel uren.",
  "Alleen wat u invult, telt mee. Denk zelf ook aan scholing, coördinatie, ruimte, vervoer en uitval.",
  "Het is een rekensom met uw getallen, geen cijfer uit onderzoek.",
];

/** @param {Key} key @param {string} value what a source says; empty when none does @param {string} said its words */
const field = (key, value, said) => {
  const { label, hint, unit } = FIELDS[key];
  const id = `kosten-${key}`;
  const lines = [
    [`${id}-uitleg`, hint],
    [`${id}-bron`, value && `Uit de bron: ‘${said}’. Pas het aan als u het anders doet.`],
  ].filter(([, text]) => text);
  /** @type {Record<string, string>} */
  const attributes = { id, name: key, type: "text", inputmode: "decimal", autocomplete: "off", value, "data-bron": value };
  if (lines.length > 0) attributes["aria-describedby"] = lines.map(([name]) => name).join(" ");
  return make(
    "div",
    { class: "cost-field" },
    make("label", { for: id }, label),
    ...lines.map(([name, text]) => make("p", { class: "cost-hint", id: name ?? "" }, text ?? "")),
    make("p", { class: "cost-error", id: `${id}-fout`, hidden: true }),
    make("p", { class: "cost-input" }, make("input", attributes), " ", make("span", {}, unit)),
  );
};

/**
 * Make the form and the places of its outcome.
 * @param {DOMStringMap} given by field what a source says, and under its name with `Bron` behind it the words
 * @param {Node | null} wages examples of what an hour costs
 * @param {Node} formula how the sum is made
 * @param {string} method address of the page that tells more
 * @returns {Node[]}
 */
export const formOf = (given, wages, formula, method) => {
  const keys = /** @type {Key[]} */ (Object.keys(FIELDS));
  const fields = keys.map((key) => field(key, given[key] ?? "", given[`${key}Bron`] ?? ""));
  // What an hour costs stands right after where it is asked.
  const hour = keys.indexOf("tarief") + 1;
  const beside = wages ? [...fields.slice(0, hour), wages, ...fields.slice(hour)] : fields;
  const errors = make(
    "div",
    { class: "cost-summary", tabindex: "-1", role: "group", "aria-labelledby": "kosten-fouten", "data-fouten": true, hidden: true },
    make("h4", { id: "kosten-fouten" }, "Er klopt nog iets niet"),
    make("ul"),
  );
  const form = make(
    "form",
    { novalidate: true },
    make("p", {}, "Vul uw eigen getallen in. De som wordt in uw browser gemaakt; er wordt niets verstuurd."),
    errors,
    make("fieldset", {}, make("legend", {}, "Uw leerlingen en uw uren"), make("div", { class: "cost-fields" }, ...beside)),
    make(
      "p",
      { class: "cost-actions" },
      make("button", { type: "submit" }, "Reken uit"),
      " ",
      make("button", { type: "reset", class: "scheme" }, "Begin opnieuw"),
    ),
  );
  const told = make("details", {}, make("summary", {}, "Hoe rekenen wij?"), formula, make("h4", {}, "Waar de som van uitgaat"));
  told.append(make("ul", {}, ...ASSUMED.map((line) => make("li", {}, line))));
  told.append(make("p", {}, make("a", { href: method }, "Meer over rekenen met kosten")));
  return [
    form,
    make("div", { class: "cost-result", role: "status", "data-uitkomst": true }),
    make(
      "p",
      { class: "cost-share", "data-delen": true, hidden: true },
      "Het adres van deze pagina bevat nu uw getallen. Deel het als een collega ze mag zien.",
    ),
    told,
  ];
};
