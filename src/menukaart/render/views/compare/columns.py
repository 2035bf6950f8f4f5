"""One intervention as a column of the page that sets up to four of them side by side.

The lines come from the same functions as the page of the record, so that the two cannot differ. A browser
puts the columns together; every word in them is written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menukaart import dutch, prose
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.strength.score import Strength
from menukaart.evidence.verdict.brief import telling
from menukaart.model import Intervention
from menukaart.model.base import Note, Statement, UnknownReason
from menukaart.model.walk import citations, parts
from menukaart.render.addresses import record_address
from menukaart.render.views.compare.sized_effects import SizedEffect, sized_effects
from menukaart.render.views.parts.card import (
    cost_row,
    dutch_row,
    effect_row,
    labels,
    short_phases,
)
from menukaart.render.views.parts.facts import cost_rows, dosage_rows, gap_row, whom_rows
from menukaart.render.views.parts.known import Absent, Row, absent
from menukaart.render.views.parts.money import amount_words, staff_words
from menukaart.render.views.parts.strength import NOT_JUDGED, strength_row
from menukaart.vocabulary import RecordKind, Status, Unknown

EFFECT = "effect"
"""The row that a browser replaces by one row for each outcome and measure."""
_SHORT = 190
_MOST_STATEMENTS = 2
_NOT_SAID = Absent(Unknown.UNKNOWN.label, Unknown.UNKNOWN.meaning, "")


@dataclass(frozen=True, slots=True)
class RowKind:
    """A row of the comparison.

    Attributes:
        id: its name in the data.
        label: what readers see.
        is_free: whether the cells are texts of their own, in which a difference means nothing.
    """

    id: str
    label: str
    is_free: bool = False


ROWS: tuple[tuple[str, tuple[RowKind, ...]], ...] = (
    (
        "Wat is het?",
        (RowKind("let-op", "Let op", is_free=True), RowKind("wat", "In één zin", is_free=True)),
    ),
    (
        "Voor wie?",
        (
            RowKind("doelgroep", "Doelgroep"),
            RowKind("onderwijs", "Onderwijs"),
            RowKind("leeftijd", "Leeftijd"),
            RowKind("gericht-op", "Gericht op"),
            RowKind("niveau", "Wie aan zet is"),
        ),
    ),
    (
        "Werkt het, en hoe zeker is dat?",
        (
            RowKind("oordeel", "Wat onderzoek laat zien", is_free=True),
            RowKind(EFFECT, "Effect", is_free=True),
            RowKind("bewijskracht", "Bewijskracht"),
            RowKind("nederland", "Nederland"),
            RowKind("kloof", "Kloof"),
        ),
    ),
    (
        "Wat vraagt het?",
        (
            RowKind("kosten", "Kosten"),
            RowKind("groep", "Groepsgrootte"),
            RowKind("duur", "Duur per keer"),
            RowKind("vaak", "Hoe vaak"),
            RowKind("lang", "Hoe lang"),
            RowKind("wie", "Door wie"),
            RowKind("extra", "Extra mensen nodig"),
            RowKind("wanneer", "Wanneer"),
            RowKind("voorwaarden", "Wat op orde moet zijn", is_free=True),
        ),
    ),
    (
        "Kanttekeningen",
        (
            RowKind("niet", "Wat betekent dit niet?", is_free=True),
            RowKind("kritiek", "Kritiek en tegenspraak", is_free=True),
        ),
    ),
    (
        "Hoe goed is dit nagekeken?",
        (
            RowKind("bronnen", "Bronnen", is_free=True),
            RowKind("nagekeken", "Laatst nagekeken", is_free=True),
        ),
    ),
)
"""Every row, by part of the page, in the order of a school's questions."""

_WHOM = ("doelgroep", "onderwijs", "leeftijd", "gericht-op", "niveau")
_DOSAGE = ("groep", "duur", "vaak", "lang", "wie", "extra", "wanneer")


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """What an intervention says in a row: one of ``value`` and ``absent`` is filled.

    Attributes:
        value: the answer; what is compared.
        more: its ground, or more of the same, as sentences.
        absent: why there is no answer, and in words what that reason means.
        score: a score that is drawn beside the answer, or None.
    """

    value: str
    more: tuple[str, ...] = ()
    absent: tuple[str, str] | None = None
    score: int | None = None


@dataclass(frozen=True, slots=True)
class ComparedColumn:
    """An intervention beside others; ``version`` is the day of its newest change."""

    id: str
    title: str
    address: str
    kicker: str
    is_concept: bool
    effect: str
    cells: dict[str, ComparedCell]
    effects: tuple[SizedEffect, ...]
    aims: tuple[str, ...]
    version: str


