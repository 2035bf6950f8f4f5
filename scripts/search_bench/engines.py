"""Asks three searches the same in a browser: ours, plain Pagefind and Material's own."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import Page

Ask = Callable[[str], list[str]]
"""Gives the addresses found for a question, best first, from the root of the site."""

_DEEPEST = 10
_WAIT_MS = 15_000
_SETTLE_MS = 200
"""Material draws its list a moment after it says how much it found."""

_OURS_DONE = """() => {
  const status = document.getElementById("zoek-status").textContent;
  return document.querySelector(".result") || /Niets gevonden|lukt nu niet/.test(status);
}"""
_PLAIN = """async ({query, root, most}) => {
  const pagefind = await import(root + "pagefind/pagefind.js");
  const { results } = await pagefind.search(query);
  return Promise.all(results.slice(0, most).map(async (each) => (await each.data()).raw_url));
}"""
_MATERIAL_ANSWERED = """() => /overeenkomend/.test(
  document.querySelector(".md-search-result__meta").textContent
)"""


def ours(page: Page, root: str) -> Ask:
    """Search as a visitor does: by the address of the results page."""

    def ask(query: str) -> list[str]:
        page.goto(f"{root}zoeken/?q={quote(query)}")
        page.wait_for_function(_OURS_DONE, timeout=_WAIT_MS)
        links = page.eval_on_selector_all(".result h2 a", "links => links.map(link => link.href)")
        return [str(link).removeprefix(root) for link in links][:_DEEPEST]

    return ask


def said(page: Page, root: str) -> Callable[[str], str]:
    """Search as a visitor does; gives what our own page says of the question, above the results."""
    ask = ours(page, root)

    def told(query: str) -> str:
        ask(query)
        return " ".join(page.locator("#zoek-status, #zoek-uitleg").all_inner_texts())

    return told


def plain(page: Page, root: str) -> Ask:
    """Give the whole question to Pagefind, as its own interface does."""
    page.goto(root)

    def ask(query: str) -> list[str]:
        found = page.evaluate(_PLAIN, {"query": query, "root": root, "most": _DEEPEST})
        return [str(url).lstrip("/") for url in found]

    return ask


def material(page: Page, root: str) -> Ask:
    """Open Material's search by its address and read the pages from its list."""

    def ask(query: str) -> list[str]:
        page.goto(f"{root}?q={quote(query)}")
        page.wait_for_function(_MATERIAL_ANSWERED, timeout=_WAIT_MS)
        page.wait_for_timeout(_SETTLE_MS)
        links = page.eval_on_selector_all(
            ".md-search-result__item > a",
            "links => links.map(link => link.href)",
        )
        addresses = [str(link).removeprefix(root).split("?")[0].split("#")[0] for link in links]
        return list(dict.fromkeys(addresses))[:_DEEPEST]

    return ask
