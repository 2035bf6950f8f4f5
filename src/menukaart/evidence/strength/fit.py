"""Whether the evidence fits here: about this approach itself, about pupils at risk, from the Netherlands.

Three answers beside the score and never part of it (evidence-rule.md, section 1): how sure research is and
whether it is about your school are two questions.
"""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.verdicts import verdict_of
from menukaart.model import Intervention
from menukaart.vocabulary import Population, Verdict


@dataclass(frozen=True, slots=True)
class Fit:
    """Three ticks about the body of evidence that counts.

    Attributes:
        own: whether it is about this approach itself, not about something like it.
        at_risk: whether it is about pupils at risk of falling behind.
        dutch: whether part of it was done in the Netherlands.
    """

    own: Verdict
    at_risk: Verdict
    dutch: Verdict

    @property
    def rows(self) -> tuple[tuple[str, str, Verdict], ...]:
        """Each tick with its name for other programs and its Dutch question."""
        return (
            ("own", "Over deze aanpak zelf?", self.own),
            ("at_risk", "Over leerlingen met een risico op achterstand?", self.at_risk),
            ("dutch", "Onderzocht in Nederland?", self.dutch),
        )


def fit_of(record: Intervention, body: Body, dutch_studies: int | None) -> Fit:
    """Judge the fit of the body that counts.

    Args:
        record: the intervention.
        body: the body that counts.
        dutch_studies: Dutch studies about the same outcome, as counted or stated; None when not known.
    """
    return Fit(
        own=verdict_of(not body.is_related),
        at_risk=_at_risk(record, body),
        dutch=verdict_of(None if dutch_studies is None else dutch_studies > 0),
    )


def _at_risk(record: Intervention, body: Body) -> Verdict:
    if body.kind is BodyKind.POOLED and record.synthesis is not None:
        return verdict_of(record.synthesis.population is Population.TARGET)
    if not body.figures:
        return Verdict.UNKNOWN
    return verdict_of(any(figure.population is Population.TARGET for figure in body.figures))
