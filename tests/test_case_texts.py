"""Every sentence about a bad case is the one that was chosen (see ``case_texts``)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.case_texts import BAD, kept, said

KEPT = kept()


@pytest.mark.parametrize("case", BAD, ids=lambda case: str(case.name))
def test_the_check_says_this_word_for_word(case: Path, tmp_path: Path) -> None:
    assert said(case, tmp_path / "kb") == KEPT.get(case.name), "draai: python -m tests.case_texts"


def test_no_text_is_kept_of_a_case_that_is_gone() -> None:
    assert set(KEPT) <= {case.name for case in BAD}
