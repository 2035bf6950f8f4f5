"""Verdicts on a criterion, what they cost, and how several make one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from menukaart.vocabulary import Term


class Verdict(Term):
    """Whether a criterion is met."""

    YES = "yes", "ja", "Hieraan is voldaan"
    NO = "no", "nee", "Hieraan is niet voldaan"
    UNKNOWN = "unknown", "onbekend", "Dat staat niet in wat wij lazen en opschreven"


COST: Mapping[Verdict, float] = MappingProxyType({Verdict.YES: 0.0, Verdict.NO: 1.0, Verdict.UNKNOWN: 0.5})
"""Points that a verdict takes off the base (design.md, section 4)."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a check found: the verdict, and why, in Dutch and about this record."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion as it came out for one record.

    Attributes:
        id: id of the criterion.
        label: its Dutch name.
        verdict: yes, no or unknown.
        cost: points off the base: 0, 1 or 0.5.
        reason: why, in one or two Dutch sentences about this record.
    """

    id: str
    label: str
    verdict: Verdict
    cost: float
    reason: str


def verdict_of(condition: bool | None) -> Verdict:  # noqa: FBT001  (it is the value that is judged)
    """Turn what is known into a verdict; None is not known."""
    if condition is None:
        return Verdict.UNKNOWN
    return Verdict.YES if condition else Verdict.NO


def mostly(verdicts: Iterable[Verdict]) -> Verdict:
    """Judge a group by majority: more than half.

    Returns:
        ``yes`` when more than half say yes; ``no`` when that would not be so even if every unknown
        turned out to be a yes; otherwise ``unknown``, also for an empty group.
    """
    group = list(verdicts)
    yes, unknown = group.count(Verdict.YES), group.count(Verdict.UNKNOWN)
    if 2 * yes > len(group):
        return Verdict.YES
    return Verdict.UNKNOWN if not group or 2 * (yes + unknown) > len(group) else Verdict.NO


def both(first: Verdict, second: Verdict) -> Verdict:
    """Judge two conditions that must hold together: one ``no`` is enough for ``no``."""
    if Verdict.NO in {first, second}:
        return Verdict.NO
    return Verdict.YES if first is second is Verdict.YES else Verdict.UNKNOWN
