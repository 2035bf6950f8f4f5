"""All records together, with the ties between them. Pure: no file is read or written here."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from heapq import nlargest

from menukaart.model import Intervention, Moved, Record, Source, Split, Theme, Tombstone
from menukaart.model.glossary import Glossary
from menukaart.model.search_words import SearchWords
from menukaart.model.wages import Wages
from menukaart.model.walk import citations, parts
from menukaart.reading.digits import KeptDigits
from menukaart.reading.history import FrozenHistory
from menukaart.reading.register import Register
from menukaart.reading.study_table import Table
from menukaart.vocabulary import InterventionKind, RecordKind, RelationKind, Status

Key = tuple[RecordKind, str]
"""How a record is found: its kind and its id."""


def alphabetical(title: str) -> tuple[str, str]:
    """Sort key for Dutch titles: accents and capitals do not count, unless all else is equal."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", title) if not unicodedata.combining(c))
    return bare.casefold(), title


def bare(sort: str, name: str) -> str:
    """Give what is left of a name to compare it by.

    Of a title that is the letters and digits, without accents and capitals. A DOI is the same in capitals,
    and an address with or without its scheme and last stroke; every other sign in them matters.
    """
    if sort in {"title", "work"}:
        return "".join(character for character in alphabetical(name)[0] if character.isalnum())
    return name.casefold() if sort == "doi" else name.rstrip("/").partition("://")[2]


def work_of(source: Source) -> str:
    """Name a publication by first author, year and title; empty when one of them is not known."""
    first = next(iter(source.author), None)
    name = (first.family or first.literal) if first else None
    return f"{name} {source.issued[:4]} {source.title}" if name and source.issued and source.title else ""


def first_letter(title: str) -> str:
    """Give the letter under which a title stands: ``A`` to ``Z``, or ``0-9`` for all else."""
    first = alphabetical(title)[0][:1].upper()
    return first if "A" <= first <= "Z" else "0-9"


