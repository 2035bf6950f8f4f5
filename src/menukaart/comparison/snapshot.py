"""One reading of a knowledge base, with what is compared of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention, Theme
from menukaart.model.naming import FIGURE
from menukaart.problems import Problem
from menukaart.render.addresses import GLOSSARY, record_address
from menukaart.render.places import Places
from menukaart.render.promises import named_places


@dataclass(frozen=True)
class Snapshot:
    """A knowledge base at one moment.

    Attributes:
        catalogue: the records that could be read.
        assessments: what follows from them; nothing as long as they hold errors.
        problems: what the check says.
        pages: the text of each hand-written page, by name.
    """

    catalogue: Catalogue
    assessments: Mapping[str, Assessment]
    problems: tuple[Problem, ...]
    pages: Mapping[str, str]

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every page, and every place on it that an editor gave a name: what the register keeps."""
        written = {f"{name}/" for name in self.pages}
        return Places(self.catalogue, self.assessments).addresses | written | set(self._places())

    def _places(self) -> Iterator[str]:
        for kind, record in self.catalogue.records():
            address = record_address(kind, record.id)
            match record:
                case Intervention():
                    yield from (f"{address}#{FIGURE}{effect.id}" for effect in record.effects if effect.id)
                case Theme():
                    yield from (f"{address}#{name}" for name in named_places(record))
                case _:
                    pass
        yield from (f"{GLOSSARY}#{term.id}" for term in self.catalogue.glossary.terms)
