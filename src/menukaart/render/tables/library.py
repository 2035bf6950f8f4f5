"""The tables about themes and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from menukaart.model import Source
from menukaart.render.tables.context import Context
from menukaart.render.tables.fields import Fields, joined, made
from menukaart.render.tables.table import Cell, DataLine, DataTable, sheet
from menukaart.vocabulary import CellForm


def library_sheets(context: Context, sources: Sequence[Source]) -> Iterator[DataTable]:
    """Give the tables about themes, their facts, and the sources."""
    yield _themes(context)
    yield _facts(context)
    yield _sources(context, sources)


def _themes(context: Context) -> DataTable:
    of = Fields(context.codebook, "theme")
    columns = (
        of.field("id", "id"),
        of.field("titel", "title"),
        made("adres", CellForm.TEXT, "Adres", "Vast adres van de pagina.",
             lambda line: context.address(line.record)),
        of.field("status", "status"),
        of.field("ingang", "entrance"),
        of.field("vraag", "question"),
        of.field("samenvatting", "summary"),
        of.field("antwoord", "answer.text"),
        of.field("interventies", "interventions"),
        of.field("verwante_themas", "related"),
        of.field("nagekeken", "reviewed"),
        of.field("opnieuw_nakijken_voor", "review_before"),
        *context.tail("themes"),
    )  # fmt: skip
    lines = (DataLine(document, document) for document in context.kind("themes"))
    return sheet("themas", "Eén regel per thema.", columns, lines)


def _facts(context: Context) -> DataTable:
    of = Fields(context.codebook, "theme", "facts")
    columns = (
        made("thema", CellForm.TEXT, "Thema", "Id van het thema; verwijst naar het blad themas.",
             lambda line: line.record["id"], field="themes.id"),
        of.field("feit", "id"),
        made("adres", CellForm.TEXT, "Adres", "Vast adres van het feit.",
             lambda line: context.address(line.record, f"feit-{line.item['id']}")),
        of.field("tekst", "text"),
        of.field("getal_in_woorden", "figure"),
        of.field("jaar", "year"),
        made("bronnen", CellForm.LIST, "Bronnen", "Ids van de bronnen; verwijzen naar het blad bronnen.",
             lambda line: joined([each["source"] for each in line.item["sources"]])),
        *context.tail("themes"),
    )  # fmt: skip
    lines = (DataLine(fact, document) for document in context.kind("themes") for fact in document["facts"])
    return sheet("feiten", "Eén regel per feit bij een thema.", columns, lines)


def _sources(context: Context, sources: Sequence[Source]) -> DataTable:
    of = Fields(context.codebook, "source")
    columns = (
        of.field("id", "id"),
        of.field("korte_naam", "label"),
        made("adres", CellForm.TEXT, "Adres", "Vast adres van de pagina over deze bron.",
             lambda line: context.address(line.record)),
        of.field("status", "status"),
        of.field("soort", "type"),
        of.field("titel", "title"),
        of.unknown("titel", "title"),
        of.field("omschrijving", "untitled"),
        made("auteurs", CellForm.LIST, "Auteurs", "Auteurs, in de volgorde van de publicatie.", _authors,
             field="sources.author"),
        of.unknown("auteurs", "author"),
        of.field("verschenen", "issued"),
        of.unknown("verschenen", "issued"),
        of.field("in", "container-title"),
        of.field("jaargang", "volume"),
        of.field("nummer", "issue"),
        of.field("bladzijden", "page"),
        of.field("uitgever", "publisher"),
        of.field("doi", "DOI"),
        of.field("isbn", "ISBN"),
        of.field("url", "URL"),
        of.unknown("url", "URL"),
        of.field("taal", "language"),
        of.field("opzet", "design"),
        of.unknown("opzet", "design"),
        of.field("onafhankelijk", "independent"),
        of.field("gratis_te_lezen", "open_access"),
        of.field("teruggetrokken_op", "retracted.date", "Teruggetrokken op"),
        of.field("licentie_van_tabel", "table.licence", "Tabel met studies: licentie"),
        made("genoemd_in", CellForm.LIST, "Genoemd in", "Ids van records die deze bron noemen.",
             lambda line: joined([each["id"] for each in line.item["cited_by"]]),
             field="sources.cited_by.id"),
        *context.tail("sources"),
    )  # fmt: skip
    lines = (
        DataLine(document, document, source)
        for source in sources
        for document in (context.documents[f"sources/{source.id}.json"],)
    )
    about = "Eén regel per bron. De bron blijft van haar makers; onze beschrijving valt onder de licentie."
    return sheet("bronnen", about, columns, lines)


def _authors(line: DataLine) -> Cell:
    names = (
        each["literal"] or ", ".join(part for part in (each["family"], each["given"]) if part)
        for each in line.item["author"]
    )
    return joined(list(names))
