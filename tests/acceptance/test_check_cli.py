"""The command line as people, programs and GitHub meet it."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from menukaart.cli.app import main, run
from tests.knowledge_base import BASE, copy_base, write
from tests.yaml_plugin import as_plugin

KINDS = ["interventie", "thema", "bron"]
TUTORING = (BASE / "interventions/bijles.yaml").read_text(encoding="utf-8")
WARNING = {
    "interventions/bijles.yaml": TUTORING.replace("id: zomerschool", "id: oude-school"),
    "interventions/oude-school.yaml": (
        "id: oude-school\nstatus: verplaatst\ntitle: Oude school\ntarget: zomerschool\nsince: 2026-02-01\n"
        "reason: Samengevoegd.\nchanges:\n  - {date: 2026-02-01, text: Verplaatst.}\n"
    ),
}
BROKEN = {"themes/taal.yaml": "id: taal\ntitel: Taal\n"}
WIDE = {
    "interventions/bijles.yaml": TUTORING.replace("value: 0.28", "value: -0.28").replace(
        "Bijles", "Bijles – ’één’ 日本 →"
    )
}
"""A mistake in a record with letters that not every screen has."""
NOTHING: tuple[object, ...] = ({}, [], "", None, {"id": "x"})
ANSI = re.compile(r"\x1b\[")


class Outcome(NamedTuple):
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        return self.out + self.err


Command = Callable[..., Outcome]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path / "kb")


@pytest.fixture
def menukaart(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command in this process, from a folder; without one, from a folder that is no knowledge base."""

    def command(*words: object, folder: Path = tmp_path) -> Outcome:
        monkeypatch.chdir(folder)
        code = run([str(word) for word in words])
        out, err = capfd.readouterr()
        return Outcome(code, out, err)

    return command


