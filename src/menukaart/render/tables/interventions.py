"""The tables of whole interventions, and of what may be said of them on each outcome."""

from __future__ import annotations

from menukaart.frozen.codebook import Json
from menukaart.render.tables.context import certainty
from menukaart.render.tables.fields import made
from menukaart.render.tables.parts import FOLDER, Parts
from menukaart.render.tables.table import Cell, DataLine, DataTable, sheet
from menukaart.vocabulary import CellForm, Unknown


def interventions(parts: Parts) -> DataTable:
    """Give a row for each intervention."""
    of = parts.fields()
    columns = (
        of.field("id", "id"),
        of.field("titel", "title"),
        made("adres", CellForm.TEXT, "Adres", "Vast adres van de pagina.",
             lambda line: parts.context.address(line.record)),
        of.field("status", "status"),
        of.field("soort", "kind"),
        of.field("samenvatting", "summary"),
        made("oordeel", CellForm.TEXT, "Oordeel in een zin",
             "De zin over de eerste uitkomst. De andere staan op het blad uitkomsten.",
             lambda line: next((each["sentence"] for each in line.item["verdict"]["derived"]), None),
             field="interventions.verdict.derived.sentence"),
        *certainty(lambda line: line.item["evidence_strength"], "interventions.evidence_strength"),
        of.field("bewijskracht_uitkomst", "evidence_strength.outcome", "Bewijskracht: uitkomst"),
        of.field("bewijskracht_laagst", "evidence_strength.reach.low", "Bewijskracht: laagste score"),
        of.field("bewijskracht_hoogst", "evidence_strength.reach.high", "Bewijskracht: hoogste score"),
        of.field("bewijskracht_regel", "evidence_strength.rule", "Bewijskracht: regel"),
        of.field("wat_nu", "verdict.next"),
        of.field("advies", "caution.advice", "Niet doen, of eerst nadenken"),
        of.field("fasen", "phases"),
        of.field("leeftijd_van", "ages.min"),
        of.field("leeftijd_tot_en_met", "ages.max"),
        of.unknown("leeftijd", "ages"),
        of.field("wie_aan_zet", "levels"),
        of.field("doelgroepen", "target_groups"),
        of.field("uitkomsten", "outcomes"),
        of.field("themas", "themes"),
        of.field("kostenklasse", "cost.band"),
        of.field("kostenklasse_rust_op", "cost.band_basis"),
        made("kostenklasse_onbekend", CellForm.WORD, "Kostenklasse: onbekend",
             "Waarom er geen kostenklasse is. Leeg als er wel een is.", _why_no_band, words="Unknown"),
        of.field("euro_laagst", "cost.euro_per_pupil.min", "Euro per leerling per jaar, laagste"),
        of.field("euro_hoogst", "cost.euro_per_pupil.max", "Euro per leerling per jaar, hoogste"),
        of.field("prijspeil", "cost.price_year"),
        of.field("nederlandse_studies", "dutch_evidence.studies"),
        of.field("nederland_oordeel", "dutch_evidence.verdict", "Nederland: oordeel"),
        of.unknown("nederland", "dutch_evidence"),
        of.field("kloof", "gap.verdict", "Kloof: oordeel"),
        of.unknown("kloof", "gap"),
        of.unknown("cijfers", "effects"),
        of.field("nagekeken", "reviewed"),
        of.field("opnieuw_nakijken_voor", "review_before"),
        *parts.context.tail(FOLDER),
    )  # fmt: skip
    return sheet("interventies", "Eén regel per interventie.", columns, parts.lines)


def outcomes(parts: Parts) -> DataTable:
    """Give a row for each outcome of each intervention."""
    of, said = parts.fields("by_outcome"), parts.fields("verdict", "derived")
    columns = (
        *parts.who(lambda line: ""),  # noqa: ARG005  (the page itself)
        of.field("uitkomst", "outcome"),
        of.field("mikt_hierop", "aimed_at"),
        *parts.context.certainty(),
        of.field("bewijskracht_laagst", "strength.reach.low", "Bewijskracht: laagste score"),
        of.field("bewijskracht_hoogst", "strength.reach.high", "Bewijskracht: hoogste score"),
        said.field("oordeel", "claimed"),
        said.field("zin", "sentence"),
        said.field("klas_van_25", "in_class"),
        said.field("waarom_niet_zekerder", "reason"),
        said.field("wat_nu", "next"),
        of.field("getal", "figure.value"),
        of.field("getal_onbekend", "no_figure"),
        of.field("maat", "figure.measure"),
        of.field("interval_laag", "figure.ci.low", "Interval: ondergrens"),
        of.field("interval_hoog", "figure.ci.high", "Interval: bovengrens"),
        of.field("bron", "figure.source"),
        of.field("zelf_samengevat", "figure.pooled"),
        of.field("wie", "population"),
        of.field("richting", "direction"),
        of.field("studies", "studies"),
        of.field("studies_nederland", "dutch_studies"),
        of.field("leerlingen", "pupils"),
        of.field("opmerking", "comment"),
        *parts.context.tail(FOLDER),
    )
    about = "Eén regel per interventie en uitkomst: wat wij daarover kunnen zeggen, en hoe zeker."
    return sheet("uitkomsten", about, columns, map(_with_verdict, parts.of("by_outcome")))


_SAID = ("claimed", "sentence", "in_class", "reason", "next")


def _with_verdict(line: DataLine) -> DataLine:
    """Put the verdict on an outcome beside what is known of it; a record gives at most seven."""
    derived: list[Json] = line.record["verdict"]["derived"]
    found = next((each for each in derived if each["outcome"] == line.item["outcome"]), None)
    said = {name: found[name] if found else None for name in _SAID}
    return DataLine({**line.item, **said}, line.record, line.part, line.number)


def _why_no_band(line: DataLine) -> Cell:
    cost = line.item["cost"]
    if cost is not None:
        return Unknown.UNKNOWN.value if cost["band"] is None else None
    reason = line.part.why_unknown("cost") if line.part else None
    return reason.reason.value if reason else None
