"""What can only mean one thing is mended; what takes judgement is not, and no other byte changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.reading.files import RecordFile
from menukaart.reading.repairs import repair
from menukaart.vocabulary import RecordKind

FILE = RecordFile(RecordKind.SOURCE, "jansen-2020", "sources/jansen-2020.yaml", Path("x.yaml"))
RECORD = """id: jansen-2020  # de naam
status: gepubliceerd
title: 'Onderzoek van Jansen'
type: report
author: [Jansen]
issued: 2020
DOI: 10.1000/abc.1
language: nl
open_access: true
accessed: 2026-01-25
findings:
  - text: Iets gevonden.
ranking:
  measure: d
  note: Let op.
  rows:
    - {rank: 1, label: Eerste, value: 0.50}
unknown: {design: onbekend}
changes:
  - {date: 2026-01-10, text: Eerste versie.}
"""


def mended(before: str, after: str) -> str:
    """Write a mistake in the sound record, and give what becomes of it."""
    assert after in RECORD
    found = repair(FILE, RECORD.replace(after, before, 1).encode())
    return found.text if found else ""


def test_a_sound_record_stays() -> None:
    assert repair(FILE, RECORD.encode()) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\ufeffid: ", "id: "),
        ("\n\t- text", "\n  - text"),
        ("\n\u00a0\u00a0- text", "\n  - text"),
        ("\n \u00a0measure", "\n  measure"),
        ("Let op.\u200b\n", "Let op.\n"),
        ("Let op.\x07\u00ad\n", "Let op.\n"),
        ("accessed: 25-01-2026", "accessed: 2026-01-25"),
        ("accessed: '25/1/2026'", "accessed: 2026-01-25"),
        ("accessed: 2026/1/25", "accessed: 2026-01-25"),
        ("value: 0,50", "value: 0.50"),
        ("open_access: Ja", "open_access: true"),
        ("open_access: True", "open_access: true"),
        ("status: Gepubliceerd", "status: gepubliceerd"),
        ("DOI: https://doi.org/10.1000/abc.1", "DOI: 10.1000/abc.1"),
        ("DOI: doi:10.1000/abc.1", "DOI: 10.1000/abc.1"),
    ],
)
def test_one_meaning_is_mended(before: str, after: str) -> None:
    wanted = RECORD
    if "value: 0,50" in before:  # inside braces a comma ends a value, so it stands on lines of its own
        lines = "    - rank: 1\n      label: Eerste\n      value: 0.50\n"
        wanted = RECORD.replace("    - {rank: 1, label: Eerste, value: 0.50}\n", lines)
    if "'" in before:
        wanted = wanted.replace(after, "accessed: '2026-01-25'")
        after = "accessed: '2026-01-25'"
    found = repair(FILE, wanted.replace(after, before, 1).encode())
    assert found is not None
    assert found.text == wanted
    assert found.places == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("accessed: 05-01-2026", "accessed: 2026-01-25"),
        ("accessed: 31-02-2026", "accessed: 2026-01-25"),
        ("open_access: misschien", "open_access: true"),
        ("status: klaar", "status: gepubliceerd"),
        ("DOI: https://example.org/abc", "DOI: 10.1000/abc.1"),
        ("rank: 1,500", "rank: 1"),
        ("Let\u200b op.", "Let op."),
        ("id: 'jansen-2020", "id: jansen-2020"),
    ],
)
def test_what_takes_judgement_is_left(before: str, after: str) -> None:
    assert mended(before, after) == ""


def test_other_mistakes_stay_and_bytes_that_are_no_utf8_are_not_guessed() -> None:
    text = RECORD.replace("2026-01-25", "25-01-2026").replace("language: nl", "taal: nl")
    found = repair(FILE, text.encode())
    assert found is not None
    assert found.text == text.replace("25-01-2026", "2026-01-25")
    assert repair(FILE, b"id: \xe9\n") is None


def test_windows_line_ends_stay() -> None:
    text = RECORD.replace("2026-01-25", "25-01-2026").replace("\n", "\r\n")
    found = repair(FILE, text.encode())
    assert found is not None
    assert found.text == RECORD.replace("\n", "\r\n")
