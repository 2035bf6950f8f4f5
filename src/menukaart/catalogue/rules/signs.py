"""A table about what should become less says which way its numbers point.

A pooled estimate reads a higher number as better. For absence, dropout or mistakes a lower one is, and
whether a table has already turned those around cannot be seen in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Source
from menukaart.reading.study_table import Table
from menukaart.vocabulary import Severity

_OF_OUTCOMES = re.compile(
    r"outcome|uitkomst|domain|domein|measure|maat|test|toets|construct|subject", re.IGNORECASE
)
"""Names and headings of columns that say what was measured; others may name a programme against dropout."""
_LESS_IS_BETTER = re.compile(
    r"\b(?:absen|truan|drop-?\s?out|error|mistake|retention|suspen|expul|delinquen|aggress|bully|misconduct"
    r"|disrupt|problem behavio|behavio(?:u?)ral problem|externali[sz]|internali[sz]|depress|anxi|victimi"
    r"|verzuim|schoolverzuim|spijbel|uitval|schooluitval|voortijdig|zittenblij|fout|schorsing|verwijder|agressi"
    r"|pest|gepest|probleemgedrag|gedragsprobleem|gedragsproblemen|delinquent|depressi|angst)\w*",
    re.IGNORECASE,
)
_HINT = (
    "Is in de hele tabel een lager getal beter? Zet 'reversed: true' onder 'table'; "
    "de site keert de tekens om. Zijn de tekens al omgekeerd, zodat hoger beter is? Zet 'reversed: false'."
)


def _check(subject: Subject) -> Iterator[Breach]:
    source = subject.record
    if not isinstance(source, Source) or source.table is None or source.table.reversed is not None:
        return
    table = subject.catalogue.tables.get(subject.id)
    if table and (found := _first(table, source.table.columns)):
        column, value = found
        message = (
            f"In kolom '{column}' staat '{value[:60]}': daar is minder meestal beter, "
            "maar het record zegt niet of een hoger of een lager getal beter is."
        )
        yield Breach(("table",), message, _HINT, at_key=True)


def _first(table: Table, columns: dict[str, str]) -> tuple[str, str] | None:
    """Find the first cell, by line and column, that names an outcome of which less is better."""
    names = [name for name, heading in columns.items() if _OF_OUTCOMES.search(f"{name} {heading}")]
    seen: set[tuple[str, str]] = set()
    for row in table.rows:
        for cell in ((name, row.values.get(name, "")) for name in names):
            if cell not in seen and _LESS_IS_BETTER.search(cell[1]):
                return cell
            seen.add(cell)
    return None


RULE = Rule(
    "teken-onbekend",
    "Een tabel met uitkomsten waarvan minder beter is, zegt of een hoger of een lager getal beter is.",
    _check,
    Severity.WARNING,
    remedy="Zoek op welke kant de getallen op wijzen, en zet 'reversed' met true of false onder 'table'.",
)
