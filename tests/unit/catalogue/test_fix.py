"""``menukaart fix``: it writes what is missing, and not one other byte."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from menukaart.catalogue.fix import fix
from menukaart.cli.app import run
from menukaart.evidence.rules import ALL_RULES
from menukaart.model import Intervention
from menukaart.vocabulary import RecordKind
from tests.knowledge_base import check_root, copy_base
from tests.ours import library

NAME = "interventions/bijles.yaml"
HEAD = (
    "id: bijles\nstatus: gepubliceerd\ntitle: Bijles\nkind: aanpak\nsummary: Extra uitleg.\n"
    "verdict_text: Kost tijd.\nphases: [po]\n"
)
REST = (
    "levels: [school]\ntarget_groups: [alle-leerlingen]\noutcomes: [rekenen]\nthemes: [leertijd, taal]\n"
    "unknown: {description: onbekend, ages: onbekend, dosage: onbekend, active_ingredients: onbekend,\n"
    "  conditions: onbekend, cost: onbekend, dutch_evidence: onbekend, gap: onbekend, examples: onbekend}\n"
    "reviewed: 2026-01-10\nreview_before: 2028-01-10\n"
    "changes:\n  - {date: 2026-01-10, text: Eerste versie.}\n"
)
UNKNOWN = "unknown: {dutch_studies: onbekend, comparison: onbekend, test: onbekend}"
FIELDS = "population: algemeen, measure: d, value: 0.10, design: meta-analyse, source: devries-2019"
BLOCK = "".join(
    f"    {line}\n"
    for line in (
        "population: algemeen", "measure: d", "value: 0.1", "design: meta-analyse", "source: devries-2019",
        UNKNOWN,
    )
)  # fmt: skip
SOURCES = "sources: [jansen-2020, devries-2019]\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A sound knowledge base."""
    return copy_base(tmp_path / "kb")


def record(root: Path, effects: str, sources: str = SOURCES) -> bytes:
    """Write the record that is to be mended, and give its bytes."""
    content = f"{HEAD}{effects}{REST}{sources}".encode()
    (root / NAME).write_bytes(content)
    return content


def mended(root: Path) -> bytes:
    """Run the command and give what the record became; a second run changes nothing."""
    assert run(["--root", str(root), "fix"]) == 0
    content = (root / NAME).read_bytes()
    assert run(["--root", str(root), "fix"]) == 0
    assert (root / NAME).read_bytes() == content
    assert [p for p in check_root(root).problems if p.code != "ongebruikt"] == []
    return content


def test_block_style_keeps_comments_order_and_quoting(root: Path) -> None:
    effects = f"effects:  # cijfers\n  # het eerste\n  - outcome: 'rekenen'  # zo\n{BLOCK}"
    before = record(root, effects)
    after = mended(root)
    assert after.replace(b"id: rekenen-devries-2019\n    ", b"") == before
    assert b"  - id: rekenen-devries-2019\n    outcome: 'rekenen'  # zo\n" in after


@pytest.mark.parametrize(
    ("effects", "wanted", "new"),
    [
        (
            f"effects:\n- outcome: rekenen\n{BLOCK.replace('    ', '  ')}",
            "- id: rekenen-devries-2019\n  outcome",
            "id: rekenen-devries-2019\n  ",
        ),
        (
            f"effects:\n  -\n    outcome: rekenen\n{BLOCK}",
            "  -\n    id: rekenen-devries-2019\n    outcome",
            "id: rekenen-devries-2019\n    ",
        ),
        (
            f"effects:\n  - {{outcome: rekenen, {FIELDS},\n    {UNKNOWN}}}\n",
            "  - {id: rekenen-devries-2019, outcome: rekenen, ",
            "id: rekenen-devries-2019, ",
        ),
        (
            f'effects: [{{"outcome": rekenen, {FIELDS}, {UNKNOWN}}}]\n',
            'effects: [{id: rekenen-devries-2019, "outcome": rekenen',
            "id: rekenen-devries-2019, ",
        ),
    ],
)
def test_each_way_of_writing_a_list(root: Path, effects: str, wanted: str, new: str) -> None:
    before = record(root, effects)
    after = mended(root)
    assert wanted.encode() in after
    assert after.replace(new.encode(), b"") == before


def test_ids_differ_and_what_is_written_stays(root: Path) -> None:
    one = f"  - {{outcome: rekenen, {FIELDS}, {UNKNOWN}}}\n"
    named = one.replace("{outcome", "{id: rekenen-devries-2019-2, outcome", 1)
    last = one.replace("measure: d", "measure: g")
    record(root, f"effects:\n{one}{named.replace('measure: d', 'measure: SD')}{last}")
    mended(root)
    found = check_root(root).catalogue.get(RecordKind.INTERVENTION, "bijles")
    assert isinstance(found, Intervention)
    assert [effect.id for effect in found.effects] == [
        "rekenen-devries-2019",
        "rekenen-devries-2019-2",
        "rekenen-devries-2019-3",
    ]


