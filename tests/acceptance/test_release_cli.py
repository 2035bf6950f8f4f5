"""``menukaart release``: what it freezes, and everything that it refuses."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from menukaart.cli.app import run
from menukaart.reading.release_files import load_releases
from tests.knowledge_base import copy_base, write

CITATION = (
    "title: Menukaart\nversion: 0.1.0\npreferred-citation:\n  type: database\n"
    '  version: "2026.01"\n  date-released: "2026-01-01"\n  year: 2026\n'
)
LATER = "  - {date: 2027-02-03, text: De samenvatting is korter.}\n"

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path / "kb")


@pytest.fixture
def menukaart(root: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    def command(*words: str) -> tuple[int, str]:
        code = run(["--root", str(root), *words])
        out, err = capsys.readouterr()
        return code, out + err

    return command


def change(root: Path, identifier: str, old: str, new: str) -> None:
    file = root / f"interventions/{identifier}.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new) + LATER, encoding="utf-8")


def frozen(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / "releases").glob("*/*")}


def manifest(root: Path, version: str) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((root / "releases" / version / "manifest.json").read_bytes())
    return said


def test_the_first_release_holds_everything(root: Path, menukaart: Command) -> None:
    code, said = menukaart("release", "2027.01")
    assert code == 0, said
    about = manifest(root, "2027.01")
    assert about["documents"] == about["changed"] == 6
    assert about["previous"] is None
    assert about["codebook"] == "2027.01"
    assert "Samen:                 6\xa0documenten" in said
    assert "Waarschuwing: mkdocs.yml mist extra.publisher: wie de menukaart uitgeeft." in said
    sums = (root / "releases/checksums.txt").read_text(encoding="utf-8").splitlines()
    assert sums == [
        f"{hashlib.sha256(content).hexdigest()}  {name.removeprefix('releases/')}"
        for name, content in sorted(frozen(root).items())
    ]


def test_the_next_one_holds_only_what_changed(root: Path, menukaart: Command) -> None:
    menukaart("release", "2027.01")
    before = frozen(root)
    change(root, "zomerschool", "title: ", "title: Nieuwe ")
    code, said = menukaart("release", "2027.02")
    assert code == 0, said
    assert frozen(root).items() >= before.items()
    about = manifest(root, "2027.02")
    rows = (root / "releases/2027.02/documents.jsonl").read_text(encoding="utf-8").splitlines()
    assert "interventions/zomerschool.json" in [json.loads(row)["path"] for row in rows]
    assert about["changed"] == len(rows) < about["documents"] == 6
    assert about["codebook"] == "2027.01"
    assert not (root / "releases/2027.02/codebook.json").exists()
    assert "Anders dan in 2027.01:" in said
    first, second = load_releases(root)
    assert second.codebook is first.codebook
    assert second.changed["interventions/zomerschool.json"]["title"].startswith("Nieuwe ")


def test_a_release_is_never_written_over(root: Path, menukaart: Command) -> None:
    menukaart("release", "2027.01")
    before = frozen(root)
    change(root, "zomerschool", "title: ", "title: Nieuwe ")
    for version, words in (
        ("2027.01", "Uitgave 2027.01 is er al."),
        ("2026.12", "Uitgave 2027.01 is nieuwer dan 2026.12."),
        ("januari", "'januari' is geen naam voor een uitgave."),
        ("2027.13", "'2027.13' is geen naam"),
        ("../2027.02", "is geen naam"),
    ):
        code, said = menukaart("release", version)
        assert code == 2, said
        assert words in said
    assert frozen(root) == before


def test_without_a_change_there_is_nothing_to_release(root: Path, menukaart: Command) -> None:
    menukaart("release", "2027.01")
    code, said = menukaart("release", "2027.02")
    assert code == 2
    assert "Sinds uitgave 2027.01 is er niets veranderd." in said
    assert not (root / "releases/2027.02").exists()


def test_a_second_release_in_a_month_comes_after_the_first(root: Path, menukaart: Command) -> None:
    menukaart("release", "2027.01")
    change(root, "zomerschool", "title: ", "title: Nieuwe ")
    assert menukaart("release", "2027.01.2")[0] == 0
    assert [each.version for each in load_releases(root)] == ["2027.01", "2027.01.2"]


def test_a_record_with_an_error_is_not_released(root: Path, menukaart: Command) -> None:
    change(root, "zomerschool", "title: ", "titel: ")
    code, _ = menukaart("release", "2027.01")
    assert code == 1
    assert not (root / "releases").exists()


def test_the_citation_of_the_whole_goes_along(root: Path, menukaart: Command) -> None:
    write(root, {"CITATION.cff": CITATION})
    _, said = menukaart("release", "2027.01")
    text = (root / "CITATION.cff").read_text(encoding="utf-8")
    assert text.startswith("title: Menukaart\nversion: 0.1.0\n")
    day = manifest(root, "2027.01")["generated_at"][:10]
    assert f'  version: "2027.01"\n  date-released: "{day}"\n  year: 2027\n' in text
    assert "CITATION.cff noemt nu deze uitgave." in said


def test_a_damaged_release_stops_the_next(root: Path, menukaart: Command) -> None:
    menukaart("release", "2027.01")
    change(root, "zomerschool", "title: ", "title: Nieuwe ")
    file = root / "releases/2027.01/documents.jsonl"
    file.write_bytes(file.read_bytes().replace(b"zomer", b"Zomer", 1))
    code, said = menukaart("release", "2027.02")
    assert code == 1
    assert "De uitgave in releases/2027.01 is niet te lezen of is veranderd." in said


def test_history_of_a_record_that_did_not_change_lately_is_kept_too(root: Path, menukaart: Command) -> None:
    """Each release holds only what changed; the promise about history holds for all of them together."""
    menukaart("release", "2027.01")
    change(root, "zomerschool", "title: ", "title: Nieuwe ")
    menukaart("release", "2027.02")
    file = root / "interventions/bijles.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Eerste versie", "Eerste tekst"), encoding="utf-8")
    _, said = menukaart("check")
    assert "geschiedenis-veranderd" in said
