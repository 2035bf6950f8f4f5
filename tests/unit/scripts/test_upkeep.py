"""What goes stale: addresses, dates, exceptions. Nothing here needs a network."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from scripts.upkeep.__main__ import main, upkeep
from scripts.upkeep.exceptions import ExceptionsError, Passed, load
from scripts.upkeep.links import Answer, addresses, ask_all
from scripts.upkeep.report import report, to_ask

from tests.knowledge_base import copy_base

DAY = date(2026, 12, 1)
DEAD = "https://dood.example/a_(b)"


def test_addresses_are_found_with_their_places_and_without_the_sentence_around_them(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    text = f"URL: https://a.example/x?y=1\nDOI: '10.1/z'\nsummary: zie [hier]({DEAD}) en (https://b.example/q).\n"
    (tmp_path / "sources" / "s.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "p.md").write_text("# Kop\n<https://b.example/q>\n", encoding="utf-8")
    assert addresses(tmp_path) == {
        "https://a.example/x?y=1": ["sources/s.yaml:1"],
        "https://b.example/q": ["sources/s.yaml:3", "pages/p.md:2"],
        DEAD: ["sources/s.yaml:3"],
        "https://doi.org/10.1/z": ["sources/s.yaml:2"],
    }


def test_an_answer_says_gone_silent_or_refused() -> None:
    statuses = {"a": 200, "b": 404, "c": 0, "d": 403, "e": 301, "f": 410, "g": 503}
    found = ask_all(statuses, statuses.__getitem__)
    assert {key: answer.name for key, answer in found.items()} == {
        "a": "FINE", "b": "GONE", "c": "SILENT", "d": "REFUSES", "e": "FINE", "f": "GONE", "g": "REFUSES",
    }  # fmt: skip


def test_an_exception_holds_until_its_end_and_is_then_named() -> None:
    over = Passed(DEAD, "omdat het zo is", DAY)
    now = Passed("https://a.example/", "omdat het zo is", date(2027, 1, 1))
    lost = Passed("https://weg.example/", "omdat het zo is", date(2027, 1, 1))
    found = {DEAD: ["sources/s.yaml:3"], "https://a.example/": ["pages/p.md:1"]}
    assert to_ask(found, [over, now, lost], DAY) == [DEAD]
    text = report(DAY, [], found, {DEAD: Answer.GONE}, [over, now, lost])
    assert f"- {DEAD} bestaat niet meer (sources/s.yaml:3)" in text
    assert "Uitzonderingen om op te ruimen (2)" in text
    assert f"- {DEAD} liep af op 1 december 2026\n" in text
    assert "- https://weg.example/ staat nergens meer" in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- address: https://a\n  until: 2027-01-01", "heeft address, reason en until"),
        ("- {address: https://a, reason: kort, until: 2027-01-01}", "te kort"),
        ("- {address: https://a, reason: lang genoeg voor een reden, until: ooit}", "heeft address"),
        ("a: b", "een lijst"),
        ("a: [", "geen YAML"),
    ],
)
def test_an_exception_without_reason_or_end_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "e.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ExceptionsError, match=said):
        load(tmp_path / "e.yaml")


def test_the_exceptions_of_the_project_are_sound() -> None:
    assert all(each.address.startswith("http") for each in load())


def test_the_whole_report_without_and_with_a_network(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    text = upkeep(root, date(2099, 1, 1), None, ())
    assert "niet nagekeken" in text
    assert "moest vóór" in text
    assert "Datums die voorbij zijn (0)\n- geen" in upkeep(root, date(2026, 1, 1), None, ())
    asked: list[str] = []

    def nothing_answers(address: str) -> int:
        asked.append(address)
        return 0

    text = upkeep(root, DAY, nothing_answers, ())
    assert asked == sorted(addresses(root))
    assert f"Links die niet werken ({len(asked)})" in text


def test_the_command_writes_a_file_and_asks_no_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("scripts.upkeep.__main__.ROOT", copy_base(tmp_path / "kb"))
    assert main(["--day", "2026-12-01", "--out", str(tmp_path / "a" / "b.txt")]) == 0
    assert main(["--day", "2026-12-01"]) == 0
    assert (tmp_path / "a" / "b.txt").read_text(encoding="utf-8") == capsys.readouterr().out
