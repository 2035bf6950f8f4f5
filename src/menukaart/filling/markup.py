"""From the Markdown of a page to clean HTML, with all that does not belong in it named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urlsplit

import nh3
from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension

from menukaart.filling.trouble import Trouble

TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del",
    "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i", "ins", "kbd", "li", "mark", "nav", "ol", "p", "pre", "q", "s", "samp", "section", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr",
    "ul", "var",
}  # fmt: skip
ATTRIBUTES = {
    "*": {"id", "class", "lang", "dir", "title", "role", "tabindex"},
    "a": {"href"},
    "details": {"open"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "td": {"colspan", "rowspan", "headers", "align"},
    "th": {"colspan", "rowspan", "headers", "scope", "align"},
    "time": {"datetime"},
}
_ARIA = "aria-"
_VOID = {"br", "col", "hr"}
_MAX_DEPTH = 60
_SCHEMES = {"http", "https", "mailto"}
THEME_IDS = frozenset({"inhoud", "zoek-kop"})
"""Anchors that every page of the site has already."""
_PAGE_FILE = re.compile(r"(^|/)index\.md(?=$|[?#])")
_BLANK = re.compile(r"[\x00-\x20\x7f\\]")


class Cleaned(NamedTuple):
    """A page as it goes on the site.

    Attributes:
        html: clean HTML.
        links: the links to other places of the site, as they stand in the HTML.
        anchors: the names of its places.
    """

    html: str
    links: list[str]
    anchors: list[str]


def to_html(text: str) -> str:
    """Write Markdown as HTML, with the extensions that ``mkdocs.yml`` names."""
    extensions = [
        AttrListExtension(),
        FencedCodeExtension(),
        MarkdownInHtmlExtension(),
        TableExtension(use_align_attribute=True),
        TocExtension(permalink=False),
    ]
    return str(Markdown(extensions=extensions).convert(text))


def troubles(html: str) -> list[Trouble]:
    """Find everything in HTML that does not belong in a page."""
    reader = _Inspector()
    reader.feed(html)
    reader.close()
    return [*reader.found, *_repeated(reader.anchors)]


def clean(html: str) -> Cleaned:
    """Keep only what belongs in a page, whatever was found before; ``index.md`` goes from links."""
    links: list[str] = []
    anchors: list[str] = []

    def value_of(tag: str, name: str, value: str) -> str:
        if name == "id":
            anchors.append(value)
        if tag == "a" and name == "href" and not urlsplit(value).scheme:
            value = _PAGE_FILE.sub(r"\1", value) or "./"
            links.append(value)
        return value

    written = nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        generic_attribute_prefixes={_ARIA},
        attribute_filter=value_of,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    return Cleaned(written, links, anchors)


def _repeated(anchors: list[str]) -> Iterator[Trouble]:
    for anchor, times in Counter(anchors).items():
        if times > 1 or anchor in THEME_IDS:
            message = f"Het anker '{anchor[:60]}' is al in gebruik op deze pagina."
            yield Trouble("dubbel-anker", message, "Kies een andere naam.", snippet=anchor)


class _Inspector(HTMLParser):
    """Looks at every tag, attribute and link."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Trouble] = []
        self.anchors: list[str] = []
        self._depth = 0

    def handle_endtag(self, tag: str) -> None:
        """Come out of a tag."""
        self._depth -= tag not in _VOID

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge a tag with what it carries."""
        written = self.get_starttag_text() or f"<{tag}"
        self._depth += tag not in _VOID
        if self._depth == _MAX_DEPTH:
            message = f"De opmaak is dieper genest dan {_MAX_DEPTH} niveaus."
            self.found.append(Trouble("te-diep", message, "Sluit elke tag.", snippet=written))
        if tag not in TAGS:
            hint = "Gebruik Markdown, of HTML voor alinea's, koppen, lijsten, tabellen en links."
            message = f"HTML <{tag[:40]}> mag niet in een pagina."
            self.found.append(Trouble("html", message, hint, snippet=written))
            return
        for name, value in attrs:
            if not (name in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()) or name.startswith(_ARIA)):
                message = f"Het kenmerk '{name[:40]}' mag niet bij <{tag}> in een pagina."
                self.found.append(Trouble("html", message, "Haal het kenmerk weg.", snippet=written))
            elif name == "id":
                self.anchors.append(value or "")
            elif name == "href" and not _is_safe(value or ""):
                message = f"De link '{(value or '')[:60]}' mag niet."
                hint = "Gebruik https://..., mailto:... of {{ to('adres/') }}."
                self.found.append(Trouble("onveilige-link", message, hint, snippet=value or written))

    def handle_decl(self, decl: str) -> None:
        """Refuse a declaration."""
        self._refuse(f"<!{decl}")

    def unknown_decl(self, data: str) -> None:
        """Refuse an unknown declaration."""
        self._refuse(f"<![{data}")

    def handle_pi(self, data: str) -> None:
        """Refuse a processing instruction."""
        self._refuse(f"<?{data}")

    def _refuse(self, written: str) -> None:
        message = f"HTML '{written[:40]}' mag niet in een pagina."
        self.found.append(Trouble("html", message, "Haal het weg.", snippet=written))


def _is_safe(href: str) -> bool:
    """Tell whether a link leads to the web, to mail, or relative to a place of the site."""
    if _BLANK.search(href):
        return False
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    if parts.scheme in {"http", "https"}:
        return bool(parts.hostname)
    if parts.scheme == "mailto":
        return "@" in parts.path
    return not parts.scheme and not parts.netloc and not href.startswith("/")
