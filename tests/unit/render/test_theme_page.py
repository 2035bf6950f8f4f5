"""The page of a theme: its answer, how sure that is, and the compact table of what one can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Intervention, Theme
from menukaart.render import references
from menukaart.render.addresses import Here
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.records.theme import FIRST_FACTS, ThemePage, theme_page
from menukaart.render.views.records.theme_options import OTHERS, OptionGroup
from menukaart.vocabulary import RecordKind
from tests import ours
from tests.unit.records import cost_data, effect_data, intervention, source, theme

ROOT = Path(__file__).parents[3]
ADDRESS = "themas/leertijd/"
JUDGED = {"effects": [effect_data(id="a", studies=12)]}
PART_OF = {"kind": "programma", "related": [{"id": "bijles", "relation": "onderdeel-van"}]}


def scribe(catalogue: Catalogue) -> Scribe:
    names = references.names(catalogue.sources)
    return Scribe(Shared(catalogue, assess_all(catalogue), names, Matcher(catalogue.glossary)), Here(ADDRESS))


def page(about: Theme, *records: Intervention) -> ThemePage:
    every = [*((RecordKind.INTERVENTION, each) for each in records), (RecordKind.SOURCE, source())]
    return theme_page(scribe(Catalogue([(RecordKind.THEME, about), *every])), about)


def named(title: str, **changes: Any) -> Intervention:
    return intervention(title.lower(), title=title, **changes)


def test_the_answer_stands_with_its_sources_and_without_one_the_summary() -> None:
    about = theme(answer={"text": "Het lijkt te helpen.", "sources": "jansen-2020"})
    found = page(about).answer
    assert found is not None
    assert "Het lijkt te helpen." in found.html
    assert [link.href for link in found.cites] == ["../../bronnen/jansen-2020/"]
    html = render_template("theme", to=Here(ADDRESS).to, view=page(theme(summary="In het kort.")))
    assert "<p>In het kort.</p>" in html


def test_how_sure_the_answer_is_follows_from_the_records() -> None:
    found = page(theme(), named("Bijles", **JUDGED), named("Voorlezen")).certainty
    assert found.words == "Over 1 van de 2 aanpakken en programma’s is onderzoek beoordeeld."
    assert [link.text for link in found.surest] == ["Bijles"]
    assert sum(count for _, count in found.levels) == 2
    assert found.levels[-1] == ("nog niet beoordeeld", 1)


def test_many_of_the_surest_are_counted_and_not_named() -> None:
    found = page(theme(), *(named(name, **JUDGED) for name in ("Aap", "Noot", "Mies"))).certainty
    assert (found.amount, found.surest) == ("bij 3 ervan", ())


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ([], "Bij dit thema staat nog geen aanpak op de menukaart."),
        ([named("Bijles")], "Over geen van de ene aanpak"),
        ([named("Bijles"), named("Voorlezen")], "Over geen van de 2 aanpakken"),
    ],
)
def test_where_nothing_was_judged_there_is_no_score(records: list[Intervention], words: str) -> None:
    found = page(theme(), *records).certainty
    assert found.words.startswith(words)
    assert found.score == ""


def test_what_was_not_judged_is_a_line_and_no_row() -> None:
    (group,) = page(theme(), named("Bijles", **JUDGED, cost=cost_data()), named("Voorlezen")).groups
    (row,) = group.rows
    assert (row.link.text, row.cost) == ("Bijles", "laag")
    assert row.verdict[0].isupper()
    assert "van 5" in row.certainty
    assert [option.link.text for option in group.unjudged] == ["Voorlezen"]


def test_a_programme_stands_under_its_approach_wherever_it_belongs_itself() -> None:
    programme = named("Topklas", **PART_OF, **JUDGED, levels=["gemeente"])
    (group,) = page(theme(), named("Bijles", **JUDGED), programme).groups
    assert [(row.link.text, row.is_below, row.kind) for row in group.rows] == [
        ("Bijles", False, ""),
        ("Topklas", True, "programma"),
    ]


def test_an_unjudged_programme_is_named_with_its_approach_and_the_other_way_round() -> None:
    (group,) = page(theme(), named("Bijles", **JUDGED), named("Topklas", **PART_OF)).groups
    assert [link.text for link in group.rows[0].programmes] == ["Topklas"]
    (group,) = page(theme(), named("Bijles"), named("Topklas", **PART_OF, **JUDGED)).groups
    assert group.rows[0].verdict == "Nog niet beoordeeld"
    assert group.rows[1].is_below
    (group,) = page(theme(), named("Bijles"), named("Topklas", **PART_OF)).groups
    assert [link.text for link in group.unjudged[0].programmes] == ["Topklas"]


def test_the_groups_of_the_editors_stay_and_what_they_left_out_comes_last() -> None:
    about = theme(groups=[{"id": "eerst", "title": "Eerst dit", "interventions": ["voorlezen", "weg"]}])
    first, last = page(about, named("Bijles"), named("Voorlezen"), named("Topklas", **PART_OF)).groups
    assert (first.anchor, last.anchor) == ("eerst", OTHERS)
    assert [option.link.text for option in last.unjudged] == ["Bijles"]


def test_two_records_that_are_a_case_of_each_other_both_stay() -> None:
    one = named("Bijles", kind="programma", related=[{"id": "topklas", "relation": "onderdeel-van"}])
    found = page(theme(), one, named("Topklas", **PART_OF)).groups
    assert sorted(_names(found)) == ["Bijles", "Topklas"]


def test_a_warning_of_the_editors_stands_beside_the_name() -> None:
    caution = {"advice": "liever-niet", "reason": "Het helpt niet.", "sources": "jansen-2020"}
    (group,) = page(theme(), named("Bijles", caution=caution)).groups
    assert group.unjudged[0].link.remark == "liever niet doen"


def test_the_first_facts_are_open_and_every_fact_keeps_its_place() -> None:
    facts = [{"id": f"f{n}", "text": "Zo is het.", "sources": "jansen-2020"} for n in range(5)]
    view = page(theme(facts=facts))
    assert (len(view.facts), len(view.more_facts)) == (FIRST_FACTS, 5 - FIRST_FACTS)
    html = render_template("theme", to=Here(ADDRESS).to, view=view)
    assert all(f'id="feit-f{n}"' in html for n in range(5))


def _names(groups: tuple[OptionGroup, ...]) -> Iterator[str]:
    for group in groups:
        for row in group.rows:
            yield row.link.text
            yield from (link.text for link in row.programmes)
        for option in group.unjudged:
            yield option.link.text
            yield from (link.text for link in option.programmes)


def test_every_intervention_of_every_theme_of_ours_stands_there_once() -> None:
    catalogue = ours.catalogue()
    writer = scribe(catalogue)
    for about in catalogue.public_themes:
        shown = sorted(_names(theme_page(writer, about).groups))
        assert shown == sorted(record.title for record in catalogue.public_in_theme(about.id)), about.id
