"""What every model shares: strictness, citations, statements, and typed absence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from menukaart.model.fields import Day, Id, Line, OneOrMore, Text
from menukaart.vocabulary import Unknown


class Model(BaseModel):
    """Base of every part of a record: unknown keys are refused, values do not change."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        populate_by_name=True,
        use_attribute_docstrings=False,
    )


class AlsoText(Model):
    """A group of fields that an editor may also write as one text, which is then ``text_field``."""

    text_field: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return {cls.text_field: value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say in the schema of what editors write that a text will do."""
        written = handler(schema)
        if handler.mode == "validation":
            whole = handler.resolve_ref_schema(written)
            group = dict(whole)
            whole.clear()
            whole["anyOf"] = [{"type": "string"}, group]
        return written


@dataclass(frozen=True, slots=True)
class MayBeUnknown:
    """Marks a field that may be absent, provided that the record says why (in ``unknown``).

    Attributes:
        silent: the reason that holds when the record says nothing; None means that the record
            must say something.
        unless: fields that make this one superfluous when one of them is filled in.
    """

    silent: Unknown | None = None
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ForPublication:
    """Marks a field that a concept may lack and a published record may not."""


class UnknownReason(AlsoText):
    """Why a field is not filled in."""

    text_field = "reason"

    reason: Annotated[Unknown, Field(title="Reden", description="Waarom het veld leeg is.")]
    note: Annotated[Line | None, Field(title="Toelichting", description="Toelichting in één zin.")] = None


class WithUnknowns(Model):
    """A model with fields that may be unknown for a typed reason."""

    unknown: Annotated[
        dict[str, UnknownReason],
        Field(
            title="Niet ingevuld, en waarom",
            description="Per veld dat u niet kunt invullen: waarom niet.",
            examples=[{"cost": "niet-gezocht"}],
        ),
    ] = {}

    @classmethod
    def may_be_unknown(cls) -> Mapping[str, MayBeUnknown]:
        """Give the fields that may be unknown (by the name in a record), with their marker."""
        return _markers(cls)

    def value_of(self, field: str) -> object:
        """Give the value of a field by the name it has in a record (its alias).

        Raises:
            KeyError: when there is no such field.
        """
        return getattr(self, _attributes(type(self))[field])

    def why_unknown(self, field: str) -> UnknownReason | None:
        """Say why a field is empty, or None when it is filled in or superfluous."""
        if self.value_of(field) not in (None, (), {}):
            return None
        if field in self.unknown:
            return self.unknown[field]
        marker = type(self).may_be_unknown().get(field)
        if marker is None or any(self.value_of(other) for other in marker.unless):
            return None
        return UnknownReason(reason=marker.silent or Unknown.UNKNOWN)


@cache
def _markers(model: type[WithUnknowns]) -> Mapping[str, MayBeUnknown]:
    return {
        info.alias or name: marker
        for name, info in model.model_fields.items()
        for marker in info.metadata
        if isinstance(marker, MayBeUnknown)
    }


@cache
def _attributes(model: type[WithUnknowns]) -> Mapping[str, str]:
    names = {name: name for name in model.model_fields}
    return names | {info.alias: name for name, info in model.model_fields.items() if info.alias}


def _own_source(data: dict[str, str]) -> str:
    """Name a citation after its source; a source that is no id is a problem of its own."""
    return data.get("source", "")


class Citation(AlsoText):
    """A reference to a source, with the place in it."""

    text_field = "source"

    source: Annotated[Id, Field(title="Bron", description="Id van de bron.", examples=["hattie-2009"])]
    id: Annotated[
        Id,
        Field(
            title="Naam van de verwijzing",
            description="Vaste naam van deze verwijzing in haar lijst. Zonder naam is dat de id van de bron; "
            "alleen nodig als de lijst een bron twee keer noemt.",
        ),
    ] = Field(default_factory=_own_source)
    locator: Annotated[
        Line | None,
        Field(
            title="Plaats in de bron",
            description="Plaats in de bron: bladzijde, tabel of paragraaf.",
            examples=["p. 95"],
        ),
    ] = None


EXAMPLE_SOURCE = "achternaam-2020"
"""Stands where a new record asks for a source; no source has this id, so that it cannot stay by accident."""

Citations = Annotated[
    tuple[Citation, ...],
    OneOrMore(),
    Field(min_length=1, title="Bronnen", description="Bronnen: id, of id met plaats."),
]
"""One or more citations; a single id may stand for a list of one."""


class Statement(Model):
    """Something that a source says, in our own words."""

    text: Annotated[Text, Field(title="Uitspraak", description="De uitspraak, in eigen woorden.")]
    sources: Annotated[Citations, Field(title="Bronnen", description="De bronnen die dit zeggen.")]


class Note(AlsoText):
    """A remark of the editors; sources where there are any."""

    text_field = "text"

    text: Annotated[Text, Field(title="Opmerking", description="De opmerking.")]
    sources: Annotated[
        tuple[Citation, ...], OneOrMore(), Field(title="Bronnen", description="Bronnen, als die er zijn.")
    ] = ()


class Change(Model):
    """One line of the history of a record."""

    date: Annotated[Day, Field(title="Dag", description="Dag van de wijziging.", examples=["2026-11-21"])]
    text: Annotated[
        Line, Field(title="Wat er veranderde", description="Wat er veranderde.", examples=["Eerste versie."])
    ]


class RetiredPart(Model):
    """A part of a page that is gone, though documents may link to it. Its place on the page stays."""

    anchor: Annotated[
        Id,
        Field(
            title="Anker",
            description="Het anker dat bleef: wat in het adres achter # staat.",
            examples=["feit-lea"],
        ),
    ]
    date: Annotated[
        Day, Field(title="Dag", description="Dag waarop het is weggehaald.", examples=["2026-11-26"])
    ]
    reason: Annotated[Line, Field(title="Waarom", description="Waarom, voor wie een oude link volgt.")]
    instead: Annotated[
        Id | None,
        Field(
            title="Anker dat ervoor in de plaats kwam",
            description="Anker op dezelfde pagina dat ervoor in de plaats kwam.",
        ),
    ] = None


RetiredParts = Annotated[
    tuple[RetiredPart, ...],
    Field(
        title="Weggehaalde delen",
        description="Delen die hier openbaar waren en zijn weggehaald, zoals een feit of een cijfer.",
    ),
]


class Identified(Model):
    """What every record has, living or not."""

    id: Annotated[
        Id,
        Field(title="Id", description="Naam van het record; gelijk aan de bestandsnaam. Verandert nooit."),
    ]
    changes: Annotated[
        tuple[Change, ...],
        Field(
            title="Wijzigingen",
            min_length=1,
            description="Wat er wanneer veranderde; de nieuwste onderaan.",
            examples=[[{"date": "2026-11-21", "text": "Eerste versie."}]],
        ),
    ]

    @property
    def last_changed(self) -> Change:
        """The newest change by date."""
        return max(self.changes, key=lambda change: change.date)


class Titled(Identified):
    """A record that always has a title of its own."""

    title: Annotated[
        Line,
        Field(
            title="Titel", description="Titel zoals een lezer hem ziet.", examples=["Titel van dit record"]
        ),
    ]
