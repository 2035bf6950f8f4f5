"""What the evidence on one outcome lets us claim: a direction, perhaps a size, or honestly neither.

The rules, the first that applies (communication.md, "Intervals that cross borders"):

1. Nothing was judged: that, and why.
2. Only research into something like it, or that is the strongest: that.
3. An interval within the null band: little or no difference.
4. An estimate that is nearly zero, without such an interval: not found, and not ruled out.
5. An interval over three or more sizes: not even the direction is said.
6. An interval over two: the size of the estimate, and that it may be the other.
7. An interval within one: that size.
8. No interval, or a test that is not known: a direction and no size, and at most 'lijkt'. A test of the
   researchers' own, or an outcome that is no learning: no size.
9. No figure: what the findings say together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.outcomes import OutcomeFindings
from menukaart.evidence.strength.precision import NULL_BAND
from menukaart.evidence.verdict.bands import band_of, bands_between
from menukaart.evidence.yardsticks.applicability import LEARNING
from menukaart.evidence.yardsticks.rulers import SMALLEST
from menukaart.vocabulary import Claimed, Direction, EvidenceState, NoFigure, SizeBand, TestType

SEEMS = 3
"""The most certain verb where no interval or kind of test is known: 'lijkt'."""
_TOO_MANY = 3


@dataclass(frozen=True, slots=True)
class Claim:
    """What may be claimed on one outcome.

    Attributes:
        claimed: the direction, with a size where that may be said, or why there is none.
        certainty: how sure the words may be, 1-5; None where nothing was judged.
        also: another size that the interval leaves open; None when there is none.
        precision_known: whether an interval is known; True where no figure is told.
        own: of a claim on related research: what research into the approach itself points to; else None.
        is_one_study: that one comparative study is all there is: one study cannot contradict another.
    """

    claimed: Claimed
    certainty: int | None
    also: SizeBand | None = None
    precision_known: bool = True
    own: Direction | None = None
    is_one_study: bool = False

    @property
    def has_own(self) -> bool:
        """Whether of a claim on related research the approach itself was studied too."""
        return self.own is not None


def claim_of(found: OutcomeFindings) -> Claim:
    """Say what the evidence on an outcome lets us claim."""
    strength, figure = found.strength, found.figure
    if not strength.value or strength.body is None:
        claimed = _why_not(found)
        return Claim(claimed, None, own=found.direction if claimed is Claimed.RELATED else None)
    if strength.body.is_related:
        return Claim(Claimed.RELATED, None, own=found.direction)
    if isinstance(figure, StandingFigure) and found.direction is not None:
        claim = _of_figure(figure, found.direction, strength.value)
    else:
        claim = Claim(_BY_DIRECTION.get(found.direction, Claimed.UNDECIDED), min(strength.value, SEEMS))
    return replace(claim, is_one_study=strength.body.studies == 1)


_BY_DIRECTION: dict[Direction | None, Claimed] = {
    Direction.POSITIVE: Claimed.BETTER,
    Direction.NEGATIVE: Claimed.WORSE,
    Direction.NO_DIFFERENCE: Claimed.NOT_FOUND,
    Direction.MIXED: Claimed.MIXED,
}
_BY_BAND = {
    SizeBand.WORSE: Claimed.WORSE,
    SizeBand.LITTLE: Claimed.LITTLE,
    SizeBand.SLIGHT: Claimed.SLIGHTLY,
    SizeBand.CLEAR: Claimed.CLEARLY,
}


def _why_not(found: OutcomeFindings) -> Claimed:
    if found.figure is NoFigure.RELATED or (found.strength.body and found.strength.body.is_related):
        return Claimed.RELATED
    return Claimed.NOTHING_FOUND if found.strength.state is EvidenceState.NOTHING_FOUND else Claimed.UNJUDGED


def _of_figure(figure: StandingFigure, direction: Direction, certainty: int) -> Claim:
    interval, is_on_scale = figure.interval, figure.measure.standardised
    if interval is None or not is_on_scale:
        claimed = _BY_DIRECTION[direction]
        return Claim(claimed, min(certainty, SEEMS), precision_known=interval is not None)
    if float(interval.low) >= -NULL_BAND and float(interval.high) <= NULL_BAND:
        return Claim(Claimed.LITTLE, certainty)
    if abs(float(figure.value)) < SMALLEST:
        return Claim(Claimed.NOT_FOUND, certainty)
    open_bands = bands_between(interval.low, interval.high)
    if len(open_bands) >= _TOO_MANY:
        return Claim(Claimed.UNDECIDED, certainty)
    band = band_of(figure.value)
    if not _may_say_size(figure):
        has_sign = interval.low > 0 or interval.high < 0
        claimed = _BY_DIRECTION[direction] if has_sign else Claimed.UNDECIDED
        return Claim(claimed, certainty if figure.test else min(certainty, SEEMS))
    also = next((other for other in open_bands if other is not band), None)
    return Claim(_BY_BAND[band], certainty, also)


def _may_say_size(figure: StandingFigure) -> bool:
    """Tell whether the borders are about such a figure: learning, measured with a fair test."""
    return figure.test is TestType.STANDARDISED and figure.outcome in LEARNING and figure.is_on_scale
