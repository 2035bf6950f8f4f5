"""A class of 25 as people: how many come above the middle of the comparison group."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby

from menukaart import dutch

_CLASS_SIZE = 25
_PER_ROW = 13
_PERSON = 24
_ROW = 32


@dataclass(frozen=True, slots=True)
class Person:
    """One pupil in the picture of a class.

    Attributes:
        x, y: the middle of the pupil, in the units of the picture.
        kind: ``above`` or ``below`` the middle; ``extra`` above it, or ``fewer``, than without effect.
    """

    x: int
    y: int
    kind: str

    @property
    def sign(self) -> str:
        """What tells a pupil that is more or fewer without colour: ``+``, ``-`` or nothing."""
        return {"extra": "+", "fewer": "-"}.get(self.kind, "")

    @property
    def sign_path(self) -> str:
        """The sign as a path, in the units of the picture; empty without one."""
        if not self.sign:
            return ""
        return f"M{self.x - 3} {self.y + 9}h6{'m-3-3v6' if self.sign == '+' else ''}"


@dataclass(frozen=True, slots=True)
class ClassPicture:
    """A class of 25: how many pupils come above the middle of the comparison group."""

    id: str
    title: str
    description: str
    width: int
    height: int
    people: tuple[Person, ...]

    @property
    def groups(self) -> tuple[tuple[str, tuple[Person, ...]], ...]:
        """The same pupils by kind, in order: pupils of a kind always stand next to each other."""
        return tuple((kind, tuple(found)) for kind, found in groupby(self.people, lambda person: person.kind))


def class_picture(identifier: str, above: float) -> ClassPicture:
    """Draw a class of 25.

    Args:
        identifier: makes the ids of title and description unique on the page.
        above: how many of 25 pupils come above the middle of the comparison group; 12.5 is no effect.
    """
    middle = _CLASS_SIZE / 2
    filled, usual = round(above), math.floor(middle)
    people = tuple(
        Person(
            x=_PERSON // 2 + (index % _PER_ROW) * _PERSON,
            y=_PERSON // 2 + (index // _PER_ROW) * _ROW,
            kind="above" if index < min(filled, usual) else _kind(index, filled, usual),
        )
        for index in range(_CLASS_SIZE)
    )
    count = dutch.number(above, 1)
    return ClassPicture(
        id=identifier,
        title=f"In een klas van 25 komen {count} leerlingen boven het midden",
        description=f"Zonder deze aanpak zijn dat er {dutch.number(middle, 1)}. Afgerond "
        f"op hele leerlingen: {filled} tegen {usual}; {_difference(filled - usual)}",
        width=_PER_ROW * _PERSON,
        height=2 * _ROW,
        people=people,
    )


def _difference(extra: int) -> str:
    if extra == 0:
        return "dat is geen verschil in hele leerlingen."
    more, sign = ("meer", "plus") if extra > 0 else ("minder", "min")
    if abs(extra) == 1:
        return f"de leerling die dat {more} is, draagt een {sign}."
    return f"de {abs(extra)} leerlingen die dat {more} zijn, dragen een {sign}."


def _kind(index: int, filled: int, usual: int) -> str:
    """Tell an extra pupil above the middle from one that is missing, and from the rest."""
    if index < filled:
        return "extra"
    return "fewer" if index < usual else "below"
