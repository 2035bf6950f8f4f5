"""The small subset of Markdown that texts in records may hold, and its safe HTML.

Allowed: paragraphs, lists, *emphasis*, **strong** and links. A link goes to https, http or mailto,
or to a record by its id: ``[zomerschool](interventie:zomerschool)``, ``thema:...``, ``bron:...``.
Everything else is an issue for the editor. The HTML is sanitised once more on its way out, so that
nothing gets through even when a check fails.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from menukaart import web_address
from menukaart.typed import as_typed, surprises
from menukaart.vocabulary import RecordKind

INTERNAL_SCHEMES: dict[str, RecordKind] = {
    "interventie": RecordKind.INTERVENTION,
    "thema": RecordKind.THEME,
    "bron": RecordKind.SOURCE,
}
"""How a text links to a record, by kind."""

_WEB_SCHEMES = {"http", "https", "mailto"}
_ALLOWED_TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "br"}
_ALLOWED_TOKENS = {
    "inline", "text", "softbreak", "hardbreak",
    "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close",
    "ordered_list_open", "ordered_list_close", "list_item_open", "list_item_close",
    "em_open", "em_close", "strong_open", "strong_close", "link_open", "link_close",
}  # fmt: skip
_BLOCK_ENDS = {"paragraph_close", "list_item_close"}
_REFUSED = {
    "html_inline": "HTML",
    "html_block": "HTML",
    "heading_open": "Een kop (#)",
    "image": "Een afbeelding",
    "fence": "Een codeblok",
    "code_block": "Een ingesprongen blok",
    "code_inline": "Code tussen accenten (`)",
    "blockquote_open": "Een citaatblok (>)",
    "hr": "Een lijn (---)",
}
_ANY_MARKUP = re.compile(r"[*_\[\]<>#`!\\&~|]|^\s*([-+=]|\d+[.)])|\n|^\s|://", re.MULTILINE)
_TAG = re.compile(r"</?[A-Za-z][^>]*>?|<!--")
_RECORD_SCHEME = re.compile("|".join(f"{scheme}:" for scheme in INTERNAL_SCHEMES))
_CACHE_SIZE = 65_536

Resolve = Callable[[RecordKind, str], str]
"""Gives the address of a record, as seen from the page that shows the text."""


Piece = tuple[str, str]
"""A piece of text, and the address that it leads to; empty for plain text."""

Explain = Callable[[str], Sequence[Piece]]
"""Cuts a text into pieces, of which some lead to an explanation."""


def _as_it_is(text: str) -> Sequence[Piece]:
    return ((text, ""),)


@dataclass(frozen=True, slots=True)
class Issue:
    """Something in a text that is not allowed.

    Attributes:
        code: code of the problem.
        message: what is wrong, in Dutch.
        hint: how to mend it.
        snippet: the offending characters, to find the place in the file; may be empty.
    """

    code: str
    message: str
    hint: str
    snippet: str


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A link in a text to another record."""

    kind: RecordKind
    id: str
    snippet: str


def plain_line_issues(text: str) -> list[Issue]:
    """Find HTML in a line that takes no markup at all."""
    match = _TAG.search(text)
    return [_html_issue(match[0])] if match else []


def issues(text: str) -> list[Issue]:
    """Find everything in a text that is not allowed."""
    if not _ANY_MARKUP.search(text):
        return []
    tokens = _parse(text)
    return [*_issues(tokens), *(Issue(*found) for found in surprises(tokens))]


def record_links(text: str) -> list[RecordLink]:
    """List the links to other records in a text."""
    if not _RECORD_SCHEME.search(text):
        return []
    links = []
    for token in _walk(_parse(text)):
        if token.type == "link_open":
            scheme, _, target = _href(token).partition(":")
            if scheme in INTERNAL_SCHEMES:
                links.append(RecordLink(INTERNAL_SCHEMES[scheme], target, f"{scheme}:{target}"))
    return links


def to_html(text: str, resolve: Resolve, explain: Explain = _as_it_is) -> str:
    """Write a text as safe HTML.

    Args:
        text: the text of a record.
        resolve: gives the address of a record.
        explain: leads words to their explanation; words inside a link are left alone.
    """
    if not _ANY_MARKUP.search(text):
        return f"<p>{''.join(_piece(*piece) for piece in explain(text))}</p>"
    tokens = _explained(_linked(_parse(text), resolve), explain)
    return nh3.clean(
        _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}),
        tags=_ALLOWED_TAGS,
        attributes={"a": {"href"}, "*": set()},
        url_schemes=_WEB_SCHEMES,
        link_rel=None,
    ).strip()


