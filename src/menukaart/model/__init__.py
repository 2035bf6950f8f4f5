"""What a record may hold. One model for each kind, and three for records that are no longer alive."""

from __future__ import annotations

from menukaart.model.intervention import Intervention
from menukaart.model.source import Source
from menukaart.model.theme import Theme
from menukaart.model.tombstone import Moved, Split, Tombstone, Withdrawn
from menukaart.vocabulary import RecordKind, Status

Living = Intervention | Theme | Source
Record = Living | Moved | Split | Withdrawn

LIVING: dict[RecordKind, type[Living]] = {
    RecordKind.INTERVENTION: Intervention,
    RecordKind.THEME: Theme,
    RecordKind.SOURCE: Source,
}

TOMBSTONES: dict[Status, type[Moved | Split | Withdrawn]] = {
    Status.MOVED: Moved,
    Status.SPLIT: Split,
    Status.WITHDRAWN: Withdrawn,
}


def model_for(kind: RecordKind, status: object) -> type[Record]:
    """Choose the model of a record by its kind and its written status.

    An unknown status gets the living model, whose own check then reports it.
    """
    return next(
        (model for term, model in TOMBSTONES.items() if term == status),
        LIVING[kind],
    )


__all__ = [
    "LIVING",
    "TOMBSTONES",
    "Intervention",
    "Living",
    "Moved",
    "Record",
    "Source",
    "Split",
    "Theme",
    "Tombstone",
    "Withdrawn",
    "model_for",
]