class Catalogue:
    """The records of a knowledge base, by kind and id, in alphabetical order of title."""

    def __init__(
        self,
        records: Iterable[tuple[RecordKind, Record]],
        tables: Mapping[str, Table] | None = None,
        glossary: Glossary | None = None,
        search_words: SearchWords | None = None,
        *,
        register: Register | None = None,
        history: FrozenHistory | None = None,
        digits: KeptDigits | None = None,
        wages: Wages | None = None,
    ) -> None:
        """Take every record with its kind, the study tables by source, the words, and what was public."""
        self.wages = wages or Wages()
        self.history = history
        self.digits: KeptDigits = digits or {}
        self.register = register
        self.glossary = glossary or Glossary()
        self.search_words = search_words or SearchWords()
        self.tables: Mapping[str, Table] = tables or {}
        self._records: dict[Key, Record] = {(kind, record.id): record for kind, record in records}

    def get(self, kind: RecordKind, identifier: str) -> Record | None:
        """Find a record, alive or not."""
        return self._records.get((kind, identifier))

    @property
    def anchors(self) -> Mapping[str, tuple[str, ...]]:
        """The anchors that were ever public, by the address of their page; nothing without a register."""
        return self.register.anchors if self.register else {}

    def promised(self, kind: RecordKind, identifier: str) -> tuple[str, ...]:
        """Give the anchors that were ever public on the page of a record, or on one that led to it since."""
        pages = (identifier, *self._before.get((kind, identifier), ()))
        return tuple(anchor for page in pages for anchor in self.anchors.get(f"{kind.plural}/{page}/", ()))

    def was_public(self, kind: RecordKind, identifier: str) -> bool:
        """Tell whether the page of this id was ever public."""
        return f"{kind.plural}/{identifier}/" in self.anchors

    @cached_property
    def _before(self) -> Mapping[Key, tuple[str, ...]]:
        """The ids under which a record, or a part of it, stood before."""
        found: dict[Key, tuple[str, ...]] = defaultdict(tuple)
        for kind, stone in self.tombstones:
            for successor in stone.successors if isinstance(stone, Moved | Split) else ():
                found[kind, successor] += (stone.id,)
        return found

    def records(self) -> Iterator[tuple[RecordKind, Record]]:
        """Give every record with its kind."""
        for (kind, _), record in self._records.items():
            yield kind, record

    @cached_property
    def interventions(self) -> tuple[Intervention, ...]:
        """The living interventions, by title."""
        found = [r for r in self._records.values() if isinstance(r, Intervention)]
        return tuple(sorted(found, key=lambda r: alphabetical(r.title)))

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """The living themes, by title."""
        found = [r for r in self._records.values() if isinstance(r, Theme)]
        return tuple(sorted(found, key=lambda r: alphabetical(r.title)))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The living sources, by id (which starts with the author)."""
        found = [r for r in self._records.values() if isinstance(r, Source)]
        return tuple(sorted(found, key=lambda r: r.id))

    @cached_property
    def public_interventions(self) -> tuple[Intervention, ...]:
        """The interventions that lists, choices, counts and the search show: no concepts."""
        return tuple(record for record in self.interventions if record.status is Status.PUBLISHED)

    @cached_property
    def public_themes(self) -> tuple[Theme, ...]:
        """The themes that lists, choices, counts and the search show: no concepts."""
        return tuple(record for record in self.themes if record.status is Status.PUBLISHED)

    @cached_property
    def public_sources(self) -> tuple[Source, ...]:
        """The sources that lists and counts show: no concepts."""
        return tuple(record for record in self.sources if record.status is Status.PUBLISHED)

    @cached_property
    def sources_by_id(self) -> Mapping[str, Source]:
        """The living sources, by id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def tombstones(self) -> tuple[tuple[RecordKind, Tombstone], ...]:
        """The records that moved, were split or were withdrawn, by kind and title."""
        found = [(kind, r) for kind, r in self.records() if isinstance(r, Tombstone)]
        return tuple(sorted(found, key=lambda item: (item[0], alphabetical(item[1].title))))

    @cached_property
    def cited_by(self) -> dict[str, tuple[Key, ...]]:
        """For each source id: the records that cite it."""
        found: dict[str, dict[Key, None]] = defaultdict(dict)
        for (kind, identifier), record in self._records.items():
            for citation in citations(parts(record)):
                found[citation.source][(kind, identifier)] = None
        return {source: tuple(keys) for source, keys in found.items()}

    @cached_property
    def in_theme(self) -> dict[str, tuple[Intervention, ...]]:
        """For each theme id: the living interventions in it, by title."""
        found: dict[str, list[Intervention]] = defaultdict(list)
        for intervention in self.interventions:
            for theme in dict.fromkeys(intervention.themes):
                found[theme].append(intervention)
        return {theme: tuple(items) for theme, items in found.items()}

    @cached_property
    def programmes_of(self) -> Mapping[str, tuple[Intervention, ...]]:
        """For each id of an approach: the living programmes that are a case of it, by title."""
        return self._by_first(self._cases)

    @cached_property
    def approaches_of(self) -> Mapping[str, tuple[Intervention, ...]]:
        """For each id of a programme: the living approaches of which it is a case, by title."""
        return self._by_first((programme, approach) for approach, programme in self._cases)

    def _by_first(self, pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[Intervention, ...]]:
        """Gather the living interventions that are second in a pair by the one that is first, by title."""
        seconds: dict[str, set[str]] = defaultdict(set)
        for first, second in pairs:
            seconds[first].add(second)
        living = self.interventions
        return {first: tuple(r for r in living if r.id in found) for first, found in seconds.items()}

    @cached_property
    def _cases(self) -> frozenset[tuple[str, str]]:
        """Pairs of an approach and a programme that is a case of it; either of the two may say so."""
        programmes = {r.id for r in self.interventions if r.kind is InterventionKind.PROGRAMME}
        pairs = (
            (tie.id, record.id) if tie.relation is RelationKind.PART_OF else (record.id, tie.id)
            for record in self.interventions
            for tie in record.related
            if tie.relation in {RelationKind.PART_OF, RelationKind.CONTAINS}
        )
        return frozenset(pair for pair in pairs if pair[1] in programmes and pair[0] != pair[1])

    @cached_property
    def names(self) -> Mapping[tuple[RecordKind, str, str], tuple[str, ...]]:
        """For each kind, sort of name (``title``, ``doi``, ``url``) and bare name: the ids of living records.

        The title of a concept does not count: it still holds that of the template.
        """
        found: dict[tuple[RecordKind, str, str], list[str]] = defaultdict(list)
        for (kind, identifier), record in self._records.items():
            match record:
                case Intervention() | Theme() if record.status is Status.PUBLISHED:
                    found[kind, "title", bare("title", record.title)].append(identifier)
                case Source():
                    for sort, name in (("doi", record.doi), ("url", record.url), ("work", work_of(record))):
                        found[kind, sort, bare(sort, name or "")].append(identifier)
                case _:
                    pass
        return {key: tuple(identifiers) for key, identifiers in found.items()}

    def newest_besides(self, kind: RecordKind, identifier: str) -> date | None:
        """Give the day of the newest change to any other record; None when there is no other."""
        return next((day for day, key in self._newest_two if key != (kind, identifier)), None)

    @cached_property
    def _newest_two(self) -> list[tuple[date, Key]]:
        return nlargest(2, ((record.last_changed.date, key) for key, record in self._records.items()))

    def public_in_theme(self, theme: str) -> tuple[Intervention, ...]:
        """Give the interventions that the page of a theme shows, by title: no concepts."""
        return tuple(r for r in self.in_theme.get(theme, ()) if r.status is Status.PUBLISHED)

    @cached_property
    def newest(self) -> date | None:
        """The day of the newest change to any record; None when there are no records."""
        return max((r.last_changed.date for r in self._records.values()), default=None)
