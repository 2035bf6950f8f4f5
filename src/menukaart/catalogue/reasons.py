"""What an editor wrote beside a value that is hard to believe: the reason that makes it stand.

A note does not count because it is there: nearly every figure has one. It must name the value that it
explains, so that a slip of the pen is never excused by a remark about something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from menukaart import dutch
from menukaart.catalogue.rules.base import Path, Subject
from menukaart.model import Intervention
from menukaart.model.effect import Effect

Named = Decimal | int | str
"""A value as it may stand in a note; numbers with a comma, a point, or points between thousands."""


def figures(subject: Subject) -> Iterator[tuple[Path, Effect]]:
    """Give every figure of an intervention with its path; none for other records."""
    if isinstance(subject.record, Intervention):
        for index, effect in enumerate(subject.record.effects):
            yield ("effects", index), effect


def is_explained(note: str | None, *values: Named) -> bool:
    """Tell whether a note names one of these values."""
    return bool(note) and any(_names(note or "", value) for value in values)


def say_why(value: Named) -> str:
    """Give the tip under a value that is hard to believe."""
    return f"Kijk het na in de bron. Klopt het? Leg het uit in 'note' en noem daar '{_shown(value)}'."


def _names(note: str, value: Named) -> bool:
    plain = note.replace("\N{MINUS SIGN}", "-")
    return any(
        re.search(rf"(?<![\d.,]){re.escape(form)}(?![\d]|[.,]\d)", plain, re.IGNORECASE)
        for form in _forms(value)
    )


def _forms(value: Named) -> set[str]:
    written = str(value)
    if isinstance(value, str):
        return {written}
    return {written, _shown(value), f"{value:,}".replace(",", ".") if isinstance(value, int) else written}


def _shown(value: Named) -> str:
    if isinstance(value, str):
        return value
    return dutch.number(Decimal(value)).replace("\N{MINUS SIGN}", "-")
