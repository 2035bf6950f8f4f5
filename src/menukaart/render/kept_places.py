"""Keeps registered places and derived pages answering, whatever the pages hold now. Pure.

A page gets an empty place for every registered anchor that it lost, at its end. A page that the site made
from records, and no longer makes, becomes a short page that leads on.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping

from menukaart.render.addresses import CHANGES, Here, markdown_file
from menukaart.render.files import File

_BODY = "\nbody: "
_PAGE = "index.md"
_HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)


def keep_places(file: File, anchors: Mapping[str, tuple[str, ...]]) -> File:
    """Give a file with the places that it lost.

    Args:
        file: a page, or anything else of the site.
        anchors: for each registered address its anchors.
    """
    address = file.path.removesuffix(_PAGE)
    is_page = file.path == _PAGE or file.path.endswith(f"/{_PAGE}")
    lost = _lost(file.text, anchors.get(address, ())) if is_page else []
    return File(file.path, file.text.rstrip("\n") + _places(address, lost, file)) if lost else file


def pages_for_gone(made: Container[str], anchors: Mapping[str, tuple[str, ...]]) -> Iterator[File]:
    """Give a page for each registered address that is not made any more.

    Args:
        made: the paths of all that the site is made of.
        anchors: for each registered address its anchors.
    """
    for address in anchors:
        if address.endswith("/") and markdown_file(address) not in made:
            yield File(markdown_file(address), _page(address, anchors[address]))


def _lost(text: str, promised: Iterable[str]) -> list[str]:
    missing = [anchor for anchor in promised if f'id="{anchor}"' not in text and f"#{anchor} }}" not in text]
    if not missing or _BODY in text:
        return missing
    headings = {_slug(heading) for heading in _HEADING.findall(text)}
    return [anchor for anchor in missing if anchor not in headings]


def _slug(heading: str) -> str:
    """Make the id that Markdown gives to a heading without one of its own."""
    bare = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", bare).strip().lower())


def _places(address: str, lost: Iterable[str], file: File) -> str:
    html = _section(address, lost)
    return f"{html}\n" if _BODY in file.text else f"\n\n{html}\n"


def _section(address: str, lost: Iterable[str]) -> str:
    places = "".join(f'<span id="{anchor}"></span>' for anchor in lost)
    changes = Here(address).to(CHANGES)
    return (
        f'<p class="gone hint">{places}Kwam u via een link naar een deel dat u niet '
        f'ziet? Dat staat er niet meer. <a href="{changes}">Lees wat er veranderde</a>.</p>'
    )


def _page(address: str, lost: Iterable[str]) -> str:
    """Write the page at an address that the site does not make any more."""
    up = Here(address).to(address.rstrip("/").rpartition("/")[0] + "/")
    return (
        "title: Deze pagina is er niet meer\nkind: text\nbody: <h1>Deze pagina is er niet meer</h1>"
        f'<p>Wat hier stond, volgde uit records die veranderd zijn. <a href="{up}">Bekijk wat er nu staat</a>'
        f".</p>{_section(address, lost)}\n"
    )
