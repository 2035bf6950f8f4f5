"""How an intervention is done, what it costs and what to mind, with what few readers need apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from menukaart import dutch
from menukaart.evidence.costs.band import cost_band
from menukaart.model import Intervention
from menukaart.model.base import Citation, Note, Statement
from menukaart.model.practice import Cost, Dosage
from menukaart.render.views.parts.common import Link, Said, Scribe
from menukaart.render.views.parts.facts import cost_rows
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.money import amount_words, hours_words

_FIRST_POINTS = 2


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """An amount, or time of staff: in bold what or who, then how much, a note and the sources."""

    title: str
    words: str
    said: Said


@dataclass(frozen=True, slots=True)
class FactsView:
    """Facts in lines, with what is said of them."""

    rows: tuple[Row, ...]
    said: Said


@dataclass(frozen=True, slots=True)
class CostView:
    """What it costs: the band, the first amount, the others, the time of staff, and what is said of them."""

    rows: tuple[Row, ...]
    amounts: tuple[MoneyLine, ...]
    more: tuple[MoneyLine, ...]
    staff: tuple[MoneyLine, ...]
    said: Said


@dataclass(frozen=True, slots=True)
class PointView:
    """Something to mind: its first sentence, and what opens behind it (None when that is all)."""

    start: Markup
    rest: Said | None
    cites: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """What to mind: the first two, then the rest by kind.

    Attributes:
        first: shown at once; criticism goes before misunderstandings.
        criticism: more criticism and contradiction.
        not_meant: more of what it does not mean.
    """

    first: tuple[PointView, ...]
    criticism: tuple[Said, ...]
    not_meant: tuple[Said, ...]

    @property
    def more(self) -> int:
        """How many there are besides the first."""
        return len(self.criticism) + len(self.not_meant)


def dosage_view(scribe: Scribe, rows: tuple[Row, ...], dosage: Dosage | None) -> FactsView | None:
    """Show how much, how often and by whom; None when nothing is known."""
    return FactsView(rows, noted(scribe, dosage.note, dosage.sources)) if dosage else None


def cost_view(scribe: Scribe, cost: Cost | None) -> CostView | None:
    """Show what it costs; None when nothing is known."""
    if cost is None:
        return None
    band = cost_band(cost)
    told = sorted(cost.amounts, key=lambda each: band is None or each is not band.amount)
    amounts = tuple(
        MoneyLine(
            each.what, f"{amount_words(each)}; {each.covers.label}", noted(scribe, each.note, each.sources)
        )
        for each in told
    )
    staff = tuple(
        MoneyLine(each.who, hours_words(each), noted(scribe, each.note, each.sources)) for each in cost.staff
    )
    return CostView(cost_rows(cost), amounts[:1], amounts[1:], staff, noted(scribe, cost.note, cost.sources))


def points(scribe: Scribe, record: Intervention) -> Points:
    """Gather what to mind."""
    told: list[Statement | Note] = [*record.criticism, *record.not_meant]
    left = max(0, _FIRST_POINTS - len(record.criticism))
    return Points(
        tuple(_point(scribe, each) for each in told[:_FIRST_POINTS]),
        scribe.all_said(record.criticism[_FIRST_POINTS:]),
        scribe.all_said(record.not_meant[left:]),
    )


def _point(scribe: Scribe, statement: Statement | Note) -> PointView:
    """Take a text apart behind its first sentence."""
    start, *rest = dutch.split_sentence(statement.text)
    cites = scribe.cites(statement.sources)
    if not rest:
        return PointView(scribe.prose(start), None, cites)
    return PointView(scribe.prose(start), Said(scribe.prose(rest[0]), cites), ())


def noted(scribe: Scribe, note: str | None, sources: Iterable[Citation]) -> Said:
    """Write a note with its sources."""
    return Said(scribe.prose(note) if note else Markup(), scribe.cites(sources))
