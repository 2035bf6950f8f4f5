"""The summary of findings on the page of an intervention: one row an outcome."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.outcomes import OutcomeFindings
from menukaart.render.views.parts.figure_words import bare_size, studies_in_words
from menukaart.render.views.parts.strength import strength_words

_NOT_KNOWN = "niet bekend"


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """What is known on one outcome, in words.

    Attributes:
        anchor: its place on the page.
        outcome: the outcome, with a remark when the intervention does not aim at it.
        figure: the figure that stands for it, or why none does.
        direction: which way it points; empty when nothing says so.
        strength: how sure that is.
        studies: how many studies, and how many of them are Dutch.
        pupils: how many pupils, and who they are.
        comment: what else a reader must know; may be empty.
    """

    anchor: str
    outcome: str
    figure: str
    direction: str
    strength: str
    studies: str
    pupils: str
    comment: str


def outcome_rows(findings: tuple[OutcomeFindings, ...]) -> tuple[OutcomeRow, ...]:
    """Write every row."""
    return tuple(map(_row, findings))


def _row(found: OutcomeFindings) -> OutcomeRow:
    aside = "" if found.is_aim else " (niet waar het op mikt)"
    figure = found.figure
    return OutcomeRow(
        anchor=f"uitkomst-{found.outcome.value}",
        outcome=f"{found.outcome.label}{aside}",
        figure=bare_size(figure) if isinstance(figure, StandingFigure) else figure.label,
        direction=found.direction.label if found.direction else "",
        strength=strength_words(found.strength),
        studies=studies_in_words(found.studies, found.dutch_studies) or _NOT_KNOWN,
        pupils=_pupils(found) if isinstance(figure, StandingFigure) else "",
        comment=found.comment,
    )


def _pupils(found: OutcomeFindings) -> str:
    amount = dutch.count(found.pupils, "leerling", "leerlingen") if found.pupils is not None else ""
    who = found.population.label if found.population else ""
    return "; ".join(filter(None, (amount, who)))
