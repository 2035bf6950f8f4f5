"""What the formulas accept, and the one shape in which they give a figure with its error.

Bad input raises ``OutOfRange``; no formula ever gives NaN or infinity.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


class OutOfRange(ValueError):  # noqa: N818  (says what is wrong with the value)
    """A value for which a formula has no meaning. The text is Dutch and names the value."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its standard error (0 or more), in the same unit. Both are finite."""

    value: float
    se: float

    def __post_init__(self) -> None:
        finite("uitkomst", self.value)
        at_least("standaardfout", self.se, 0)


def groups(n_treated: int, n_control: int) -> None:
    """Check that each of two groups has 2 people or more."""
    at_least("aantal in de groep met aanpak", n_treated, 2)
    at_least("aantal in de vergelijkingsgroep", n_control, 2)


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


def above(name: str, value: float, floor: float) -> float:
    """Give the value back when it is finite and more than ``floor``."""
    if finite(name, value) <= floor:
        raise OutOfRange(f"{name} = {value}: hoort hoger dan {floor} te zijn.")
    return value


def between(name: str, value: float, low: float, high: float) -> float:
    """Give the value back when it lies between the borders, neither included."""
    if not low < finite(name, value) < high:
        raise OutOfRange(f"{name} = {value}: hoort tussen {low} en {high} te liggen.")
    return value
