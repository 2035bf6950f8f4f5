"""A study table holds effects of studies, no totals and no figures that cannot be.

Signs for missing, dates and one study under two names are told at their cell when the table is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from menukaart.catalogue.reasons import is_explained, say_why
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.dutch import enumeration, number
from menukaart.model import Source
from menukaart.reading.study_table import Table, TableRow
from menukaart.vocabulary import Severity

_MOST, _MUCH = 10.0, 3.0
_MOST_SE, _MUCH_SE = 5.0, 1.5
_FIRST_YEAR = 1900
_TOTAL = re.compile(
    r"(grand |sub)?(totaa?l|overall|pooled|mean|average|gemiddelde?|samen)[: ]*", re.IGNORECASE
)
_SHOWN = 5
_WHERE: Path = ("table",)


def _table(subject: Subject) -> Table | None:
    return subject.catalogue.tables.get(subject.record.id) if isinstance(subject.record, Source) else None


def _impossible(subject: Subject) -> Iterator[Breach]:
    table = _table(subject)
    if table is None:
        return
    newest = subject.record.last_changed.date.year
    kinds = (
        ("een effect dat niet kan", "Is het een teken voor ontbrekend (-99)? Haal die rijen weg.",
         lambda row: abs(row.effect) > _MOST),
        ("een standaardfout die niet kan", "Is het een teken voor ontbrekend (99)? Haal die rijen weg.",
         lambda row: row.se > _MOST_SE),
        ("een jaar dat niet kan", "Kijk het jaar na.",
         lambda row: row.year is not None and not _FIRST_YEAR <= row.year <= newest + 1),
        ("een totaal in plaats van een studie", "Haal die rijen weg: een totaal zou dubbel tellen.",
         lambda row: any(_TOTAL.fullmatch(value) for value in row.values.values())),
    )  # fmt: skip
    for what, hint, is_wrong in kinds:
        if rows := [row for row in table.rows if is_wrong(row)]:
            yield Breach(_WHERE, f"De tabel heeft {what}: {_lines(rows)}.", hint, at_key=True)


def _unlikely(subject: Subject) -> Iterator[Breach]:
    table = _table(subject)
    if table is None:
        return
    note = getattr(subject.record, "note", None)
    rows = [row for row in table.rows if _MUCH < abs(row.effect) <= _MOST]
    yield from _extreme(rows, max((abs(row.effect) for row in rows), default=0), "een effect boven 3", note)
    rows = [row for row in table.rows if _MUCH_SE < row.se <= _MOST_SE]
    yield from _extreme(rows, max((row.se for row in rows), default=0), "een heel grote standaardfout", note)
    if (rows := _repeated(table)) and not is_explained(note, len(rows)):
        message = f"Rijen zijn gelijk op het rijnummer of de schrijfwijze na: {_lines(rows)}."
        hint = (
            "Haal de herhaling weg. Zijn het twee metingen? Neem een kolom op die het verschil laat zien, of "
            f"leg het uit in 'note' en noem daar '{len(rows)}'."
        )
        yield Breach(_WHERE, message, hint, at_key=True)


def _extreme(rows: list[TableRow], largest: float, what: str, note: str | None) -> Iterator[Breach]:
    shown = Decimal(str(largest))
    if rows and not is_explained(note, shown, -shown):
        message = f"De tabel heeft {what}: {_lines(rows)}; het grootste is {number(shown)}."
        yield Breach(_WHERE, message, say_why(shown), at_key=True)


def _repeated(table: Table) -> list[TableRow]:
    """Give the rows whose declared columns repeat an earlier row, with numbers as numbers."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for row in table.rows:
        words = (value for name, value in row.values.items() if name not in {"effect", "se"})
        key = (row.effect, row.se, *words)
        if key in seen:
            found.append(row)
        seen.add(key)
    return found


def _lines(rows: Iterable[TableRow]) -> str:
    lines = [str(row.line) for row in rows]
    more = [f"nog {len(lines) - _SHOWN}"] if len(lines) > _SHOWN else []
    return f"regel{'s' * (len(lines) > 1)} {enumeration([*lines[:_SHOWN], *more])}"


IMPOSSIBLE = Rule(
    "tabel-kan-niet", "Een tabel heeft alleen studies, met effecten en jaren die kunnen.", _impossible
)
UNLIKELY = Rule(
    "tabel-onwaarschijnlijk",
    "Uitschieters in een tabel zijn uitgelegd, en geen rij staat er twee keer.",
    _unlikely,
    Severity.WARNING,
)
