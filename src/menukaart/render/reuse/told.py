"""What the evidence lets a policy text say: every outcome, with how sure that is in the same sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.strength.rule import HIGHEST, LEVELS
from menukaart.evidence.verdict.sentences import VOICES
from menukaart.evidence.verdict.verdict import OutcomeVerdict
from menukaart.render.reuse.third_person import third_person
from menukaart.render.views.parts.figure_words import pooled_in_words, size_in_words

_AT = "{bij}"


def told(assessed: Assessment) -> Iterator[str]:
    """Give a sentence or two for each claim; outcomes of which the same may be said share one."""
    for number, group in enumerate(_alike(assessed.verdicts)):
        first = group[0]
        at = dutch.enumeration(VOICES[each.outcome].at for each in group)
        text = third_person(_open(first).replace(_AT, at))
        if first.claim.certainty is None:
            yield text
            continue
        yield _with_certainty(text, first, why=number == 0)
        if number == 0:
            yield from _figure(assessed, first)


def _alike(found: Iterable[OutcomeVerdict]) -> list[list[OutcomeVerdict]]:
    groups: dict[tuple[str, int | None], list[OutcomeVerdict]] = {}
    for each in found:
        score = each.strength.value if each.claim.certainty is not None else None
        groups.setdefault((_open(each), score), []).append(each)
    return list(groups.values())


def _open(said: OutcomeVerdict) -> str:
    """Give the sentence with a gap where its outcome stood."""
    return said.sentence.replace(VOICES[said.outcome].at, _AT)


def _with_certainty(text: str, said: OutcomeVerdict, *, why: bool) -> str:
    """Put the score within the first sentence, so that nobody takes the one without the other."""
    value = said.strength.value or 1
    reason = f"; niet hoger, want {third_person(said.reason)}" if why and said.reason else ""
    score = f" (bewijskracht: {LEVELS[value].label}, {value} van {HIGHEST}{reason})"
    first, stop, rest = text.partition(".")
    return f"{first}{score}{stop}{rest}"


def _figure(assessed: Assessment, said: OutcomeVerdict) -> Iterator[str]:
    """Give the figure of an outcome and what it means in a class of 25, where one stands."""
    figure = next((each.figure for each in assessed.by_outcome if each.outcome is said.outcome), None)
    if not isinstance(figure, StandingFigure):
        return
    size = pooled_in_words(figure.pooled.synthesis) if figure.pooled else size_in_words(figure)
    what = "De effectgrootte" if figure.measure.standardised else "Het cijfer"
    interval = " Een interval daarbij is niet bekend."
    if figure.interval:
        low, high = (dutch.number(end, 2) for end in figure.interval.ends)
        interval = f" Het 95%-interval loopt van {low} tot {high}."
    elif said.in_class:  # which says that itself
        interval = ""
    yield third_person(f"{what} {VOICES[said.outcome].at} is {size}.{interval}")
    if said.in_class:
        yield said.in_class