def process(*words: object, folder: Path, **environment: str) -> Outcome:
    """Run a command in a process of its own, as a person does."""
    done = subprocess.run(
        [sys.executable, "-m", "menukaart", *map(str, words)],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Outcome(
        done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    )


@pytest.fixture
def narrow(root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Run the program in this process, on streams with an encoding and what to do with what that lacks."""
    monkeypatch.chdir(root)

    def command(*words: str, encoding: str) -> Outcome:
        name, _, errors = encoding.partition(":")
        written = io.BytesIO(), io.BytesIO()
        interrupt = signal.getsignal(signal.SIGINT)
        streams = [io.TextIOWrapper(each, name, errors or "strict") for each in written]
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", streams[0])
            patch.setattr(sys, "stderr", streams[1])
            patch.setattr(sys, "excepthook", sys.excepthook)
            with pytest.raises(SystemExit) as left:
                main(list(words))
        signal.signal(signal.SIGINT, interrupt)
        code = int(left.value.code or 0)
        for stream in streams:
            stream.flush()
        out, err = (each.getvalue().decode("utf-8", "replace") for each in written)
        return Outcome(code, out, err)

    return command


def assert_no_trace(outcome: Outcome) -> None:
    assert "Traceback" not in outcome.all
    assert "MENUKAART_DEBUG" not in outcome.all
    assert 'File "' not in outcome.all


# Exit codes


def test_0_when_all_is_well(root: Path) -> None:
    outcome = process("check", folder=root)
    assert outcome == (
        0,
        "Alles in orde: 6\u00a0records gecontroleerd, geen fouten en geen waarschuwingen.\n",
        "",
    )


def test_0_with_only_warnings(root: Path, menukaart: Command) -> None:
    write(root, WARNING)
    outcome = menukaart("--root", root, "check")
    assert outcome.code == 0
    assert "interventions/bijles.yaml:24:9 waarschuwing [verwijst-naar-oud] bij related[0].id" in outcome.out
    assert (
        "0\u00a0fouten en 1\u00a0waarschuwing in 1\u00a0bestand; 7\u00a0records gecontroleerd." in outcome.out
    )


HINT = "En 1\u00a0aanwijzing over taal. Die staan in: menukaart check --hints\n"


def test_hints_are_counted_and_named_only_to_who_asks(root: Path, menukaart: Command) -> None:
    file = root / "themes" / "taal.yaml"
    text = file.read_text(encoding="utf-8").rstrip("\n")
    assert "description:" not in text
    file.write_text(f"{text}\ndescription: {'Zo is ' * 11}het.\n", encoding="utf-8")

    plain = menukaart("--root", root, "check")
    assert (plain.code, plain.out.splitlines(keepends=True)[-1]) == (0, HINT)
    assert "lange-zin" not in plain.out

    for words in (["--hints"], ["taal"]):
        named = menukaart("--root", root, "check", *words)
        assert named.code == 0
        assert "aanwijzing [lange-zin] bij description" in named.out
        assert "0\u00a0fouten, 0\u00a0waarschuwingen en 1\u00a0aanwijzing in 1\u00a0bestand" in named.out

    assert json.loads(menukaart("--root", root, "check", "taal", "--format", "json").out)["problems"] == []
    asked = menukaart("--root", root, "check", "--hints", "--format", "json")
    assert [each["level"] for each in json.loads(asked.out)["problems"]] == ["hint"]
    github = menukaart("--root", root, "check", "--hints", "--format", "github").out
    assert "::notice file=themes/taal.yaml" in github


def test_1_with_problems_in_the_records(root: Path) -> None:
    write(root, BROKEN)
    outcome = process("check", folder=root)
    assert outcome.code == 1
    assert "themes/taal.yaml:2:1 fout [onbekend-veld] bij titel" in outcome.out
    assert outcome.err == ""
    assert_no_trace(outcome)


def test_2_for_wrong_use(root: Path) -> None:
    outcome = process("chek", folder=root)
    assert outcome.code == 2
    assert outcome.out == ""
    assert "De opdracht 'chek' bestaat niet. Bedoelde u 'check'?" in outcome.err
    assert_no_trace(outcome)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "Bedoelde u 'check'?"),
        (["xyzzy"], "check"),
        (["check", "--formaat", "json"], "Bedoelde u --format?"),
        (["check", "--xyzzy"], "--xyzzy bestaat niet"),
        (["check", "--format", "xml"], "text, json of github"),
        (["check", "--format"], "--format"),
        (["check", "bestaat-niet.yaml"], "bestaat-niet.yaml"),
        (["check", os.devnull], "hoort niet bij"),
        (["check", "zomerschol"], "Bedoelde u 'zomerschool'?"),
        (["check", "themes/zomerschool"], "Er is geen bestand, map of record 'themes/zomerschool'"),
        (["check", "../kb/.."], "hoort niet bij"),
        (["--rot", "x", "check"], "Bedoelde u --root?"),
        (["new"], "SOORT"),
        (["new", "interventie"], "ID"),
        (["new", "intervensie", "x"], "interventie, thema of bron"),
        (["new", "thema", "Eén Thema"], "geen geldige id"),
        (["new", "thema", "taal"], "bestaat al"),
        (["new", "thema", "a", "b"], "te veel"),
        (["schema", "intervensie"], "interventie, thema of bron"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_explained_in_dutch(words: list[str], said: str, root: Path, menukaart: Command) -> None:
    outcome = menukaart("--root", root, *words)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith("Fout: ")
    assert said in outcome.err
    assert not re.search(r"\b(Usage|Error|Invalid|Missing|No such|not|must)\b", outcome.err), outcome.err
    assert_no_trace(outcome)


def test_another_folder_is_wrong_use(tmp_path: Path, menukaart: Command) -> None:
    for folder in (tmp_path, tmp_path / "nergens"):
        outcome = menukaart("--root", folder, "check")
        assert outcome.code == 2
        assert "geen kennisbank" in outcome.err
        assert "--root" in outcome.err


def test_a_file_as_root_is_explained(root: Path, menukaart: Command) -> None:
    outcome = menukaart("--root", root / "themes/taal.yaml", "check")
    assert outcome.code == 2
    assert re.search(r"\bmap\b", outcome.err)


def test_without_a_command_there_is_help_and_no_scolding(root: Path, menukaart: Command) -> None:
    outcome = menukaart(folder=root)
    assert "Gebruik: menukaart" in outcome.all
    assert "Opdrachten:" in outcome.all
    assert "Fout" not in outcome.all


@pytest.mark.parametrize("words", [[], ["check"], ["new"], ["schema"], ["build"], ["serve"]], ids=" ".join)
def test_help_is_dutch(words: list[str], menukaart: Command) -> None:
    outcome = menukaart(*words, "--help")
    assert outcome.code == 0
    assert outcome.out.startswith(f"Gebruik: menukaart{''.join(f' {word}' for word in words)} ")
    assert not re.search(r"\b(Usage|Options|Commands|Show this|default|INTEGER|RANGE|TEXT)\b", outcome.out), (
        outcome.out
    )


def test_version(menukaart: Command) -> None:
    assert re.fullmatch(r"menukaart \d+\.\d+\.\d+\S*\n", menukaart("--version").out)


# The report for people


def test_the_text_shows_the_line_a_caret_and_a_tip(root: Path, menukaart: Command) -> None:
    text = (BASE / "interventions/zomerschool.yaml").read_text(encoding="utf-8")
    write(root, {"interventions/zomerschool.yaml": text.replace("phases: [po]", "phases: [po, vwo]")})
    outcome = menukaart("check", folder=root)
    assert outcome.out.split("\n\n")[0].split("\n") == [
        "interventions/zomerschool.yaml:6:14 fout [onbekende-waarde] bij phases[1]",
        "  'vwo' is geen bekende waarde voor 'phases'; kies 'vve', 'po', 'vo' of 'mbo'.",
        "     6 | phases: [po, vwo]",
        "       |              ^",
        "  Tip: Bedoelde u 'vo'?",
    ]


def test_the_text_has_no_colours_when_it_is_not_shown_on_a_screen(root: Path) -> None:
    write(root, BROKEN)
    assert not ANSI.search(process("check", folder=root).all)


@pytest.mark.parametrize("where", [1, 60, 400])
def test_of_a_long_line_the_part_around_the_place_is_shown(
    root: Path, menukaart: Command, where: int
) -> None:
    names = ", ".join(f"naam-{i:03}" for i in range(where))
    write(root, {"themes/taal.yaml": f"search_terms: [{names}, [x], {names}]\n"})
    lines = menukaart("--root", root, "check", "--format", "text").out.split("\n")
    at = next(i for i, line in enumerate(lines) if "[verkeerd-type]" in line)
    shown, caret = lines[at + 2], lines[at + 3]
    assert len(shown) <= 120
    assert shown[caret.index("^")] == "["


def test_nothing_in_a_record_can_steer_the_terminal(root: Path, menukaart: Command) -> None:
    write(
        root,
        {
            "themes/taal.yaml": 'id: taal\nti\x1b[31mtel: "a\x07\u202eb"\n',
            "themes/leertijd.yaml": 'id: "x\\e[31m"\n',
        },
    )
    outcome = menukaart("check", folder=root)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", outcome.out)


@pytest.mark.parametrize("encoding", ["utf-8:strict", "cp1252", "ascii"])
@pytest.mark.parametrize("style", ["text", "json", "github"])
def test_a_narrow_encoding_of_the_screen_is_no_reason_to_stop(
    root: Path, narrow: Callable[..., Outcome], encoding: str, style: str
) -> None:
    write(root, WIDE)
    outcome = narrow("check", "--format", style, encoding=encoding)
    assert outcome.code == 1
    assert "interval" in outcome.out
    assert_no_trace(outcome)


def test_a_narrow_encoding_of_a_real_screen(root: Path) -> None:
    write(root, WIDE)
    outcome = process("check", folder=root, PYTHONIOENCODING="cp1252")
    assert (outcome.code, outcome.err) == (1, "")
    assert "interval" in outcome.out
    assert_no_trace(outcome)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_file_name_that_is_no_text_is_reported(root: Path, narrow: Callable[..., Outcome]) -> None:
    (root / "themes" / os.fsdecode(b"\xff.yaml")).write_bytes(b"")
    for style in ("text", "json", "github"):
        outcome = narrow("check", "--format", style, encoding="utf-8:strict")
        assert outcome.code == 1
        assert "ongeldige-id" in outcome.out
        assert_no_trace(outcome)


def test_a_closed_pipe_makes_no_noise(root: Path) -> None:
    write(root, {f"themes/kapot-{i}.yaml": "[]" for i in range(400)})
    script = f'"{sys.executable}" -m menukaart check | head -n 1; test "${{PIPESTATUS[1]}}" = 0'
    done = subprocess.run(["/bin/bash", "-c", script], cwd=root, capture_output=True, timeout=60, check=True)
    assert done.stderr == b""


# The report for programs


def report(outcome: Outcome) -> dict[str, Any]:
    found = json.loads(outcome.out)
    assert isinstance(found, dict)
    return found


def test_json_has_exactly_the_shape_of_the_contract(root: Path, menukaart: Command) -> None:
    write(root, {**BROKEN, **WARNING})
    outcome = menukaart("check", "--format", "json", folder=root)
    assert outcome.code == 1
    assert outcome.err == ""
    found = report(outcome)
    assert list(found) == ["problems", "records"]
    assert found["records"] == 7
    for problem in found["problems"]:
        assert list(problem) == ["code", "level", "file", "line", "column", "path", "message", "hint"]
        assert [type(value) for value in problem.values()] == [str, str, str, int, int, str, str, str]
        assert problem["level"] in {"error", "warning"}
    assert {problem["level"] for problem in found["problems"]} == {"error", "warning"}
    assert {
        "code": "onbekend-veld",
        "level": "error",
        "file": "themes/taal.yaml",
        "line": 2,
        "column": 1,
        "path": "titel",
        "message": "Het veld 'titel' bestaat hier niet.",
        "hint": "Bedoelde u 'title'?",
    } in found["problems"]


def test_json_of_a_sound_knowledge_base(root: Path, menukaart: Command) -> None:
    outcome = menukaart("--root", root, "check", "--format", "json")
    assert (outcome.code, report(outcome)) == (0, {"problems": [], "records": 6})


def test_every_format_tells_the_same_problems(root: Path, menukaart: Command) -> None:
    write(root, {**BROKEN, **WARNING, "themes/sport.yml": "", "sources/leeg.yaml": ""})
    outcomes = {
        style: menukaart("--root", root, "check", "--format", style) for style in ("text", "json", "github")
    }
    assert {outcome.code for outcome in outcomes.values()} == {1}
    problems = report(outcomes["json"])["problems"]
    heads = [f"{p['file']}:{p['line']}:{p['column']} " for p in problems]
    text = [line for line in outcomes["text"].out.split("\n") if re.match(r"\S+:\d+:\d+ ", line)]
    assert [re.match(r"\S+ ", line)[0] for line in text] == heads  # type: ignore[index]
    assert len(re.findall(r"^::", outcomes["github"].out, re.MULTILINE)) == min(len(problems), 10)
    assert all(f"{head}" in outcomes["github"].out for head in heads)


# The report for GitHub

ANNOTATION = re.compile(r"::(error|warning) file=([^,]*),line=(\d+),col=(\d+),title=([^:,]*)::(.*)")


def test_github_annotations(root: Path, menukaart: Command) -> None:
    write(root, {**BROKEN, **WARNING})
    lines = menukaart("check", "--format", "github", folder=root).out.splitlines()
    found = [match.groups() for match in map(ANNOTATION.fullmatch, lines) if match]
    assert (
        "error", "themes/taal.yaml", "2", "1", "onbekend-veld",
        "Het veld 'titel' bestaat hier niet. Bedoelde u 'title'?",
    ) in found  # fmt: skip
    assert ("warning", "interventions/bijles.yaml", "24", "9", "verwijst-naar-oud") in [
        each[:5] for each in found
    ]
    assert lines[-1].endswith("records gecontroleerd.")


def test_github_shows_the_most_serious_and_counts_the_rest(root: Path, menukaart: Command) -> None:
    records = "".join(f"tekst-{number}: x\n" for number in range(12))
    write(root, {**WARNING, "themes/taal.yaml": f"id: taal\n{records}"})
    out = menukaart("check", "--format", "github", folder=root).out
    shown = [match.groups() for match in map(ANNOTATION.fullmatch, out.splitlines()) if match]
    assert len(shown) == 10
    assert {each[0] for each in shown} == {"error"}
    problems = report(menukaart("check", "--format", "json", folder=root))["problems"]
    assert shown[-1][5] == f"En nog {len(problems) - 9}. Alles staat in de samenvatting van deze stap."
    assert "verwijst-naar-oud" in out.partition("\n\n")[2], "the report for people follows, whole"


def test_github_gets_everything_in_the_summary_of_the_step(
    root: Path, tmp_path: Path, menukaart: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = "".join(f"'</pre><b>{number}': x\n" for number in range(60))
    write(root, {"themes/taal.yaml": f"id: taal\n{fields}"})
    summary = tmp_path / "summary.md"
    summary.write_text("Eerder.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    menukaart("check", "--format", "github", folder=root)
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("Eerder.\n")
    assert all(f"'&lt;/pre&gt;&lt;b&gt;{number}'" in text for number in range(60))
    assert text.count("</pre>") == 1
    assert "<b>" not in text
    menukaart("check", folder=root)
    assert summary.read_text(encoding="utf-8") == text, "only the report for GitHub writes there"


def test_github_values_cannot_break_out(root: Path, menukaart: Command) -> None:
    content = 'id: "a\\n::error::b"\nlanguage: "100%0A, 5: x"\nstatus: "x\\r\\n::set-output name=y::z"\n'
    content += "type: report\nunknown: {title: onbekend, author: onbekend, issued: onbekend, URL: onbekend}\n"
    write(root, {"sources/50%, a:b.yaml": content})
    out = menukaart("--root", root, "check", "--format", "github").out
    commands = [line for line in re.split(r"\r|\n", out) if line.startswith("::")]
    assert commands
    for line in commands:
        match = ANNOTATION.fullmatch(line)
        assert match, line
        if "50" in match[2]:
            assert match[2] == "sources/50%25%2C a%3Ab.yaml"
    assert any("100%250A" in line for line in commands)
    assert any("%0A::error::b" in line for line in commands)


# A table from Excel


def test_a_table_from_excel_is_made_fit_with_a_report(root: Path, menukaart: Command) -> None:
    path = root / "sources" / "jansen-2020.csv"
    path.write_bytes(b"\xef\xbb\xbfsep=;\r\nstudie;g;SE\r\nA;0,25;0,1\r\nTotaal;0,3;0,1\r\n")
    source = root / "sources" / "jansen-2020.yaml"
    columns = "table: {licence: MIT, columns: {study: studie, effect: g, se: SE}}\n"
    source.write_text(source.read_text(encoding="utf-8") + columns, encoding="utf-8")
    before = report(menukaart("--root", root, "check", "--format", "json"))["problems"]
    assert [problem["code"] for problem in before] == ["excel-tabel"]
    outcome = menukaart("table", path)
    assert outcome.code == 0
    for words in (
        "puntkomma's",
        "BOM",
        "2\u00a0rijen",
        "  B  g, 2\u00a0getallen omgezet",
        "Let op: Cel A3 (studie)",
    ):
        assert words in outcome.out
    assert path.read_bytes() == b"studie,g,SE\nA,0.25,0.1\nTotaal,0.3,0.1\n"
    after = report(menukaart("--root", root, "check", "--format", "json"))["problems"]
    assert [(problem["code"], problem["line"]) for problem in after] == [("totaalregel", 3)]
    path.write_bytes(b"PK\x03\x04")
    assert menukaart("table", path).code == 2
    assert menukaart("table", root / "weg.csv").code == 2


# Choosing what to see


def test_a_path_chooses_which_problems_are_shown(root: Path, menukaart: Command) -> None:
    write(root, {**BROKEN, "sources/leeg.yaml": ""})

    def files(*paths: object) -> set[str]:
        found = report(menukaart("--root", root, "check", *paths, "--format", "json"))
        assert found["records"] == 7
        return {problem["file"] for problem in found["problems"]}

    assert files() == {"themes/taal.yaml", "sources/leeg.yaml"}
    assert files("themes") == files("themes/") == files("themes/taal.yaml") == {"themes/taal.yaml"}
    assert files(root / "sources" / "leeg.yaml") == {"sources/leeg.yaml"}
    assert files("themes", "sources/leeg.yaml") == {"themes/taal.yaml", "sources/leeg.yaml"}
    assert files("interventions", "sources/jansen-2020.yaml") == set()


def test_an_id_chooses_every_record_of_that_name_with_its_table(root: Path, menukaart: Command) -> None:
    write(root, {**BROKEN, "interventions/taal.yaml": "", "sources/jansen-2020.csv": "a,a\n"})
    source = (root / "sources/jansen-2020.yaml").read_text(encoding="utf-8")
    table = "table: {licence: MIT, columns: {study: Study, effect: g, se: SE}}\n"
    write(
        root,
        {"sources/jansen-2020.yaml": source + table, "taal/notities.txt": "een map met de naam van een id"},
    )

    def files(*words: str) -> set[str]:
        found = report(menukaart("--root", root, "check", *words, "--format", "json"))
        return {problem["file"] for problem in found["problems"]}

    assert files("taal") == {"themes/taal.yaml", "interventions/taal.yaml"}
    assert files("jansen-2020") == {"sources/jansen-2020.csv"}
    assert files("taal", "sources/") == files()
    assert files("zomerschool") == set()
    assert files(".") == files()


def test_a_path_that_holds_no_content_is_refused(root: Path, menukaart: Command) -> None:
    write(root, {"README.md": "# Uitleg", "build/site/index.html": "", "pages/over.md": "# Over"})
    for path in ("README.md", "build", root / "build/site"):
        outcome = menukaart("--root", root, "check", path)
        assert outcome.code == 2
        assert "hoort niet bij de inhoud" in outcome.err
        assert "interventions/, themes/, sources/, pages/" in outcome.err
        assert menukaart("--root", root, "fix", path).code == 2


def test_a_path_decides_the_exit_code(root: Path, menukaart: Command) -> None:
    write(root, BROKEN)
    assert menukaart("--root", root, "check", "interventions").code == 0
    assert menukaart("--root", root, "check", "themes").code == 1


def test_a_path_is_taken_from_where_one_stands(root: Path, menukaart: Command) -> None:
    write(root, BROKEN)
    assert menukaart("--root", "..", "check", "taal.yaml", folder=root / "themes").code == 1
    assert menukaart("--root", "..", "check", "leertijd.yaml", folder=root / "themes").code == 0


def test_a_path_belongs_to_the_chosen_root_even_inside_another_knowledge_base(
    root: Path, tmp_path: Path, menukaart: Command
) -> None:
    write(root, BROKEN)
    other = copy_base(tmp_path / "andere")
    assert menukaart("--root", root, "check", "themes/taal.yaml", folder=other).code == 1
    assert menukaart("--root", root, "check", "interventions", folder=other).code == 0


def test_a_chosen_record_is_still_checked_among_the_others(root: Path, menukaart: Command) -> None:
    (root / "sources/devries-2019.yaml").unlink()
    outcome = menukaart("--root", root, "check", "interventions/bijles.yaml", "--format", "json")
    assert {problem["code"] for problem in report(outcome)["problems"]} == {"onbekende-verwijzing"}


# A new record


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_is_sound_apart_from_its_examples(kind: str, root: Path, menukaart: Command) -> None:
    outcome = menukaart("--root", root, "new", kind, "nieuw-record")
    assert outcome.code == 0
    assert "nieuw-record.yaml" in outcome.out
    assert "check" in outcome.out
    found = report(menukaart("--root", root, "check", "--format", "json"))
    assert found["records"] == 7
    assert {problem["code"] for problem in found["problems"]} <= {"nog-het-voorbeeld", "ongebruikt"}


def test_the_command_that_a_new_record_proposes_works(root: Path, menukaart: Command) -> None:
    said = menukaart("new", "bron", "nieuw-2026", folder=root).out
    words = said.partition("menukaart ")[2].split()
    assert words[0] == "check"
    outcome = menukaart(*words, folder=root)
    assert outcome.code == 1, "no example goes live"
    assert "sources/nieuw-2026.yaml:" in outcome.out


def test_a_record_is_never_overwritten(root: Path, menukaart: Command) -> None:
    path = root / "themes/taal.yaml"
    before = path.read_bytes()
    assert menukaart("--root", root, "new", "thema", "taal").code == 2
    assert path.read_bytes() == before


def test_nothing_is_written_for_a_wrong_id(root: Path, menukaart: Command) -> None:
    before = sorted(root.rglob("*"))
    for identifier in ("../buiten", "A", "a b", "a/b", "", "-x"):
        assert menukaart("--root", root, "new", "thema", "--", identifier).code == 2
    assert sorted(root.rglob("*")) == before


def test_a_missing_folder_is_named(tmp_path: Path, menukaart: Command) -> None:
    outcome = menukaart("--root", tmp_path, "new", "thema", "x")
    assert outcome.code == 2
    assert "themes" in outcome.err


# The schema


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_valid_and_refuses_nothing(kind: str, menukaart: Command) -> None:
    schema = json.loads(menukaart("schema", kind).out)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for nothing in NOTHING:
        assert not validator.is_valid(nothing)


def test_all_schemas_at_once(menukaart: Command) -> None:
    schemas = json.loads(menukaart("schema").out)
    assert set(schemas) == {"interventions", "themes", "sources"}
    for name, word in zip(("interventions", "themes", "sources"), KINDS, strict=True):
        assert schemas[name] == json.loads(menukaart("schema", word).out)


@pytest.mark.parametrize("name", ["interventions", "themes", "sources"])
def test_the_schema_accepts_what_the_check_accepts(name: str, menukaart: Command) -> None:
    validator = Draft202012Validator(json.loads(menukaart("schema").out)[name])
    for path in sorted((BASE / name).glob("*.yaml")):
        record = as_plugin(path.read_text(encoding="utf-8"))
        assert [error.message for error in validator.iter_errors(record)] == []
        assert not validator.is_valid({**record, "xyzzy": 1})
