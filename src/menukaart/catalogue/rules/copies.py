"""One result is one figure: no copy of it in a record, and none under the name of another source."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from menukaart.catalogue.reasons import figures, is_explained
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.dutch import number
from menukaart.model.effect import Effect
from menukaart.vocabulary import Severity

_NUMBERS = frozenset(
    {"value", "ci", "se", "p_value", "i2", "tau2", "prediction_interval", "studies", "pupils"}
    | {"review_studies", "randomised_studies", "dutch_studies"}
)
_BESIDE = frozenset({"id", "headline", "unknown", "reading"})


def _description(effect: Effect) -> tuple[object, ...]:
    """Give all that says what a figure is about, without its numbers."""
    return tuple(value for name, value in effect if name not in _NUMBERS | _BESIDE)


def _numbers(effect: Effect) -> tuple[object, ...]:
    return tuple(value for name, value in effect if name in _NUMBERS)


_Test = Callable[[Effect, Effect], bool]


def _matches(subject: Subject, is_match: _Test) -> Iterator[tuple[Path, Effect, int, Effect]]:
    """Give every figure with the first one before it that has the same outcome and matches it."""
    seen: list[Effect] = []
    for path, effect in figures(subject):
        for index, earlier in enumerate(seen):
            if earlier.outcome is effect.outcome and is_match(effect, earlier):
                yield path, effect, index, earlier
                break
        seen.append(effect)


def _is_copy(effect: Effect, earlier: Effect) -> bool:
    return _is_about_the_same(effect, earlier) and _numbers(effect) == _numbers(earlier)


def _is_alike(effect: Effect, earlier: Effect) -> bool:
    return _is_about_the_same(effect, earlier) and _numbers(effect) != _numbers(earlier)


def _is_about_the_same(effect: Effect, earlier: Effect) -> bool:
    """Compare what differs most first: nearly every pair is told apart by it."""
    first = (effect.source, effect.measured) == (earlier.source, earlier.measured)
    return first and _description(effect) == _description(earlier)


def _is_borrowed(effect: Effect, earlier: Effect) -> bool:
    is_same = (effect.value, effect.measure) == (earlier.value, earlier.measure)
    is_told_apart = effect.source == earlier.source or (effect.study and earlier.study)
    is_chance = any(is_explained(one.note, effect.value) for one in (effect, earlier))
    return is_same and not is_told_apart and not is_chance and not _is_round(effect)


def _is_round(effect: Effect) -> bool:
    """Tell whether a number is so short that two sources often find the same: a few whole months, or 0."""
    return not effect.value or len(str(abs(effect.value)).replace(".", "").lstrip("0")) == 1


def _copy(subject: Subject) -> Iterator[Breach]:
    for path, _, index, _ in _matches(subject, _is_copy):
        message = f"Dit cijfer is gelijk aan effects[{index}]; het zou dubbel tellen."
        yield Breach(path, message, "Haal een van de twee weg.", depends_on=(("effects", index),))


def _alike(subject: Subject) -> Iterator[Breach]:
    for path, _, index, _ in _matches(subject, _is_alike):
        message = f"Dit cijfer gaat over hetzelfde als effects[{index}], maar heeft andere getallen."
        hint = "Zeg in 'measured', 'group', 'follow_up' of 'note' waarin zij verschillen."
        yield Breach(path, message, hint, depends_on=(("effects", index),))


def _borrowed(subject: Subject) -> Iterator[Breach]:
    for path, effect, index, earlier in _matches(subject, _is_borrowed):
        shown = number(effect.value)
        message = f"{shown} staat ook bij effects[{index}], uit een andere bron ({earlier.source})."
        hint = (
            "Nam de ene bron het over van de andere? Geef beide dezelfde 'study', of haal er een weg. "
            f"Is het toeval? Zeg dat in 'note' en noem daar '{shown}'."
        )
        yield Breach((*path, "value"), message, hint, depends_on=(("effects", index), (*path, "source")))


COPY = Rule("cijfer-dubbel", "Geen twee cijfers in een record zijn gelijk.", _copy)
ALIKE = Rule(
    "cijfer-zonder-verschil",
    "Van twee cijfers over hetzelfde staat er waarin zij verschillen.",
    _alike,
    Severity.WARNING,
)
BORROWED = Rule(
    "cijfer-van-ander",
    "Hetzelfde getal uit twee bronnen is van dezelfde studie, of toeval dat is uitgelegd.",
    _borrowed,
    Severity.WARNING,
)
