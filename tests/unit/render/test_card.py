"""The lines that sum up an intervention in a list."""

from __future__ import annotations

import pytest

from menukaart.evidence.netherlands import Netherlands
from menukaart.evidence.strength.score import Strength
from menukaart.render.views.parts.card import without_figure
from menukaart.render.views.parts.verdicts import dutch_words
from menukaart.vocabulary import DutchVerdict, EvidenceState
from tests.unit.records import Data, intervention


def finding(direction: str, **changes: str) -> Data:
    return {"text": "Wat eruit kwam.", "direction": direction, "sources": ["jansen-2020"]} | changes


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ([], ""),
        ([finding("positief")], "geen cijfer; onderzoek vond: positief"),
        (
            [finding("positief"), finding("geen-verschil"), finding("negatief", relation="verwant")],
            "geen cijfer; onderzoek vond: geen aantoonbaar verschil en positief",
        ),
        ([finding("negatief", relation="verwant")], "geen cijfer; alleen gemeten bij iets wat erop lijkt"),
    ],
)
def test_findings_without_a_figure_are_not_nothing(evidence: list[Data], words: str) -> None:
    assert without_figure(intervention(evidence=evidence)) == words


def test_that_none_is_known_is_not_that_there_are_none() -> None:
    found = Netherlands(0, DutchVerdict.APPLIED, True, 0, (), "")
    words = dutch_words(found, Strength(EvidenceState.SILENT, None, None, None, ""))
    assert words == "toegepast (geen Nederlandse studie bekend)"
