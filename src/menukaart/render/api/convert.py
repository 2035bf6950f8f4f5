"""From records to what the API gives. Pure: the same records give the same values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from menukaart.catalogue import Catalogue
from menukaart.model import Intervention, Source, Theme, Tombstone
from menukaart.model.effect import Effect
from menukaart.render import references
from menukaart.render.addresses import record_address
from menukaart.render.api.models import (
    Citing,
    EffectOut,
    InterventionOut,
    SourceOut,
    ThemeOut,
    TombstoneOut,
)
from menukaart.vocabulary import RecordKind


class Converter:
    """Makes API objects; knows the catalogue and where the site will stand."""

    def __init__(self, catalogue: Catalogue, site_url: str) -> None:
        """Take all records and the address of the site (empty when it is not known)."""
        self._catalogue = catalogue
        self._base = site_url.rstrip("/")

    def url(self, kind: RecordKind, identifier: str) -> str:
        """Give the address of the page of a record."""
        return f"{self._base}/{record_address(kind, identifier)}"

    def intervention(self, record: Intervention) -> InterventionOut:
        """Give an intervention."""
        stored = _stored(record, InterventionOut)
        return InterventionOut.model_validate(
            {
                **stored,
                "url": self.url(RecordKind.INTERVENTION, record.id),
                "effects": [_effect(effect) for effect in record.effects],
                "evidence_strength": None,
                "synthesis": None,
            }
        )

    def theme(self, record: Theme) -> ThemeOut:
        """Give a theme, with the interventions in it."""
        interventions = self._catalogue.in_theme.get(record.id, ())
        return ThemeOut.model_validate(
            {
                **_stored(record, ThemeOut),
                "url": self.url(RecordKind.THEME, record.id),
                "interventions": [item.id for item in interventions],
            }
        )

    def source(self, record: Source) -> SourceOut:
        """Give a source, with the records that cite it."""
        return SourceOut.model_validate(
            {
                **_stored(record, SourceOut),
                "url": self.url(RecordKind.SOURCE, record.id),
                "web_address": record.url,
                "label": references.label(record),
                "cited_by": list(self._citing(record.id)),
            }
        )

    def tombstone(self, kind: RecordKind, record: Tombstone) -> TombstoneOut:
        """Give a record that is no longer alive."""
        return TombstoneOut.model_validate(
            {
                **_stored(record, TombstoneOut),
                "kind": kind,
                "url": self.url(kind, record.id),
                "successors": list(record.successors),
            }
        )

    def _citing(self, source: str) -> Iterable[Citing]:
        for kind, identifier in self._catalogue.cited_by.get(source, ()):
            yield Citing(kind=kind, id=identifier, url=self.url(kind, identifier))


def _effect(effect: Effect) -> EffectOut:
    return EffectOut.model_validate({**_stored(effect, EffectOut), "yardsticks": None})


def _stored(record: BaseModel, shape: type[BaseModel]) -> dict[str, Any]:
    """Take the fields that a record and its API object have in common, as they are stored."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in record
        if name in shape.model_fields
    }
