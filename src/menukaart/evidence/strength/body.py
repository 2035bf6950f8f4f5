"""A body of evidence: one synthesis, or the comparative studies that a record lists, and what is known of it.

Every body is rated by itself and the best one counts. So a small study never stands above a synthesis, and a
new study never pushes a good one away. Of a body its randomised part is a body too: a weak study beside good
trials does no harm.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from menukaart.evidence.strength.criteria import CRITERIA
from menukaart.evidence.strength.verdicts import Judged, Judgement
from menukaart.model.effect import Effect
from menukaart.vocabulary import Verdict


class BodyKind(Enum):
    """What sort of body it is, best first: the order breaks ties between equal scores."""

    POOLED = auto()
    """Pooled here, from study rows."""
    SYNTHESIS = auto()
    """A figure of a meta-analysis."""
    LISTED = auto()
    """The comparative studies that the record lists, one by one."""
    NAMED = auto()
    """A meta-analysis that a finding names, without a figure."""
    RANKING = auto()
    """A figure of a ranking list."""

    @property
    def is_synthesis(self) -> bool:
        """Tell whether one summary of studies carries the score."""
        return self is not BodyKind.LISTED


@dataclass(frozen=True, slots=True)
class Body:
    """A body of evidence.

    Attributes:
        kind: what sort it is.
        is_related: whether it is about something like the intervention (``verwant``), not about itself.
        is_randomised_part: whether it is only the randomised part of another body.
        studies: number of comparative studies, 1 or more; None for a synthesis that does not say.
        review_studies: number in the whole review, when that of the figure itself is not known.
        large_trials: how many of them are large randomised trials, 0 or more.
        answers: the answer to each question, by id of the criterion. What is missing is unknown.
        sources: ids of the sources that it rests on, by alphabet.
        figures: the figures in it.
    """

    kind: BodyKind
    is_related: bool
    studies: int | None
    answers: Mapping[str, Judgement]
    sources: tuple[str, ...]
    is_randomised_part: bool = False
    review_studies: int | None = None
    large_trials: int = 0
    figures: tuple[Effect, ...] = ()

    def verdict(self, criterion: str) -> Verdict:
        """Give the answer to a question by the id of its criterion."""
        found = self.answers.get(criterion)
        return found.verdict if found else Verdict.UNKNOWN

    @property
    def verdicts(self) -> dict[str, Verdict]:
        """The answers without their reasons."""
        return {criterion.id: self.verdict(criterion.id) for criterion in CRITERIA}

    @property
    def judged(self) -> tuple[Judged, ...]:
        """The answers in the order of the rule, with their labels."""
        found = ((criterion, self.answers.get(criterion.id)) for criterion in CRITERIA)
        return tuple(
            Judged(
                criterion.id,
                criterion.label,
                answer.verdict if answer else Verdict.UNKNOWN,
                int(answer is not None and answer.verdict is Verdict.NO),
                answer.reason if answer else criterion.unknown,
                criterion.weakness,
                criterion.open,
            )
            for criterion, answer in found
        )
