"""The tables of what interventions cost: money and hours, as sources print them."""

from __future__ import annotations

from menukaart.render.tables.parts import FOLDER, Parts
from menukaart.render.tables.table import DataTable, sheet


def amounts(parts: Parts) -> DataTable:
    """Give a row for each amount."""
    of = parts.fields("cost", "amounts")
    columns = (
        *parts.who(lambda line: "kosten"),  # noqa: ARG005  (one place for all)
        parts.number(),
        of.field("waarvoor", "what"),
        of.field("bedrag_laagst", "min"),
        of.field("bedrag_hoogst", "max"),
        of.field("munt", "currency"),
        of.field("per", "unit"),
        of.field("prijspeil", "price_year"),
        of.unknown("prijspeil", "price_year"),
        of.field("land", "country"),
        of.field("alles_of_deel", "covers"),
        of.field("toelichting", "note"),
        parts.cited(),
        *parts.context.tail(FOLDER),
    )
    about = "Eén regel per bedrag, zoals de bron het afdrukt: niet omgerekend en niet bijgewerkt."
    return sheet(
        "kosten", about, columns,
        parts.of("cost.amounts", lambda record: record.cost.amounts if record.cost else ()),
    )  # fmt: skip


def hours(parts: Parts) -> DataTable:
    """Give a row for who gives time to it."""
    of = parts.fields("cost", "staff")
    columns = (
        *parts.who(lambda line: "kosten"),  # noqa: ARG005  (one place for all)
        parts.number(),
        of.field("functie", "who"),
        of.field("uren", "hours"),
        of.field("per", "per"),
        of.field("toelichting", "note"),
        parts.cited(),
        *parts.context.tail(FOLDER),
    )
    return sheet("uren", "Eén regel per persoon die er tijd aan geeft.", columns, parts.of("cost.staff"))
