"""The page for editors: it counts what is there, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Record
from menukaart.model.fields import suggest_id
from menukaart.problems import Place, Problem
from menukaart.render import addresses, references
from menukaart.render.addresses import Here
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.views.editors.chores import months_later
from menukaart.render.views.editors.maintenance import MOST_SHOWN, Chore, MaintenancePage, maintenance_page
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.vocabulary import Severity
from tests.unit.evidence.strength.test_override import REASON, override_data
from tests.unit.records import Data, effect_data, intervention, kind_of, source, theme

DAY = date(2027, 1, 31)


def page(*records: Record, warnings: tuple[Problem, ...] = ()) -> MaintenancePage:
    catalogue = Catalogue((kind_of(record), record) for record in records)
    names = references.names(catalogue.sources)
    shared = Shared(catalogue, assess_all(catalogue), names, Matcher(catalogue.glossary))
    return maintenance_page(Scribe(shared, Here(addresses.MAINTENANCE)), DAY, warnings)


def chore(anchor: str, *records: Record, warnings: tuple[Problem, ...] = ()) -> Chore:
    return shown(page(*records, warnings=warnings))[anchor]


def shown(view: MaintenancePage) -> dict[str, Chore]:
    return {each.anchor: each for group in view.groups for each in group.chores}


def lines(found: Chore) -> list[tuple[str, str]]:
    return [(item.link.text, item.link.remark) for item in found.items]


def by(title: str, review_before: str) -> Record:
    return intervention(suggest_id(title), title=title, review_before=review_before)


def warning(file: str) -> Problem:
    return Problem("ongebruikt", Severity.WARNING, Place(file), "", "Niemand noemt <dit>.", "Doe iets.")


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2027, 1, 31), 6, date(2027, 7, 31)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 6, 15), 6, date(2026, 12, 15)),
        (date(2026, 7, 15), 6, date(2027, 1, 15)),
    ],
)
def test_months_later(start: date, months: int, end: date) -> None:
    assert months_later(start, months) == end


def test_what_is_overdue_and_what_comes_soon() -> None:
    records = (
        by("Later", "2027-08-01"), by("Net", "2027-07-31"), by("Morgen", "2027-02-01"),
        by("Vandaag", "2027-01-31"), by("Lang", "2026-03-01"), theme(review_before="2026-12-31"),
    )  # fmt: skip
    assert [name for name, _ in lines(chore("te-laat", *records))] == ["Lang", "Leertijd", "Vandaag"]
    assert lines(chore("binnenkort", *records)) == [
        ("Morgen", "vóór 1 februari 2027"), ("Net", "vóór 31 juli 2027"),
    ]  # fmt: skip


def test_warnings_lead_to_the_record() -> None:
    record = intervention()
    found = chore("waarschuwingen", record, warnings=(warning("interventions/zomerschool.yaml"),))
    assert found.items[0].link.href == "../../interventies/zomerschool/"
    assert lines(found) == [("Zomerschool", "Niemand noemt <dit>. Doe iets.")]


@pytest.mark.parametrize("file", ["interventions/weg.yaml", "mkdocs.yml", "elders/zomerschool.yaml"])
def test_a_warning_about_something_else_names_the_file(file: str) -> None:
    link = chore("waarschuwingen", intervention(), warnings=(warning(file),)).items[0].link
    assert (link.href, link.text) == ("", file)


def test_an_override_stands_there_with_its_reason_and_what_is_doubtful() -> None:
    data = override_data(2) | {"sources": ["jansen-2020"]}
    record = intervention(strength_override=data, effects=[effect_data()])
    found = chore("oordelen", record, source(issued="2020"))
    assert lines(found) == [
        ("Zomerschool", "de regel komt op 2, de redactie op 2. Let op: De regel komt zelf ook op 2.")
    ]
    said = found.items[0].said
    assert said is not None
    assert REASON in said.html
    assert "Besloten op 9 januari 2026 door redactie." in said.html
    assert len(said.cites) == 1
    assert "oordelen" not in shown(page(intervention()))


def test_retracted_and_kept_sources_count_when_they_are_cited() -> None:
    retracted = {"date": "2026-05-01", "reason": "Fout in de gegevens."}
    cited = intervention(sources=["jansen-2020", "smit-2018"])
    sources = (
        source(retracted=retracted),
        source("smit-2018", archived="https://example.org/kopie"),
        source("nooit-2000", retracted=retracted),
    )
    found = chore("oude-bronnen", cited, *sources)
    assert found.count == "2\N{NO-BREAK SPACE}bronnen"
    assert "teruggetrokken op 1 mei 2026, genoemd in 1\N{NO-BREAK SPACE}record" in found.items[0].link.remark
    assert "kopie" in found.items[1].link.remark


FAULTS: tuple[tuple[str, Data, Data], ...] = (
    ("zonder-interval", {}, {"se": "0.1"}),
    ("zonder-interval", {}, {"ci": {"low": "0.1", "high": "0.4"}}),
    ("zonder-plaats", {}, {"locator": "tabel 3"}),
    ("elders-gelezen", {"reading": "samenvatting"}, {"reading": "werk-zelf"}),
    ("elders-gelezen", {"reading": "ander-werk"}, {"reading": "zelf-berekend", "recipe": "Gemiddelde."}),
)


@pytest.mark.parametrize(("anchor", "faulty", "sound"), FAULTS)
def test_figures_are_counted_and_their_records_listed(anchor: str, faulty: Data, sound: Data) -> None:
    one = intervention("een", title="Een", effects=[effect_data(**faulty), effect_data(**sound)])
    two = intervention("twee", title="Twee", effects=[effect_data(**faulty)] * 2)
    fine = intervention("goed", title="Goed", effects=[effect_data(**sound)])
    found = chore(anchor, one, two, fine, source())
    assert found.count == "3\N{NO-BREAK SPACE}cijfers"
    assert found.summary == "Toon 3\N{NO-BREAK SPACE}cijfers, in 2\N{NO-BREAK SPACE}interventies"
    assert lines(found) == [
        ("Twee", "2 van 2\N{NO-BREAK SPACE}cijfers"), ("Een", "1 van 2\N{NO-BREAK SPACE}cijfers"),
    ]  # fmt: skip


def test_sources_without_title_or_address() -> None:
    found = chore(
        "bronnen",
        source("anders-2020", title="A title", author=["Jansen"], issued="2020", language="en"),
        source("doi-2018", title="Een titel", DOI="10.1234/abc"),
        source("leeg-2020"),
        source("wet", title="Een wet", unknown={"URL": "niet-van-toepassing"}),
    )
    assert lines(found)[0] == ("A title", "Jansen, 2020; adres onbekend")
    assert lines(found)[1][1] == "titel onbekend, adres onbekend"
    assert len(found.items) == 2
    assert [item.lang for item in found.items] == ["en", ""]


def test_dutch_studies_that_were_counted_but_not_stated() -> None:
    stated = {"studies": "1", "verdict": "onderzocht"}
    wrong = intervention(dutch_evidence=stated, effects=[effect_data(dutch_studies="3")])
    right = intervention("goed", dutch_evidence=stated, effects=[effect_data(dutch_studies="1")])
    found = chore("nederland", wrong, right, source())
    assert found.count == "1\N{NO-BREAK SPACE}interventie"
    assert lines(found)[0][1].startswith("opgeschreven 1, geteld 3 (in ")


def test_scores_that_may_rise() -> None:
    record = intervention(effects=[effect_data(studies="118")])
    found = chore("bewijskracht", record, intervention("leeg"), source(issued="2020"))
    assert found.count == "1\N{NO-BREAK SPACE}interventie"
    assert lines(found)[0][1].startswith("nu 3, hoogstens 5; pas met meer antwoorden samen: geloot, ")


def test_unknown_fields_are_counted_by_field_and_by_record() -> None:
    few = intervention("weinig", title="Weinig", unknown={"cost": "niet-gezocht", "gap": "te-weinig-studies"})
    figure = effect_data() | {"unknown": {"test": "onbekend"}}
    many = intervention(
        "veel",
        title="Veel",
        effects=[figure, figure],
        unknown={"cost": "onbekend", "ages": "niet-van-toepassing"},
    )
    found = chore("lege-velden", few, many)
    assert found.count == "4\N{NO-BREAK SPACE}velden"
    assert found.summary == "Toon 4\N{NO-BREAK SPACE}velden, in 2\N{NO-BREAK SPACE}records"
    assert lines(found) == [("Veel", "3 (cost, test 2×)"), ("Weinig", "1 (cost)")]
    assert found.table is not None
    assert found.table.head[1:] == (
        "nog niet gezocht",
        "onbekend",
        "gezocht, niets gevonden",
        "te weinig studies",
    )
    assert found.table.rows == (
        ("cijfer: test", ("0", "2", "0", "0")),
        ("interventie: cost", ("1", "1", "0", "0")),
        ("interventie: gap", ("0", "0", "0", "1")),
    )


def test_a_long_list_is_cut_but_counted_whole() -> None:
    records = [by(f"Record {number}", "2026-01-12") for number in range(MOST_SHOWN + 2)]
    found = chore("te-laat", *records)
    assert found.count == f"{MOST_SHOWN + 2}\N{NO-BREAK SPACE}records"
    assert len(found.items) == MOST_SHOWN
    assert found.more == "En nog 2\N{NO-BREAK SPACE}records."


def test_an_empty_knowledge_base_shows_zeroes_and_no_lists() -> None:
    view = page()
    assert view.groups == ()
    assert len(view.counts) == 14
    assert all(line.href == "" and line.remark.startswith("0\N{NO-BREAK SPACE}") for line in view.counts)


def test_the_counts_come_first_and_lead_to_the_lists() -> None:
    view = page(by("Lang", "2026-03-01"), theme())
    leading = {line.href: line.remark for line in view.counts if line.href}
    assert leading["#te-laat"] == "1\N{NO-BREAK SPACE}record"
    assert set(leading) == {f"#{anchor}" for anchor in shown(view)}
    anchors = [*shown(view), *(group.anchor for group in view.groups)]
    assert len(anchors) == len(set(anchors))


def test_the_page_escapes_what_an_editor_wrote() -> None:
    view = page(intervention(), warnings=(warning("interventions/zomerschool.yaml"),))
    html = render_template("maintenance", to=Here(addresses.MAINTENANCE).to, view=view)
    assert "Niemand noemt &lt;dit&gt;." in html
    assert "31 januari 2027" in html
    assert '<a href="../../meedoen/">' in html


def search(subject: str, day: str, **changes: str) -> Data:
    return {
        "subject": subject, "date": day, "places": ["openbare teksten"], "words": ["bijles"],
        "result": "niets", **changes,
    }  # fmt: skip


def test_what_to_search_for_first_with_the_reason_and_the_last_time() -> None:
    often = intervention(
        "vaak", title="Vaak", themes=["taal", "leertijd"], search=[search("kosten", "2020-01-01")]
    )
    seldom = intervention("zelden", title="Zelden", phases=["vve"], related=[{"id": "vaak"}])
    found = chore("eerst-zoeken", seldom, often)
    assert found.count == "6\N{NO-BREAK SPACE}onderwerpen"
    (first, about), (second, other) = lines(found)
    assert (first, second) == ("Vaak", "Zelden")
    subjects, unknown = "effecten, Nederlands onderzoek en kosten", "3 van 3 feiten onbekend"
    assert about == (
        f"{subjects} (4\N{NO-BREAK SPACE}plaatsen, {unknown}). De vorige keer: 1 januari 2020: gezocht naar "
        "kosten in openbare teksten, van lange teksten niet alles, met ‘bijles’. Uitkomst: niets gevonden."
    )
    assert other == f"{subjects} (2\N{NO-BREAK SPACE}plaatsen, {unknown})."
    assert "keer hoeveel van de drie feiten" in found.text


def test_a_tie_that_both_sides_say_is_one_place() -> None:
    ties: Data = {"related": [{"id": "deel", "relation": "omvat"}]}
    back: Data = {"related": [{"id": "geheel", "relation": "onderdeel-van"}]}
    whole = intervention("geheel", title="Geheel", **ties)
    part = intervention("deel", title="Deel", kind="programma", **back)
    assert lines(chore("eerst-zoeken", whole, part)) == lines(
        chore("eerst-zoeken", intervention("geheel", title="Geheel"), part)
    )


def test_what_was_searched_for_is_told_with_date_and_words() -> None:
    record = intervention(
        "x", title="X", search=[search("effecten", "2026-11-25"), search("kosten", "2020-01-01")]
    )
    found = chore("gezocht", record)
    assert found.count == "1\N{NO-BREAK SPACE}onderwerp"
    assert lines(found)[0][1].startswith(
        "25 november 2026: gezocht naar onderzoek dat leerlingen met en zonder"
    )
    assert "effecten" not in lines(chore("eerst-zoeken", record))[0][1]
