"""Where every row of a research ended up: in a record, or nowhere for a reason (``research/*.csv``).

A list has three columns: ``row`` (``folder/file`` without ``.csv``, a space, and the id of the row or its
number, counted from 1 below the head; ``*`` is every row of the file), ``place`` (``interventie:bouw``,
``bron:jansen-2020``, ``interventie:bouw#cijfer``; more than one with spaces between) and ``reason`` (why it
has no place). The research itself is not in the project; who has its folder can compare.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from menukaart.catalogue import Catalogue
from menukaart.model import Intervention, Tombstone
from menukaart.model.naming import FIGURE
from menukaart.vocabulary import RecordKind

LISTS = Path(__file__).with_name("research")
COLUMNS = ["row", "place", "reason"]
EVERY_ROW = "*"

_ID_COLUMN = "row_id"
_KINDS: Mapping[str, RecordKind] = {kind.label.casefold(): kind for kind in RecordKind}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list says of one row.

    Attributes:
        at: the list and its line, to find it back.
        row: the row of the research.
        places: where it stands in the records.
        reason: why it stands nowhere.
    """

    at: str
    row: str
    places: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the lists say together.

    Attributes:
        placed: how many rows have a place.
        left_out: how many have none, with a reason.
        faults: what is wrong in the lists, one Dutch line each.
    """

    placed: int
    left_out: int
    faults: tuple[str, ...]


def read_lists(folder: Path = LISTS) -> tuple[list[Entry], list[str]]:
    """Read every list; with what cannot be read, one Dutch line each."""
    entries: list[Entry] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if reader.fieldnames != COLUMNS:
                faults.append(f"{path.name}: de kolommen zijn niet {', '.join(COLUMNS)}")
                continue
            entries += [
                Entry(
                    f"{path.name}:{reader.line_num}",
                    " ".join((line["row"] or "").split()),
                    tuple((line["place"] or "").split()),
                    (line["reason"] or "").strip(),
                )
                for line in reader
            ]
    return entries, faults


def cover(catalogue: Catalogue, entries: Iterable[Entry]) -> Coverage:
    """Count the rows, and name every place that does not exist, every double row and every empty one."""
    entries = list(entries)
    seen = Counter(entry.row for entry in entries)
    faults = [f"{row}: staat {amount} keer in de lijsten" for row, amount in seen.items() if amount > 1]
    for entry in entries:
        faults += [f"{entry.at} {entry.row}: {fault}" for fault in _faults(catalogue, entry)]
    return Coverage(
        placed=len({entry.row for entry in entries if entry.places}),
        left_out=len({entry.row for entry in entries if not entry.places and entry.reason}),
        faults=tuple(faults),
    )


def _faults(catalogue: Catalogue, entry: Entry) -> Iterator[str]:
    if not entry.row:
        yield "er staat geen regel bij"
    if not entry.places and not entry.reason:
        yield "geen plaats en geen reden"
    for place in entry.places:
        if fault := _fault(catalogue, place):
            yield f"{place} {fault}"


def _fault(catalogue: Catalogue, place: str) -> str:
    """Say what is wrong with a place, or nothing."""
    word, _, rest = place.partition(":")
    identifier, _, anchor = rest.partition("#")
    kind = _KINDS.get(word)
    if kind is None:
        return f"begint niet met {', '.join(_KINDS)}"
    record = catalogue.get(kind, identifier)
    if record is None:
        return "bestaat niet"
    if isinstance(record, Tombstone):
        return "is verhuisd, gesplitst of ingetrokken"
    figures = [effect.id for effect in record.effects] if isinstance(record, Intervention) else []
    if anchor and anchor.removeprefix(FIGURE) not in figures:
        return "bestaat wel, maar heeft dit cijfer niet"
    return ""


def research_rows(folder: Path) -> dict[str, list[str]]:
    """Name every row of a research, by file: ``quality/quality`` has ``quality/quality 1`` and so on."""
    found = {}
    for path in sorted(folder.rglob("*.csv")):
        name = path.relative_to(folder).with_suffix("").as_posix()
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = csv.DictReader(_without_remarks(file))
            found[name] = [f"{name} {line.get(_ID_COLUMN) or index}" for index, line in enumerate(lines, 1)]
    return found


def _without_remarks(lines: Iterable[str]) -> Iterator[str]:
    """Leave out the remarks above the head of a file."""
    has_head = False
    for line in lines:
        has_head = has_head or not line.startswith("#")
        if has_head:
            yield line


def not_listed(research: Mapping[str, list[str]], entries: Iterable[Entry]) -> Iterator[str]:
    """Name the rows of a research that no list names, and the rows in a list that the research has not."""
    listed = {entry.row: entry for entry in entries}
    whole = {row.removesuffix(f" {EVERY_ROW}") for row in listed if row.endswith(f" {EVERY_ROW}")}
    for name, rows in research.items():
        missing = [] if name in whole else [row for row in rows if row not in listed]
        if len(missing) == len(rows) > 1:
            yield f"{name}: geen van de {len(rows)} regels staat in een lijst"
        else:
            yield from (f"{row}: staat in geen lijst" for row in missing)
    known = {row for rows in research.values() for row in rows}
    known |= {f"{name} {EVERY_ROW}" for name in research}
    for row, entry in listed.items():
        if row not in known:
            yield f"{entry.at} {row}: is geen regel van het onderzoek"
