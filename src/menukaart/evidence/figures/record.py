"""The figures of one intervention by outcome: which stands, what else there is, and which is the main one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from menukaart.evidence.figures.direct import direct_figures
from menukaart.evidence.figures.standing import StandingFigure, standing_figure
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.model import Intervention, Source
from menukaart.model.effect import Effect
from menukaart.vocabulary import NoFigure, Outcome


@dataclass(frozen=True, slots=True)
class OutcomeFigures:
    """The figures of an intervention on one outcome.

    Attributes:
        outcome: what they are about.
        standing: the figure that stands for the intervention, or why none does.
        own: the figures of the intervention itself, without those of withdrawn sources, in the order of
            the record; ranking lists and months among them.
    """

    outcome: Outcome
    standing: StandingFigure | NoFigure
    own: tuple[Effect, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether there is any figure of the intervention itself."""
        return bool(self.own) or isinstance(self.standing, StandingFigure)


@dataclass(frozen=True)
class RecordFigures:
    """The figures of an intervention, one entry for each outcome, in the order of the vocabulary."""

    by_outcome: tuple[OutcomeFigures, ...]

    def on(self, outcome: Outcome) -> OutcomeFigures:
        """Give the figures on an outcome."""
        return self.by_outcome[list(Outcome).index(outcome)]

    @cached_property
    def standing(self) -> tuple[StandingFigure, ...]:
        """The figures that stand, in the order of the vocabulary."""
        each = (entry.standing for entry in self.by_outcome)
        return tuple(found for found in each if isinstance(found, StandingFigure))

    @cached_property
    def main(self) -> StandingFigure | None:
        """The figure for where there is room for one; None when nothing says which outcome that is.

        The headline, else the estimate pooled here, else the figure on the only outcome that was studied.
        """
        for found in (*filter(_is_headline, self.standing), *filter(_is_pooled, self.standing)):
            return found
        studied = [entry for entry in self.by_outcome if entry.is_known]
        return self.standing[0] if len(studied) == len(self.standing) == 1 else None


def record_figures(
    record: Intervention, sources: Mapping[str, Source], pooled: Pooled | None = None
) -> RecordFigures:
    """Gather the figures of an intervention.

    Args:
        record: the intervention.
        sources: the living source records by id.
        pooled: the estimate pooled from the study rows that the record asks for, if any.
    """
    direct = tuple(direct_figures(record, sources))
    return RecordFigures(
        tuple(
            OutcomeFigures(
                outcome,
                standing_figure(record, outcome, sources, pooled),
                tuple(effect for effect in direct if effect.outcome is outcome),
            )
            for outcome in Outcome
        )
    )


def _is_headline(found: StandingFigure) -> bool:
    return found.is_headline


def _is_pooled(found: StandingFigure) -> bool:
    return found.pooled is not None
