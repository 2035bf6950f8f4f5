from __future__ import annotations

from pathlib import Path
from typing import Any

from scripts.bench.measure import STEPS, hugo_content, navigation
from scripts.bench.report import report
from scripts.bench.targets import targets


def run(total: float, megabytes: int = 200, page: int = 20_000) -> dict[str, Any]:
    sizes = {"median": page, "max": page + 4_000}
    return {
        "total": total,
        "cpu": total * 1.2,
        "steps": dict.fromkeys(STEPS, 1.0),
        "bytes": {"interventions": sizes, "themes": sizes, "sources": sizes},
        "memory": {"self": megabytes * 1_000_000, "copy": 50_000_000},
    }


def test_targets_that_are_met_and_missed() -> None:
    runs = {1000: run(5.0), 5000: run(30.0, megabytes=600)}
    aims = targets(runs, {1000: run(25.0)})

    assert [(aim.limit, aim.met) for aim in aims] == [
        (5, True),
        (0.25, True),
        (5.2, False),
        (500, True),
        (500, False),
        (22, True),
        (40, True),
    ]


def test_a_run_without_the_middle_size_has_fewer_targets() -> None:
    assert len(targets({100: run(2.0)}, {})) == 3


def test_the_report_reads_as_dutch_and_leaves_open_what_was_not_compared() -> None:
    runs = {1000: run(5.0), 5000: run(20.0)}
    plain = {1000: run(25.0)}
    beside = {"plain": plain, "hugo": {1000: {"total": 0.5}}}

    text = report(runs, beside, targets(runs, plain))

    assert "5,00" in text
    rows = [line.split() for line in text.splitlines()]
    assert ["1000", "25,00", "0,20", "0,50", "10,00"] in rows
    assert ["5000", "–", "–", "–", "–"] in rows
    assert "NEE" not in text


def test_a_plain_site_has_every_page_in_its_navigation(tmp_path: Path) -> None:
    for page in ("index.md", "interventies/a/index.md", "interventies/b/index.md", "bronnen/c/index.md"):
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_text("# x\n", encoding="utf-8")

    assert navigation(tmp_path) == [
        {"index": "index.md"},
        {"interventies": ["interventies/a/index.md", "interventies/b/index.md"]},
        {"bronnen": ["bronnen/c/index.md"]},
    ]


def test_hugo_gets_every_page_under_its_own_address(tmp_path: Path) -> None:
    for page in ("index.md", "interventies/index.md", "interventies/a/index.md", "over/index.md"):
        (tmp_path / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / page).write_text("x\n", encoding="utf-8")

    assert hugo_content(tmp_path / "docs", tmp_path / "hugo") == 4
    content = tmp_path / "hugo" / "content"
    written = {path.relative_to(content).as_posix() for path in content.rglob("*.md")}
    assert written == {"_index.md", "interventies/_index.md", "interventies/a.md", "over.md"}
