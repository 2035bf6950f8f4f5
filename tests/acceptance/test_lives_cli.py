"""A record moves, is split or withdrawn: its id stays for ever, and everything that names it goes along."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from menukaart.cli.app import run
from menukaart.reading.layout import PARTS
from tests.knowledge_base import check_root, copy_base, lay_out, write

PROJECT = Path(__file__).parents[2]
HEAD = "---\ntitle: Over\n---\n"
DAY = ("--date", "2026-12-01")

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small base with every kind of reference to zomerschool, jansen-2020 and taal."""
    made = copy_base(tmp_path / "kb")
    school = (made / "interventions/zomerschool.yaml").read_text(encoding="utf-8")
    write(
        made,
        {
            "interventions/zomerschool.yaml": school.replace(
                "sources: [jansen-2020]\n",
                "# Let op: vroeg lezen.\nsources:\n  - source: jansen-2020  # de eerste\n",
            ),
            "interventions/oud.yaml": (
                "id: oud\nstatus: verplaatst\ntitle: Oud\nsince: 2026-02-01\ntarget: zomerschool\n"
                "reason: Samengevoegd.\nchanges:\n  - {date: 2026-02-01, text: Verplaatst.}\n"
            ),
            "themes/leertijd.yaml": (made / "themes/leertijd.yaml").read_text(encoding="utf-8")
            + "description: >-\n"
            "  Zie [de school](interventie:zomerschool), niet interventie:zomerschool-xl,\n"
            "  en nog eens [de school](interventie:zomerschool).\n"
            "groups:\n  - {id: extra, title: Extra, interventions: [zomerschool]}\n",
            "pages/over.md": HEAD + "[zomer]({{ to('interventies/zomerschool/index.md') }})\n",
        },
    )
    return made


