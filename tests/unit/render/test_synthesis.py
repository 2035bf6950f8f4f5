"""A pooled estimate on the page of a record: in words, in a picture, and light enough to load."""

from __future__ import annotations

import re
from typing import Any

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment, assess_all
from menukaart.model import Intervention
from menukaart.reading.table import read_table
from menukaart.render import references
from menukaart.render.addresses import Here, record_address, studies_address
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.pictures import Mark
from menukaart.render.pictures.rain import FEWEST
from menukaart.render.views.parts.card import dutch_row
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.records.intervention import intervention_page
from menukaart.render.views.records.synthesis import (
    MOST_ROWS,
    StudiesPage,
    SynthesisView,
    studies_page,
    synthesis_view,
)
from menukaart.vocabulary import RecordKind
from tests.unit.records import effect_data, intervention, kind_of, source, theme

FRAME_BYTES = 6_000
"""More than head, menu and foot around a page."""
MOST_BYTES = 40_000
COLUMNS = {"name": "name", "country": "country", "year": "year", "subject": "subject", "post": "post"}
COUNTRIES = ("USA", "USA", "Netherlands", "Sweden")


def rows(amount: int, middle: float) -> str:
    lines = ["study,effect,se,name,country,year,subject,post"]
    for n in range(amount):
        country, subject = COUNTRIES[n % len(COUNTRIES)], ("Math", "Reading")[n % 2]
        name = f"Toll and van Luit et al. ({1990 + n % 30})"
        effect = f"{middle + 0.1 * (n % 7 - 3):.2f}"
        lines.append(f"s{n:03},{effect},0.{11 + n % 9},{name},{country},{1990 + n % 30},{subject},1")
    return "\n".join(lines)


def known(
    amount: int, middle: float = 0.3, text: str = "", described: Any = None, **changes: Any
) -> tuple[Scribe, Intervention, Assessment]:
    content = (text or rows(amount, middle)).encode()
    table, problems = read_table("sources/jansen-2020.csv", content, COLUMNS)
    assert table is not None, problems
    asked = {
        "source": "jansen-2020",
        "outcome": "rekenen",
        "population": "doelgroep",
        "where": {"post": "1"},
        "rows_in_words": "gemeten direct na afloop",
    }
    record = intervention(synthesis=asked, **changes)
    records = (record, source(issued="2020", table=described), theme())
    catalogue = Catalogue(((kind_of(each), each) for each in records), {"jansen-2020": table})
    assessments = assess_all(catalogue)
    shared = Shared(catalogue, assessments, references.names(catalogue.sources), Matcher(catalogue.glossary))
    here = Here(record_address(RecordKind.INTERVENTION, record.id))
    return Scribe(shared, here), record, assessments[record.id]


def view(amount: int, middle: float = 0.3) -> SynthesisView:
    found = synthesis_view(*known(amount, middle))
    assert found is not None
    return found


def html(amount: int, **changes: Any) -> str:
    scribe, record, _ = known(amount, **changes)
    page = intervention_page(scribe, record, (None, None))
    return render_template("intervention", to=scribe.here.to, view=page)


def test_says_what_was_taken_together_and_how_much_of_it_is_dutch() -> None:
    found = view(8)
    assert found.lead.startswith("Wij vatten 8\N{NO-BREAK SPACE}effecten uit 8\N{NO-BREAK SPACE}studies over")
    assert "rekenen en wiskunde bij leerlingen met een risico op achterstand" in found.lead
    assert found.lead.endswith("Van die studies zijn er 2 Nederlands.")
    assert view(2).lead.endswith("Geen van die studies is Nederlands.")
    assert view(3).lead.endswith("Van die studies is er 1 Nederlands.")
    assert found.chosen == "gemeten direct na afloop"


def test_says_in_words_what_a_next_study_may_find() -> None:
    said = {row.label: row.value for row in view(8).rows}
    assert re.fullmatch(r"0,\d\d SD \(95%-interval 0,\d\d tot 0,\d\d\)", said["Gemiddeld effect"])
    assert "averechts" in said["Een volgende studie"]
    assert said["Verschil tussen studies"].startswith("I² ")
    assert said["Berekend met"] == "REML, Knapp-Hartung"


