"""Not found is not ruled out: what an interval around no effect says of a figure."""

from __future__ import annotations

from menukaart.evidence.numbers.interval import interval_of
from menukaart.evidence.strength.precision import NO_EFFECT, NULL_BAND
from menukaart.model.effect import Effect

NOT_FOUND = "een verschil is niet gevonden, maar ook niet uitgesloten"
RULED_OUT = "een verschil van meer dan 0,10 SD is uitgesloten"


def said_of_nothing(effect: Effect) -> str:
    """Say whether a difference was ruled out or only not found.

    Empty where the interval shows a difference, or is not known. Ruled out is said of a standardised figure
    with an interval within the null band.
    """
    nothing, interval = NO_EFFECT.get(effect.measure), interval_of(effect)
    if nothing is None or interval is None:
        return ""
    low, high = interval.ends
    if effect.measure.standardised and low >= -NULL_BAND and high <= NULL_BAND:
        return RULED_OUT
    return NOT_FOUND if low <= nothing <= high else ""
