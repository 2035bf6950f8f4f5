"""A page that was written by hand: finished HTML in, a page of the site out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from menukaart.render import addresses
from menukaart.render.addresses import Here
from menukaart.render.files import File, WrittenPage
from menukaart.render.page_file import page_file
from menukaart.render.views.parts.common import Link

_PREFORMATTED = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
_TABLE = re.compile(r"<table\b")
_CODE = '<pre role="group" aria-label="Code" tabindex="0">'
_SCROLLING = '<div class="table-scroll" role="group" aria-label="Tabel" tabindex="0"><table'


@dataclass(frozen=True, slots=True)
class TextPage:
    """What the template of a hand-written page shows."""

    crumbs: tuple[Link, ...]
    title: str
    body: Markup


def hand_written_page(page: WrittenPage) -> File:
    """Give the page. A table or code wider than a small screen scrolls by itself, also with the keyboard."""
    here = Here(page.address)
    meta = {"title": page.title, "description": page.description}
    tables = page.html.replace("</table>", "</table></div>")
    text = _PREFORMATTED.sub(_on_one_line, _TABLE.sub(_SCROLLING, tables))
    body = Markup(text)  # noqa: S704  (sanitised when it was filled)
    view = TextPage((Link(here.to(addresses.HOME), "Home"),), page.title, body)
    return page_file(here, "text", view, {name: value for name, value in meta.items() if value})


def _on_one_line(found: re.Match[str]) -> str:
    """Keep the lines and spaces of preformatted text where white space is folded; it too may scroll."""
    text = found[0].replace("<pre>", _CODE, 1)
    return text.replace("\n", "&#10;").replace("  ", " &#32;").replace("  ", " &#32;")
