"""Answers to the six questions about a body of evidence, and how several answers make one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from menukaart.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found: the verdict, and why, in Dutch and about this body of evidence."""

    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion as it came out.

    Attributes:
        id: id of the criterion.
        label: its Dutch name.
        verdict: yes, no or unknown.
        cost: steps off when it stands alone: 1 for a no, else 0. Together never more than the rule allows.
        reason: why, in one or two Dutch sentences about this record.
        weakness: what a no comes down to, in a few Dutch words.
        open: what is asked while it is not known, behind "wij weten nog niet of".
    """

    id: str
    label: str
    verdict: Verdict
    cost: int
    reason: str
    weakness: str
    open: str


def verdict_of(condition: bool | None) -> Verdict:  # noqa: FBT001  (it is the value that is judged)
    """Turn what is known into a verdict; None is not known."""
    if condition is None:
        return Verdict.UNKNOWN
    return Verdict.YES if condition else Verdict.NO


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Judge studies together: one yes is enough, a no needs every answer to be a no.

    So a further study never turns a yes into a no. Unknown for an empty group.
    """
    group = list(verdicts)
    if Verdict.YES in group:
        return Verdict.YES
    return Verdict.UNKNOWN if not group or Verdict.UNKNOWN in group else Verdict.NO
