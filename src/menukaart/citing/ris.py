"""RIS, as library catalogues and publishers give it; read and written with the package rispy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from menukaart.citing import names, words
from menukaart.citing.reference import UnreadableReferenceError, Work, tidied
from menukaart.vocabulary import SourceType

_TAG = re.compile(r"^([A-Z][A-Z0-9])  -(?: (.*))?$")
_TAKEN = {
    "title": ("title", "primary_title"),
    "container-title": (
        "journal_name", "secondary_title", "alternate_title3", "alternate_title2", "alternate_title1",
    ),
    "volume": ("volume",),
    "issue": ("number",),
    "publisher": ("publisher",),
    "publisher-place": ("place_published",),
    "edition": ("edition",),
    "DOI": ("doi",),
    "ISBN": ("issn",),
    "URL": ("urls",),
}  # fmt: skip
"""Names of rispy for each of our fields; the first that is filled in counts."""
_DATES = ("date", "year", "publication_year")
_READ = {name for found in _TAKEN.values() for name in found} | {
    *_DATES, "authors", "first_authors", "start_page", "end_page", "language", "type_of_reference",
    "id", "label",
}  # fmt: skip
_ISSN = re.compile(r"[0-9]{4}-?[0-9]{3}[0-9Xx]")


def read(text: str) -> list[Work]:
    """Read every reference of a RIS file.

    Raises:
        UnreadableReferenceError: when a line is no RIS, a reference has no end, or there is none.
    """
    import rispy  # noqa: PLC0415  (only who imports RIS waits for it)

    lines = text.splitlines()
    starts = list(_starts(lines))
    found = rispy.loads("\n".join(lines))
    return [_reference(line, item) for line, item in zip(starts, found, strict=True)]


def write(reference: Work) -> str:
    """Write one reference as RIS."""
    import rispy  # noqa: PLC0415

    item: dict[str, object] = dict(_fields(reference))
    return str(rispy.dumps([item])).partition("\n")[2]  # above each one rispy puts its number


def _starts(lines: list[str]) -> Iterator[int]:
    """Give the line where each reference starts; the parser passes in silence over what is no RIS."""
    opened = 0
    for number, line in enumerate(lines, 1):
        tag = _TAG.match(line.rstrip())
        name = tag[1] if tag else ""
        if name == "TY" and not opened:
            opened = number
            yield number
        elif name == "TY":
            message = f"een nieuwe bron, maar die van regel {opened} is niet af: er mist een regel 'ER  -'."
            raise UnreadableReferenceError(number, message)
        elif line.strip() and not opened and not re.fullmatch(r"\d+\.", line.strip()):
            raise UnreadableReferenceError(number, "hier hoort een bron te beginnen, met 'TY  - JOUR'.")
        elif not tag and line.strip() and re.match(r"^[A-Z][A-Z0-9]\s*-\s", line):
            raise UnreadableReferenceError(number, "tussen de code en het streepje horen twee spaties.")
        elif name == "ER":
            opened = 0
    if opened:
        raise UnreadableReferenceError(opened, "deze bron is niet af: er mist een regel 'ER  -'.")
    if not any(line.startswith("TY  -") for line in lines):
        raise UnreadableReferenceError(1, "hier staat geen bron in RIS; die begint met 'TY  - JOUR'.")


def _reference(line: int, item: Mapping[str, object]) -> Work:
    text = {ours: _first(item, found) for ours, found in _TAKEN.items()}
    kind, spoken = _first(item, ("type_of_reference",)), _first(item, ("language",))
    source_type = words.RIS.get(kind)
    text |= {
        "type": source_type.value if source_type else "",
        "language": words.language(spoken),
        "issued": _issued(item),
        "page": "-".join(filter(None, (_first(item, ("start_page",)), _first(item, ("end_page",))))),
    }
    left = [] if source_type else [f"soort '{kind}'"]
    left += [f"taal '{spoken}'"] if spoken and not text["language"] else []
    left += ["de datum"] if _first(item, _DATES) and not text["issued"] else []
    if _ISSN.fullmatch(text["ISBN"]):
        text["ISBN"] = ""
        left.append("ISSN")
    left += [name.replace("_", " ") for name in item if name not in _READ]
    people = [*_all(item, "authors"), *_all(item, "first_authors")]
    authors = tuple(names.from_inverted(" ".join(name.split())) for name in people if name.strip(" ,"))
    key = _first(item, ("id", "label")) or text["DOI"]
    return Work(key, line, tidied(text), authors, tuple(left))


def _all(item: Mapping[str, object], name: str) -> list[str]:
    value = item.get(name)
    return [str(each) for each in value] if isinstance(value, list) else [str(value)] if value else []


def _first(item: Mapping[str, object], found: tuple[str, ...]) -> str:
    return next((each for name in found for each in _all(item, name) if each.strip()), "").strip()


def _issued(item: Mapping[str, object]) -> str:
    """Give the fullest date of those that are there."""
    dates = [words.day(*re.split(r"[/-]", value)[:3]) for name in _DATES if (value := _first(item, (name,)))]
    return max(dates, key=len, default="")


def _fields(reference: Work) -> Iterator[tuple[str, object]]:
    text = reference.text
    yield "type_of_reference", words.KINDS[SourceType(text["type"])].ris
    yield "id", reference.key
    yield "authors", [names.inverted(name) for name in reference.authors]
    for ours, found in _TAKEN.items():
        if ours in text:
            yield found[0], [text[ours]] if ours == "URL" else text[ours]
    if "page" in text:
        start, dash, end = text["page"].partition("-")
        yield "start_page", start
        yield from (("end_page", end),) if dash else ()
    if issued := text.get("issued"):
        yield "year", issued[:4]
        yield "date", issued.replace("-", "/")
    if "language" in text:
        yield "language", text["language"]
