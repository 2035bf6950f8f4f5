"""Finds which item of a list became which: by name where both have one, else by what they say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from menukaart.frozen.names import LEADS

Json = Mapping[str, Any]
Pairs = list[tuple[int | None, int | None]]

_WORD = re.compile(r"\w+")
_LEAST = 0.35
"""How alike two items must be to be one that changed."""
_FIGURE = (("source", 0.4), ("outcome", 0.3), ("measured", 0.15), ("value", 0.15))
_LEAST_FIGURE = 0.7
_KEYS = ("outcome", "body", "place", "source", "name")
"""What an item without a text of its own is known by."""


def pairs(old: Sequence[Json], new: Sequence[Json]) -> Pairs:
    """Pair the items of a list with those of a later one; None stands where there is no other.

    Returns:
        Places in both, in the order of the new list; what is gone stands at the end.
    """
    likely = sorted(
        ((alike(a, b), -abs(i - j), -i, -j) for i, a in enumerate(old) for j, b in enumerate(new)),
        reverse=True,
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for score, _, minus_i, minus_j in likely:
        if score <= 0:
            break
        if -minus_i not in taken and -minus_j not in partner:
            taken.add(-minus_i)
            partner[-minus_j] = -minus_i
    found: Pairs = [(partner.get(j), j) for j in range(len(new))]
    return found + [(i, None) for i in range(len(old)) if i not in taken]


def alike(old: Json, new: Json) -> float:
    """Say how alike two items are; 0 when they are not one that changed."""
    if old == new:
        return 2.0
    if old.get("id") and new.get("id"):
        return 1.0 if old["id"] == new["id"] else 0.0
    if "measure" in old and "value" in old:
        score = sum(weight for name, weight in _FIGURE if old.get(name) == new.get(name))
        return score if score >= _LEAST_FIGURE else 0.0
    lead = next((name for name in LEADS if old.get(name) and new.get(name)), "")
    if lead:
        score = _overlap(str(old[lead]), str(new[lead]))
        return score if score >= _LEAST else 0.0
    key = next((name for name in _KEYS if old.get(name)), "")
    return 0.9 if key and old[key] == new.get(key) else 0.0


def _overlap(one: str, other: str) -> float:
    """Give the share of words that two texts have in common."""
    mine, theirs = set(_WORD.findall(one.casefold())), set(_WORD.findall(other.casefold()))
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0
