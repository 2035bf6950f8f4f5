"""What a rule is: one thing that must hold, checked on one record in its catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from pydantic import BaseModel

from menukaart.catalogue.catalogue import Catalogue, Key
from menukaart.catalogue.references import RecordReference, find_references
from menukaart.model import Record, walk
from menukaart.reading.document import Document
from menukaart.reading.edits import Edit
from menukaart.reading.tree import Node
from menukaart.vocabulary import RecordKind, Severity

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Breach:
    """A breach of a rule, before it has a place in a file.

    Attributes:
        path: the field it is about; empty for the whole record.
        message: what is wrong and what was expected, in Dutch.
        hint: how to mend it.
        at_key: point at the name of the field instead of its value.
        snippet: characters inside the value to point at, when they can be found.
        code: a code of its own, where one rule has several; otherwise that of the rule.
        depends_on: other fields that it rests on; when one of those is broken, nothing is said.
    """

    path: Path
    message: str
    hint: str = ""
    at_key: bool = False
    snippet: str = ""
    code: str = ""
    depends_on: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Subject:
    """What a rule looks at.

    Attributes:
        kind: the kind of record.
        id: the id that its file name gives.
        record: the record.
        catalogue: all records.
        known: ids per kind, with those of records too broken to be in the catalogue.
        is_complete: every file gave a whole record; only then can something be called unused.
        stand_ins: of each record with problems, the fields that were cut away or filled in to save it;
            what they hold was written by nobody.
        day: the day that the check is asked about; None for no day in particular.
    """

    kind: RecordKind
    id: str
    record: Record
    catalogue: Catalogue
    known: dict[RecordKind, frozenset[str]]
    is_complete: bool
    stand_ins: Mapping[Key, frozenset[str]] = field(default_factory=dict)
    day: date | None = None

    def wrote(self, kind: RecordKind, identifier: str, *names: str) -> bool:
        """Tell whether an editor wrote these fields of a record, so that a message may speak of them."""
        return self.stand_ins.get((kind, identifier), frozenset()).isdisjoint(names)

    @cached_property
    def parts(self) -> tuple[tuple[Path, BaseModel], ...]:
        """The record and every model inside it; many rules ask for them."""
        return tuple(walk.parts(self.record))

    @cached_property
    def texts(self) -> tuple[walk.TextField, ...]:
        """Every text that an editor typed freely."""
        return tuple(walk.texts(self.parts))

    @cached_property
    def references(self) -> tuple[RecordReference, ...]:
        """Every id that the record names."""
        return tuple(find_references(self.record, self.parts))


@dataclass(frozen=True, slots=True)
class Written:
    """The file of a subject as it stands: its text, and the tree with the place of every value."""

    document: Document
    tree: Node


Fixer = Callable[[Subject, Written], Iterable[Edit]]
"""Gives the changes in a file that make a rule hold; none when it holds or only an editor can mend it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule about the meaning of records.

    Attributes:
        code: stable name of the problem.
        summary: what must hold, in one Dutch sentence; stands in the reference.
        check: gives every breach.
        level: error or warning.
        remedy: what an editor does about it, in one or two Dutch sentences; where the message tells less.
        fix: makes it hold where that can be done without judgement; used by ``menukaart fix``.
    """

    code: str
    summary: str
    check: Callable[[Subject], Iterable[Breach]]
    level: Severity = Severity.ERROR
    fix: Fixer | None = None
    remedy: str = ""
