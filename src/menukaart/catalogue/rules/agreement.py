"""The numbers of one figure tell the same: p-value, standard error, interval and value.

Each was rounded for printing, so each is a range here, and only ranges that cannot meet are told. Small
groups of studies widen an interval (Student's t); what that can explain is no contradiction. A source may
still contradict itself, for instance with a p-value from another analysis: then the note says so.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from statistics import NormalDist

from menukaart.catalogue.reasons import Named, figures, is_explained, say_why
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.dutch import number
from menukaart.model.effect import Effect
from menukaart.model.p_value import PValue
from menukaart.vocabulary import Design, Measure, Severity

_NORMAL = NormalDist()
_RATIOS = frozenset({Measure.ODDS_RATIO, Measure.RATE_RATIO})
_WITHOUT_ZERO = frozenset({Measure.PERCENT})
"""A share has no value that stands for no effect."""

_WIDENING = {1: 6.5, 2: 2.2, 3: 1.7, 4: 1.5, 5: 1.4, 6: 1.35}
"""How much wider than the normal one an interval of Student's t is, by degrees of freedom, a little more."""
_SLIGHT_WIDENING, _UNKNOWN_WIDENING = 1.25, 1.5
_SLACK = 0.85
"""How much narrower an interval may be than its standard error says; transformed scales do that."""
_FAR = 2.0
"""How many times the distance to 0 may differ between a p-value and a standard error."""
_SURE = 1e-9


@dataclass(frozen=True, slots=True)
class Rounded:
    """Where a number lay before it was rounded for printing."""

    low: float
    high: float


def printed(value: Decimal) -> Rounded:
    """Give the numbers that are printed like this one."""
    half = 0.5 * 10.0 ** int(value.as_tuple().exponent)
    return Rounded(float(value) - half, float(value) + half)


def chance(p_value: str) -> Rounded:
    """Give the probabilities that a printed p-value may stand for."""
    found = PValue.of(p_value)
    if found.is_exact:
        exact = printed(found.number)
        return Rounded(max(exact.low, 0.0), min(exact.high, 1.0))
    border = float(found.number)
    return Rounded(0.0, border) if found.sign == "<" else Rounded(border, 1.0)


_Found = tuple[Path, tuple[Named, ...], str]


def _check(subject: Subject) -> Iterator[Breach]:
    for path, effect in figures(subject):
        for field, named, message in (
            *_p_and_interval(effect),
            *_se_and_interval(effect),
            *_p_and_se(effect),
        ):
            if not is_explained(effect.note, *named):
                where = tuple((*path, other) for other in ("value", "measure", "ci", "se", "p_value"))
                rest = tuple(other for other in where if other != (*path, *field))
                yield Breach((*path, *field), message, say_why(named[0]), depends_on=rest)


def _p_and_interval(effect: Effect) -> Iterator[_Found]:
    ci, p_value = effect.ci, effect.p_value
    if not ci or not p_value or ci.low > ci.high or effect.measure in _WITHOUT_ZERO:
        return
    none = 1.0 if effect.measure in _RATIOS else 0.0
    level, p = 1 - ci.level / 100, chance(p_value)
    low, high = printed(ci.low), printed(ci.high)
    ends = f"{number(ci.low)} tot {number(ci.high)}"
    named = _named(p_value)
    if p.high < level + _SURE and low.high < none < high.low:
        message = (
            f"De p-waarde ({p_value}) zegt dat het geen toeval is; het interval {ends} loopt door {none:.0f}."
        )
        yield ("p_value",), named, message
    elif p.low > level - _SURE and (low.low > none or high.high < none):
        message = f"De p-waarde ({p_value}) laat toeval open; het interval {ends} niet."
        yield ("p_value",), named, message
    elif effect.measure.standardised and effect.value:
        half = float(ci.high - ci.low) / 2 / _quantile(level)
        yield from _distance(effect, p, half, f"het interval {ends}")


def _p_and_se(effect: Effect) -> Iterator[_Found]:
    if effect.p_value and effect.se and effect.measure.standardised and effect.value and not effect.ci:
        yield from _distance(
            effect, chance(effect.p_value), float(effect.se), f"de standaardfout {number(effect.se)}"
        )


def _distance(effect: Effect, p: Rounded, error: float, other: str) -> Iterator[_Found]:
    """Compare how far a value lies from 0, in standard errors, with what its p-value says."""
    if error <= 0:
        return
    size = printed(abs(effect.value))
    error_span = printed(effect.se) if effect.se else Rounded(error, error)
    found = Rounded(max(size.low, 0.0) / max(error_span.high, error), size.high / max(error_span.low, _SURE))
    told = Rounded(_distance_of(p.high), _distance_of(p.low))
    contradicts_level = (p.high < 0.05 + _SURE and found.high < told.low) or (
        p.low > 0.05 - _SURE and found.low > told.high * 1.1
    )
    if contradicts_level or found.high * _FAR < told.low or found.low > told.high * _FAR:
        message = (
            f"De p-waarde ({effect.p_value}) past niet bij {number(effect.value)} met {other}: "
            f"dat is {number(Decimal(str(round((found.low + found.high) / 2, 1))))} keer de standaardfout."
        )
        yield ("p_value",), _named(effect.p_value or ""), message


def _named(p_value: str) -> tuple[Named, ...]:
    """Give the number of a p as a note may name it, with a point or a comma."""
    digits = PValue.of(p_value).digits
    return digits, digits.replace(".", ",")


def _distance_of(p: float) -> float:
    if p <= 0:
        return math.inf
    return _NORMAL.inv_cdf(1 - p / 2) if p < 1 else 0.0


def _quantile(level: float) -> float:
    return _NORMAL.inv_cdf(1 - level / 2)


def _se_and_interval(effect: Effect) -> Iterator[_Found]:
    ci, se = effect.ci, effect.se
    if not ci or not se or ci.low >= ci.high or effect.measure in _RATIOS:
        return
    half = Rounded(
        max(printed(ci.high).low - printed(ci.low).high, 0.0) / 2,
        (printed(ci.high).high - printed(ci.low).low) / 2,
    )
    error, quantile = printed(se), _quantile(1 - ci.level / 100)
    narrowest, widest = error.low * quantile * _SLACK, error.high * quantile * _widening(effect)
    if half.low > widest or half.high < narrowest:
        wanted = number(Decimal(str((half.low + half.high) / 2 / quantile)), 3)
        ends = f"{number(ci.low)} tot {number(ci.high)}"
        message = f"De standaardfout {number(se)} past niet bij het interval {ends}: daar hoort {wanted} bij."
        yield ("se",), (se,), message


def _widening(effect: Effect) -> float:
    if effect.studies is None:
        return _UNKNOWN_WIDENING if effect.design is Design.META_ANALYSIS else _SLIGHT_WIDENING
    return _WIDENING.get(effect.studies - 1, _SLIGHT_WIDENING)


RULE = Rule(
    "getallen-spreken-tegen",
    "De p-waarde, de standaardfout en het interval van een cijfer zeggen hetzelfde.",
    _check,
    Severity.WARNING,
)
