"""What each rule says, word for word: an editor reads these sentences, so a change of them is a choice.

The tests beside this one show when a rule speaks; here is the whole of what it says, field and hint included.
"""

from __future__ import annotations

import pytest

from menukaart.catalogue.rules import (
    RULES,
)
from tests.unit.catalogue.asked import ASKED
from tests.unit.catalogue.said import SAID


@pytest.mark.parametrize("name", ASKED)
def test_a_rule_says_this(name: str) -> None:
    rule, where = ASKED[name]

    assert list(rule.check(where)) == SAID.get(name, [])


def test_every_rule_speaks_here() -> None:
    assert set(SAID) <= set(ASKED)
    assert {rule.code for rule in RULES} == {ASKED[name][0].code for name in SAID}
