"""A list of words or ids names each of them once."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model.base import Citation
from menukaart.model.effect import Effect
from menukaart.model.practice import Related
from menukaart.model.theme import Anchored


def _check(subject: Subject) -> Iterator[Breach]:
    for path, part in subject.parts:
        for name, value in part:
            if not isinstance(value, tuple):
                continue
            seen: set[str] = set()
            for index, item in enumerate(value):
                word = _word(item)
                if word in seen:
                    yield Breach((*path, name, index), f"'{word}' staat er al.", "Haal de herhaling weg.")
                elif word:
                    seen.add(word)


def _word(item: object) -> str:
    """Give what must be unique in a list: the word itself, or what a citation or tie points at."""
    match item:
        case str():
            return item
        case Citation():
            return " ".join(filter(None, (item.source, item.locator)))
        case Related() | Anchored() | Effect():
            return item.id or ""
        case _:
            return ""


RULE = Rule("herhaling", "Een lijst noemt elk woord één keer.", _check, remedy="Haal de herhaling weg.")
