"""From bytes to a record: any bytes give a record or a problem, and never an exception."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from menukaart.catalogue import check
from menukaart.problems import Problem
from menukaart.reading import Library, Loaded, load_library, parse
from menukaart.reading.files import RecordFile
from menukaart.vocabulary import RecordKind
from tests.knowledge_base import BASE, CASES, copy_base, lay_out, write

KINDS = list(RecordKind)
GOOD = {path.parent.name: path.read_bytes() for path in sorted(BASE.glob("*/*.yaml"))}
LIBRARY = load_library(BASE)


def loaded(content: bytes, kind: RecordKind = RecordKind.INTERVENTION, identifier: str = "proef") -> Loaded:
    file = f"{kind.value}/{identifier}.yaml"
    return parse(RecordFile(kind, identifier, file, Path(file)), content)


def problems_among_others(item: Loaded) -> tuple[Problem, ...]:
    """Check a file as one of a sound knowledge base."""
    return check(Library(BASE, (*LIBRARY.loaded, item), ())).problems


def assert_reported(item: Loaded) -> None:
    """A file that gave no record has an error; every problem can be shown."""
    found = problems_among_others(item)
    assert item.record is not None or item.problems
    for problem in found:
        assert problem.message
        assert problem.place.line >= 1
        assert problem.place.column >= 1


@settings(max_examples=150)
@given(st.binary(max_size=300), st.sampled_from(KINDS))
@example(b"\xef\xbb\xbf\xef\xbb\xbfid: x", RecordKind.THEME)
@example(b"\xff\xfe\x00", RecordKind.THEME)
@example(b"id: x\x85y: z", RecordKind.THEME)
@example("a: \ufeff".encode(), RecordKind.THEME)
@example(b"a: \xf4\x8f\xbf\xbf", RecordKind.THEME)
def test_random_bytes(content: bytes, kind: RecordKind) -> None:
    assert_reported(loaded(content, kind))


YAML_BITS = [
    "id", "title", "status", "effects", "sources", "unknown", "verplaatst", "gesplitst", "targets", "value",
    "ci", "- ", ": ", ":", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "'", '"', "|", ">-", "&a ",
    "*a", "!!str ", "!x ", "#", "%", "---", "...", "? ", "~", "null", "0.1", ".nan", "1e999", "-", "po",
    "é", "\u2028", "\\", "\t", "<b>", "[x](bron:y)",
]  # fmt: skip


@settings(max_examples=250)
@given(st.lists(st.sampled_from(YAML_BITS), max_size=40).map("".join), st.sampled_from(KINDS))
def test_random_yaml(text: str, kind: RecordKind) -> None:
    assert_reported(loaded(text.encode(), kind))


@st.composite
def mutated(draw: st.DrawFn) -> tuple[RecordKind, bytes]:
    """A sound record with a few lines or characters changed."""
    kind = draw(st.sampled_from(KINDS))
    lines = GOOD[kind.value].decode().split("\n")
    for _ in range(draw(st.integers(1, 4))):
        index = draw(st.integers(0, len(lines) - 1))
        line = lines[index]
        at = draw(st.integers(0, len(line)))
        bit = draw(st.sampled_from(YAML_BITS))
        match draw(st.sampled_from(["insert", "delete", "double", "cut", "replace", "value"])):
            case "insert":
                lines[index] = line[:at] + bit + line[at:]
            case "delete":
                lines[index] = line[:at] + line[at + 1 :]
            case "double":
                lines.insert(index, line)
            case "cut":
                lines[index] = line[:at]
            case "replace":
                lines[index] = bit
            case _:
                lines[index] = f"{line.partition(':')[0]}: {bit}"
    return kind, "\n".join(lines).encode()


@settings(max_examples=400)
@given(mutated())
def test_mutated_records(case: tuple[RecordKind, bytes]) -> None:
    kind, content = case
    assert_reported(loaded(content, kind))


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"~", b"a", b"0"])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_refused(content: bytes, kind: RecordKind) -> None:
    item = loaded(content, kind)
    assert item.problems


def test_a_readable_file_with_a_bom_is_read() -> None:
    content = (BASE / "themes/taal.yaml").read_bytes()
    item = loaded(b"\xef\xbb\xbf" + content, RecordKind.THEME, "taal")
    assert [problem.code for problem in item.problems] == ["bom"]
    assert item.record is not None


def test_an_unreadable_file_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_base(tmp_path / "kb")
    opened = os.open

    def refuse(path: Path, flags: int) -> int:
        if path.name == "taal.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, flags)

    monkeypatch.setattr("menukaart.reading.plain_file.os.open", refuse)
    library = load_library(root)
    broken = [item for item in library.loaded if item.problems]
    assert [(item.source.file, item.problems[0].code) for item in broken] == [
        ("themes/taal.yaml", "onleesbaar")
    ]
    assert len([item for item in library.loaded if item.record]) == 5


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    write(root, {"themes/taal.yaml": "id: taal\ntitle: [x]\n"})
    first, second = check(load_library(root)), check(load_library(root))
    assert first.problems == second.problems
    assert first.problems


def test_the_signs_of_a_table_are_turned_when_the_record_says_so(tmp_path: Path) -> None:
    lay_out(CASES / "goed" / "tabel-omgekeerd", tmp_path / "kb")
    (table,) = [item.table for item in load_library(tmp_path / "kb").loaded if item.table]
    assert [row.effect for row in table.rows] == [0.30, 0.20]
