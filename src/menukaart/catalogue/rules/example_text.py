"""What ``menukaart new`` fills in as an example was replaced: nobody's words go live by accident."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import LIVING
from menukaart.model.base import Citation
from menukaart.model.shape import fields_in_order, holds_fixed_form, is_asked_of_new, takes_words

_LISTS_OF_IDS = frozenset({"sources", "themes"})
_HINT = "Schrijf hier wat voor dit record geldt."


def _check(subject: Subject) -> Iterator[Breach]:
    if not isinstance(subject.record, LIVING[subject.kind]):
        return
    for key, info in fields_in_order(type(subject.record)):
        if not (is_asked_of_new(key, info) and info.examples):
            continue
        if key not in _LISTS_OF_IDS and (not takes_words(info) or holds_fixed_form(info)):
            continue  # of a day or a fixed word nobody can tell whether it was meant
        if is_example(subject, key, info.examples[0]):
            yield Breach((key,), f"Bij '{key}' staat nog het voorbeeld van een nieuw record.", _HINT)


def is_example(subject: Subject, key: str, example: object) -> bool:
    """Tell whether a field of a record still holds the example."""
    value = getattr(subject.record, key)
    if isinstance(value, tuple):
        return [item.source if isinstance(item, Citation) else item for item in value] == example
    return bool(value == example)


RULE = Rule(
    "nog-het-voorbeeld",
    "Titel, samenvatting en bronnen zijn geen voorbeeld meer.",
    _check,
    remedy="Vervang het voorbeeld door uw eigen tekst.",
)