def test_says_when_a_next_study_will_find_the_same_direction() -> None:
    said = {row.label: row.value for row in view(8, middle=1.5).rows}
    assert "averechts" not in said["Een volgende studie"]
    assert said["Een volgende studie"].endswith("dezelfde kant van nul")


def said(amount: int, **changes: Any) -> dict[str, str]:
    found = synthesis_view(*known(amount, **changes))
    assert found is not None
    return {row.label: row.value for row in found.rows}


def test_says_that_the_signs_of_the_table_were_turned() -> None:
    table = {"licence": "MIT", "columns": COLUMNS}
    assert "Richting" not in said(8, described=table | {"reversed": "false"})
    assert said(8, described=table | {"reversed": "true"})["Richting"].startswith(
        "In de tabel is een lager getal beter."
    )


def test_says_what_the_estimate_is_without_the_study_that_matters_most() -> None:
    found = said(8)["Zonder één studie"]
    assert re.match(r"0,\d\d SD \(95%-interval 0,\d\d tot 0,\d\d\) zonder Toll en van Luit e.a. \(", found)
    assert "Zonder één studie" not in said(2)


def test_says_how_the_estimate_moves_with_the_correlation_when_studies_have_more_effects() -> None:
    assert "Bij een andere samenhang" not in said(8)
    doubled = rows(8, 0.3) + "\n" + "\n".join(rows(8, 0.6).splitlines()[1:4])
    found = said(8, text=doubled)["Bij een andere samenhang"]
    assert re.match(r"0,\d\d tot 0,\d\d SD, of de uitkomsten van één studie nu zwak \(0,2\)", found)
    assert "sterk (0,9) samenhangen" in found


def test_names_the_figure_that_the_source_prints_itself() -> None:
    own = effect_data(
        value="0.36", measure="SD", source="jansen-2020", outcome="rekenen", population="doelgroep"
    )
    part = own | {"value": "0.55", "studies": 2, "headline": False, "measured": "Een deel"}
    found = said(8, effects=[part, own | {"studies": 9, "headline": False}])["De bron zelf"]
    assert found.startswith("geeft 0,36 SD. De bron rekent op haar eigen manier")
    other = own | {"outcome": "lezen"}
    assert "De bron zelf" not in said(8, effects=[other])
    assert "De bron zelf" not in said(8, effects=[own | {"relation": "verwant", "headline": False}])


def every_study(amount: int) -> StudiesPage:
    found = studies_page(*known(amount))
    assert found is not None
    return found


def test_one_study_has_no_page_of_studies_and_says_why() -> None:
    found = view(1)
    assert found.every is None
    assert studies_page(*known(1)) is None
    assert "één studie" in " ".join(found.notes)


def test_stands_on_the_same_yardsticks_as_a_figure() -> None:
    scribe, record, _ = known(8)
    table = intervention_page(scribe, record, (None, None)).yardsticks
    assert table is not None
    assert {"percentielpunten", "maanden leerwinst", "NJi"} <= {label for _, label in table.columns}
    assert [link.text for link, _ in table.rows] == ["zelf samengevat"]


def test_says_on_how_many_places_a_difference_is_expected() -> None:
    found = said(8)["Waar u er iets van merkt"]
    assert re.search(r"\d+ van de 10 plekken zoals in deze studies .* 0,05 SD of meer$", found)
    assert "Waar u er iets van merkt" not in said(2)


def test_studies_are_drawn_one_by_one_on_a_page_of_their_own_the_dutch_first() -> None:
    picture = every_study(8).forest
    assert [row.label for row in picture.rows if row.mark is None] == ["Nederland", "Andere landen", "Samen"]
    assert [row.mark for row in picture.rows].count(Mark.STUDY) == 8
    assert every_study(2).forest.rows[0].mark is Mark.STUDY
    assert picture.rows[1].label == "Toll en van Luit e.a. (1992)"
    assert picture.rows[1].detail == "Nederland"
    assert [row.mark for row in picture.rows[-2:]] == [Mark.TOTAL, Mark.EXPECTED]
    assert sum(float(row.weight.strip("%").replace(",", ".")) for row in picture.rows if row.weight) == (
        pytest.approx(100, abs=0.5)
    )
    found = view(8).every
    assert found is not None
    assert found.href == f"../../{studies_address('zomerschool')}"


