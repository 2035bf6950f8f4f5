"""What each rule says, word for word: an editor reads these sentences, so a change of them is a choice.

The tests beside this one show when a rule speaks; here is the whole of what it says, field and hint included.
"""

from __future__ import annotations

import pytest

from menukaart.catalogue.rules import (
    RULES,
)
from tests.unit.catalogue.asked import ASKED as ABOUT_TIES
from tests.unit.catalogue.asked_plausible import ASKED_PLAUSIBLE
from tests.unit.catalogue.said import SAID as SAID_OF_TIES
from tests.unit.catalogue.said_of_days import SAID_OF_DAYS
from tests.unit.catalogue.said_of_figures import SAID_OF_FIGURES
from tests.unit.catalogue.said_of_numbers import SAID_OF_NUMBERS
from tests.unit.catalogue.said_of_records import SAID_OF_RECORDS

ASKED = ABOUT_TIES | ASKED_PLAUSIBLE
SAID = SAID_OF_TIES | SAID_OF_NUMBERS | SAID_OF_FIGURES | SAID_OF_DAYS | SAID_OF_RECORDS


@pytest.mark.parametrize("name", ASKED)
def test_a_rule_says_this(name: str) -> None:
    rule, where = ASKED[name]

    assert list(rule.check(where)) == SAID.get(name, [])


def test_every_rule_speaks_here() -> None:
    assert set(SAID) <= set(ASKED)
    assert {rule.code for rule in RULES} == {ASKED[name][0].code for name in SAID}
