"""The figure that the source of a study table prints itself for the question that a record asks of it."""

from __future__ import annotations

from menukaart.model import Intervention
from menukaart.model.effect import Effect
from menukaart.vocabulary import EffectRelation


def own_figure(record: Intervention) -> Effect | None:
    """Give the source's own answer beside the one pooled here; None when the record holds none.

    It is a figure of the same source about the same outcome and the same pupils, about the approach
    itself, standardised, and measured at once. Of several the headline stands for them, else the one
    with most studies: the others are about a part.
    """
    request = record.synthesis
    if request is None:
        return None
    found = (
        effect
        for effect in record.effects
        if effect.source == request.source
        and effect.outcome is request.outcome
        and effect.population is request.population
        and effect.relation is EffectRelation.DIRECT
        and effect.measure.standardised
        and effect.follow_up is None
    )
    return max(found, key=lambda effect: (effect.headline, effect.studies or 0, effect.value), default=None)
