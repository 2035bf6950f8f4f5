from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.reading.register import REGISTER_FILE, Promise, load_register, written


def place(root: Path, content: str | bytes) -> Path:
    path = root / REGISTER_FILE
    path.parent.mkdir()
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_without_a_file_nothing_was_promised(tmp_path: Path) -> None:
    assert load_register(tmp_path) == (None, ())


def test_reads_addresses_and_places_with_their_lines(tmp_path: Path) -> None:
    place(tmp_path, "./\n./#stand\n\nthemas/lezen/#feit-a\nthemas/lezen/\napi/v1/schema/a.schema.json\n")
    register, problems = load_register(tmp_path)
    assert problems == ()
    assert register is not None
    assert register.promises == (
        Promise("", "", 1),
        Promise("", "stand", 2),
        Promise("themas/lezen/", "feit-a", 4),
        Promise("themas/lezen/", "", 5),
        Promise("api/v1/schema/a.schema.json", "", 6),
    )
    assert register.anchors == {
        "": ("stand",),
        "themas/lezen/": ("feit-a",),
        "api/v1/schema/a.schema.json": (),
    }
    assert [written(each.address, each.anchor) for each in register.promises[:3]] == [
        "./",
        "./#stand",
        "themas/lezen/#feit-a",
    ]


@pytest.mark.parametrize(
    "line",
    ["/themas/", "#feit", "themas/../x/", "a b/", "https://x.nl/", "themas//x/", "a/#", "a/?q=1", "a/#b#c"],
)
def test_a_bad_line_is_a_problem_at_its_line_and_the_rest_counts(tmp_path: Path, line: str) -> None:
    place(tmp_path, f"themas/\n{line}\nover/\n")
    register, problems = load_register(tmp_path)
    assert [(each.code, each.place.line, each.excerpt) for each in problems] == [("register", 2, line)]
    assert register is not None
    assert set(register.anchors) == {"themas/", "over/"}


def test_a_line_that_comes_twice_is_a_problem(tmp_path: Path) -> None:
    place(tmp_path, "themas/\nover/\nthemas/\n")
    _, problems = load_register(tmp_path)
    assert [(each.place.line, "regel 1" in each.message) for each in problems] == [(3, True)]


def test_what_is_no_plain_text_is_a_problem_and_no_register(tmp_path: Path) -> None:
    path = place(tmp_path, b"themas/\xff\n")
    assert [each.code for each in load_register(tmp_path)[1]] == ["geen-utf8"]
    path.unlink()
    path.symlink_to("/etc/hostname")
    register, problems = load_register(tmp_path)
    assert register is None
    assert [each.code for each in problems] == ["symlink"]


def test_many_bad_lines_stay_a_short_report(tmp_path: Path) -> None:
    place(tmp_path, "/x\n" * 500)
    assert len(load_register(tmp_path)[1]) < 50
