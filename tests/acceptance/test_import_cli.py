"""``menukaart new bron --from``: from a file of another program to concept records."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from menukaart.cli.app import run

TWO = (
    "@article{een, title={Een}, author={Jansen, J.}, year={2019}, language={nl}}\n"
    "@book{twee, title={Twee}, doi={10.1/X}, language={nl}}\n"
)
ITEM = {"title": "Een", "issued": {"raw": "2019"}, "language": "nl", "author": [{"family": "Jansen"}]}
PARSERS = {"bibtexparser", "rispy", "pylatexenc"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    return tmp_path


def asked(root: Path, *words: str) -> int:
    return run(["--root", str(root), "new", "bron", *words])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", TWO),
        ("a.ris", "TY  - BOOK\nTI  - Een\nAU  - Jansen, J.\nPY  - 2019\nLA  - nl\nER  - \n"),
        ("a.json", json.dumps({"type": "book", **ITEM})),
        ("a.txt", TWO),
    ],
)
def test_all_of_a_file_gets_ids_of_its_own(root: Path, name: str, text: str) -> None:
    (root / name).write_text("\ufeff" + text, encoding="utf-8")
    assert asked(root, "--from", str(root / name)) == 0
    assert "title: Een" in (root / "sources" / "jansen-2019.yaml").read_text(encoding="utf-8")


def test_one_is_chosen_by_its_key(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "a.bib").write_text(TWO, encoding="utf-8")
    assert asked(root, "x", "--from", str(root / "a.bib")) == 2
    assert "Er zijn: een, twee." in capsys.readouterr().err
    assert asked(root, "x", "--from", str(root / "a.bib"), "--key", "twe") == 2
    assert "Bedoelde u 'twee'?" in capsys.readouterr().err
    assert asked(root, "x", "--from", str(root / "a.bib"), "--key", "twee") == 0
    assert [path.name for path in (root / "sources").iterdir()] == ["x.yaml"]


def test_a_source_is_written_in_the_one_form(root: Path) -> None:
    long = {"type": "book", "title": "Een lange titel " * 12, "language": "nl", "DOI": "10.1234/x"}
    (root / "a.json").write_text(json.dumps(long), encoding="utf-8")
    assert asked(root, "een", "--from", str(root / "a.json")) == 0
    assert run(["--root", str(root), "fmt", "--check", str(root / "sources" / "een.yaml")]) == 0


def test_what_is_there_already_is_not_made_again(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "a.bib").write_text(TWO, encoding="utf-8")
    (root / "sources" / "oud.yaml").write_text("id: oud\nDOI: '10.1/x'\n", encoding="utf-8")
    (root / "sources" / "jansen-2019.yaml").write_text("id: jansen-2019\n", encoding="utf-8")
    assert asked(root, "--from", str(root / "a.bib")) == 0
    said = capsys.readouterr().out
    assert "'een'; 'jansen-2019' bestaat al" in said
    assert "'twee' staat al in" in said
    assert "zelfde DOI" in said
    assert len(list((root / "sources").iterdir())) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--from", "geen.bib"], "het is er niet"),
        (["--from", "fout.json"], "fout.json, regel 2: dit is geen geldige JSON."),
        (["--from", "latin.bib"], "latin.bib, regel 2: dit is geen UTF-8."),
        (["--key", "x", "y"], "--key hoort bij --from"),
        (["Fout Id", "--from", "fout.json"], "geen geldige id"),
    ],
)
def test_what_cannot_be_is_said(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(root)
    (root / "fout.json").write_text("[\n{,}]", encoding="utf-8")
    (root / "latin.bib").write_bytes(b"@book{a,\n title={\xe9}}")
    assert asked(root, *words) == 2
    assert said in capsys.readouterr().err


def test_only_a_source_comes_from_a_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--root", str(root), "new", "thema", "x", "--from", "a.bib"]) == 2
    assert "Alleen een bron" in capsys.readouterr().err


def test_a_parser_loads_only_for_its_own_form(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] in PARSERS]:
        monkeypatch.delitem(sys.modules, name)
    (root / "a.json").write_text('{"type": "book", "title": "Een", "language": "nl"}', encoding="utf-8")
    assert asked(root, "een", "--from", str(root / "a.json")) == 0
    assert not PARSERS & set(sys.modules)
