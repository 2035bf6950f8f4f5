"""The evidence map and the picture of effect by cost, as views."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.evidence.overview.coverage import BANDS
from menukaart.model import Intervention
from menukaart.render import references
from menukaart.render.addresses import Here
from menukaart.render.glossary import Matcher
from menukaart.render.pictures.columns import columns
from menukaart.render.pictures.scatter import Dot, scatter, spread
from menukaart.render.views.evidence.cost_plot import CostPlot, cost_plot
from menukaart.render.views.evidence.effects import effects_page, outcome_page
from menukaart.render.views.evidence.evidence_map import (
    EvidenceMapPage,
    MapCell,
    band_words,
    evidence_map_page,
)
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.vocabulary import Outcome, RecordKind
from tests.unit.records import effect_data, intervention, source


def scribe(*records: Intervention, address: str = "bewijskaart/") -> Scribe:
    found = Catalogue([*((RecordKind.INTERVENTION, each) for each in records), (RecordKind.SOURCE, source())])
    shared = Shared(found, assess_all(found), references.names(found.sources), Matcher(found.glossary))
    return Scribe(shared, Here(address))


def cell(page: EvidenceMapPage, place: str) -> MapCell:
    return next(c for table in page.tables for row in table.rows for c in row.cells if c.place == place)


def spoken(found: MapCell) -> str:
    """The cell as a screen reader says it."""
    return f"{found.place}: {found.total}{found.rest}{found.blank}".replace("\N{NO-BREAK SPACE}", " ")


def test_a_cell_says_what_it_holds_and_leads_to_it() -> None:
    aim: dict[str, Any] = {"target_groups": ["kleuters"], "outcomes": ["woordenschat"]}
    score = {"value": "3", "reason": "De regel telt hier te weinig mee, zie de bron.", "date": "2026-01-10"}
    figure = effect_data(outcome="woordenschat")
    many = intervention("veel", **aim, effects=[figure], strength_override=score | {"by": "redactie"})
    page = evidence_map_page(scribe(many, intervention("weinig", **aim)))
    found = cell(page, "kleuters en woordenschat")
    assert spoken(found) == (
        "kleuters en woordenschat: 2 aanpakken, waarvan 1 met redelijke of sterkere bewijskracht"
    )
    assert found.href == "../menukaart/?doelgroep=kleuters&uitkomst=woordenschat"
    assert found.kind == "redelijk"
    by_phase = cell(page, "primair onderwijs en woordenschat")
    assert by_phase.href == "../menukaart/?fase=po&uitkomst=woordenschat"


def test_a_cell_without_a_figure_says_so() -> None:
    found = cell(evidence_map_page(scribe(intervention())), "alle leerlingen en rekenen en wiskunde")
    assert spoken(found) == (
        "alle leerlingen en rekenen en wiskunde: 1 aanpak, nog niet beoordeeld; geen cijfer"
    )


def test_a_cell_with_weak_evidence_only_says_that_none_is_strong() -> None:
    weak = intervention(effects=[effect_data(studies="4")])
    found = cell(evidence_map_page(scribe(weak)), "alle leerlingen en rekenen en wiskunde")
    assert "1 aanpak, waarvan geen met redelijke of sterkere bewijskracht" in spoken(found)


def test_an_empty_cell_leads_nowhere() -> None:
    found = cell(evidence_map_page(scribe(intervention())), "kleuters en gedrag")
    assert (found.href, found.total, found.picture, found.blank) == ("", "", None, "geen aanpak")


def test_heads_lead_to_the_wider_choice() -> None:
    table = evidence_map_page(scribe(intervention())).tables[0]
    assert table.heads[0].href == "../menukaart/?doelgroep=alle-leerlingen"
    assert table.rows[1].head.href == "../menukaart/?uitkomst=rekenen"


def test_the_largest_gaps_are_sentences() -> None:
    page = evidence_map_page(scribe(intervention("a"), intervention("b")))
    assert page.gaps[0] == (
        "Nergens een Nederlandse studie: wij kennen er geen bij aanpakken die mikken op rekenen en wiskunde."
    )
    assert page.crowded[0].text == "alle leerlingen en rekenen en wiskunde"


def test_an_empty_menu_makes_a_map_too() -> None:
    page = evidence_map_page(scribe())
    assert page.crowded == ()
    assert len(page.gaps) == 1


def test_bands_in_words() -> None:
    assert [band_words(band) for band in BANDS] == [
        "nog niet beoordeeld", "zeer beperkt of beperkt (1\N{EN DASH}2)", "redelijk (3)",
        "sterk of zeer sterk (4\N{EN DASH}5)",
    ]  # fmt: skip


def test_columns_keep_few_visible_beside_many_and_none_empty() -> None:
    few, none, many, _ = columns((1, 0, 60, 0), 60, "Titel").columns
    assert 0 < few.height < many.height
    assert (none.height, none.count, few.count) == (0, "", "1")
    assert few.y + few.height == many.y + many.height


def plot(*records: Intervention) -> CostPlot | None:
    return cost_plot(scribe(*records, address="effecten/rekenen/"), Outcome.MATHS)


def costly(identifier: str, value: str, band: str) -> Intervention:
    return intervention(
        identifier,
        title=identifier,
        effects=[effect_data(value=value)],
        cost={"band": band, "sources": "jansen-2020"},
    )


def test_the_picture_and_its_table_hold_the_same() -> None:
    free = intervention("c", title="c", effects=[effect_data(value="-0.16")])
    found = plot(costly("a", "0.30", "1"), costly("b", "0.20", "5"), free)
    assert found is not None
    assert found.picture is not None
    assert [(row.number, row.value) for row in found.rows] == [
        ("1", "0,30"), ("2", "0,20"), ("3", "\N{MINUS SIGN}0,16"),
    ]  # fmt: skip
    drawn = [(number, dot.label) for number, col in enumerate(found.picture.columns) for dot in col.dots]
    assert drawn == [(0, "3"), (1, "1"), (5, "2")]
    heights = {dot.label: dot.y for column in found.picture.columns for dot in column.dots}
    assert heights["1"] < heights["2"] < found.picture.zero < heights["3"]


def test_one_mark_is_no_picture_but_a_table() -> None:
    found = plot(costly("a", "0.30", "1"))
    assert found is not None
    assert found.picture is None
    assert len(found.rows) == 1


def test_what_is_left_out_is_named_with_the_reason() -> None:
    several = intervention("z", title="Zo", effects=[effect_data(), effect_data(value="0.9")])
    found = plot(costly("a", "0.30", "1"), several)
    assert found is not None
    ((reason, links),) = found.left_out
    assert reason.startswith("Meer cijfers")
    assert [link.text for link in links] == ["Zo"]


def test_an_outcome_without_figures_keeps_its_address() -> None:
    page = outcome_page(scribe(intervention(), address="effecten/gedrag/"), Outcome.BEHAVIOUR)
    assert (page.count, page.plot, page.forest) == ("", None, None)


def test_the_overview_counts_each_outcome() -> None:
    record = intervention(effects=[effect_data(), effect_data(value="0.1"), effect_data(outcome="lezen")])
    page = effects_page(scribe(record, address="effecten/"))
    lines = {line.anchor: (line.figures, line.interventions) for line in page.outcomes}
    assert (lines["rekenen"], lines["lezen"], lines["taal"]) == (("2", "1"), ("1", "1"), ("0", "0"))
    assert page.outcomes[1].link.href == "../effecten/rekenen/"


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.decimals(-1, 2, places=2), st.integers(0, 3)), min_size=1, max_size=60
    )
)
def test_no_number_and_no_mark_covers_another(raw: list[tuple[int, Any, int]]) -> None:
    dots = [Dot(str(n), "x", column, value, grade) for n, (column, value, grade) in enumerate(raw)]
    picture = scatter("k", "t", "d", ("?", "1", "2", "3", "4", "5"), dots, grades="abcd")
    assert sum(len(column.dots) for column in picture.columns) == len(dots)
    for column in picture.columns:
        heights = sorted(dot.label_y for dot in column.dots)
        assert all(b - a >= 16.5 for a, b in pairwise(heights))
        assert all(0 <= height <= picture.height for height in heights)
        marks = [(dot.x, dot.y) for dot in column.dots]
        assert all(
            abs(a[0] - b[0]) >= 17 or abs(a[1] - b[1]) >= 17 for n, a in enumerate(marks) for b in marks[:n]
        )


def test_spread_leaves_alone_what_stands_apart() -> None:
    assert spread((10.0, 50.0), 15, 0, 100) == (10.0, 50.0)
    assert spread((95.0, 96.0), 15, 0, 100) == (85.0, 100)
