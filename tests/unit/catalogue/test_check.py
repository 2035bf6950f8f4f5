"""Shape and meaning together: everything at once, in order, and nothing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from menukaart.catalogue import check
from menukaart.catalogue.rules import Breach, Rule, Subject
from menukaart.problems import RecordsInvalid, has_errors
from menukaart.reading import load_library
from menukaart.render.record_template import record_template
from menukaart.vocabulary import RecordKind
from tests.knowledge_base import BASE, check_root, copy_base, shown, write

GOOD = (BASE / "interventions/bijles.yaml").read_text(encoding="utf-8")
SOURCE = (BASE / "sources/jansen-2020.yaml").read_text(encoding="utf-8")


def test_the_base_is_sound() -> None:
    checked = check_root(BASE)
    assert checked.problems == ()
    assert checked.files == 6
    assert len(list(checked.sound_catalogue().records())) == 6


def test_errors_stop_a_build_and_warnings_do_not(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    other = SOURCE.replace("jansen-2020", "smit-2018").replace("Jansen", "Smit")
    write(root, {"sources/smit-2018.yaml": other})
    assert [problem.code for problem in check_root(root).problems] == ["ongebruikt"]
    check_root(root).sound_catalogue()
    write(root, {"interventions/bijles.yaml": GOOD.replace("high: 0.46", "high: 0.20")})
    with pytest.raises(RecordsInvalid) as caught:
        check_root(root).sound_catalogue()
    assert [problem.code for problem in caught.value.problems] == ["interval", "ongebruikt"]
    assert caught.value.records == 7


def test_what_was_cut_to_save_a_record_is_not_reported_again(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    write(root, {"interventions/bijles.yaml": GOOD.replace("value: 0.28", "value: veel")})
    codes = {
        (problem.code, problem.path) for problem in check_root(root).problems if problem.level == "error"
    }
    assert codes == {("geen-getal", "effects[0].value")}


def test_a_reason_that_was_cut_leaves_no_second_problem(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    write(root, {"interventions/bijles.yaml": GOOD.replace("cost: onbekend", "cost: weetniet")})
    assert [problem.code for problem in check_root(root).problems] == ["onbekende-waarde"]


def test_a_rule_is_reported_beside_problems_of_shape(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    text = GOOD.replace("kind: aanpak", "kind: aanpek").replace("[leertijd, taal]", "[leertijd, taal, weg]")
    write(root, {"interventions/bijles.yaml": text})
    assert [shown(problem)[:1] + shown(problem)[3:] for problem in check_root(root).problems] == [
        ("onbekende-waarde", 4, 7),
        ("onbekende-verwijzing", 10, 26),
    ]


def test_the_place_is_that_in_the_file_when_items_before_it_were_cut(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    broken = "  - outcome: rekenen\n    value: x\n"
    text = GOOD.replace("effects:\n", f"effects:\n{broken}").replace("high: 0.46", "high: 0.20")
    write(root, {"interventions/bijles.yaml": text})
    found = {problem.code: problem for problem in check_root(root).problems}
    assert found["interval"].path == "effects[1].ci"
    assert found["interval"].excerpt.strip().startswith("ci:")


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    for name in ("a", "b", "c"):
        write(root, {f"themes/{name}.yaml": "[]", f"sources/{name}.yaml": "{"})
    problems = check_root(root).problems
    assert list(problems) == sorted(problems, key=lambda problem: problem.sort_key)


@pytest.mark.parametrize("kind", RecordKind)
def test_the_template_of_a_record_has_the_right_shape(kind: RecordKind, tmp_path: Path) -> None:
    write(tmp_path, {f"{kind.value}/proef.yaml": record_template(kind, "proef", date(2031, 2, 28))})
    checked = check(load_library(tmp_path))
    assert {problem.code for problem in checked.problems} <= {"nog-het-voorbeeld", "ongebruikt"}
    assert len(list(checked.catalogue.records())) == 1


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (RecordKind.INTERVENTION, ["title", "summary", "themes", "sources"]),
        (RecordKind.THEME, ["title", "question", "summary", "sources"]),
        (RecordKind.SOURCE, ["title"]),
    ],
)
def test_a_new_record_does_not_pass_before_each_example_is_replaced(
    kind: RecordKind, fields: list[str], tmp_path: Path
) -> None:
    root = copy_base(tmp_path / "kb")
    text = record_template(kind, "proef", date(2031, 2, 28))
    for field in [*fields, ""]:
        write(root, {f"{kind.value}/proef.yaml": text})
        found = [p.path for p in check_root(root).problems if p.place.file.endswith("proef.yaml")]
        assert [path for path in found if path] == fields[fields.index(field) if field else len(fields) :]
        own = {"themes": "[taal]", "sources": "[jansen-2020]"}.get(field, "Wat wij zelf schreven.")
        text = re.sub(rf"^{field}: .*$", f"{field}: {own}", text, flags=re.MULTILINE) if field else text


def test_a_new_record_holds_the_days_of_today_and_remarks_that_cut_no_text() -> None:
    for kind in RecordKind:
        text = record_template(kind, "proef", date(2032, 2, 29))
        assert set(re.findall(r"\d{4}-\d\d-\d\d", text)) <= {"2032-02-29", "2034-02-28"}
        assert not re.search(r"^(# )? *(- )?[\w-]+: [^\n]* #", text.partition("\n\n")[2], re.MULTILINE)


def test_a_rule_that_stumbles_is_a_problem_of_that_record(tmp_path: Path) -> None:
    def stumbling(subject: Subject) -> Iterator[Breach]:
        yield Breach(("title",), "Eerst gezien.")
        if subject.id == "taal":
            raise ZeroDivisionError

    rules = [Rule("proef", "Een proef.", stumbling), Rule("na", "Daarna.", lambda _: [Breach((), "Ook.")])]
    found = check(load_library(copy_base(tmp_path / "kb")), rules).problems
    failed = [problem for problem in found if problem.code == "regel-mislukt"]
    assert [problem.place.file for problem in failed] == ["themes/taal.yaml"]
    assert "De regel 'proef' kon dit record niet beoordelen (ZeroDivisionError" in failed[0].message
    assert {problem.place.file for problem in found if problem.code == "proef"} == {
        problem.place.file for problem in found if problem.code == "na"
    }
    assert has_errors(failed)


def test_an_interrupt_in_a_rule_is_no_problem_of_a_record(tmp_path: Path) -> None:
    def interrupted(_subject: Subject) -> list[Breach]:
        raise KeyboardInterrupt

    library = load_library(copy_base(tmp_path / "kb"))
    with pytest.raises(KeyboardInterrupt):
        check(library, [Rule("proef", "Een proef.", interrupted)])
