"""Records that are asked of the rules about plausibility, for ``test_breaches``; more of ``asked``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from menukaart.catalogue import Catalogue
from menukaart.catalogue.rules import (
    Rule,
    Subject,
    agreement,
    amounts,
    audience,
    calendar,
    copies,
    counts,
    headlines,
    laws,
    magnitude,
    precision,
    publication,
    tables,
    twins,
    wording,
)
from menukaart.catalogue.rules import figures as own_figures
from menukaart.reading.study_table import Table, TableRow
from menukaart.vocabulary import RecordKind
from tests.unit.records import amount_data, cost_data, effect_data, intervention, source, subject

_CI = {"low": "0.10", "high": "0.46"}
_SWAPPED = [{"date": "2026-01-10", "text": "Nieuw."}, {"date": "2020-01-01", "text": "Oud."}]
_DOI = {"DOI": "10.1234/abcd", "URL": "https://example.org/x"}


def figures(*changes: dict[str, Any]) -> Subject:
    return subject(intervention(effects=[effect_data(**change) for change in changes]))


def cost(low: str, high: str) -> Subject:
    price = cost_data(amount_data(low, high))
    length = {"weeks": "5000 weken", "sources": "jansen-2020"}
    return subject(intervention(cost=price, dosage=length))


def rows(*made: tuple[str, float, float, int]) -> Subject:
    """A source with a table of these studies, effects, standard errors and years."""
    record = source(table={"licence": "MIT", "columns": {"study": "Study"}})
    found = [TableRow(line, *row, values={"study": row[0]}) for line, row in enumerate(made, 2)]
    table = Table("t.csv", ("Study",), tuple(found))
    return replace(subject(record), catalogue=Catalogue([(RecordKind.SOURCE, record)], {record.id: table}))


ASKED_PLAUSIBLE: dict[str, tuple[Rule, Subject]] = {
    "waarde die niet kan": (
        magnitude.IMPOSSIBLE,
        figures({"value": "20"}, {"measure": "r", "value": "-1.5"}),
    ),
    "waarde die bijna niet kan": (magnitude.UNLIKELY, figures({"value": "-4.20"})),
    "correlatie": (magnitude.CORRELATION, figures({"measured": "Correlatie met de toets"})),
    "onzekerheid die niet kan": (
        precision.IMPOSSIBLE,
        figures(
            {"p_value": "= 0.000"},
            {"ci": {"low": "-500", "high": "0.5", "level": "1"}},
            {"se": "900"},
            {"prediction_interval": {"low": "0.6", "high": "0.1"}},
            {"prediction_interval": {"low": "0.3", "high": "0.6"}},
            {"tau2": "26"},
        ),
    ),
    "onzekerheid die bijna niet kan": (
        precision.UNLIKELY,
        figures(
            {"ci": {"low": "-1.9", "high": "2.2", "level": "93"}},
            {"ci": {"low": "0.28", "high": "0.28"}},
            {"ci": {"low": "0.27", "high": "0.90"}},
            {"se": "0"},
            {"i2": "0.75"},
            {"tau2": "1.5"},
            {"i2": "40", "studies": "1"},
            {"ci": _CI, "prediction_interval": {"low": "0.2", "high": "0.4"}},
        ),
    ),
    "tegenspraak": (
        agreement.RULE,
        figures(
            {"ci": {"low": "-0.10", "high": "0.66"}, "p_value": "< 0.001"},
            {"ci": _CI, "p_value": "> 0.05"},
            {"ci": _CI, "se": "0.30"},
            {"se": "0.20", "p_value": "= 0.01"},
            {"ci": {"low": "0.02", "high": "0.54"}, "p_value": "< 0.001"},
        ),
    ),
    "aantal dat niet kan": (
        counts.IMPOSSIBLE,
        subject(
            intervention(
                effects=[
                    effect_data(studies="0", pupils="0"),
                    effect_data(studies="5", dutch_studies="6"),
                    effect_data(review_studies="5", randomised_studies="6"),
                    effect_data(studies="100", pupils="3", design="quasi-experiment"),
                    effect_data(randomised_studies="0", design="experiment-met-loting"),
                    effect_data(studies="1", randomised_studies="1", design="quasi-experiment"),
                ],
                dutch_evidence={"studies": "0", "verdict": "effect-aangetoond"},
            )
        ),
    ),
    "te veel studies in Nederland": (
        counts.IMPOSSIBLE,
        subject(intervention(dutch_evidence={"studies": "99999", "verdict": "onderzocht"})),
    ),
    "aantal dat bijna niet kan": (
        counts.UNLIKELY,
        subject(
            intervention(
                effects=[
                    effect_data(studies="6", pupils="20", design="experiment-met-loting"),
                    effect_data(studies="1"),
                    effect_data(studies="6000", pupils="60000000"),
                ],
                dutch_evidence={"studies": "101", "verdict": "onderzocht"},
            )
        ),
    ),
    "grootste bovenaan": (headlines.RULE, figures({"value": "0.50", "headline": "true"}, {"value": "0.16"})),
    "studie bovenaan": (
        headlines.RULE,
        figures({"headline": "true", "design": "quasi-experiment"}, {"value": "0.60"}),
    ),
    "aandeel bovenaan": (
        own_figures.DIRECT_HEADLINE,
        figures({"headline": "true", "measure": "procent", "value": "40"}),
    ),
    "kopie": (copies.COPY, figures({}, {})),
    "zonder verschil": (copies.ALIKE, figures({}, {"value": "0.30"})),
    "van een ander": (copies.BORROWED, figures({}, {"source": "smit-2018"})),
    "dag die niet kan": (
        calendar.IMPOSSIBLE,
        subject(
            intervention(
                changes=_SWAPPED,
                reviewed="2019-01-01",
                review_before="2040-01-01",
                recognitions=[
                    {"body": "NJi", "level": "goed", "date": "2099-01-01", "sources": "jansen-2020"}
                ],
                cost=cost_data(amount_data(price_year="2200")),
            )
        ),
    ),
    "bron die niet kan": (
        calendar.IMPOSSIBLE,
        subject(
            source(
                issued="0001",
                changes=[{"date": "1999-01-01", "text": "Oud."}],
            )
        ),
    ),
    "teruggetrokken voor uitgave": (
        calendar.IMPOSSIBLE,
        subject(source(issued="2020", retracted={"date": "1990-01-01", "reason": "Fout."})),
    ),
    "dag die bijna niet kan": (
        calendar.UNLIKELY,
        subject(
            intervention(
                changes=[*_SWAPPED[1:], *_SWAPPED[:1]],
                reviewed="2025-01-01",
                review_before="2026-01-01",
                recognitions=[
                    {"body": "NJi", "level": "goed", "expires": "2024-01-01", "sources": "jansen-2020"},
                    {"body": "NJi", "level": "beter", "date": "2026-02-01", "sources": "jansen-2020"},
                ],
                cost=cost_data(amount_data(price_year="1960")),
            )
        ),
    ),
    "bekeken voor uitgave": (calendar.UNLIKELY, subject(source(issued="2020", accessed="2019-05-01"))),
    "in druk": (calendar.UNLIKELY, subject(source(issued="2026-12"))),
    "jaren later": (
        calendar.UNLIKELY,
        subject(source(changes=[{"date": "2099-01-01", "text": "Later."}]), source("smit-2018")),
    ),
    "jaren later nagekeken": (
        calendar.UNLIKELY,
        subject(intervention(reviewed="2050-01-01", review_before="2052-01-01"), source()),
    ),
    "leeftijd die niet past": (
        audience.IMPOSSIBLE,
        subject(intervention(ages={"min": "2", "max": "4"}, phases=["vo"], target_groups=["peuters"])),
    ),
    "leeftijd van iedereen": (audience.UNLIKELY, subject(intervention(ages={"min": "0", "max": "25"}))),
    "leeftijd te jong": (audience.UNLIKELY, subject(intervention(ages={"min": "0", "max": "12"}))),
    "leeftijd te oud": (audience.UNLIKELY, subject(intervention(ages={"min": "4", "max": "18"}))),
    "kosten zonder iets": (
        amounts.INCOMPLETE,
        subject(intervention(cost={"staff_hours": "5 uur", "sources": "jansen-2020"})),
    ),
    "kosten half": (
        amounts.INCOMPLETE,
        subject(
            intervention(
                cost=cost_data(
                    amount_data(None, None), staff=[{"who": "Tutor", "hours": "5", "sources": "jansen-2020"}]
                )
            )
        ),
    ),
    "bedrag": (amounts.IMPOSSIBLE, cost("90000", "99999999")),
    "omvang": (amounts.UNLIKELY, cost("900", "30000")),
    "zelfde titel": (twins.IMPOSSIBLE, subject(intervention(), intervention("kamp"))),
    "zelfde DOI": (twins.IMPOSSIBLE, subject(source(**_DOI), source("smit-2018", **_DOI))),
    "zelfde adres": (twins.UNLIKELY, subject(source(**_DOI), source("smit-2018", **_DOI))),
    "titel van een ander": (
        twins.UNLIKELY,
        subject(intervention("kamp", title="Kamp", also_known_as=["Zomerschool", "kamp"]), intervention()),
    ),
    "lege tekst": (
        wording.IMPOSSIBLE,
        subject(intervention(title="B", summary="...", description="onbekend", abbreviation="zzzzzzz")),
    ),
    "zoekwoorden": (
        wording.UNLIKELY,
        subject(intervention(search_terms=[f"woord{number}" for number in range(61)])),
    ),
    "kenmerken": (
        publication.IMPOSSIBLE,
        subject(
            source(
                DOI="10.1234/abcd,",
                ISBN="abc",
                URL="https://example.org/x).",
                archived="https://example.org/x).",
                language="xx",
                author=[{}, {"family": "Jansen", "literal": "Hogeschool"}],
            )
        ),
    ),
    "lege DOI": (publication.IMPOSSIBLE, subject(source(DOI="10.1234/."))),
    "auteur": (publication.UNLIKELY, subject(source(author=["SCP", "SCP"]))),
    "tabel die niet kan": (
        tables.IMPOSSIBLE,
        rows(
            ("Smit", -99, 0.1, 2010),
            ("smit", 0.2, 99, 2099),
            ("Totaal", 0.2, 0.1, 2010),
            *((f"S{number}", 45200, 0.1, 2010) for number in range(6)),
        ),
    ),
    "tabel die bijna niet kan": (
        tables.UNLIKELY,
        rows(("Smit", -9, 0.1, 2010), ("Smit", -9, 0.1, 2010), ("De Boer", 0.2, 2.5, 2010)),
    ),
    "wet zonder artikel of dag": (
        laws.RULE,
        subject(
            source(
                type="legislation",
                URL="https://wetten.overheid.nl/BWBR0003420",
                **{"container-title": "Wet op het primair onderwijs"},
            )
        ),
    ),
}
