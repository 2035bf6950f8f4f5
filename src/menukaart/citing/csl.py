"""CSL-JSON, as Zotero writes it and as a DOI gives it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from menukaart.citing import words
from menukaart.citing.reference import FIELDS, Author, UnreadableReferenceError, Work, tidied

_DROPPED = ("non-dropping-particle", "dropping-particle")
_NO_LOSS = frozenset(
    {"id", "author", "source", "citation-key", "ISSN", "indexed", "reference", "link", "score"}
)
"""Keys that a record has no use for, so that nobody needs to hear of them."""


def read(text: str) -> list[Work]:
    """Read CSL-JSON: one item, or a list of items.

    Raises:
        UnreadableReferenceError: when it is no JSON, or other JSON.
    """
    try:
        loaded = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableReferenceError(error.lineno, "dit is geen geldige JSON.") from None
    except (RecursionError, ValueError):
        raise UnreadableReferenceError(1, "deze JSON is te diep genest of heeft een te lang getal.") from None
    items = loaded if isinstance(loaded, list) else [loaded]
    if not items or not all(isinstance(item, dict) for item in items):
        message = "hier hoort CSL-JSON: een bron tussen { en }, of een lijst daarvan."
        raise UnreadableReferenceError(1, message)
    return [_reference(item) for item in items]


def write(reference: Work) -> dict[str, object]:
    """Give one reference as an item of CSL-JSON."""
    item: dict[str, object] = {"id": reference.key}
    item |= {name: value for name, value in reference.text.items() if name != "issued"}
    if reference.authors:
        item["author"] = [
            {part: value for part, value in name._asdict().items() if value} for name in reference.authors
        ]
    if issued := reference.text.get("issued"):
        item["issued"] = {"date-parts": [[int(part) for part in issued.split("-")]]}
    extra = reference.extra
    item |= {name: extra[name] for name in ("version", "note") if name in extra}
    if "accessed" in extra:
        item["accessed"] = {"date-parts": [[int(part) for part in extra["accessed"].split("-")]]}
    return item


def _reference(item: Mapping[str, object]) -> Work:
    text = {name: _text(item.get(name)) for name in FIELDS if name not in {"issued", "type", "language"}}
    kind, spoken = _text(item.get("type")), _text(item.get("language"))
    text["type"] = words.CSL[kind].value if kind in words.CSL else ""
    text["language"] = words.language(spoken)
    text["issued"] = _date(item.get("issued"))
    left = [f"soort '{kind}'"] if kind and not text["type"] else []
    left += [f"taal '{spoken}'"] if spoken and not text["language"] else []
    left += ["de datum"] if item.get("issued") and not text["issued"] else []
    left += [key for key in item if key not in FIELDS and key not in _NO_LOSS]
    key = _text(item.get("id")) or _text(item.get("DOI"))
    return Work(key, text=tidied(text), authors=tuple(_names(item.get("author"))), left=tuple(left))


def _text(value: object) -> str:
    """Give a value as text; of a list the first, which is how Crossref writes titles."""
    match value:
        case str():
            return value
        case bool() | None:
            return ""
        case int() | float():
            return str(value)
        case [first, *_]:
            return _text(first)
        case _:
            return ""


def _date(value: object) -> str:
    match value:
        case {"date-parts": [[*parts], *_]}:
            return words.day(*[_text(part) for part in parts[:3]]) if parts else ""
        case {"raw": str(written)} | {"literal": str(written)} | str(written):
            return words.day(*written.replace("/", "-").split("-")[:3])
        case _:
            return ""


def _names(value: object) -> Iterator[Author]:
    for each in value if isinstance(value, list) else ():
        if not isinstance(each, dict):
            continue
        part = {key: " ".join(_text(each.get(key)).split()) for key in (*each,)}
        literal = part.get("literal") or part.get("name") or ""
        particles = [part[key] for key in _DROPPED if part.get(key)]
        family = " ".join([*particles, part.get("family", "")]).strip()
        if family or literal:
            given = ", ".join(filter(None, (part.get("given", ""), part.get("suffix", ""))))
            yield Author(family, given if family else "", "" if family else literal)
