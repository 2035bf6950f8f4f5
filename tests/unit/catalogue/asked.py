"""Records that are asked of a rule in ``test_breaches``: broken ones, and some that only just hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from menukaart.catalogue import Catalogue
from menukaart.catalogue.rules import (
    Rule,
    Subject,
    absence,
    answers,
    computed,
    contradiction,
    digits,
    example_text,
    expiry,
    figures,
    findable,
    history,
    identity,
    level_alone,
    locators,
    markup,
    mirrors,
    naming,
    overview,
    ranges,
    references,
    repetition,
    signs,
    synthesis,
    tombstones,
    use,
)
from menukaart.reading.study_table import Table, TableRow
from menukaart.vocabulary import RecordKind
from tests.unit.catalogue.rules.test_digits import about as rounded
from tests.unit.catalogue.rules.test_history import FIRST, SECOND
from tests.unit.catalogue.rules.test_history import about as held
from tests.unit.catalogue.rules.test_naming import promised
from tests.unit.catalogue.rules.test_signs import asked
from tests.unit.catalogue.rules.test_synthesis import REQUEST, TABLE
from tests.unit.records import (
    amount_data,
    cost_data,
    effect_data,
    intervention,
    intervention_data,
    moved,
    source,
    split,
    subject,
    theme,
    withdrawn,
)

_REASONS = intervention_data()["unknown"]
_SOURCE = source("jansen-2020", table=TABLE)
_FOUR = {"min": "4", "max": "9"}


def with_table(request: dict[str, object], post: str) -> Subject:
    """A synthesis whose table has one row, with this value in the column ``post``."""
    where = subject(intervention(synthesis=request), _SOURCE)
    row = TableRow(2, "Jansen", 0.2, 0.1, None, {"post": post})
    records = [(RecordKind.INTERVENTION, where.record), (RecordKind.SOURCE, _SOURCE)]
    return replace(where, catalogue=Catalogue(records, {"jansen-2020": Table("t.csv", ("Post",), (row,))}))


def recognised(start: str, end: str) -> Subject:
    seal = {"body": "NJi", "level": "goed", "date": start, "expires": end, "sources": "jansen-2020"}
    return subject(intervention(recognitions=[seal]))


ASKED: dict[str, tuple[Rule, Subject]] = {
    "onbekend": (
        absence.RULE,
        subject(
            intervention(
                unknown={**_REASONS, "title": "onbekend", "kost": "onbekend"} | {"dosage": "onbekend"},
                ages=_FOUR,
            )
        ),
    ),
    "mist bij publicatie": (absence.PUBLISHED, subject(intervention(verdict_text=None))),
    "zonder reden": (
        absence.RULE,
        subject(intervention(unknown={n: r for n, r in _REASONS.items() if n != "cost"})),
    ),
    "interval": (
        figures.INTERVAL,
        subject(
            intervention(
                effects=[
                    effect_data(ci={"low": "0.1", "high": "0.2"}),
                    effect_data(),
                    effect_data(ci={"low": "0.3", "high": "1.5"}),
                    effect_data(ci={"low": "0.28", "high": "0.28"}),
                    effect_data(ci={"low": "0.5", "high": "0.5"}),
                    effect_data(ci={"low": "0.9", "high": "0.5"}),
                ]
            )
        ),
    ),
    "twee koppen": (
        figures.ONE_HEADLINE,
        subject(
            intervention(
                effects=[
                    effect_data(),
                    effect_data(headline="true"),
                    effect_data(headline="true"),
                    effect_data(headline="true"),
                ]
            )
        ),
    ),
    "kop niet direct": (
        figures.DIRECT_HEADLINE,
        subject(
            intervention(
                effects=[
                    effect_data(headline="true"),
                    effect_data(relation="verwant"),
                    effect_data(headline="true", relation="verwant"),
                    effect_data(headline="true", measure="maanden", value="4"),
                    effect_data(headline="true", design="ranglijst"),
                ]
            )
        ),
    ),
    "bestandsnaam": (identity.RULE, subject(intervention("zomer"), file="winter")),
    "bestandsnaam die geen id kan zijn": (identity.RULE, subject(intervention("zomer"), file="Winter!")),
    "opmaak": (
        markup.RULE,
        subject(intervention(title="Een <b>kop</b>", description="Zie [x](javascript:y) en <i>z</i>.")),
    ),
    "leeftijd": (ranges.RULE, subject(intervention(ages={"min": "12", "max": "4"}))),
    "kosten": (
        ranges.RULE,
        subject(intervention(cost=cost_data(amount_data("250", "100")))),
    ),
    "grenzen": (
        ranges.RULE,
        subject(intervention(effects=[effect_data(ci={"low": "0.4", "high": "-0.1"})])),
    ),
    "een grens": (
        ranges.RULE,
        subject(intervention(effects=[effect_data(ci={"low": "0.4", "high": "0.4"})])),
    ),
    "erkenning": (ranges.RULE, recognised("2029-01-01", "2025-01-01")),
    "erkenning van een dag": (ranges.RULE, recognised("2029-01-01", "2029-01-01")),
    "herzien op dezelfde dag": (ranges.RULE, subject(intervention(review_before="2026-01-10"))),
    "onbekende id": (
        references.UNKNOWN,
        subject(
            intervention(themes=["leertijd", "xyzzy"], description="Zie [x](bron:jansen-2021)."),
            theme(),
            source(),
        ),
    ),
    "zichzelf": (references.SELF, subject(theme(related=["leertijd"]))),
    "zichzelf in een tekst": (
        references.SELF,
        subject(intervention(description="Zie [x](interventie:zomerschool).")),
    ),
    "oud": (
        references.DEAD,
        subject(
            intervention(
                related=[{"id": "oud"}, {"id": "weg"}, {"id": "twee"}],
                description="Zie [x](interventie:oud).",
            ),
            moved("oud", "bijles"),
            withdrawn("weg"),
            split("twee", "a", "b"),
        ),
    ),
    "herhaling": (
        repetition.RULE,
        subject(
            intervention(
                phases=["po", "vo", "po", "vo"],
                sources=[
                    "jansen-2020",
                    {"source": "jansen-2020", "locator": "p. 3"},
                    {"source": "jansen-2020", "locator": "p. 3"},
                ],
                related=[{"id": "a"}, {"id": "a"}],
                effects=[effect_data(), effect_data()],
            )
        ),
    ),
    "geen tabel": (synthesis.RULE, subject(intervention(synthesis=REQUEST), source("jansen-2020"))),
    "geen kolom": (
        synthesis.RULE,
        subject(intervention(synthesis=REQUEST | {"where": {"pots": "1", "land": "NL"}}), _SOURCE),
    ),
    "geen regel": (synthesis.RULE, with_table(REQUEST, post="0")),
    "een regel": (synthesis.RULE, with_table(REQUEST, post="1")),
    "geen kolom en geen regel": (
        synthesis.RULE,
        with_table(REQUEST | {"where": {"post": "1", "land": "NL"}}, post="0"),
    ),
    "doel": (
        tombstones.RULE,
        subject(
            split("oud", "bijlles", "xyzzy", "ouder", "oudst"),
            intervention("bijles"),
            moved("ouder", "bijles"),
            withdrawn("oudst"),
        ),
    ),
    "in een kring": (tombstones.RULE, subject(moved("oud", "ouder"), split("ouder", "oud", "bijles"))),
    "nog het voorbeeld": (
        example_text.RULE,
        subject(intervention(title="Titel van dit record", sources=["achternaam-2020"])),
    ),
    "ongebruikte bron": (use.RULE, subject(source("smit-2018"), intervention())),
    "bron niet te vinden": (
        findable.RULE,
        subject(source(unknown={}), intervention(sources=["jansen-2020"])),
    ),
    "adres van een kopie": (mirrors.RULE, subject(source(note="Gelezen op nl.scribd.com."))),
    "ongebruikt thema": (use.RULE, subject(theme("sport"), intervention())),
    "cijfer zonder id": (naming.EFFECTS, promised(intervention(effects=[effect_data()]))),
    "verwijzing zonder id": (
        naming.CITATIONS,
        promised(intervention(sources=["a", {"source": "a", "locator": "p. 3"}, {"source": "b", "id": "a"}])),
    ),
    "klein thema": (use.SMALL, subject(theme(), intervention())),
    "zelf berekend zonder recept": (
        computed.RULE,
        subject(intervention(effects=[effect_data(reading="zelf-berekend")])),
    ),
    "recept bij een gedrukt cijfer": (
        computed.RULE,
        subject(intervention(effects=[effect_data(recipe="Het gemiddelde van tabel 2, rij 1 tot 4.")])),
    ),
    "cijfer zonder plaats": (locators.RULE, promised(intervention(effects=[effect_data()]))),
    "erkenning alleen": (level_alone.RULE, recognised("2025-01-01", "2027-01-01")),
    "te laat": (expiry.REVIEW, replace(subject(intervention()), day=date(2028, 2, 1))),
    "verlopen": (expiry.RECOGNITION, replace(recognised("2025-01-01", "2027-01-01"), day=date(2028, 2, 1))),
    "tekst tegen getal": (
        contradiction.RULE,
        subject(
            intervention(
                summary="Een effect van 0,82, van 0,50 tot 0,90, in een meta-analyse van 12 studies.",
                description="Gemiddeld een negatief effect.",
                effects=[
                    effect_data(
                        note="Het gaat om 12 studies. Het overzicht telt 60 studies. "
                        "Het is een negatief effect. Een effect van 0,82, van 0,50 tot 0,90. "
                        "Significant (p = 0,01).",
                        studies="21",
                        review_studies="40",
                        p_value="= 0.2",
                        ci={"low": "0.1", "high": "0.46"},
                    ),
                    effect_data(note="Het overzicht telt 3 studies.", studies="21"),
                ],
            )
        ),
    ),
    "cijfers weg": (digits.RULE, rounded("0.1")),
    "geschiedenis": (history.RULE, held(("2026-01-10", "Eerste versie."), ("2026-03-01", "Zin erbij."))),
    "geschiedenis in een andere volgorde": (
        history.RULE,
        held(SECOND, FIRST),
    ),
    "teken onbekend": (signs.RULE, asked("Absenteeism")),
    "lang antwoord": (
        answers.RULE,
        subject(theme(answer={"text": "woord " * 81, "sources": "jansen-2020"})),
    ),
    "tekst tegen veld": (overview.RULE, subject(intervention(summary="Alleen voor het mbo."))),
}
