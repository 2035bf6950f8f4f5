"""What was not judged is nowhere a 0: all that shows strength on the site, against the open data."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from menukaart.evidence.strength.rule import HIGHEST, LEVELS
from menukaart.render.views.choose.menu import IN_PAGE
from menukaart.vocabulary import EvidenceState

from .conftest import Site

Data = dict[str, Any]

NOT_JUDGED = "nog niet beoordeeld: "
JUDGED = {f"{level.label} ({level.value} van {HIGHEST})" for level in LEVELS[1:]}
FOUND_NOTHING = f"{LEVELS[0].label} (0 van {HIGHEST})"
SILENT = {
    state.label if state is EvidenceState.NOT_APPLICABLE else f"{NOT_JUDGED}{state.label}"
    for state in EvidenceState
    if state not in {EvidenceState.JUDGED, EvidenceState.NOTHING_FOUND}
}
OVERRIDDEN = ", oordeel van de redactie"
_TAGS = re.compile(r"<[^>]+>")
_GAUGE = re.compile(r'<svg class="(?:picture )?gauge".*?</svg>', re.DOTALL)
_ROW = re.compile(r"<dt>Bewijskracht</dt>\s*<dd[^>]*>(.*?)</dd>", re.DOTALL)

_CERTAINTY = re.compile(r"Hoe zeker: </span>(.*?)</td>", re.DOTALL)


def words(strength: Data) -> str:
    """Say what the site should show for a strength of the open data."""
    if strength["value"] is not None:
        level = LEVELS[strength["value"]]
        return f"{level.label} ({level.value} van {HIGHEST})"
    state = EvidenceState(strength["state"])
    return state.label if state is EvidenceState.NOT_APPLICABLE else f"{NOT_JUDGED}{state.label}"


def text(markup: str) -> str:
    """Give what a reader sees of a piece of a page, in one line."""
    return " ".join(html.unescape(_TAGS.sub(" ", markup)).replace("\u00ad", "").split())


def cut(page: str, start: str, end: str) -> str:
    """Give the piece of a page from one mark up to the next."""
    assert start in page, start
    return page.split(start, 1)[1].split(end, 1)[0]


def is_told(shown: str) -> bool:
    """Tell whether words are those of a score, or of a reason why there is none."""
    return shown.removesuffix(OVERRIDDEN) in JUDGED | SILENT


@pytest.fixture(scope="module")
def records(site: Site) -> dict[str, Data]:
    found = json.loads((site.folder / "api/v1/interventions.json").read_text(encoding="utf-8"))["result"]
    return {record["id"]: record for record in found}


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, str]:
    return {
        path.relative_to(site.folder).as_posix(): path.read_text(encoding="utf-8")
        for path in site.html_files()
        # A frozen version says what the rule of its day said, and so does a card of it.
        if "versies" not in path.parts and not _is_card_of_a_release(path.relative_to(site.folder))
    }


def _is_card_of_a_release(path: Path) -> bool:
    return path.parts[0] == "insluiten" and path.parent.name[:2] == "20"


def was_searched(record: Data) -> bool:
    return any(
        (search["subject"], search["result"], search["whole_texts"]) == ("effecten", "niets", True)
        for search in record["search"]
    )


def test_there_is_something_to_look_at(records: dict[str, Data], pages: dict[str, str]) -> None:
    assert sum(record["evidence_strength"]["value"] is None for record in records.values()) > 20
    assert sum(len(_ROW.findall(page)) for page in pages.values()) > 100


def test_the_table_of_a_theme_tells_a_score_in_words_or_why_there_is_none(pages: dict[str, str]) -> None:
    shown = [
        text(cell)
        for address, page in pages.items()
        if address.startswith("themas/")
        for cell in _CERTAINTY.findall(page)
    ]
    assert len(shown) > 200
    states = {state.label for state in EvidenceState}
    assert [
        cell for cell in shown if not is_told(cell.removeprefix("verwant: ")) and cell not in states
    ] == []


def strengths(record: Data) -> Iterator[Data]:
    yield record["evidence_strength"]
    yield from (row["strength"] for row in record["by_outcome"])


def test_open_data_have_no_number_where_nothing_was_judged(records: dict[str, Data]) -> None:
    for record in records.values():
        has_override = record["evidence_strength"]["override"] is not None
        for found in strengths(record):
            is_judged = found["state"] == EvidenceState.JUDGED
            assert is_judged is bool(found["value"]) or has_override, record["id"]
            if found["value"] == 0:
                assert found["state"] == EvidenceState.NOTHING_FOUND, record["id"]
                assert was_searched(record), record["id"]
            if not is_judged:
                assert found["reach"] is None, record["id"]


def test_open_data_of_one_record_say_the_same(site: Site, records: dict[str, Data]) -> None:
    for identifier, record in records.items():
        path = site.folder / "api/v1/interventions" / f"{identifier}.json"
        alone = json.loads(path.read_text(encoding="utf-8"))
        found = alone.get("result", alone)
        assert found["evidence_strength"] == record["evidence_strength"]
        assert found["by_outcome"] == record["by_outcome"]


def test_no_dutch_study_is_only_said_of_studies_of_which_that_was_written_down(
    records: dict[str, Data],
) -> None:
    for record in records.values():
        stated = (record["dutch_evidence"] or {}).get("studies")
        printed = {(effect["outcome"], effect["dutch_studies"]) for effect in record["effects"]}
        pooled = (record["synthesis"] or {}).get("dutch_studies")
        for row in record["by_outcome"]:
            if row["dutch_studies"] is not None and row["studies"] is not None:
                assert row["dutch_studies"] <= row["studies"], record["id"]
            if row["dutch_studies"] == 0:
                assert 0 in {stated, pooled} or (row["outcome"], 0) in printed, record["id"]
                assert row["figure"] is not None or row["strength"]["value"], record["id"]


def test_the_page_of_an_intervention_says_why_there_is_no_number(
    records: dict[str, Data], pages: dict[str, str]
) -> None:
    for identifier, record in records.items():
        box = cut(pages[f"interventies/{identifier}/index.html"], '<div class="strength"', "</div>")
        strength = record["evidence_strength"]
        title = text(cut(box, "<strong>", "</strong>"))
        assert title.removesuffix(".").removesuffix(OVERRIDDEN) == f"Bewijskracht: {words(strength)}"
        assert bool(_GAUGE.search(box)) is bool(strength["value"]), identifier
        if strength["value"] is None:
            meaning = EvidenceState(strength["state"]).meaning
            assert meaning in text(box), identifier
            assert "dossier" not in text(box), identifier


def row_of(page: str, outcome: str) -> tuple[str, str]:
    """Give what the row of an outcome says of strength, and of studies where it has them."""
    anchor = f'id="uitkomst-{outcome}"'
    before, _, after = page.partition(anchor)
    assert after, outcome
    if before.endswith("<li "):
        return text(before.rpartition('<div class="outcome-open"><span>')[2].partition(":</span>")[0]), ""
    line = after.partition("</p>")[0] if before.endswith('"outcome" ') else before.rpartition("<summary>")[2]
    _, strength, studies = re.findall(r"<span>(.*?)</span>", line, re.DOTALL)
    return text(strength), text(studies)


def test_the_rows_of_outcomes_say_it_of_each(records: dict[str, Data], pages: dict[str, str]) -> None:
    for identifier, record in records.items():
        page = pages[f"interventies/{identifier}/index.html"]
        for row in record["by_outcome"]:
            strength, studies = row_of(page, row["outcome"])
            assert strength.removesuffix(OVERRIDDEN) == words(row["strength"]), identifier
            if row["dutch_studies"] is None:
                assert "geen" not in studies, identifier
                assert "niet Nederlands" not in studies, identifier
            assert not re.match(r"0\b|geen", studies), identifier


def test_every_card_and_summary_tells_a_score_or_a_reason(pages: dict[str, str]) -> None:
    for address, page in pages.items():
        for shown in _ROW.findall(page):
            told = text(_GAUGE.sub("", shown))
            assert is_told(told), (address, told)
            assert (not _GAUGE.search(shown)) or told.removesuffix(OVERRIDDEN) in JUDGED, (address, told)


def test_the_menu_says_of_each_record_what_the_open_data_say(
    site: Site, records: dict[str, Data], pages: dict[str, str]
) -> None:
    index = json.loads((site.folder / "menukaart/keuze.json").read_text(encoding="utf-8"))
    kept = {row[0]: row[4] for row in index["rows"]}
    assert set(kept) == set(records)
    cards = re.split(r'<li class="(?:card )?menu-card"', pages["menukaart/index.html"])[1:]
    assert len(cards) == min(len(records), IN_PAGE)
    for card in cards:
        identifier = cut(card, 'class="card-tools" data-id="', '"')
        said = words(records[identifier]["evidence_strength"])
        if "card-why" in card:
            assert text(cut(card, '<p class="card-why">', "</p>")) == said.removeprefix(NOT_JUDGED), (
                identifier
            )
        else:
            told = text(_GAUGE.sub("", _ROW.findall(card)[0]))
            assert told.removesuffix(OVERRIDDEN) == said, identifier
    for identifier, told in kept.items():
        scores = dict(pair.split("=")[:2] for pair in told.split())
        judged = {
            row["outcome"]: str(row["strength"]["value"] or 0) for row in records[identifier]["by_outcome"]
        }
        assert scores == judged, identifier


def test_no_gauge_is_empty(pages: dict[str, str]) -> None:
    for address, page in pages.items():
        drawn = dict(re.findall(r'<symbol id="(score-\d)"[^>]*>(.*?)</symbol>', page, re.DOTALL))
        for gauge in _GAUGE.findall(page):
            used = re.search(r'<use href="#(score-\d)"', gauge)
            assert "block-filled" in (drawn[used[1]] if used else gauge), address


def test_data_to_compare_have_no_number_where_nothing_was_judged(
    site: Site, records: dict[str, Data]
) -> None:
    folder = site.folder / "vergelijken"
    columns = json.loads((folder / "alle.json").read_text(encoding="utf-8"))["columns"]
    assert {column["id"] for column in columns} == set(records)
    for column in columns:
        cell, strength = column["cells"]["bewijskracht"], records[column["id"]]["evidence_strength"]
        assert cell["value"].removesuffix(OVERRIDDEN) == words(strength)
        if strength["value"] is None:
            assert cell["score"] is None
            assert EvidenceState(strength["state"]).meaning in " ".join(cell["more"])
        alone = folder / "gegevens" / f"{column['id']}.json"
        assert json.loads(alone.read_text(encoding="utf-8"))["cells"]["bewijskracht"] == cell


def _effect_tables(pages: dict[str, str]) -> Iterator[tuple[str, list[str]]]:
    for address, page in pages.items():
        if address.startswith("effecten/"):
            for table in re.findall(r"<table.*?</table>", page, re.DOTALL):
                heads = [
                    text(head) for head in re.findall(r"<th scope=\"col\"[^>]*>(.*?)</th>", table, re.DOTALL)
                ]
                if "Bewijskracht" in heads:
                    rows = re.findall(r"<tr>(.*?)</tr>", table.split("<tbody>")[1], re.DOTALL)
                    cells = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL) for row in rows]
                    yield address, [text(row[heads.index("Bewijskracht")]) for row in cells]


def test_tables_of_effects_tell_a_score_or_a_reason(pages: dict[str, str]) -> None:
    found = list(_effect_tables(pages))
    assert len(found) > 4
    for address, told in found:
        assert [shown for shown in told if not is_told(shown)] == [], address


def test_the_help_to_choose_tells_a_score_or_a_reason(pages: dict[str, str]) -> None:
    looked_at = 0
    for address, page in pages.items():
        if address.startswith("kiezen/"):
            for shown in re.findall(r"[^<>]*\bbewijskracht [^<>]*", page):
                told = text(shown).partition("bewijskracht ")[2]
                if told.startswith(("nog", "niet", *(level.label for level in LEVELS))):
                    looked_at += 1
                    assert is_told(re.split(r"; |\.$|, (?=concept)", told)[0]), (address, told)
    assert looked_at > 100


def test_the_evidence_map_says_which_cells_were_not_judged(
    records: dict[str, Data], pages: dict[str, str]
) -> None:
    """Of what nobody judged it does not say that none of it is strong."""
    fields = {"doelgroep": "target_groups", "fase": "phases"}
    cells = re.findall(
        r'<td[^>]*>.*?<a href="[^"]*\?(\w+)=([\w-]+)&amp;uitkomst=([\w-]+)">(.*?)</a>',
        pages["bewijskaart/index.html"], re.DOTALL,
    )  # fmt: skip
    judged = {
        (identifier, row["outcome"])
        for identifier, record in records.items()
        for row in record["by_outcome"]
        if row["strength"]["value"]
    }
    assert len(cells) > 100
    for facet, group, outcome, shown in cells:
        inside = [
            (record["id"], outcome)
            for record in records.values()
            if group in record[fields[facet]] and outcome in record["outcomes"]
        ]
        is_judged = not judged.isdisjoint(inside)
        assert ("waarvan" in text(shown)) is is_judged, (group, outcome)
        assert ("nog niet beoordeeld" in text(shown)) is not is_judged, (group, outcome)


_SAID_BEFORE = re.compile(r"stond hier 0 van 5, volgens versie 1\.0|EEF: [^()]*bewijs 0 van 5")
"""What an earlier rule gave, and what another body says."""
_ABOUT_THE_RULE = {"methode/index.html", "wijzigingen/index.html", "voor-gemeenten/index.html"}
"""Pages that tell what the earlier rule gave."""


def test_nowhere_else_a_zero_or_none_is_said_of_strength(
    site: Site, records: dict[str, Data], pages: dict[str, str]
) -> None:
    searched = any(map(was_searched, records.values()))
    for address, page in pages.items():
        if address.startswith("bronnen/"):
            continue  # a page of a source tells what that source says, a 0 of others among it
        shown = _SAID_BEFORE.sub("", text(page))
        assert not re.search(r"\bgeen \(0\b|[Bb]ewijskracht:? geen\b|[Bb]ewijskracht:? 0\b", shown), address
        if address not in _ABOUT_THE_RULE and not searched:
            assert not re.search(r"\b0 van (de )?5\b(?! onderzoeken)", shown), address
            assert FOUND_NOTHING not in shown, address
    for path in Path(site.folder / "api").rglob("*.json"):
        assert '"geen (0 van 5)"' not in path.read_text(encoding="utf-8")
