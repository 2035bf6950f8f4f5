"""From a body of evidence to a score: the arithmetic of the rule, and how far a score can still move.

Pure functions of what is known. Promises, kept by property tests: an unknown that becomes a yes never lowers,
one that becomes a no never raises.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.rule import RULE, StrengthRule
from menukaart.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Rating:
    """A score of a body and the way there.

    Attributes:
        value: the score, 1-5; 0 for related research that is too weak to count.
        start: where it started, 0-5.
        weaknesses: known weaknesses.
        off: steps that they took off.
        strengths: known strengths.
        is_capped: whether it was held at 3 or 4 for want of known strengths.
    """

    value: int
    start: int
    weaknesses: int
    off: int
    strengths: int
    is_capped: bool


def start(body: Body, rule: StrengthRule = RULE) -> int:
    """Give where the score of a body starts (0-5), by the number of studies in it."""
    if body.kind is BodyKind.RANKING:
        return rule.ranking_most
    if body.studies is not None:
        base = rule.amount(body.studies)
    elif body.review_studies is not None:
        # How many of the review are behind this figure is not known: one step below the whole.
        base = max(rule.uncounted, rule.amount(body.review_studies) - 1)
    else:
        base = rule.uncounted
    if body.large_trials > 1:
        return max(base, rule.two_large)
    return max(base, rule.one_large) if body.large_trials else base


def rate(body: Body, rule: StrengthRule = RULE, *, answers: Mapping[str, Verdict] | None = None) -> Rating:
    """Rate a body.

    Args:
        body: the body.
        rule: the rule; others than the one in force are for trying what a threshold does.
        answers: answers to take in the place of its own, by id of the criterion.
    """
    given = body.verdicts if answers is None else answers
    found = [given[criterion.id] for criterion in rule.criteria if criterion.id in given]
    strengths, weaknesses = found.count(Verdict.YES), found.count(Verdict.NO)
    begin = start(body, rule)
    # A ranking list is held down by what it is; its weaknesses cannot take it below that.
    off = 0 if body.kind is BodyKind.RANKING else min(rule.most_off, weaknesses)
    earned = _earned(strengths, weaknesses, rule)
    value = max(1, min(begin - off, earned))
    is_capped = begin - off > earned
    if body.is_related:
        value = max(0, min(value - rule.related_off, rule.related_most))
    return Rating(value, begin, weaknesses, off, strengths, is_capped)


def _earned(strengths: int, weaknesses: int, rule: StrengthRule) -> int:
    """Give the highest score that the known strengths allow."""
    if strengths >= rule.yes_for_5 and not weaknesses:
        return rule.highest
    return rule.highest - 1 if strengths >= rule.yes_for_4 else rule.highest - 2


def best(bodies: Sequence[Body], rule: StrengthRule = RULE) -> tuple[Body, Rating] | None:
    """Choose the body that counts; None when no body scores 1 or more.

    The highest score wins; then research into the intervention itself, the better kind, the headline, the
    whole before its randomised part, the one with most studies, the most answers. The order of the bodies
    never matters.
    """
    rated = [(body, rate(body, rule)) for body in bodies]
    rated = [(body, rating) for body, rating in rated if rating.value]
    return max(rated, key=lambda item: _rank(*item), default=None)


def _rank(body: Body, rating: Rating) -> tuple[object, ...]:
    answered = sum(verdict is not Verdict.UNKNOWN for verdict in body.verdicts.values())
    return (
        rating.value,
        not body.is_related,
        -body.kind.value,
        any(figure.headline for figure in body.figures),
        not body.is_randomised_part,
        body.studies or 0,
        answered,
        -rating.weaknesses,
        body.large_trials,
        tuple(verdict.value for verdict in body.verdicts.values()),
        body.sources,
        tuple(sorted((figure.source, str(figure.value)) for figure in body.figures)),
    )


def reach(bodies: Iterable[Body], rule: StrengthRule = RULE) -> tuple[int, int]:
    """Give how low and how high the score can still come: every unknown a no, and every unknown a yes."""
    every = list(bodies)
    low = max((rate(body, rule, answers=_filled(body, Verdict.NO)).value for body in every), default=0)
    high = max((rate(body, rule, answers=_filled(body, Verdict.YES)).value for body in every), default=0)
    return low, high


def decisive(body: Body, rule: StrengthRule = RULE) -> tuple[str, ...]:
    """Give the unknown questions whose answer alone would move the score, by id of the criterion."""
    now, verdicts = rate(body, rule).value, body.verdicts
    counted = [item.id for item in rule.criteria if verdicts.get(item.id) is Verdict.UNKNOWN]
    # A rating counts answers, whatever they are an answer to: the first question speaks for the others.
    moves = any(
        rate(body, rule, answers={**verdicts, criterion: other}).value != now
        for criterion in counted[:1]
        for other in (Verdict.YES, Verdict.NO)
    )
    return tuple(counted) if moves else ()


def _filled(body: Body, answer: Verdict) -> dict[str, Verdict]:
    return {
        criterion: answer if verdict is Verdict.UNKNOWN else verdict
        for criterion, verdict in body.verdicts.items()
    }