def test_many_studies_are_drawn_in_groups_first_with_the_dutch_by_name() -> None:
    assert every_study(MOST_ROWS).groups is None
    groups = every_study(MOST_ROWS + 20).groups
    assert groups is not None
    assert [row.mark for row in groups.rows].count(Mark.STUDY) == 15
    named = [(row.label, row.detail) for row in groups.rows if row.mark is Mark.GROUP]
    assert ("VS", "30\N{NO-BREAK SPACE}studies") in named
    assert ("Rekenen", "30\N{NO-BREAK SPACE}studies") in named
    assert any(label == "2010 tot en met 2019" for label, _ in named)


def test_many_studies_have_a_page_with_all_of_them() -> None:
    scribe, record, assessed = known(MOST_ROWS)
    page = studies_page(scribe, record, assessed)
    written = render_template("studies", to=scribe.here.to, view=page)
    assert written.count('<th scope="row">') == MOST_ROWS + 2


@pytest.mark.parametrize(
    ("amount", "drops"), [(FEWEST - 1, 0), (FEWEST, FEWEST), (MOST_ROWS + 20, MOST_ROWS + 20)]
)
def test_many_studies_are_also_drawn_at_once(amount: int, drops: int) -> None:
    scribe, record, assessed = known(amount)
    page = studies_page(scribe, record, assessed)
    written = render_template("studies", to=scribe.here.to, view=page)
    assert written.count("<circle") == drops
    # The Dutch ones stand out; one of four countries is the Netherlands.
    assert written.count('<circle class="own"') == (drops + 1) // 4
    assert ("<details open>" in written) == (not drops)


def test_the_page_of_a_record_is_as_light_with_30_studies_as_with_two() -> None:
    effects = [effect_data(value=f"0.{n + 10}", measured=f"Rekentoets {n}", headline=not n) for n in range(6)]
    many, few = html(30, effects=effects), html(2, effects=effects)
    assert len(many.encode()) + FRAME_BYTES < MOST_BYTES
    assert len(many.encode()) - len(few.encode()) < 2_000


def test_every_picture_has_a_title_and_a_description() -> None:
    page = html(30, effects=[effect_data(headline=True), effect_data(value="0.4")])
    pictures = re.findall(r'<svg class="picture (\w+)[^>]*role="img"([^>]*)>', page)
    assert [kind for kind, _ in pictures] == ["people", "gauge", "gauge", "forest"]
    for kind, named in pictures:
        if kind == "gauge":
            assert "aria-label=" in named
            continue
        ids = re.findall(r'aria-labelledby="(\S+) (\S+)"', named)[0]
        assert f'<title id="{ids[0]}">' in page
        assert f'<desc id="{ids[1]}">' in page
    assert len(re.findall(r' id="', page)) == len(set(re.findall(r' id="([^"]+)"', page)))


def test_the_figures_of_a_picture_stand_in_the_list_or_in_its_table() -> None:
    scribe, record, _ = known(8, effects=[effect_data(headline=True), effect_data(value="0.4")])
    page = intervention_page(scribe, record, (None, None))
    assert page.forest is not None
    drawn = {row.value for row in page.forest.rows if row.mark is Mark.FIGURE}
    assert drawn == {each.value for each in page.figures.value or ()}
    studies = render_template("studies", to=scribe.here.to, view=every_study(8))
    assert studies.count("Dezelfde cijfers als tabel") == 1


def test_counted_dutch_studies_stand_on_card_and_page() -> None:
    _, record, assessed = known(8)
    words = "minstens 2\N{NO-BREAK SPACE}Nederlandse studies, zelf geteld"
    assert dutch_row(record, assessed).value == words
    page = html(8)
    assert page.count(words) == 2
    assert "Op deze pagina tellen wij minstens" in page


def test_a_stated_verdict_wins_and_the_count_stands_beside_it() -> None:
    stated = {"studies": 5, "verdict": "onderzocht", "sources": ["jansen-2020"]}
    _, record, assessed = known(8, dutch_evidence=stated)
    assert dutch_row(record, assessed).value == "onderzocht (5\N{NO-BREAK SPACE}Nederlandse studies)"
    assert "tellen wij er minstens 2." in html(8, dutch_evidence=stated)


def test_nothing_known_says_why() -> None:
    _, record, assessed = known(2)
    row = dutch_row(record, assessed)
    assert row.value == ""
    assert row.absent is not None
