"""How a person names a kind of record on the command line."""

from __future__ import annotations

import click

from menukaart.vocabulary import RecordKind

_NAMES = {
    name: kind
    for kind in RecordKind
    for name in (kind.label, kind.plural, kind.value, kind.value.removesuffix("s"))
}


class KindType(click.Choice[str]):
    """A kind by its Dutch word, its English word or its folder."""


KIND = KindType(list(_NAMES))


def kind_of(name: str) -> RecordKind:
    """Give the kind that a name from ``KIND`` stands for."""
    return _NAMES[name]
