// The results page: /zoeken/?q=... The address holds the question, so that it can be shared.
const status = document.getElementById("zoek-status");
const list = document.getElementById("zoek-resultaten");
const input = document.getElementById("zoek");
const query = (new URLSearchParams(location.search).get("q") ?? "").trim();
const PAGE = 20;

const element = (name, text, className) => {
  const node = document.createElement(name);
  if (text) node.textContent = text;
  if (className) node.className = className;
  return node;
};

/** Turn Pagefind's excerpt, escaped text with <mark> around the hits, into nodes. */
const excerpt = (html) => {
  const line = element("p", "", "result-excerpt");
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  for (const node of parsed.childNodes) {
    line.append(node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent);
  }
  return line;
};

const show = (data) => {
  const item = element("li", "", "result");
  const heading = element("h2");
  const link = element("a", data.meta.title);
  link.href = data.url;
  heading.append(link);
  item.append(heading);
  if (data.meta.soort) item.append(element("p", data.meta.soort, "card-kicker"));
  if (data.meta.samenvatting) item.append(element("p", data.meta.samenvatting));
  item.append(excerpt(data.excerpt));
  list.append(item);
};

const showPage = async (results, start) => {
  const page = await Promise.all(results.slice(start, start + PAGE).map((result) => result.data()));
  page.forEach(show);
  const next = start + PAGE;
  if (next >= results.length) return;
  const more = element("button", "Toon meer resultaten", "more");
  more.type = "button";
  more.addEventListener("click", async () => {
    more.remove();
    const before = list.children.length;
    await showPage(results, next);
    list.children[before]?.querySelector("a")?.focus();
  });
  list.after(more);
};

const search = async () => {
  status.textContent = `Zoeken naar ‘${query}’ …`;
  const pagefind = await import(new URL("../pagefind/pagefind.js", import.meta.url));
  await pagefind.options({ excerptLength: 24 });
  const { results } = await pagefind.search(query);
  const count = results.length === 1 ? "1 resultaat" : `${results.length} resultaten`;
  status.textContent = results.length
    ? `${count} voor ‘${query}’.`
    : `Niets gevonden voor ‘${query}’. Probeer een ander of korter woord, of blader hieronder.`;
  await showPage(results, 0);
};

input.value = query;
if (query) {
  document.title = `${query} - ${document.title}`;
  search().catch(() => {
    status.textContent = "Zoeken lukt nu niet. Probeer het opnieuw of gebruik de lijsten hieronder.";
  });
}
