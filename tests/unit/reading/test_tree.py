from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.reading.compose import compose
from menukaart.reading.document import Document
from menukaart.reading.tree import (
    ListNode,
    MapNode,
    Node,
    Path,
    Scalar,
    as_written,
    format_path,
    locate,
    to_data,
)

TEXT = """\
id: zomerschool
title:
effects:
  - value: 0.28
    ci: {low: 0.1, high: 0.4}
  -
    value: 0.30
phases: [po, vo]
"""


def tree_of(text: str) -> Node:
    root, problems = compose(Document("x.yaml", text))
    assert root is not None
    assert not problems
    return root


@pytest.mark.parametrize(
    ("path", "position"),
    [
        ((), (1, 1)),
        (("id",), (1, 5)),
        (("title",), (2, 1)),
        (("effects",), (4, 3)),
        (("effects", 0), (4, 5)),
        (("effects", 0, "value"), (4, 12)),
        (("effects", 0, "ci", "high"), (5, 26)),
        (("effects", 1), (7, 5)),
        (("phases", 1), (8, 14)),
    ],
)
def test_a_value_knows_its_place(path: Path, position: tuple[int, int]) -> None:
    assert locate(tree_of(TEXT), path).position == position


@pytest.mark.parametrize(
    ("path", "position"),
    [
        (("id",), (1, 1)),
        (("effects",), (3, 1)),
        (("effects", 0, "ci"), (5, 5)),
        (("effects", 0, "ci", "high"), (5, 20)),
        (("phases", 1), (8, 14)),
    ],
)
def test_a_key_knows_its_place(path: Path, position: tuple[int, int]) -> None:
    assert locate(tree_of(TEXT), path, key=True).position == position


@pytest.mark.parametrize(
    ("path", "position"),
    [
        (("gap",), (1, 1)),
        (("gap", "verdict", 3), (1, 1)),
        (("effects", 0, "source"), (4, 5)),
        (("effects", 0, "ci", "level"), (5, 9)),
        (("effects", 7, "value"), (4, 3)),
        (("id", "deeper"), (1, 5)),
        (("phases", 0, "source"), (8, 10)),
    ],
)
def test_what_is_missing_stands_at_its_nearest_ancestor(path: Path, position: tuple[int, int]) -> None:
    assert locate(tree_of(TEXT), path).position == position


@given(
    st.lists(st.sampled_from(["id", "effects", "ci", "title", "x"]) | st.integers(-2, 3), max_size=5).map(
        tuple
    )
)
def test_every_path_has_a_place(path: Path) -> None:
    root = tree_of(TEXT)
    for key in (False, True):
        line, column = locate(root, path, key=key).position
        assert 1 <= line <= TEXT.count("\n")
        assert column >= 1


def test_nothing_is_guessed_from_the_writing() -> None:
    text = "[12:30, 1.10, 010, no, 2026-01-10, true, 'null', \"~\", .inf, 0x1F, '']"
    written = ["12:30", "1.10", "010", "no", "2026-01-10", "true", "null", "~", ".inf", "0x1F", ""]
    assert to_data(tree_of(text)) == written


def test_only_an_empty_value_is_nothing() -> None:
    assert to_data(tree_of("{a: , b: ~, c: null, d: Null, e: ''}")) == {
        "a": None, "b": None, "c": None, "d": "Null", "e": "",
    }  # fmt: skip


def test_items_keep_their_number_when_others_go() -> None:
    root = tree_of("effects:\n  - {value: a}\n  - {value: b}\n  - {value: c}\n")
    assert isinstance(root, MapNode)
    effects = root.entries["effects"]
    assert isinstance(effects, ListNode)
    effects.remove(0)
    assert to_data(root) == {"effects": [{"value": "b"}, {"value": "c"}]}
    assert as_written(root, ("effects", 1, "value")) == ("effects", 2, "value")
    assert as_written(root, ("effects", 5, "value")) == ("effects", 5, "value")
    effects.remove(0)
    assert as_written(root, ("effects", 0)) == ("effects", 2)


def test_a_removed_key_is_gone() -> None:
    root = tree_of(TEXT)
    assert isinstance(root, MapNode)
    root.remove("id")
    assert "id" not in root.keys
    assert isinstance(root.entries["title"], Scalar)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a.b"),
        (("a", 0, "b"), "a[0].b"),
        ((0, 1), "[0][1]"),
        ((0, "a"), "[0].a"),
    ],
)
def test_format_path(path: Path, text: str) -> None:
    assert format_path(path) == text
