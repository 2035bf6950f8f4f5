"""What must hold between the numbers of one figure, and between the figures of one record."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.dutch import number
from menukaart.model import Intervention
from menukaart.model.effect import Interval
from menukaart.vocabulary import Design, EffectRelation, Measure


def _interval(subject: Subject) -> Iterator[Breach]:
    if not isinstance(subject.record, Intervention):
        return
    for index, effect in enumerate(subject.record.effects):
        # Ends that are swapped are the business of the rule about order.
        if effect.ci and effect.ci.low <= effect.ci.high and not _holds(effect.ci, effect.value):
            ci = f"{number(effect.ci.low)} tot {number(effect.ci.high)}"
            message = f"Het interval {ci} bevat het getal {number(effect.value)} niet."
            hint = "Lees de drie getallen na in de bron."
            value = ("effects", index, "value")
            yield Breach(("effects", index, "ci"), message, hint, depends_on=(value,))


def _holds(interval: Interval, value: Decimal) -> bool:
    return interval.low <= value <= interval.high


def _one_headline(subject: Subject) -> Iterator[Breach]:
    if not isinstance(subject.record, Intervention):
        return
    marked = [i for i, effect in enumerate(subject.record.effects) if effect.headline]
    for index in marked[1:]:
        message = f"Er staat al een getal bij ‘In het kort’ (effects[{marked[0]}]); hoogstens één mag."
        yield Breach(("effects", index, "headline"), message, "Haal 'headline: true' hier of daar weg.")


def _headline_is_direct(subject: Subject) -> Iterator[Breach]:
    if not isinstance(subject.record, Intervention):
        return
    for index, effect in enumerate(subject.record.effects):
        if not effect.headline:
            continue
        path = ("effects", index, "headline")
        if effect.relation is EffectRelation.PROXY:
            yield Breach(path, "Een getal van een verwante invloed mag niet bij ‘In het kort’ staan.")
        elif effect.measure is Measure.MONTHS:
            yield Breach(
                path, "Een getal in maanden mag niet bij ‘In het kort’ staan; lezers overschatten het."
            )
        elif effect.measure is Measure.PERCENT:
            yield Breach(path, "Een aandeel in procenten is geen effect en mag niet bij ‘In het kort’ staan.")
        elif effect.design is Design.RANKING:
            yield Breach(path, "Een getal uit een ranglijst mag niet bij ‘In het kort’ staan.")


INTERVAL = Rule(
    "interval",
    "Een betrouwbaarheidsinterval bevat zijn getal.",
    _interval,
    remedy="Kijk in de bron na welk getal en welke grenzen bij elkaar horen.",
)
ONE_HEADLINE = Rule(
    "twee-koppen",
    "Hoogstens één getal per record staat bij ‘In het kort’.",
    _one_headline,
    remedy="Laat 'headline: true' staan bij één cijfer.",
)
DIRECT_HEADLINE = Rule(
    "kop-niet-direct",
    "Het getal bij ‘In het kort’ gaat over de aanpak zelf; het is geen maanden, aandeel of ranglijst.",
    _headline_is_direct,
    remedy="Kies een cijfer over de aanpak zelf, of haal 'headline' weg.",
)
