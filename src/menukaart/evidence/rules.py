"""Rules about what follows from the figures. The check runs them after those of the catalogue.

They stand here and not in ``catalogue/rules`` because they need the evidence, which lies above the
catalogue. What they look at rests on other records too, so they say nothing while a file is broken.
"""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules import RULES, Breach, Rule, Subject
from menukaart.dutch import count
from menukaart.evidence.costs.band import derived_band
from menukaart.evidence.netherlands import netherlands
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.evidence.strength.override import MOST_STEPS, doubt
from menukaart.evidence.strength.score import strengths
from menukaart.model import Intervention
from menukaart.vocabulary import Severity


def _override(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Intervention) or not record.strength_override or not subject.is_complete:
        return
    catalogue = subject.catalogue
    pooled = Pooler(catalogue.tables).pool(record.synthesis)
    if record.synthesis and pooled is None:
        return  # the table or the filter is broken; that is reported elsewhere
    found = strengths(record, record.reviewed, catalogue.sources_by_id, pooled=pooled).own
    if about := doubt(found.rule_value, record.strength_override):
        yield Breach(("strength_override", "value"), about.message, about.hint)


def _dutch(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Intervention) or not record.dutch_evidence or not subject.is_complete:
        return
    found = netherlands(record, subject.catalogue.sources_by_id)
    if found.disagrees:
        stated = record.dutch_evidence.studies
        message = (
            f"Hier staat {count(stated, 'Nederlandse studie', 'Nederlandse studies')}, maar de cijfers en "
            f"bevindingen van dit record noemen er minstens {found.counted}."
        )
        hint = "Kijk na welke studies vergelijken, en verbeter het aantal hier of bij de cijfers."
        yield Breach(("dutch_evidence", "studies"), message, hint)


def _cost_band(subject: Subject) -> Iterator[Breach]:
    cost = subject.record.cost if isinstance(subject.record, Intervention) else None
    found = derived_band(cost) if cost else None
    if cost is None or found is None or cost.band in (None, found.value):
        return
    message = f"Kostenklasse {cost.band} past niet bij het bedrag hieronder: dat is klasse {found.value}."
    hint = "Laat 'band' weg: het bedrag bepaalt de klasse."
    yield Breach(("cost", "band"), message, hint, depends_on=(("cost", "amounts"),))


OVERRIDE = Rule(
    "oordeel-redactie",
    f"Een oordeel van de redactie verschilt van de berekende score, met hoogstens {MOST_STEPS} punten.",
    _override,
    Severity.WARNING,
    remedy="Haal het eigen oordeel weg, of kies een score dichter bij de berekende.",
)
DUTCH = Rule(
    "nederland-telt-meer",
    "De cijfers en bevindingen noemen niet meer Nederlandse studies dan er bij 'dutch_evidence' staat.",
    _dutch,
    Severity.WARNING,
    remedy="Tel de Nederlandse studies opnieuw.",
)
COST_BAND = Rule(
    "kostenklasse-tegen-bedrag",
    "Een kostenklasse van de redactie spreekt geen bedrag tegen dat de klasse zelf bepaalt.",
    _cost_band,
    remedy="Laat de klasse weg, of kijk het bedrag na.",
)
DERIVED_RULES: tuple[Rule, ...] = (OVERRIDE, DUTCH, COST_BAND)
ALL_RULES: tuple[Rule, ...] = (*RULES, *DERIVED_RULES)
"""Every rule of the check, in the order of its report."""
