"""What the formulas accept. Bad input raises ``OutOfRange``; no formula ever gives NaN or infinity."""

from __future__ import annotations

import math


class OutOfRange(ValueError):  # noqa: N818  (says what is wrong with the value)
    """A value for which a formula has no meaning. The text is Dutch and names the value."""


def finite(name: str, value: float) -> float:
    """Give the value back when it is finite; ``name`` is what the message calls it."""
    if not math.isfinite(value):
        raise OutOfRange(f"{name} = {value}: hier hoort een eindig getal.")
    return value


def at_least(name: str, value: float, least: float) -> float:
    """Give the value back when it is finite and ``least`` or more."""
    if finite(name, value) < least:
        raise OutOfRange(f"{name} = {value}: hoort {least} of hoger te zijn.")
    return value
