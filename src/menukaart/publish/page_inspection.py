"""What must hold for the hand-written pages together: their places on the site, and their links."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote, urljoin, urlsplit

from menukaart.filling.trouble import Trouble
from menukaart.problems import Place, Problem
from menukaart.publish.page_filling import FilledPage, problem_of
from menukaart.reading.layout import PAGES_FOLDER
from menukaart.reading.pages import SUFFIX, PageFile, Pages
from menukaart.render.addresses import FOLDERS
from menukaart.render.places import Places
from menukaart.render.site_map import PAGES
from menukaart.vocabulary import Severity

_WRITTEN = frozenset(page.address for page in PAGES if page.hand_written)
TAKEN = frozenset(
    {
        *(page.address.partition("/")[0] for page in PAGES if not page.address.startswith(tuple(_WRITTEN))),
        *FOLDERS.values(),
        "api",
        "assets",
        "data",
        "404",
        "i",
        "redirects",
        "index",
        "sitemap",
        "robots",
        "llms",
        "insluiten",
        "nginx",
        "onderhoud",
    }
)
"""First steps of addresses that the program makes itself: no page may stand in their place."""
_HERE = "http://site.invalid/"
"""Stands for the root of the site where links are worked out."""


def misplaced(pages: Sequence[PageFile]) -> Iterator[Problem]:
    """Find pages that would take the place of what the program makes."""
    for page in pages:
        if page.id in TAKEN:
            message = f"Het adres {page.address} is al van een pagina die het programma maakt."
            hint = "Geef het bestand een andere naam."
            yield page.document.problem("bezet-adres", (1, 1), message, hint=hint)


def missing(pages: Pages) -> Iterator[Problem]:
    """Warn of fixed pages whose text is not there: the site can be made, but its foot leads to them.

    A knowledge base without any page is left alone: it is no site yet.
    """
    for page in PAGES if pages.names else ():
        name = page.address.rstrip("/")
        if page.hand_written and name not in pages.names:
            message = f"De pagina '{page.words}' ontbreekt; menu of voet verwijst ernaar."
            hint = f"Zet {PAGES_FOLDER}/{name}{SUFFIX} terug."
            file = f"{PAGES_FOLDER}/{name}{SUFFIX}"
            yield Problem("pagina-ontbreekt", Severity.WARNING, Place(file), "", message, hint)


def dead_links(filled: Sequence[FilledPage], pages: Pages, places: Places) -> Iterator[Problem]:
    """Find links to an address or anchor of the site that is not there."""
    anchors = {page.page.address: page.anchors for page in filled}
    for page in filled:
        for link in dict.fromkeys(page.links):
            if trouble := _trouble(page, link, pages, anchors, places):
                yield problem_of(page.page, trouble)


def _trouble(
    page: FilledPage, link: str, pages: Pages, anchors: Mapping[str, frozenset[str]], places: Places
) -> Trouble | None:
    parts = urlsplit(urljoin(_HERE + page.page.address, link))
    address, anchor = unquote(parts.path.lstrip("/")), unquote(parts.fragment)
    is_ours = address.endswith("/") and address[:-1] in pages.names
    if not is_ours and not places.has(address):
        message = f"De link '{link[:80]}' leidt naar een adres dat niet bestaat: {address or '/'}."
        hint = "Schrijf {{ to('adres/') }} met een adres van deze site, zoals to('menukaart/')."
        return Trouble("dode-link", message, hint, snippet=_written(page, link, address))
    known = anchors.get(address) if is_ours else places.anchors(address) if anchor else None
    if anchor and known is not None and anchor not in known:
        message = f"Op {address or 'de voorpagina'} is geen plek die '{anchor[:60]}' heet."
        return Trouble("dode-link", message, "Kijk de naam achter # na.", snippet=f"#{anchor}")
    return None


def _written(page: FilledPage, link: str, address: str) -> str:
    """Guess how the link stands in the file: as it is, or as the address that ``to`` was given."""
    return next((text for text in (link, f"'{address}", f'"{address}') if text in page.page.text), address)
