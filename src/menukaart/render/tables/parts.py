"""What the tables about parts of interventions share: their rows, and the columns that say whose they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from menukaart.model import Intervention
from menukaart.render.tables.context import Context
from menukaart.render.tables.fields import Fields, joined, made
from menukaart.render.tables.table import DataColumn, DataLine
from menukaart.vocabulary import CellForm

FOLDER = "interventions"
_KIND = "intervention"


class Parts:
    """Gives rows and shared columns."""

    def __init__(self, context: Context, records: Sequence[Intervention]) -> None:
        """Take what tables share, and the living records."""
        self.context = context
        self.lines = tuple(
            DataLine(document, document, record)
            for record in records
            for document in (context.documents[f"{FOLDER}/{record.id}.json"],)
        )
        self._records = {record.id: record for record in records}

    def fields(self, *inside: str) -> Fields:
        """Give the maker of columns for the objects in a field of an intervention."""
        return Fields(self.context.codebook, _KIND, *inside)

    def of(
        self, path: str, parts: Callable[[Intervention], Sequence[object]] | None = None
    ) -> Iterator[DataLine]:
        """Give a line for each item of a list in each record."""
        names = path.split(".")
        for line in self.lines:
            items: object = line.record
            for name in names:
                items = items[name] if isinstance(items, dict) else None
            found = items if isinstance(items, list) else [items] if isinstance(items, dict) else []
            known = parts(self._records[line.record["id"]]) if parts else [None] * len(found)
            for number, (item, part) in enumerate(zip(found, known, strict=True), 1):
                yield DataLine(item, line.record, part, number)  # type: ignore[arg-type]  # only parts with unknowns are given

    def who(self, anchor: Callable[[DataLine], str]) -> tuple[DataColumn, ...]:
        """Give the first columns of a table about a part of a record."""
        return (
            made(
                "interventie",
                CellForm.TEXT,
                "Interventie",
                "Id van de interventie; verwijst naar het blad interventies.",
                lambda line: line.record["id"],
                field=f"{FOLDER}.id",
            ),
            made(
                "titel",
                CellForm.TEXT,
                "Titel",
                "Titel van de interventie.",
                lambda line: line.record["title"],
                field=f"{FOLDER}.title",
            ),
            made(
                "adres",
                CellForm.TEXT,
                "Adres",
                "Vast adres van deze plaats op de site.",
                lambda line: self.context.address(line.record, anchor(line)),
            ),
        )

    def number(self) -> DataColumn:
        """Give the column for the place in a list without ids."""
        about = "Plaats in de lijst van het record. Kan veranderen als het record verandert."
        return made("nummer", CellForm.COUNT, "Nummer", about, lambda line: line.number)

    def cited(self) -> DataColumn:
        """Give the column for the sources of a part."""
        about = "Ids van de bronnen; verwijzen naar het blad bronnen. De plaats in de bron staat in de API."
        return made(
            "bronnen",
            CellForm.LIST,
            "Bronnen",
            about,
            lambda line: joined([each["source"] for each in line.item["sources"]]),
        )

    def source(self) -> tuple[DataColumn, ...]:
        """Give what a reader knows a source by, beside its id."""
        context = self.context
        return (
            made(
                "bron_naam",
                CellForm.TEXT,
                "Bron: korte naam",
                "Auteur en jaar van de bron.",
                lambda line: context.source(line.item["source"]).get("label"),
                field="sources.label",
            ),
            made(
                "bron_doi",
                CellForm.TEXT,
                "Bron: DOI",
                "DOI van de bron.",
                lambda line: context.source(line.item["source"]).get("DOI"),
                field="sources.DOI",
            ),
        )
