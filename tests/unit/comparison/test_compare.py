"""What a change means: fields by their Dutch names, digits as written, scores with the reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from menukaart.cli.diff import snapshot
from menukaart.comparison import Comparison, compare
from menukaart.comparison.compare import RecordChange
from menukaart.comparison.report import REPORTS, as_json, markdown, text
from menukaart.vocabulary import Fate
from tests.knowledge_base import BASE, copy_base, write

TUTORING = (BASE / "interventions/bijles.yaml").read_text(encoding="utf-8")
SUMMER = "interventions/zomerschool.yaml"
EFFECT = (
    "effects:\n  - id: lezen-jansen-2020\n    outcome: lezen\n    population: doelgroep\n    measure: SD\n"
    "    value: 0.20\n    studies: 30\n    design: meta-analyse\n    source: jansen-2020\n"
    "    unknown: {dutch_studies: onbekend, comparison: onbekend, test: onbekend}\n"
)
HEAD, _, REST = TUTORING.partition("effects:\n")
RECORD = f"{HEAD}{EFFECT}{REST[REST.index('unknown: {description') :]}"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    root = copy_base(tmp_path / "oud")
    write(root, {"interventions/bijles.yaml": RECORD})
    return root


@pytest.fixture
def new(old: Path, tmp_path: Path) -> Path:
    root = copy_base(tmp_path / "nieuw")
    write(root, {"interventions/bijles.yaml": (old / "interventions/bijles.yaml").read_bytes()})
    return root


def found(old: Path, new: Path) -> Comparison:
    return compare(snapshot(old), snapshot(new))


def only(comparison: Comparison) -> RecordChange:
    (record,) = comparison.records
    return record


def change(root: Path, before: str, after: str, name: str = "interventions/bijles.yaml") -> None:
    content = (root / name).read_text(encoding="utf-8")
    assert before in content
    write(root, {name: content.replace(before, after, 1)})


def test_the_same_records_differ_in_nothing(old: Path, new: Path) -> None:
    comparison = found(old, new)
    assert comparison == Comparison((), (), (), (), (), (), is_derived=True)
    assert "Geen verschil" in text(comparison, "main")


def test_a_figure_keeps_the_digits_that_were_typed(old: Path, new: Path) -> None:
    change(new, "value: 0.20", "value: 0.2")
    field = only(found(old, new)).fields[0]
    assert field.path == "effects[lezen-jansen-2020].value"
    assert field.label.split(" › ")[1:] == ["lezen-jansen-2020", "Getal"]
    assert (field.before, field.after) == ("0,20", "0,2")


def test_a_score_tells_before_after_and_why(old: Path, new: Path) -> None:
    change(new, "studies: 30", "studies: 3")
    record = only(found(old, new))
    assert record.fate is Fate.CHANGED
    assert {score.about for score in record.certainty} == {"de hele aanpak", "lezen"}
    for score in record.certainty:
        assert score.before != score.after
        assert "van 5" in score.before
        assert "De score begint op" in score.reason
    assert [(figure.before[-12:], figure.after[-11:]) for figure in record.figures] == [
        ("(30 studies)".replace(" ", "\N{NO-BREAK SPACE}"), "(3 studies)".replace(" ", "\N{NO-BREAK SPACE}"))
    ]


def test_a_score_may_follow_from_another_record(old: Path, new: Path) -> None:
    change(
        new, "status: ", "retracted: {date: 2026-02-01, reason: Fout.}\nstatus: ", "sources/jansen-2020.yaml"
    )
    fates = {record.file: record.fate for record in found(old, new).records}
    assert fates["interventions/bijles.yaml"] is Fate.FOLLOWS
    assert fates["sources/jansen-2020.yaml"] is Fate.CHANGED


def test_records_appear_move_and_go(old: Path, new: Path) -> None:
    write(new, {"interventions/bijles-2.yaml": RECORD.replace("id: bijles", "id: bijles-2")})
    write(new, {"interventions/bijles.yaml": (
        "id: bijles\nstatus: verplaatst\ntitle: Bijles\ntarget: bijles-2\nsince: 2026-02-01\n"
        "reason: Samengevoegd.\nchanges:\n  - {date: 2026-02-01, text: Verplaatst.}\n"
    )})  # fmt: skip
    (new / SUMMER).unlink()
    comparison = found(old, new)
    fates = {record.file.split("/")[1]: (record.fate, record.targets) for record in comparison.records}
    assert fates["bijles.yaml"] == (Fate.MOVED, ("bijles-2",))
    assert fates["bijles-2.yaml"] == (Fate.NEW, ())
    assert fates["zomerschool.yaml"] == (Fate.GONE, ())
    assert "interventies/bijles-2/" in comparison.addresses_new
    assert "interventies/bijles-2/#cijfer-lezen-jansen-2020" in comparison.addresses_new
    assert "interventies/bijles/#cijfer-lezen-jansen-2020" in comparison.addresses_gone
    assert "interventies/zomerschool/" in comparison.addresses_gone
    assert "verplaatst naar 'bijles-2'" in text(comparison, "main")


def test_problems_come_and_go_whatever_their_line(old: Path, new: Path) -> None:
    change(old, "source: jansen-2020", "source: jansen-2021")
    change(new, "title: ", "# een regel erbij\ntitle: ")
    assert [problem.code for problem in found(old, new).problems_gone] == ["onbekende-verwijzing"]
    assert [problem.code for problem in found(new, old).problems_new] == ["onbekende-verwijzing"]
    change(new, "source: jansen-2020", "source: jansen-2021")
    comparison = found(old, new)
    assert comparison.problems_new == comparison.problems_gone == ()
    assert not comparison.is_derived
    assert "niet vergeleken" in text(comparison, "main")


def test_lists_pages_and_history(old: Path, new: Path) -> None:
    change(new, "phases: [po", "phases: [vve, po")
    change(new, "text: Eerste versie.}", "text: Eerste versie.}\n  - {date: 2026-03-01, text: Fase erbij.}")
    write(old, {"pages/a.md": "---\ntitle: A\n---\n# A\n"})
    write(
        new, {"pages/a.md": "---\ntitle: A\n---\n# A\n\nMeer.\n", "pages/b.md": "---\ntitle: B\n---\n# B\n"}
    )
    comparison = found(old, new)
    record = only(comparison)
    assert [(field.path, field.before) for field in record.fields] == [("phases", "")]
    assert record.history == ("Fase erbij.",)
    assert comparison.pages == ("a",)
    assert {"b/", "kiezen/vve/"} <= {*comparison.addresses_new}
    assert "Let op" not in text(comparison, "main")
    assert "Het record zegt zelf: Fase erbij." in text(comparison, "main")


def test_of_long_texts_the_part_that_differs_is_shown(old: Path, new: Path) -> None:
    long = " ".join(["woord"] * 40)
    change(old, "summary: ", f"description: {long} eerst {long}\nsummary: ")
    change(new, "summary: ", f"description: {long} later {long}\nsummary: ")
    for root in (old, new):
        change(root, "description: niet-gezocht, ", "")
    line = next(line for line in text(found(old, new), "main").split("\n") if "eerst" in line)
    assert "later" in line
    assert line.count("…") == 4
    assert len(line) < 400


def test_nothing_in_markdown_becomes_markup_and_a_report_stays_bounded(old: Path, new: Path) -> None:
    for number in range(60):
        name = f"bron-{number}"
        content = (BASE / "sources/jansen-2020.yaml").read_text(encoding="utf-8")
        title = "title: '<img src=x> @iemand [a](https://x.nl) `b`'\n"
        lines = [line for line in content.split("\n") if not line.startswith("title:")]
        write(
            new, {f"sources/{name}.yaml": title + "\n".join(lines).replace("id: jansen-2020", f"id: {name}")}
        )
    comparison = found(old, new)
    assert len(comparison.records) == 60
    shown = markdown(comparison, "main")
    assert "<img" not in shown.replace("\\<", "")
    assert "@iemand" not in shown
    assert "https://x.nl" not in shown
    assert len(shown.split("\n")) < 200
    assert max(map(len, shown.split("\n"))) < 1300
    assert "En nog 20\N{NO-BREAK SPACE}records" in text(comparison, "main")
    assert "… en nog 40." in text(comparison, "main")
    assert len(json.loads(as_json(comparison, "main"))["records"]) == 60


def test_every_form_tells_the_change(old: Path, new: Path) -> None:
    change(new, "value: 0.20", "value: 0.30")
    comparison = found(old, new)
    for form in REPORTS.values():
        told = form(comparison, "main")
        assert "0,20" in told
        assert "0,30" in told