@pytest.fixture
def menukaart(root: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    def command(*words: str) -> tuple[int, str]:
        code = run(["--root", str(root), *words])
        out, err = capsys.readouterr()
        return code, out + err

    return command


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def changed_lines(before: bytes, after: bytes) -> list[str]:
    lines = difflib.ndiff(before.decode().splitlines(), after.decode().splitlines())
    return [line for line in lines if line[0] in "+-"]


def errors(root: Path) -> list[str]:
    return [problem.message for problem in check_root(root).problems]


def test_a_move_takes_every_reference_along_and_leaves_all_else(root: Path, menukaart: Command) -> None:
    before = files(root)
    code, said = menukaart("move", "zomerschool", "zomerkamp", *DAY)
    after = files(root)
    line = '+   - {date: 2026-12-01, text: "Verwijzing: zomerschool heet nu zomerkamp."}'
    assert code == 0, said
    assert errors(root) == []
    assert run(["--root", str(root), "fmt", "--check", "interventions/zomerschool.yaml"]) == 0
    assert {name for name in after if before.get(name) != after[name]} == {
        "interventions/zomerkamp.yaml",
        "interventions/zomerschool.yaml",
        "interventions/bijles.yaml",
        "interventions/oud.yaml",
        "themes/leertijd.yaml",
        "pages/over.md",
    }
    assert all(name in said for name in after if before.get(name) != after[name])
    assert changed_lines(before["interventions/bijles.yaml"], after["interventions/bijles.yaml"]) == [
        "-   - id: zomerschool", "+   - id: zomerkamp", line,
    ]  # fmt: skip
    assert changed_lines(before["interventions/oud.yaml"], after["interventions/oud.yaml"]) == [
        "- target: zomerschool", "+ target: zomerkamp", line,
    ]  # fmt: skip
    theme = after["themes/leertijd.yaml"].decode()
    assert theme.count("(interventie:zomerkamp)") == 2
    assert "interventie:zomerschool-xl" in theme
    assert "interventions: [zomerkamp]" in theme
    assert b"interventies/zomerkamp/index.md" in after["pages/over.md"]
    moved = changed_lines(before["interventions/zomerschool.yaml"], after["interventions/zomerkamp.yaml"])
    assert moved == [
        "- id: zomerschool",
        "+ id: zomerkamp",
        "+   - {date: 2026-12-01, text: Verplaatst van zomerschool.}",
    ]
    assert after["interventions/zomerschool.yaml"].decode() == (
        "id: zomerschool\ntitle: Zomerschool\nstatus: verplaatst\nsince: 2026-12-01\n"
        'reason: "Deze pagina staat nu onder een ander adres: zomerkamp."\ntarget: zomerkamp\nchanges:\n'
        "  - {date: 2026-01-10, text: Eerste versie.}\n"
        "  - {date: 2026-12-01, text: Verplaatst naar zomerkamp.}\n"
    )


def test_a_source_moves_with_its_study_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = tmp_path / "met-tabel"
    lay_out(PROJECT / "tests/cases/goed/tabel-naast-een-bron", base)
    table = next((base / "sources").glob("*.csv"))
    content = table.read_bytes()
    code = run(["--root", str(base), "move", table.stem, "meta-2030", *DAY])
    assert code == 0, capsys.readouterr()
    assert not table.exists()
    assert (base / "sources/meta-2030.csv").read_bytes() == content
    assert errors(base) == []


def test_a_source_moves_with_its_citations(root: Path, menukaart: Command) -> None:
    code, said = menukaart("move", "bron:jansen-2020", "jansen-2021", *DAY)
    assert code == 0, said
    assert errors(root) == []
    assert "source: jansen-2021  # de eerste" in (root / "interventions/zomerschool.yaml").read_text("utf-8")
    assert "sources: [jansen-2021, devries-2019]" in (root / "interventions/bijles.yaml").read_text("utf-8")


def test_what_is_moved_once_is_not_moved_or_used_again(root: Path, menukaart: Command) -> None:
    menukaart("move", "zomerschool", "zomerkamp", *DAY)
    before = files(root)
    for words, wanted in {
        ("move", "zomerschool", "ander"): "al verplaatst naar 'zomerkamp'",
        ("move", "zomerkamp", "zomerschool"): "verplaatst naar 'zomerkamp'",
        ("split", "zomerkamp", "bijles", "oud"): "verplaatst naar 'zomerkamp'",
        ("withdraw", "bijles", "--reason", "Weg.", "--instead", "oud"): "geen interventie die nog geldt",
        ("withdraw", "zomerkamp", "--reason", "Weg."): "stuurt lezers door naar 'zomerkamp'",
        ("new", "interventie", "zomerschool"): "verplaatst naar 'zomerkamp'",
    }.items():
        code, said = menukaart(*words)
        assert (code, wanted in said) == (2, True), said
    assert files(root) == before


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("move", "nergens", "ergens"), "Er is geen record met de id 'nergens'"),
        (("move", "zomerschol", "ergens"), "Bedoelde u 'zomerschool'?"),
        (("move", "zomerschool", "bijles"), "bestaat al"),
        (("move", "zomerschool", "Zomer Kamp"), "geen geldige id"),
        (("move", "zomerschool", "ooit"), "was al eens openbaar"),
        (("new", "interventie", "ooit"), "was al eens openbaar"),
        (("move", "vraag:zomerschool", "x"), "geen soort record"),
        (("split", "zomerschool", "bijles"), "twee of meer"),
        (("split", "zomerschool", "zomerschool", "bijles"), "niet het record zelf"),
        (("split", "jansen-2020", "a-2020", "b-2020"), "Een bron is één publicatie"),
        (("withdraw", "zomerschool", "--reason", " "), "Zeg met --reason waarom"),
        (("move", "zomerschool", "x", "--date", "1-12-2026"), "geen datum"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    words: tuple[str, ...], wanted: str, root: Path, menukaart: Command
) -> None:
    write(root, {"register/addresses.txt": "interventies/ooit/\n"})
    before = files(root)
    code, said = menukaart(*words)
    assert (code, wanted in said) == (2, True), said
    assert files(root) == before


def test_an_id_of_two_kinds_is_asked_about(root: Path, menukaart: Command) -> None:
    text = (root / "themes/taal.yaml").read_text(encoding="utf-8")
    write(root, {"themes/bijles.yaml": text.replace("id: taal", "id: bijles")})
    code, said = menukaart("move", "bijles", "x")
    assert code == 2
    assert "interventie:bijles of thema:bijles" in said


def test_a_split_gives_the_first_everything_and_the_others_a_copy(root: Path, menukaart: Command) -> None:
    code, said = menukaart("split", "zomerschool", "zomer-taal", "zomer-rekenen", *DAY)
    assert code == 0, said
    assert "niet zomer-rekenen beter past" in said
    assert errors(root) == []
    copy = (root / "interventions/zomer-rekenen.yaml").read_text(encoding="utf-8")
    assert "status: concept" in copy
    assert "title: Zomerschool (zomer-rekenen)" in copy
    assert "status: gepubliceerd" in (root / "interventions/zomer-taal.yaml").read_text(encoding="utf-8")
    assert "- id: zomer-taal" in (root / "interventions/bijles.yaml").read_text(encoding="utf-8")
    assert "targets: [zomer-taal, zomer-rekenen]" in (root / "interventions/zomerschool.yaml").read_text(
        "utf-8"
    )


