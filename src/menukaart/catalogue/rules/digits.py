"""A figure keeps the digits that its source prints: a tool that writes ``0.1`` for ``0.10`` changed it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from menukaart.catalogue.rules.base import Breach, Rule, Subject, Written
from menukaart.dutch import number
from menukaart.model.digits import Digits, digits
from menukaart.reading.digits import DIGITS_FILE
from menukaart.reading.edits import Edit
from menukaart.reading.tree import Scalar, find


def _lost(subject: Subject) -> Iterator[tuple[Digits, str]]:
    kept = subject.catalogue.digits.get(f"{subject.kind.value}/{subject.id}", {})
    for found in digits(subject.record) if kept else ():
        before = kept.get(found.place)
        if before is not None and str(found.value) != before and found.value == Decimal(before):
            yield found, before


def _check(subject: Subject) -> Iterator[Breach]:
    for found, before in _lost(subject):
        message = (
            f"Hier stond {before} en nu {found.value}: het getal is gelijk, maar de nauwkeurigheid niet."
        )
        hint = (
            f"Schrijf {before}, of draai 'menukaart fix'. Drukt de bron echt {number(found.value)} af? "
            f"Haal dan de regel van dit getal weg uit {DIGITS_FILE}."
        )
        yield Breach(found.path, message, hint)


def _restore(subject: Subject, written: Written) -> Iterator[Edit]:
    for found, before in _lost(subject):
        node = find(written.tree, found.path)
        if isinstance(node, Scalar) and node.plain:
            yield Edit(node.span.start, node.span.end, before)


RULE = Rule(
    "cijfers-weg", "Een cijfer houdt de cijfers achter de komma die de bron afdrukt.", _check, fix=_restore
)