def _piece(text: str, address: str) -> str:
    written = html.escape(text, quote=False)
    return f'<a href="{html.escape(address)}">{written}</a>' if address else written


def _explained(tokens: Sequence[Token], explain: Explain) -> list[Token]:
    """Cut the texts outside links into pieces."""
    result: list[Token] = []
    in_link = False
    for token in tokens:
        if token.type in {"link_open", "link_close"}:
            in_link = token.type == "link_open"
        if token.children:
            token.children = _explained(token.children, explain)
        if token.type == "text" and not in_link:
            result.extend(_pieces(explain(token.content)))
        else:
            result.append(token)
    return result


def _pieces(pieces: Sequence[Piece]) -> Iterator[Token]:
    for text, address in pieces:
        if address:
            yield Token("link_open", "a", 1, attrs={"href": address})
        yield Token("text", "", 0, content=text)
        if address:
            yield Token("link_close", "a", -1)


def to_plain(text: str) -> str:
    """Write a text without any markup, on one line."""
    pieces = [
        token.content if token.type == "text" else " "
        for token in _walk(_parse(text))
        if token.type in {"text", "softbreak", "hardbreak"} or token.type in _BLOCK_ENDS
    ]
    return re.sub(r"\s+", " ", "".join(pieces)).strip()


def _engine() -> MarkdownIt:
    # Everything that Markdown knows is recognised, so that what is refused can be named.
    engine = MarkdownIt("commonmark", {"html": True}).disable(["entity", "reference", "lheading"])
    # Links are judged in _link_issue, where the editor gets to hear of them.
    engine.validateLink = _accept  # type: ignore[method-assign]
    return engine


def _accept(url: str) -> bool:  # noqa: ARG001  (the signature of markdown-it)
    return True


_MARKDOWN = _engine()


@lru_cache(maxsize=_CACHE_SIZE)
def _parse(text: str) -> tuple[Token, ...]:
    return tuple(_MARKDOWN.parse(as_typed(text)))


def _walk(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _walk(token.children or ())


def _issues(tokens: Sequence[Token]) -> Iterator[Issue]:
    for token in _walk(tokens):
        if token.type in {"html_inline", "html_block"}:
            yield _html_issue(token.content.strip().split("\n")[0])
        elif token.type == "link_open":
            yield from _link_issue(_href(token))
        elif token.type not in _ALLOWED_TOKENS and not token.type.endswith("_close"):
            what = _REFUSED.get(token.type, "Deze opmaak")
            hint = "Gebruik alleen alinea's, lijsten, *nadruk*, **sterk** en [links](https://...)."
            snippet = "![" if token.type == "image" else token.markup or token.content.split("\n")[0]
            yield Issue("opmaak", f"{what} mag niet in een tekst.", hint, snippet)


def _html_issue(snippet: str) -> Issue:
    hint = "Schrijf gewone tekst. Bedoelt u ‘kleiner dan’? Zet dan een spatie achter <."
    return Issue("html", f"HTML mag niet in een tekst: '{snippet[:40]}'.", hint, snippet)


def _link_issue(href: str) -> Iterator[Issue]:
    flaw = _link_flaw(href)
    if flaw:
        hint = "Gebruik https://..., mailto:... of een id: interventie:..., thema:... of bron:..."
        yield Issue("onveilige-link", f"De link '{href[:60]}' mag niet: hij {flaw}.", hint, href)


def _link_flaw(href: str) -> str:
    """Say why a link must not be followed; empty for one to the web, to mail or to a record."""
    scheme, colon, target = href.partition(":")
    if colon and scheme in INTERNAL_SCHEMES:
        return ""
    if colon and scheme.lower() == "mailto":
        return web_address.mail_flaw(target)
    return web_address.flaw(href)


def _href(token: Token) -> str:
    return str(token.attrs.get("href", ""))


def _linked(tokens: Sequence[Token], resolve: Resolve) -> list[Token]:
    """Copy tokens with links to records resolved to addresses."""
    result = []
    for token in tokens:
        fresh = token.copy(children=_linked(token.children, resolve) if token.children else token.children)
        if token.type == "link_open":
            scheme, _, target = _href(token).partition(":")
            if scheme in INTERNAL_SCHEMES:
                fresh.attrs = {"href": resolve(INTERNAL_SCHEMES[scheme], target)}
            elif _link_flaw(_href(token)):
                fresh.attrs = {}
        result.append(fresh)
    return result
