"""The audit counts what is known, and where the rows of a research ended up."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from scripts.audit.__main__ import main
from scripts.audit.known import Count, counts, silent
from scripts.audit.research import (
    LISTS,
    Entry,
    cover,
    not_listed,
    read_lists,
    research_rows,
)

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Record
from tests.unit.records import effect_data, intervention, kind_of, moved, source, theme

AMOUNT = {
    "what": "Alles", "min": "10", "max": "20", "currency": "EUR", "unit": "leerling-jaar",
    "price_year": 2023, "country": "NL", "covers": "deel", "sources": ["jansen-2020"],
}  # fmt: skip
COST = {"amounts": [AMOUNT], "sources": ["jansen-2020"]}
CHEAP = {"band": 1, "sources": ["jansen-2020"]}
DUTCH = {"studies": 0, "verdict": "niet-toegepast"}
RECOGNITION = {"body": "NJi", "level": "goed onderbouwd", "sources": ["jansen-2020"]}


def catalogue(*records: Record) -> Catalogue:
    return Catalogue([(kind_of(record), record) for record in records])


def amounts(*records: Record) -> dict[str, str]:
    known = catalogue(*records)
    return {each.what: f"{each.amount}/{each.whole}" for each in counts(known, assess_all(known))}


def test_counts_what_is_known_of_what_is_published() -> None:
    found = amounts(
        intervention("cijfer", effects=[effect_data()]),
        intervention("verwant", effects=[effect_data(relation="verwant")], recognitions=[RECOGNITION]),
        intervention("kosten", cost=COST),
        intervention("klasse", cost=CHEAP),
        intervention("hier", dutch_evidence=DUTCH),
        intervention("niets"),
        intervention("bezig", status="concept"),
        source("jansen-2020", title="Zomer", DOI="10.1234/abc"),
        source("leeg-2020"),
    )
    assert found == {
        "interventies met een eigen cijfer": "1/6",
        "interventies met een cijfer op de kaart": "1/6",
        "interventies met iets over kosten": "2/6",
        "interventies met een kostenklasse": "1/6",
        "interventies met een bedrag": "1/6",
        "interventies met een oordeel over Nederland": "1/6",
        "interventies met een erkenning": "1/6",
        "interventies waarvoor gezocht is": "0/6",
        "kaarten waarop niets bekend is": "1/6",
        "bronnen met een titel": "1/2",
        "bronnen met een adres": "1/2",
    }


def test_names_the_cards_that_say_nothing() -> None:
    known = catalogue(intervention("niets"), intervention("kosten", cost=CHEAP))
    assert list(silent(known, assess_all(known))) == ["niets"]


def test_a_count_has_its_share() -> None:
    assert str(Count("kosten", 1, 3)) == "kosten: 1 van 3 (33 %)"
    assert str(Count("kosten", 0, 0)) == "kosten: 0 van 0"


def entry(row: str, *places: str, reason: str = "") -> Entry:
    return Entry("a.csv:2", row, places, reason)


KNOWN = catalogue(
    intervention("bouw", effects=[effect_data(id="lezen-x")]), source(), theme(), moved("oud", "bouw")
)


def test_counts_rows_with_a_place_and_rows_with_a_reason() -> None:
    covered = cover(
        KNOWN,
        [
            entry("a/effects A001", "interventie:bouw", "bron:jansen-2020", "thema:leertijd"),
            entry("a/effects A002", "interventie:bouw#lezen-x"),
            entry("a/effects A003", "interventie:bouw#cijfer-lezen-x", reason="deels"),
            entry("a/costs 1", reason="Geen bedrag per leerling."),
        ],
    )
    assert (covered.placed, covered.left_out, covered.faults) == (3, 1, ())


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (["x 1 interventie:weg"], "a.csv:2 x 1: interventie:weg bestaat niet"),
        (["x 1 interventie:oud"], "a.csv:2 x 1: interventie:oud is verhuisd, gesplitst of ingetrokken"),
        (["x 1 interventie:bouw#rekenen"],
         "a.csv:2 x 1: interventie:bouw#rekenen bestaat wel, maar heeft dit cijfer niet"),
        (["x 1 bron:jansen-2020#lezen-x"],
         "a.csv:2 x 1: bron:jansen-2020#lezen-x bestaat wel, maar heeft dit cijfer niet"),
        (["x 1 bouw"], "a.csv:2 x 1: bouw begint niet met interventie, thema, bron"),
        (["x 1"], "a.csv:2 x 1: geen plaats en geen reden"),
        (["x 1 thema:leertijd", "x 1 bron:jansen-2020"], "x 1: staat 2 keer in de lijsten"),
    ],
)  # fmt: skip
def test_names_what_is_wrong_in_a_list(wrong: Iterable[str], fault: str) -> None:
    entries = [entry(" ".join(line.split()[:2]), *line.split()[2:]) for line in wrong]
    assert cover(KNOWN, entries).faults == (fault,)


def test_reads_lists_and_says_which_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        'row,place,reason\na/x  1,interventie:bouw bron:a-2020,\na/x 2,,"Nee, dubbel."\n', encoding="utf-8"
    )
    (tmp_path / "b.csv").write_text("rij,plaats\n", encoding="utf-8")
    entries, faults = read_lists(tmp_path)
    assert entries == [
        Entry("a.csv:2", "a/x 1", ("interventie:bouw", "bron:a-2020"), ""),
        Entry("a.csv:3", "a/x 2", (), "Nee, dubbel."),
    ]
    assert faults == ["b.csv: de kolommen zijn niet row, place, reason"]


def test_compares_with_the_research(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "effects.csv").write_text(
        "# een opmerking\nrow_id,value\nA001,0.1\nA002,0.2\nA003,#3\n", encoding="utf-8"
    )
    (tmp_path / "a" / "costs.csv").write_text("what,low\nx,1\ny,2\n", encoding="utf-8")
    (tmp_path / "a" / "whole.csv").write_text("what\nx\ny\n", encoding="utf-8")
    rows = research_rows(tmp_path)
    assert rows["a/effects"] == ["a/effects A001", "a/effects A002", "a/effects A003"]
    assert rows["a/costs"] == ["a/costs 1", "a/costs 2"]
    entries = [entry("a/effects A001"), entry("a/effects A003"), entry("a/whole *"), entry("a/costs 9")]
    assert list(not_listed(rows, entries)) == [
        "a/costs: geen van de 2 regels staat in een lijst",
        "a/effects A002: staat in geen lijst",
        "a.csv:2 a/costs 9: is geen regel van het onderzoek",
    ]


def test_the_lists_of_the_project_can_be_read() -> None:
    assert read_lists(LISTS)[1] == []


def test_the_report_tells_all_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "themes").mkdir()
    research = tmp_path / "research"
    research.mkdir()
    (research / "x.csv").write_text("what\na\n", encoding="utf-8")
    lists = tmp_path / "lists"
    lists.mkdir()
    assert main(["--root", str(tmp_path), "--lists", str(lists), "--research", str(research)]) == 0
    said = capsys.readouterr().out
    assert "kaarten waarop niets bekend is: 0 van 0" in said
    assert "Regels van het onderzoek: 0 met een plaats, 0 met een reden" in said
    assert "x 1: staat in geen lijst" in said
