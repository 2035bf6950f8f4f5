"""Edits by position: what is not named keeps every byte."""

from __future__ import annotations

import pytest

from menukaart.reading.compose import compose
from menukaart.reading.document import Document
from menukaart.reading.edits import Edit, add_item, apply_edits
from menukaart.reading.tree import ListNode, find


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a:\n  - x\n", "a:\n  - x\n  - NEW\n"),
        ("a:\n- x # why\nb: y\n", "a:\n- x # why\n- NEW\nb: y\n"),
        ("a: [x]\nb: y\n", "a: [x, NEW]\nb: y\n"),
        ("a:\n  - k: v\n    l: >-\n      long\n      text\n\n# next\nb: y\n",
         "a:\n  - k: v\n    l: >-\n      long\n      text\n  - NEW\n\n# next\nb: y\n"),
        ("a:\n  - k: [1,\n      2]\n\n", "a:\n  - k: [1,\n      2]\n  - NEW\n\n"),
        ("a:\r\n  - x\r\nb: y\r\n", "a:\r\n  - x\r\n  - NEW\r\nb: y\r\n"),
        ("a:\n  - x", "a:\n  - x\n  - NEW"),
        ("a:\n  - {k: v}   \nb: y\n", "a:\n  - {k: v}   \n  - NEW\nb: y\n"),
    ],
)  # fmt: skip
def test_a_new_last_item_takes_the_style_of_its_list(text: str, wanted: str) -> None:
    document = Document("x.yaml", text)
    tree, _ = compose(document)
    assert tree is not None
    items = find(tree, ("a",))
    assert isinstance(items, ListNode)
    assert apply_edits(text, [add_item(document, items, "NEW")]) == wanted


def test_edits_that_overlap_are_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])
