"""The tables of what research found: figures, pooled figures and findings."""

from __future__ import annotations

from menukaart.render.addresses import r_script
from menukaart.render.tables.context import certainty
from menukaart.render.tables.fields import joined, made
from menukaart.render.tables.parts import FOLDER, Parts
from menukaart.render.tables.table import DataTable, sheet
from menukaart.vocabulary import CellForm


def figures(parts: Parts) -> DataTable:
    """Give a row for each figure of a source."""
    of = parts.fields("effects")
    columns = (
        *parts.who(lambda line: f"cijfer-{line.item['id']}"),
        of.field("cijfer", "id"),
        of.field("uitkomst", "outcome"),
        *parts.context.certainty(),
        of.field("gemeten", "measured"),
        of.field("wie", "population"),
        of.field("groep", "group"),
        of.field("maat", "measure"),
        of.field("getal", "value"),
        of.field("interval_laag", "ci.low", "Interval: ondergrens"),
        of.field("interval_hoog", "ci.high", "Interval: bovengrens"),
        of.field("interval_niveau", "ci.level", "Interval: niveau"),
        of.unknown("interval", "ci"),
        of.field("standaardfout", "se"),
        *of.p_value("p_teken", "p_getal"),
        of.field("i2", "i2"),
        of.field("tau2", "tau2"),
        of.field("voorspelling_laag", "prediction_interval.low", "Voorspelling: ondergrens"),
        of.field("voorspelling_hoog", "prediction_interval.high", "Voorspelling: bovengrens"),
        of.field("studies", "studies"),
        of.unknown("studies", "studies"),
        of.field("studies_in_overzicht", "review_studies"),
        of.field("studies_met_loting", "randomised_studies"),
        of.field("studies_nederland", "dutch_studies"),
        of.unknown("studies_nederland", "dutch_studies"),
        of.field("leerlingen", "pupils"),
        of.unknown("leerlingen", "pupils"),
        of.field("opzet", "design"),
        of.field("vergeleken_met", "comparison"),
        of.unknown("vergeleken_met", "comparison"),
        of.field("toets", "test"),
        of.unknown("toets", "test"),
        of.field("setting", "setting"),
        of.field("na_afloop", "follow_up"),
        of.field("zelf_of_verwant", "relation"),
        of.field("in_het_kort", "headline"),
        of.field("studie", "study"),
        of.field("samenvatting_van", "body"),
        of.field("bron", "source"),
        *parts.source(),
        of.field("plaats", "locator"),
        of.unknown("plaats", "locator"),
        of.field("gelezen_in", "reading"),
        of.field("berekening", "recipe"),
        of.field("toelichting", "note"),
        of.field("maanden", "yardsticks.months"),
        of.field("plaatsen_op_100", "yardsticks.percentile_points"),
        of.field("klas_van_25", "yardsticks.class_of_25"),
        of.field("kans_op_hoger", "yardsticks.probability_of_superiority"),
        *parts.context.tail(FOLDER),
    )
    about = "Eén regel per cijfer uit een bron, zoals de bron het afdrukt."
    return sheet("cijfers", about, columns, parts.of("effects", lambda record: record.effects))


def syntheses(parts: Parts) -> DataTable:
    """Give a row for each figure that was pooled here."""
    of = parts.fields("synthesis")
    base = parts.context.site_url
    columns = (
        *parts.who(lambda line: ""),  # noqa: ARG005  (the page itself)
        of.field("uitkomst", "outcome"),
        *parts.context.certainty(),
        of.field("wie", "population"),
        of.field("toets", "test"),
        of.field("bron", "source"),
        *parts.source(),
        made("regels", CellForm.TEXT, "Regels die meetellen",
             "Welke regels van studies.csv meetellen: kolom=waarde, naast source.",
             lambda line: joined([f"{key}={value}" for key, value in line.item["where"].items()]),
             field="interventions.synthesis.where"),
        of.field("regels_in_woorden", "rows_in_words"),
        of.field("studies", "k"),
        of.field("effecten", "effects"),
        of.field("studies_nederland", "dutch_studies"),
        of.field("studies_met_loting", "randomised_studies"),
        of.field("schatting", "estimate"),
        of.field("standaardfout", "se"),
        of.field("interval_laag", "ci.low", "Interval: ondergrens"),
        of.field("interval_hoog", "ci.high", "Interval: bovengrens"),
        of.field("tau2", "tau2"),
        of.field("i2", "i2"),
        of.field("q", "q"),
        of.field("voorspelling_laag", "prediction_interval.low", "Voorspelling: ondergrens"),
        of.field("voorspelling_hoog", "prediction_interval.high", "Voorspelling: bovengrens"),
        of.field("rekenwijze", "method"),
        made("opmerkingen", CellForm.TEXT, "Opmerkingen", "Wat er bijzonder is aan deze uitkomst.",
             lambda line: " ".join(line.item["notes"]), field="interventions.synthesis.notes"),
        made("r_script", CellForm.TEXT, "Script voor R", "Adres van het script dat dit opnieuw berekent.",
             lambda line: f"{base}{r_script(line.record['id'])}"),
        *parts.context.tail(FOLDER),
    )  # fmt: skip
    about = "Eén regel per cijfer dat de menukaart zelf uit studies samenvat."
    return sheet("samenvattingen", about, columns, parts.of("synthesis"))


def findings(parts: Parts) -> DataTable:
    """Give a row for each finding without a figure."""
    of = parts.fields("evidence")
    columns = (
        *parts.who(lambda line: ""),  # noqa: ARG005  (the page itself)
        parts.number(),
        of.field("bevinding", "text"),
        of.field("richting", "direction"),
        of.field("uitkomsten", "outcomes"),
        *certainty(lambda line: line.record["evidence_strength"], "interventions.evidence_strength"),
        made(
            "bewijskracht_uitkomst",
            CellForm.WORD,
            "Bewijskracht: uitkomst",
            "De uitkomst waar die score over gaat; dat kan een andere zijn dan die van de bevinding.",
            lambda line: line.record["evidence_strength"]["outcome"],
            field="interventions.evidence_strength.outcome",
            words="Outcome",
        ),
        of.field("nederlands_onderzoek", "dutch"),
        of.field("zelf_of_verwant", "relation"),
        of.field("studie", "study"),
        of.field("studies", "studies"),
        of.field("studies_met_loting", "randomised_studies"),
        of.field("leerlingen", "pupils"),
        *of.p_value("p_teken", "p_getal"),
        of.field("toets", "test"),
        parts.cited(),
        *parts.context.tail(FOLDER),
    )
    about = "Eén regel per bevinding zonder cijfer, ook als er niets gevonden is."
    return sheet("bevindingen", about, columns, parts.of("evidence"))