def test_windows_line_ends_stay(root: Path) -> None:
    record(root, f"effects:\n  - outcome: rekenen\n{BLOCK}")
    (root / NAME).write_bytes((root / NAME).read_bytes().replace(b"\n", b"\r\n"))
    after = mended(root)
    assert b"  - id: rekenen-devries-2019\r\n    outcome: rekenen\r\n" in after
    assert after.count(b"\n") == after.count(b"\r\n")


def test_citations_of_one_source_get_a_name_from_the_second_on(root: Path) -> None:
    sources = (
        "sources:\n  - {source: jansen-2020, locator: p. 1}\n  - jansen-2020  # heel\n"
        "  - source: jansen-2020\n    locator: p. 3\n  - devries-2019\n"
    )
    before = record(root, "effects: []\n", sources).replace(b"effects: []\n", b"")
    (root / NAME).write_bytes(before.replace(b"cost: onbekend,", b"cost: onbekend, effects: onbekend,"))
    after = mended(root)
    assert after.endswith(
        b"sources:\n  - {source: jansen-2020, locator: p. 1}\n"
        b"  - {id: jansen-2020-2, source: jansen-2020}  # heel\n"
        b"  - id: jansen-2020-3\n    source: jansen-2020\n    locator: p. 3\n  - devries-2019\n"
    )


def test_a_file_with_errors_and_one_in_a_rare_style_stay(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = record(root, f"effects:\n  - outcome: rekenen\n{BLOCK}").replace(b"value: 0.1", b"value: veel")
    (root / NAME).write_bytes(broken)
    assert run(["--root", str(root), "fix"]) == 0
    assert "Overgeslagen: 1\N{NO-BREAK SPACE}bestand met een fout" in capsys.readouterr().out
    assert (root / NAME).read_bytes() == broken
    rare = record(root, f"effects:\n  - ? outcome\n    : rekenen\n{BLOCK}")
    assert run(["--root", str(root), "fix"]) == 1
    assert "schrijf" in capsys.readouterr().out
    assert (root / NAME).read_bytes() == rare


def test_only_what_was_named_changes_and_its_rights_stay(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = record(root, f"effects:\n  - outcome: rekenen\n{BLOCK}")
    (root / NAME).chmod(0o640)
    assert run(["--root", str(root), "fix", "themes"]) == 0
    assert "niets aan te vullen" in capsys.readouterr().out
    assert (root / NAME).read_bytes() == before
    assert run(["--root", str(root), "fix", NAME]) == 0
    assert capsys.readouterr().out == f"{NAME}: 1\N{NO-BREAK SPACE}plaats aangevuld.\n"
    assert stat.S_IMODE((root / NAME).stat().st_mode) == 0o640
    assert sorted(path.name for path in (root / NAME).parent.iterdir()) == ["bijles.yaml", "zomerschool.yaml"]


def test_nothing_is_written_through_a_link_that_stands_in_the_way(root: Path, tmp_path: Path) -> None:
    record(root, f"effects:\n  - outcome: rekenen\n{BLOCK}")
    (tmp_path / "slachtoffer").write_text("van mij", encoding="utf-8")
    (root / "interventions/.bijles.yaml.nieuw").symlink_to(tmp_path / "slachtoffer")
    assert run(["--root", str(root), "fix", NAME]) == 0
    assert (tmp_path / "slachtoffer").read_text(encoding="utf-8") == "van mij"
    assert b"id: rekenen-devries-2019" in (root / NAME).read_bytes()


def test_the_real_records_have_nothing_left_to_write() -> None:
    assert list(fix(library(), ALL_RULES)) == []


def test_how_a_file_was_saved_is_mended_first_and_then_filled_in(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = record(root, f"effects:\n  - outcome: rekenen\n{BLOCK}")
    broken = b"\xef\xbb\xbf" + sound.replace(b"2028-01-10", b"20-01-2028")
    (root / NAME).write_bytes(broken)
    assert run(["--root", str(root), "fix", "--dry-run"]) == 0
    shown = capsys.readouterr().out
    assert f"--- {NAME}\n+++ {NAME}\n" in shown
    assert "-review_before: 20-01-2028\n+review_before: 2028-01-20\n" in shown
    assert (root / NAME).read_bytes() == broken
    assert run(["--root", str(root), "fix"]) == 0
    words = capsys.readouterr().out
    assert f"{NAME}: 2\N{NO-BREAK SPACE}plaatsen verbeterd.\n" in words
    assert f"{NAME}: 1\N{NO-BREAK SPACE}plaats aangevuld.\n" in words
    wanted = sound.replace(b"2028-01-10", b"2028-01-20")
    assert (root / NAME).read_bytes().replace(b"id: rekenen-devries-2019\n    ", b"") == wanted


def test_a_dry_run_shows_what_a_rule_would_write(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = record(root, f"effects:\n  - outcome: rekenen\n{BLOCK}")
    assert run(["--root", str(root), "fix", "--dry-run"]) == 0
    assert "+  - id: rekenen-devries-2019\n" in capsys.readouterr().out
    assert (root / NAME).read_bytes() == before
