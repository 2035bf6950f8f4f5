"""How sure a figure is, each number by itself: interval, standard error, p-value and spread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from menukaart.catalogue.reasons import figures, is_explained, say_why
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.catalogue.rules.magnitude import SCALES
from menukaart.dutch import number
from menukaart.model.effect import Effect
from menukaart.vocabulary import Measure, Severity

_LOWEST_LEVEL = 50
_USUAL_LEVELS = frozenset({50, 68, 80, 84, 85, 89, 90, 95, 97, 98, 99})
_ZERO = re.compile(r"(= |< )?0\.0+")
_RATIOS = frozenset({Measure.ODDS_RATIO, Measure.RATE_RATIO})
_MARGIN = {Measure.PERCENT: Decimal(10)}
"""Intervals made in the plain way run a little past 0 and 100."""

_MOST_TAU2, _MUCH_TAU2 = Decimal(25), Decimal(1)
_READ = "Lees de getallen na in de bron."


def _impossible(subject: Subject) -> Iterator[Breach]:
    for path, effect in figures(subject):
        yield from _p_value(path, effect)
        yield from _interval(path, effect)
        yield from _spread(path, effect)


def _p_value(path: Path, effect: Effect) -> Iterator[Breach]:
    if effect.p_value and _ZERO.fullmatch(effect.p_value):
        message = f"Een p-waarde van 0 bestaat niet ('{effect.p_value}')."
        hint = 'Drukt de bron 0.000 af? Dan is zij kleiner dan 0.0005: schrijf "< 0.001".'
        yield Breach((*path, "p_value"), message, hint)


def _interval(path: Path, effect: Effect) -> Iterator[Breach]:
    scale, margin = SCALES[effect.measure], _MARGIN.get(effect.measure, Decimal(0))
    lowest = Decimal(0) if effect.measure in _RATIOS else scale.lowest - margin
    measure = ((*path, "measure"),)
    for name in ("ci", "prediction_interval"):
        found = getattr(effect, name)
        for end in ("low", "high") if found else ():
            value = getattr(found, end)
            if not lowest <= value <= scale.highest + margin:
                message = f"{number(value)} kan niet bij de maat ‘{effect.measure.label}’."
                yield Breach((*path, name, end), message, _READ, depends_on=measure)
    if effect.ci and effect.ci.level < _LOWEST_LEVEL:
        message = f"Een interval van {effect.ci.level} % zegt niets; bijna elke bron geeft 95 %."
        yield Breach(
            (*path, "ci", "level"), message, "Is de kans op toeval bedoeld? Schrijf 100 min dat getal."
        )
    if effect.se is not None and effect.se > (scale.highest - scale.lowest) / 2:
        message = f"Een standaardfout van {number(effect.se)} kan niet bij de maat ‘{effect.measure.label}’."
        hint = "Is een punt vergeten, of is het een spreiding (SD) in plaats van een standaardfout?"
        yield Breach((*path, "se"), message, hint, depends_on=measure)


def _spread(path: Path, effect: Effect) -> Iterator[Breach]:
    expected = effect.prediction_interval
    if expected and expected.low > expected.high:
        message = "'low' is groter dan 'high'."
        where = (*path, "prediction_interval")
        yield Breach((*where, "low"), message, "Draai ze om.", depends_on=((*where, "high"),))
    elif expected and not expected.low <= effect.value <= expected.high:
        ends = f"{number(expected.low)} tot {number(expected.high)}"
        message = f"Het voorspellingsinterval {ends} bevat het getal {number(effect.value)} niet."
        yield Breach((*path, "prediction_interval"), message, _READ, depends_on=((*path, "value"),))
    if effect.tau2 is not None and effect.measure.standardised and effect.tau2 > _MOST_TAU2:
        message = f"Een tau² van {number(effect.tau2)} kan niet: studies lopen nooit zo ver uiteen."
        yield Breach((*path, "tau2"), message, "Is het Q of I² in plaats van tau²? " + _READ)


def _unlikely(subject: Subject) -> Iterator[Breach]:
    for path, effect in figures(subject):
        for field, value, message in (*_wide(effect), *_odd_spread(effect)):
            if not is_explained(effect.note, value):
                yield Breach((*path, *field), message, say_why(value), depends_on=((*path, "value"),))


_Found = tuple[Path, Decimal | int, str]


def _wide(effect: Effect) -> Iterator[_Found]:
    scale, ci, se = SCALES[effect.measure], effect.ci, effect.se
    is_ratio = effect.measure in _RATIOS
    if ci and ci.low <= ci.high:
        fits = scale.lowest <= ci.low and ci.high <= scale.highest
        if fits and not is_ratio and ci.high - ci.low > (scale.high - scale.low) * 2 / 3:
            yield ("ci",), ci.high, f"Het interval {number(ci.low)} tot {number(ci.high)} is heel breed."
        if ci.low == ci.high:
            yield ("ci",), ci.high, "Het interval heeft geen breedte: onder- en bovengrens zijn gelijk."
        if not is_ratio and _is_off_centre(effect):
            yield ("ci",), effect.value, f"{number(effect.value)} ligt bijna aan de rand van zijn interval."
    if ci and ci.level not in _USUAL_LEVELS and ci.level >= _LOWEST_LEVEL:
        yield ("ci", "level"), ci.level, f"Een interval van {ci.level} % is ongewoon; meestal is het 95 %."
    half = (scale.highest - scale.lowest) / 2
    if se is not None and (se == 0 or (not is_ratio and (scale.high - scale.low) / 6 < se <= half)):
        what = "0" if se == 0 else f"{number(se)}"
        yield ("se",), se, f"Een standaardfout van {what} komt bij deze maat bijna niet voor."


def _is_off_centre(effect: Effect) -> bool:
    """Tell whether a value lies far from the middle of its interval; bounded measures are skewed anyway."""
    if (
        not effect.ci
        or not effect.measure.standardised
        or not effect.ci.low <= effect.value <= effect.ci.high
    ):
        return False
    half = (effect.ci.high - effect.ci.low) / 2
    return abs(effect.value - (effect.ci.low + half)) > half * Decimal("0.6")


def _odd_spread(effect: Effect) -> Iterator[_Found]:
    expected, ci = effect.prediction_interval, effect.ci
    if expected and ci and ci.low <= ci.high and expected.low <= expected.high:
        unit = Decimal(1).scaleb(int(expected.high.as_tuple().exponent))
        if expected.high - expected.low < ci.high - ci.low - unit:
            message = (
                "Het voorspellingsinterval is smaller dan het betrouwbaarheidsinterval; het hoort breder."
            )
            yield ("prediction_interval",), expected.high, message
    if effect.i2 is not None and 0 < effect.i2 < 1:
        percent = number((effect.i2 * 100).normalize() + 0)
        message = f"Een I² van {number(effect.i2)} % is bijna niets; misschien is {percent} % bedoeld."
        yield ("i2",), effect.i2, message
    if effect.tau2 is not None and effect.measure.standardised and _MUCH_TAU2 < effect.tau2 <= _MOST_TAU2:
        yield ("tau2",), effect.tau2, f"Een tau² van {number(effect.tau2)} komt bijna niet voor."
    if effect.studies == 1:
        message = "Eén studie heeft geen verschillen tussen studies."
        for name, value in (("i2", effect.i2), ("tau2", effect.tau2)):
            if value is not None:
                yield (name,), value, message
        if expected:
            yield ("prediction_interval",), expected.high, message


IMPOSSIBLE = Rule(
    "onzekerheid-kan-niet",
    "Een interval, standaardfout, p-waarde of spreiding kan bij de maat.",
    _impossible,
)
UNLIKELY = Rule(
    "onzekerheid-onwaarschijnlijk",
    "Een onzekerheid die bijna niet voorkomt, heeft een uitleg die het getal noemt.",
    _unlikely,
    Severity.WARNING,
)
