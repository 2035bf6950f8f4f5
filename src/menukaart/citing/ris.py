"""RIS, as library catalogues and publishers give it; read and written with the package rispy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from menukaart.citing import names, words
from menukaart.citing.reference import UnreadableReferenceError, Work, tidied
from menukaart.vocabulary import SourceType

_TAKEN = {
    "title": ("title", "primary_title"),
    "container-title": (
        "journal_name", "secondary_title", "alternate_title3", "alternate_title2", "alternate_title1",
    ),
    "volume": ("volume",),
    "issue": ("number",),
    "section": ("section",),
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
_NUMBER = re.compile(r"[0-9]+\.")
"""What rispy writes above a reference."""
_NARROW = re.compile(r"[A-Z][A-Z0-9]\s*-\s")
_NO_START = "hier hoort een bron te beginnen, met 'TY  - JOUR'."
_ISSN = re.compile(r"[0-9]{4}-?[0-9]{3}[0-9Xx]")


def read(text: str) -> list[Work]:
    """Read every reference of a RIS file.

    Raises:
        UnreadableReferenceError: when a line is no RIS, a reference has no end, or there is none.
    """
    import rispy  # noqa: PLC0415  (only who imports RIS waits for it)

    whole = _whole_lines(text)
    starts = list(_starts(whole))
    found = rispy.loads("\n".join(line for _, line in whole))
    return [_reference(line, item) for line, item in zip(starts, found, strict=True)]


def write(reference: Work) -> str:
    """Write one reference as RIS."""
    import rispy  # noqa: PLC0415

    item: dict[str, object] = dict(_fields(reference))
    return str(rispy.dumps([item])).partition("\n")[2]  # above each one rispy puts its number


def _tag(line: str) -> str:
    """Give the tag of a line, judged as the parser does; empty when it goes on with the line above."""
    return line[:2] if line[2:5] == "  -" and line[:2].isupper() and line[:1].isalpha() else ""


def _whole_lines(text: str) -> list[tuple[int, str]]:
    """Give each line that has a tag, with what goes on below it: the parser can lose its way in that."""
    whole: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        above = _tag(whole[-1][1]) if whole else "ER"
        if _tag(line):
            whole.append((number, line.rstrip()))
        elif not line.strip() or (above == "ER" and _NUMBER.fullmatch(line.strip())):
            continue
        elif _NARROW.match(line):
            raise UnreadableReferenceError(number, "tussen de code en het streepje horen twee spaties.")
        elif above == "ER":
            raise UnreadableReferenceError(number, _NO_START)
        elif above == "TY":
            raise UnreadableReferenceError(number, "hier hoort een regel met een code, zoals 'TI  - Titel'.")
        else:
            first, start = whole[-1]
            whole[-1] = first, f"{start} {line.strip()}"
    return whole


def _starts(whole: list[tuple[int, str]]) -> Iterator[int]:
    """Give the line where each reference starts; the parser passes in silence over one without an end."""
    opened = 0
    for number, line in whole:
        name = _tag(line)
        if name == "TY" and opened:
            message = f"een nieuwe bron, maar die van regel {opened} is niet af: er mist een regel 'ER  -'."
            raise UnreadableReferenceError(number, message)
        if name != "TY" and not opened:
            raise UnreadableReferenceError(number, _NO_START)
        if name == "TY":
            opened = number
            yield number
        elif name == "ER":
            opened = 0
    if opened:
        raise UnreadableReferenceError(opened, "deze bron is niet af: er mist een regel 'ER  -'.")
    if not whole:
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
    if "accessed" in reference.extra:
        yield "access_date", reference.extra["accessed"].replace("-", "/")
    notes = [reference.extra.get("note", ""), _version(reference.extra.get("version", ""))]
    yield "notes", [note for note in notes if note]


def _version(version: str) -> str:
    """RIS has no place for a version; a note keeps it."""
    return f"Versie {version}" if version else ""
