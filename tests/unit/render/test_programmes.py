"""An approach lists its programmes; a programme shows its approach as related; a level never stands alone."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Intervention
from menukaart.model.practice import Recognition
from menukaart.render import references
from menukaart.render.addresses import Here, record_address
from menukaart.render.api.convert import Converter
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.parts.measured_words import measured_words
from menukaart.render.views.parts.recognised import holds_words
from menukaart.render.views.records.intervention import InterventionPage, intervention_page
from menukaart.vocabulary import RecordKind
from tests.unit.records import Data, effect_data, intervention, intervention_data, kind_of, source, theme

DAY = date(2026, 11, 26)
LEVEL: Data = {
    "body": "NJi", "level": "goed onderbouwd", "date": "2017-06-08", "sources": ["jansen-2020"]
}  # fmt: skip
TRIAL: Data = {"design": "experiment-met-loting", "ci": {"low": "-0.10", "high": "0.14"}, "value": "0.02"}
PART_OF = [{"id": "klimaat", "relation": "onderdeel-van", "note": "De bredere aanpak."}]


def catalogue(*records: Intervention) -> Catalogue:
    return Catalogue((kind_of(each), each) for each in (*records, source(issued="2020"), theme()))


def page(known: Catalogue, identifier: str) -> InterventionPage:
    shared = Shared(
        known, assess_all(known), references.names(known.sources), Matcher(known.glossary), day=DAY
    )
    here = Here(record_address(RecordKind.INTERVENTION, identifier))
    record = known.get(RecordKind.INTERVENTION, identifier)
    assert isinstance(record, Intervention)
    return intervention_page(Scribe(shared, here), record, (None, None))


def html(known: Catalogue, identifier: str) -> str:
    here = Here(record_address(RecordKind.INTERVENTION, identifier))
    return render_template("intervention", to=here.to, view=page(known, identifier))


def programme(identifier: str = "kiva", **changes: Any) -> Intervention:
    return intervention(
        identifier, kind="programma", **{"title": identifier.title(), "related": PART_OF} | changes
    )


def measured(**changes: Any) -> str:
    record = intervention("x", **changes)
    return measured_words(record, assess_all(catalogue(record))["x"])


KNOWN = catalogue(
    intervention("klimaat", title="Klimaat", effects=[effect_data(value="0.21", studies=70)]),
    programme(recognitions=[LEVEL], effects=[effect_data(**TRIAL)], ages={"min": 6, "max": 12}),
    programme("leefstijl", unknown=intervention_data()["unknown"] | {"effects": "niet-gezocht"}),
    programme("bezig", status="concept"),
)


def test_an_approach_lists_its_published_programmes() -> None:
    found = page(KNOWN, "klimaat").programmes
    assert [(each.link.text, each.whom) for each in found] == [("Kiva", "po, 6-12 jaar"), ("Leefstijl", "po")]
    assert found[0].recognitions == (
        "NJi: goed onderbouwd (oordeel van 8 juni 2017, 9 jaar geleden; of het nog geldt, weten wij niet)",
    )
    assert found[0].measured.startswith(
        "Rekenen en wiskunde: geen aantoonbaar verschil (0,02 d); bewijskracht"
    )
    assert (found[1].recognitions, found[1].measured) == (("geen bekend",), "Nog niet gezocht.")


def test_nobody_recognised_it_and_somebody_looked() -> None:
    search = {
        "subject": "erkenning", "date": "2026-11-25", "places": ["openbare teksten"], "words": ["x"],
        "result": "niets",
    }  # fmt: skip
    known = catalogue(intervention("klimaat"), programme(search=[search]))
    assert page(known, "klimaat").programmes[0].recognitions == (
        "gezocht op 25 november 2026, niets gevonden",
    )


def test_a_programme_shows_what_is_known_of_its_approach_as_related() -> None:
    found = page(KNOWN, "kiva").approaches
    assert [(each.link.text, each.link.remark, each.figure) for each in found] == [
        ("Klimaat", "De bredere aanpak.", "Rekenen en wiskunde: 0,21 d (70\N{NO-BREAK SPACE}studies)")
    ]
    assert found[0].strength == "redelijk (3 van 5)"
    shown = html(KNOWN, "kiva")
    assert "Dit gaat over de aanpak in het algemeen, niet over dit programma zelf." in shown


def test_of_an_approach_without_a_figure_it_says_what_is_known() -> None:
    known = catalogue(intervention("klimaat"), programme())
    found = page(known, "kiva").approaches[0]
    assert (found.figure, found.strength) == ("In onze bronnen staat geen meting.", "")


NOTHING = {
    "subject": "effecten", "date": "2026-11-25", "places": ["x"], "words": ["x"], "result": "niets",
}  # fmt: skip


@pytest.mark.parametrize(
    ("search", "words"),
    [
        ([], "Alleen gemeten bij iets wat erop lijkt."),
        ([NOTHING], "Gezocht op 25 november 2026, niets gevonden; wel gemeten bij iets wat erop lijkt."),
    ],
)
def test_findings_on_something_like_it_are_not_nothing(search: list[dict[str, Any]], words: str) -> None:
    related = {"text": "Geen verschil.", "direction": "geen-verschil", "relation": "verwant"}
    unknown = intervention_data()["unknown"] | {"effects": "gezocht-niets-gevonden"}
    found = measured(evidence=[related | {"sources": ["jansen-2020"]}], search=search, unknown=unknown)
    assert found == words


def test_nothing_stands_double() -> None:
    both = catalogue(
        intervention(
            "klimaat",
            title="Klimaat",
            related=[{"id": "kiva", "relation": "omvat", "note": "Tegen pesten."}, {"id": "rust"}],
        ),
        intervention("rust", title="Rust"),
        programme(),
    )
    approach, shown = page(both, "klimaat"), page(both, "kiva")
    assert [link.text for link in approach.related] == ["Rust"]
    assert [(each.link.text, each.link.remark) for each in approach.programmes] == [("Kiva", "Tegen pesten.")]
    assert shown.related == ()
    assert html(both, "klimaat").count(">Kiva</a>") == 1
    assert html(both, "kiva").count(">Klimaat</a>") == 1


def test_a_programme_that_is_not_listed_stays_among_the_ties() -> None:
    known = catalogue(
        intervention("klimaat", related=[{"id": "bezig", "relation": "omvat"}]),
        programme("bezig", status="concept"),
    )
    assert page(known, "klimaat").programmes == ()
    assert [link.remark for link in page(known, "klimaat").related] == ["omvat"]


def test_a_page_without_programmes_says_nothing_of_them() -> None:
    shown = html(catalogue(intervention("x")), "x")
    assert not re.search('id="(programmas|aanpak|erkenning)"', shown)


def test_level_and_outcome_stand_side_by_side() -> None:
    shown = re.sub(r"\s+", " ", html(KNOWN, "kiva"))
    level = shown.index("<strong>NJi: goed onderbouwd</strong>")
    outcome = shown.index("<dt>Gemeten</dt><dd>Rekenen en wiskunde: geen aantoonbaar verschil")
    assert shown.index('<dl class="beside">') < level < outcome < shown.index("</dl>", level)


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({}, "dag en geldigheid niet bekend"),
        ({"date": "2026-03-01"}, "oordeel van 1 maart 2026; of het nog geldt, weten wij niet"),
        ({"date": "2025-11-26"},
         "oordeel van 26 november 2025, 1 jaar geleden; of het nog geldt, weten wij niet"),
        ({"expires": "2026-11-26"}, "de dag is niet bekend; geldt tot 26 november 2026"),
        ({"expires": "2026-11-25"}, "de dag is niet bekend; geldt niet meer: liep af op 25 november 2026"),
    ],
)  # fmt: skip
def test_whether_a_recognition_still_holds(dates: Data, words: str) -> None:
    plain = {key: value for key, value in LEVEL.items() if key != "date"}
    assert holds_words(Recognition.model_validate(plain | dates), DAY) == words


def finding(direction: str, **changes: Any) -> Data:
    return {"text": "X.", "direction": direction, "sources": ["jansen-2020"], **changes}


def test_what_disappoints_comes_first_and_the_rest_is_counted() -> None:
    told = measured(
        evidence=[
            finding("positief", outcomes=["rekenen"]),
            finding("positief", outcomes=["taal"]),
            finding("geen-verschil", outcomes=["gedrag"]),
            finding("negatief", outcomes=["welbevinden"]),
        ]
    )
    assert told.startswith("Welbevinden en motivatie: negatief; gedrag: geen aantoonbaar verschil; rekenen")
    assert "; en nog 1\N{NO-BREAK SPACE}uitkomst; bewijskracht nog niet beoordeeld." in told


def test_findings_without_an_outcome_are_told_together() -> None:
    told = measured(outcomes=["rekenen", "taal"], evidence=[finding("positief"), finding("geen-verschil")])
    assert told == (
        "Onderzoek vond: geen aantoonbaar verschil en positief; bewijskracht nog niet beoordeeld."
    )


def test_what_dutch_research_found_is_said_too() -> None:
    told = measured(dutch_evidence={"studies": 1, "verdict": "geen-effect-gevonden"})
    assert told.startswith(
        "In Nederland onderzocht: we weten niet of het helpt; het onderzoek dat er is, vond geen"
    )
    assert (
        measured(dutch_evidence={"studies": 0, "verdict": "toegepast"})
        == "In onze bronnen staat geen meting."
    )


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("onbekend", "In onze bronnen staat geen meting."),
        ("niet-gezocht", "Nog niet gezocht."),
        ("gezocht-niets-gevonden", "Gezocht, niets gevonden."),
        ("te-weinig-studies", "Te weinig onderzoek voor een uitspraak."),
        ("niet-van-toepassing", "Niet van toepassing."),
    ],
)
def test_why_nothing_is_known(reason: str, words: str) -> None:
    assert measured(unknown=intervention_data()["unknown"] | {"effects": reason}) == words


def test_a_search_without_a_result_is_dated() -> None:
    search = {
        "subject": "effecten", "date": "2026-11-25", "places": ["openbare teksten"], "words": ["x"],
        "result": "niets",
    }  # fmt: skip
    assert measured(search=[search]) == "Gezocht op 25 november 2026, niets gevonden."
    assert measured(search=[search | {"result": "iets"}]) == "In onze bronnen staat geen meting."


def test_figures_of_something_like_it_are_no_measurement_of_it() -> None:
    told = measured(effects=[effect_data(relation="verwant")])
    assert told == "Alleen gemeten bij iets wat erop lijkt."
    assert measured(effects=[effect_data(design="ranglijst")]) == "Alleen cijfers zonder goede vergelijking."


def test_the_api_gives_both_directions() -> None:
    convert = Converter(KNOWN, assess_all(KNOWN), "")
    given = {each.id: convert.intervention(each) for each in KNOWN.interventions}
    assert given["klimaat"]["programmes"] == ["bezig", "kiva", "leefstijl"]
    assert given["kiva"]["approaches"] == ["klimaat"]
    assert given["kiva"]["programmes"] == given["klimaat"]["approaches"] == []
