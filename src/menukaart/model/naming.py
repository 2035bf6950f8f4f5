"""Stable names for figures and citations: what is written counts, and the rest gets a readable proposal."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import count

from menukaart.model.base import Citation
from menukaart.model.effect import Effect
from menukaart.model.fields import MAX_ID_LENGTH

FIGURE = "cijfer-"
"""What the anchor of a figure begins with on a page; its id follows."""
_ROOM_FOR_NUMBER = 4


def effect_ids(effects: Sequence[Effect], taken: Collection[str] = ()) -> tuple[str, ...]:
    """Give the id of every figure: the written one, or else ``<outcome>-<source>``, with ``-2`` and so on.

    Args:
        effects: all figures of one record.
        taken: names that may not be given out, because another figure had them once.
    """
    used = {*taken, *(effect.id for effect in effects if effect.id)}
    names = []
    for effect in effects:
        name = effect.id or _free(f"{effect.outcome.value}-{effect.source}", used)
        used.add(name)
        names.append(name)
    return tuple(names)


def citation_ids(citations: Sequence[Citation]) -> tuple[str, ...]:
    """Give the id of every citation in one list; a source that comes again without a name gets ``-2``."""
    used = {citation.id for citation in citations}
    seen: set[str] = set()
    names = []
    for citation in citations:
        is_named = "id" in citation.model_fields_set
        name = _free(citation.source, used) if citation.id in seen and not is_named else citation.id
        used.add(name)
        seen.add(name)
        names.append(name)
    return tuple(names)


def _free(base: str, used: Collection[str]) -> str:
    base = base[: MAX_ID_LENGTH - _ROOM_FOR_NUMBER].rstrip("-")
    numbered = (f"{base}-{number}" for number in count(2))
    return base if base not in used else next(name for name in numbered if name not in used)
