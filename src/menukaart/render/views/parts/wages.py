"""Example wages in words: beside the cost calculator, and in full on the page about the method."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from menukaart import dutch
from menukaart.evidence.costs.wages import per_hour
from menukaart.model import Source
from menukaart.model.wages import Wage
from menukaart.render import references
from menukaart.vocabulary import WageKind


@dataclass(frozen=True, slots=True)
class WageRow:
    """One example.

    Attributes:
        who: who does the work.
        hour: what an hour comes to, in whole euros: ``€ 22 tot € 35``.
        kind: what the amount is, in words.
        printed: the amount as the source prints it, with its unit.
        date: when it held; ``jaar onbekend`` when the source does not say.
        note: what a reader must know; mostly empty.
        source: the id of the source; ``label`` its short name.
        is_wage: it is a gross wage, without what the employer pays on top.
    """

    who: str
    hour: str
    kind: str
    printed: str
    date: str
    note: str
    source: str
    label: str
    is_wage: bool


def wage_rows(wages: Iterable[Wage], sources: Mapping[str, Source] | None = None) -> tuple[WageRow, ...]:
    """Write the examples, in their own order; sources that are not given are named by their id."""
    return tuple(_row(wage, (sources or {}).get(wage.source.source)) for wage in wages)


def _row(wage: Wage, source: Source | None) -> WageRow:
    is_wage = wage.kind is WageKind.MONTHLY_WAGE
    week = f" (werkweek van {wage.week} uur)" if wage.week else ""
    low, high = (end.quantize(Decimal(1)) for end in per_hour(wage)) if is_wage else per_hour(wage)
    return WageRow(
        who=wage.who,
        hour=_euros(low, high),
        kind=wage.kind.label,
        printed=f"{_euros(wage.min, wage.max)} per {'maand' if is_wage else 'uur'}{week}",
        date=dutch.partial_date(wage.date) if wage.date else "jaar onbekend",
        note=wage.note or "",
        source=wage.source.source,
        label=references.label(source) if source else wage.source.source,
        is_wage=is_wage,
    )


def _euros(low: Decimal, high: Decimal) -> str:
    ends = dict.fromkeys(f"€{dutch.NO_BREAK_SPACE}{dutch.number(end)}" for end in (low, high))
    return " tot ".join(ends)
