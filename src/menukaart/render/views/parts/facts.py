"""The plain facts of an intervention as lines: for whom, how much, what it costs, the gap.

The page of the record and the page that sets records side by side both take their lines here.
"""

from __future__ import annotations

from collections.abc import Sequence

from menukaart.evidence.costs.band import cost_band
from menukaart.evidence.gap import GapJudgement
from menukaart.evidence.strength.score import Strength
from menukaart.model import Intervention
from menukaart.model.practice import Cost, Dosage
from menukaart.render.views.parts.card import labels
from menukaart.render.views.parts.hedges import gap_words
from menukaart.render.views.parts.known import Row, absent
from menukaart.render.views.parts.money import band_words
from menukaart.vocabulary import Term


def gap_row(record: Intervention, judged: GapJudgement, strength: Strength) -> Row:
    """Say in one line whether the gap narrows."""
    words = gap_words(judged.verdict, strength) if judged.verdict else ""
    return Row("Kloof", words, None if words else absent(record.why_unknown("gap")))


def whom_rows(record: Intervention) -> tuple[Row, ...]:
    """Say for whom it is, and who acts, in the order of the vocabulary: equal records read the same."""
    ages = f"{record.ages.min} tot en met {record.ages.max} jaar" if record.ages else ""
    return (
        Row("Doelgroep", _in_order(record.target_groups)),
        Row("Onderwijs", _in_order(record.phases)),
        Row("Leeftijd", ages, absent(record.why_unknown("ages"))),
        Row("Gericht op", _in_order(record.outcomes)),
        Row("Wie aan zet is", _in_order(record.levels)),
    )


def _in_order(terms: Sequence[Term]) -> str:
    return labels(sorted(terms, key=list(type(terms[0])).index)) if terms else ""


def dosage_rows(dosage: Dosage | None) -> tuple[Row, ...]:
    """Say how much, how often and by whom; what is not known is left out."""
    return tuple(row for row in _dosage(dosage) if row.value) if dosage else ()


def dosage_gaps(dosage: Dosage | None) -> tuple[str, ...]:
    """Name what a dosage does not say, where there is one."""
    return tuple(row.label.lower() for row in _dosage(dosage) if not row.value) if dosage else ()


def _dosage(dosage: Dosage) -> tuple[Row, ...]:
    extra = {True: "ja", False: "nee", None: ""}[dosage.extra_staff]
    return (
        Row("Groepsgrootte", dosage.group_size or "", key="groep"),
        Row("Duur per keer", dosage.minutes or "", key="duur"),
        Row("Hoe vaak", dosage.frequency or "", key="vaak"),
        Row("Hoe lang", dosage.weeks or "", key="lang"),
        Row("Door wie", dosage.who or "", key="wie"),
        Row("Extra mensen nodig", extra, key="extra"),
        Row("Wanneer", labels(dosage.moments), key="wanneer"),
    )


def cost_rows(cost: Cost | None) -> tuple[Row, ...]:
    """Say in which band it falls and what that rests on; what is not known is left out.

    The amounts themselves are no part of it: who shows these lines shows each amount as well.
    """
    if cost is None:
        return ()
    band = cost_band(cost)
    rows = (
        ("Kosten", f"{band_words(band)}, {band.basis.label}" if band else ""),
        ("Uren van personeel", cost.staff_hours or ""),
    )
    return tuple(Row(label, value) for label, value in rows if value)
