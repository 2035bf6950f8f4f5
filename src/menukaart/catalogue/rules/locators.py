"""A new figure says where in its source it stands.

Figures that were public before this was asked are counted on the page for editors; hundreds of warnings
would only hide the next one. New is what the register does not name yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Intervention, Moved, Split
from menukaart.model.naming import FIGURE, effect_ids
from menukaart.vocabulary import Severity


def _promised(subject: Subject) -> Iterator[str]:
    """Give what was public of the record, also under a name that it had before it was moved or split."""
    yield from subject.catalogue.promised(subject.kind, subject.id)
    for kind, old in subject.catalogue.tombstones:
        if kind is subject.kind and (
            (isinstance(old, Moved) and old.target == subject.id)
            or (isinstance(old, Split) and subject.id in old.targets)
        ):
            yield from subject.catalogue.promised(kind, old.id)


def _check(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Intervention) or subject.catalogue.register is None:
        return
    promised = tuple(_promised(subject))
    names = effect_ids(record.effects, [anchor.removeprefix(FIGURE) for anchor in promised])
    for index, (effect, name) in enumerate(zip(record.effects, names, strict=True)):
        is_new = f"{FIGURE}{name}" not in promised
        if is_new and effect.locator is None and "locator" not in effect.unknown:
            message = "Bij dit nieuwe cijfer staat niet waar het in de bron staat."
            hint = "Vul 'locator' in, zoals 'p. 95' of 'tabel 3', of zet onder 'unknown' waarom dat niet kan."
            yield Breach(("effects", index), message, hint, depends_on=(("effects", index, "locator"),))


RULE = Rule(
    "cijfer-zonder-plaats",
    "Een nieuw cijfer zegt waar het in zijn bron staat.",
    _check,
    Severity.WARNING,
    remedy="Zet bij 'locator' de bladzijde, tabel of paragraaf.",
)
