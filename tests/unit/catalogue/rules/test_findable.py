from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import findable
from tests.unit.records import breaches, intervention, source, subject

CODE = findable.RULE.code
SOUGHT = {"reason": "gezocht-niets-gevonden", "note": "Gezocht op 10 januari 2026 naar ‘Jansen 2020’."}
NONE = {"reason": "niet-van-toepassing", "note": "Een gesprek; het is niet uitgegeven."}


def told(citing: str = "jansen-2020", **fields: Any) -> list[Any]:
    """Check the source jansen-2020 beside an intervention that cites a source."""
    return breaches(findable.RULE, subject(source(**fields), intervention(sources=[citing])))


def test_a_cited_source_has_a_title_and_an_address() -> None:
    assert told() == [(CODE, ("unknown", "title")), (CODE, ("unknown", "URL"))]
    assert told(unknown={}) == [(CODE, ()), (CODE, ())]
    assert told(title="Onderzoek", URL="https://example.org/") == []


@pytest.mark.parametrize("where", [{"DOI": "10.1002/cl2.1152"}, {"ISBN": "978-90-5554-450-9"}])
def test_a_doi_or_isbn_will_do_for_an_address(where: dict[str, str]) -> None:
    assert told(title="Onderzoek", **where) == []


@pytest.mark.parametrize("reason", [SOUGHT, NONE])
def test_what_was_sought_in_vain_is_said(reason: dict[str, str]) -> None:
    assert told(unknown={"title": reason, "URL": reason}) == []


@pytest.mark.parametrize(
    "reason", ["gezocht-niets-gevonden", "niet-gezocht", {"reason": "onbekend", "note": "X."}]
)
def test_a_search_that_nobody_can_check_is_none(reason: Any) -> None:
    assert told(title="Onderzoek", unknown={"URL": reason}) == [(CODE, ("unknown", "URL"))]


def test_what_nobody_cites_may_wait() -> None:
    assert told(citing="smit-2018") == []