def test_a_split_over_records_that_live_leaves_what_they_say_themselves(
    root: Path, menukaart: Command
) -> None:
    code, said = menukaart("split", "zomerschool", "bijles", "nieuw", *DAY)
    assert code == 0, said
    assert "noemen 'zomerschool' nog; kijk wat daar moet staan: interventions/bijles.yaml" in said
    assert [problem.code for problem in check_root(root).problems] == ["verwijst-naar-oud"]


def test_a_withdrawn_record_says_why_and_who_still_names_it(root: Path, menukaart: Command) -> None:
    code, said = menukaart("withdraw", "zomerschool", "--reason", "Te duur.", "--instead", "bijles", *DAY)
    assert code == 0, said
    assert "interventions/bijles.yaml en themes/leertijd.yaml" in said
    stone = (root / "interventions/zomerschool.yaml").read_text(encoding="utf-8")
    assert "reason: Te duur.\nalternatives: [bijles]\n" in stone
    assert "target: bijles" in (root / "interventions/oud.yaml").read_text(encoding="utf-8")
    # One record of the theme is left, and the rule about small themes says so.
    assert {problem.code for problem in check_root(root).problems} == {"verwijst-naar-oud", "klein-thema"}


def test_a_broken_record_that_may_name_it_stops_all(root: Path, menukaart: Command) -> None:
    write(root, {"themes/leertijd.yaml": "id: leertijd\ntitle: [\n"})
    before = files(root)
    code, said = menukaart("move", "zomerschool", "zomerkamp")
    assert (code, files(root)) == (1, before)
    assert "In themes/leertijd.yaml staan fouten" in said


def test_what_would_break_a_record_is_told_and_not_written(root: Path, menukaart: Command) -> None:
    before = files(root)
    code, said = menukaart("withdraw", "zomerschool", "--reason", "<b>Weg</b>", "--instead", "bijles")
    assert (code, files(root)) == (1, before)
    assert "Er is niets veranderd" in said
    assert "[html]" in said


def test_windows_lines_and_an_odd_style_stay_as_they_are(root: Path, menukaart: Command) -> None:
    text = (root / "interventions/zomerschool.yaml").read_text(encoding="utf-8")
    text = text.replace(
        "changes:\n  - {date: 2026-01-10, text: Eerste versie.}\n",
        "changes: [{date: 2026-01-10, text: Eerste versie.}]",
    )
    write(root, {"interventions/zomerschool.yaml": text.replace("\n", "\r\n")})
    assert menukaart("move", "zomerschool", "zomerkamp", *DAY)[0] == 0
    assert errors(root) == []
    for name in ("zomerschool", "zomerkamp"):
        content = (root / f"interventions/{name}.yaml").read_bytes()
        assert content.count(b"\n") == content.count(b"\r\n")
        assert b"text: Eerste versie.}, {date: 2026-12-01" in content


@pytest.mark.parametrize(
    ("name", "new"),
    [
        ("interventie:zomerschool", "zomerkamp"),
        ("dietrichson-2021", "dietrichson-2021a"),
        ("thema:rekenen", "sommen"),
    ],
)
def test_every_reference_of_the_real_base_goes_along(
    name: str, new: str, tmp_path: Path, menukaart: Command
) -> None:
    base = tmp_path / "kb"
    shutil.rmtree(base)
    for source in (PROJECT / part for part in PARTS if (PROJECT / part).exists()):
        (shutil.copytree if source.is_dir() else shutil.copy)(
            source, base.mkdir(exist_ok=True) or base / source.name
        )
    before = files(base)
    code, said = menukaart("move", name, new, *DAY)
    after = files(base)
    old = name.rpartition(":")[2]
    assert code == 0, said
    assert errors(base) == []
    for file in set(before) & set(after):
        if before[file] != after[file] and Path(file).stem != old:
            lines = changed_lines(before[file], after[file])
            assert all(line[0] == "+" or old in line for line in lines), file
            assert len(lines) < 30
