"""The figures about an intervention itself, as far as their source still stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from menukaart.model import Intervention, Source
from menukaart.model.effect import Effect
from menukaart.vocabulary import Design, EffectRelation

COMPARATIVE = frozenset({Design.RCT, Design.QUASI})
"""Designs of one study in which a group beside the pupils shows what would have happened anyway."""


def direct_figures(record: Intervention, sources: Mapping[str, Source]) -> Iterator[Effect]:
    """Give the figures about the intervention itself, without those of retracted sources."""
    for effect in record.effects:
        if effect.relation is EffectRelation.DIRECT and not is_retracted(sources.get(effect.source)):
            yield effect


def is_retracted(source: Source | None) -> bool:
    """Tell whether the publisher withdrew a publication; of a missing record nothing is known."""
    return source is not None and source.retracted is not None
