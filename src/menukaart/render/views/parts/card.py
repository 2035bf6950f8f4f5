"""An intervention in a list, and the lines that sum it up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention
from menukaart.render.views.parts.common import Scribe
from menukaart.render.views.parts.figure_words import in_words
from menukaart.render.views.parts.known import Row, absent
from menukaart.render.views.parts.money import cost_in_short
from menukaart.render.views.parts.strength import strength_row
from menukaart.render.views.parts.verdicts import dutch_words
from menukaart.vocabulary import Direction, EffectRelation, RecordKind, Status, Term

WORST_FIRST = (Direction.NEGATIVE, Direction.NO_DIFFERENCE, Direction.MIXED, Direction.POSITIVE, None)
"""What disappoints comes first: a list that is cut off may not hide it."""


@dataclass(frozen=True, slots=True)
class Card:
    """An intervention in a list. Nothing is left blank: what is not known says so."""

    href: str
    title: str
    summary: str
    is_concept: bool
    phases: str
    levels: str
    rows: tuple[Row, ...]


def card(scribe: Scribe, record: Intervention) -> Card:
    """Make the card of an intervention."""
    return Card(
        href=scribe.here.record(RecordKind.INTERVENTION, record.id),
        title=record.title,
        summary=record.summary,
        is_concept=record.status is Status.CONCEPT,
        phases=short_phases(record),
        levels=labels(record.levels),
        rows=(
            effect_row(record, scribe.assessments[record.id]),
            strength_row(scribe.assessments[record.id].strength),
            dutch_row(record, scribe.assessments[record.id]),
            cost_row(record),
        ),
    )


def labels(terms: Iterable[Term]) -> str:
    """Write terms by their labels: ``school en klas``."""
    return dutch.enumeration(term.label for term in terms)


def short_phases(record: Intervention) -> str:
    """Write the phases by the short names that every school knows: ``po, vo``."""
    return ", ".join(phase.abbreviation for phase in record.phases)


def effect_row(record: Intervention, assessed: Assessment) -> Row:
    """Say in one line what is known of the effect."""
    if main := assessed.figures.main:
        return Row("Effect", in_words(main))
    direct = [effect for effect in record.effects if effect.relation is EffectRelation.DIRECT]
    if direct:
        count = dutch.count(len(direct), "cijfer", "cijfers")
        return Row("Effect", f"{count}; zie ‘Werkt het?’")
    if record.effects:
        count = dutch.count(len(record.effects), "cijfer", "cijfers")
        return Row("Effect", f"alleen {count} van een verwante invloed")
    if words := without_figure(record):
        return Row("Effect", words)
    return Row("Effect", absent=absent(record.why_unknown("effects")))


def without_figure(record: Intervention) -> str:
    """Say what findings without a figure found: what disappoints first; empty when there are none."""
    said = {finding.direction for finding in record.evidence if not finding.is_related}
    if said:
        found = dutch.enumeration(one.label for one in WORST_FIRST if one in said)
        return f"geen cijfer; onderzoek vond: {found}"
    return "geen cijfer; alleen gemeten bij iets wat erop lijkt" if record.evidence else ""


def dutch_row(record: Intervention, assessed: Assessment) -> Row:
    """Say in one line what is known in the Netherlands: as stated, else as counted."""
    words = dutch_words(assessed.netherlands, assessed.strength)
    return Row("Nederland", words, None if words else absent(record.why_unknown("dutch_evidence")))


def cost_row(record: Intervention) -> Row:
    """Say in one line what it costs."""
    if record.cost is None:
        return Row("Kosten", absent=absent(record.why_unknown("cost")))
    return Row("Kosten", cost_in_short(record.cost))