def column(record: Intervention, assessed: Assessment) -> ComparedColumn:
    """Make the column of an intervention."""
    return ComparedColumn(
        id=record.id,
        title=record.title,
        address=record_address(RecordKind.INTERVENTION, record.id),
        kicker=" · ".join((record.kind.label, short_phases(record), labels(record.levels))),
        is_concept=record.status is Status.CONCEPT,
        effect=effect_row(record, assessed).value,
        cells=dict(_cells(record, assessed)),
        effects=tuple(sized_effects(record, assessed)),
        aims=tuple(outcome.value for outcome in record.outcomes),
        version=dutch.long_date(record.last_changed.date),
    )


def _cells(record: Intervention, assessed: Assessment) -> Iterator[tuple[str, ComparedCell]]:
    if record.caution:
        yield "let-op", _text(record.caution.advice.label, record.caution.reason)
    yield "wat", ComparedCell(record.summary)
    for name, row in zip(_WHOM, whom_rows(record), strict=True):
        yield name, _cell(row)
    yield "oordeel", _verdict(assessed)
    yield EFFECT, _cell(effect_row(record, assessed))
    yield "bewijskracht", _strength(assessed.strength)
    yield "nederland", _cell(dutch_row(record, assessed))
    yield "kloof", _gap(record, assessed)
    yield "kosten", _cost(record)
    dosage = {row.key: row for row in dosage_rows(record.dosage)}
    why = absent(record.why_unknown("dosage")) or _NOT_SAID
    for name in _DOSAGE:
        yield name, _cell(dosage[name]) if name in dosage else _nothing(why)
    yield "voorwaarden", _statements(record.conditions, record.why_unknown("conditions"))
    yield "niet", _statements(record.not_meant, None)
    yield "kritiek", _statements(record.criticism, None)
    sources = {citation.source for citation in citations(parts(record))}
    yield "bronnen", ComparedCell(dutch.count(len(sources), "bron", "bronnen"))
    yield "nagekeken", _reviewed(record)


def _cell(row: Row) -> ComparedCell:
    return _nothing(row.absent) if row.absent and not row.value else ComparedCell(row.value)


def _nothing(why: Absent) -> ComparedCell:
    return ComparedCell("", absent=(why.label, why.note or f"{why.meaning}."))


def _text(value: str, reason: str) -> ComparedCell:
    return ComparedCell(value, (shorten(prose.to_plain(reason)),))


def _verdict(assessed: Assessment) -> ComparedCell:
    """Give the sentence that stands for the intervention; why there is none, where nothing was judged."""
    found = telling(assessed.every_verdict, assessed.strength.outcome)
    if found is None:
        return _nothing(Absent(NOT_JUDGED, assessed.strength.reason, ""))
    return ComparedCell(found.sentence)


def _strength(strength: Strength) -> ComparedCell:
    """Give the score with what made it: its outcome, what it rests on, and the known weaknesses."""
    reasons = [dutch.first_sentence(strength.reason)]
    if strength.body and strength.outcome:
        reasons.insert(0, f"Over {strength.outcome.label}.")
    if weak := [item.weakness for item in strength.criteria if item.cost]:
        reasons.append(f"Zwak: {dutch.enumeration(weak)}.")
    if strength.override:
        reasons = [shorten(prose.to_plain(strength.override.reason))]
    return ComparedCell(strength_row(strength).value, tuple(reasons), score=strength.value)


def _gap(record: Intervention, assessed: Assessment) -> ComparedCell:
    cell = _cell(gap_row(record, assessed.gap, assessed.strength))
    if not cell.value:
        return cell
    reason = record.gap.reason if record.gap else assessed.gap.reason
    return ComparedCell(cell.value, (dutch.first_sentence(prose.to_plain(reason)),))


def _cost(record: Intervention) -> ComparedCell:
    cell = _cell(cost_row(record))
    cost = record.cost
    if cost is None:
        return cell
    amounts = (f"{amount.what}: {amount_words(amount)}" for amount in cost.amounts)
    rest = (f"{row.label}: {row.value}" for row in cost_rows(cost) if row.label != "Kosten")
    return ComparedCell(cell.value, (*amounts, *map(staff_words, cost.staff), *rest), cell.absent)


def _statements(statements: Iterable[Statement | Note], why: UnknownReason | None) -> ComparedCell:
    """Give the first statements, and say how many more there are."""
    texts = [shorten(prose.to_plain(statement.text)) for statement in statements]
    if not texts:
        missing = absent(why)
        return _nothing(missing) if missing else ComparedCell("", absent=("nog niets opgeschreven", ""))
    rest = len(texts) - _MOST_STATEMENTS
    more = (f"En nog {rest} op de pagina zelf.",) if rest > 0 else ()
    return ComparedCell(texts[0], (*texts[1:_MOST_STATEMENTS], *more))


def _reviewed(record: Intervention) -> ComparedCell:
    before = f"Herzien vóór {dutch.long_date(record.review_before)}."
    return ComparedCell(dutch.long_date(record.reviewed), (before,))


def shorten(text: str, most: int = _SHORT) -> str:
    """Keep whole sentences as far as they fit; of one long sentence its beginning, with a sign of that."""
    kept = ""
    for sentence in dutch.sentences(text):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > most:
            break
        kept = longer
    return kept or text[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"
