from __future__ import annotations

from menukaart.catalogue.rules import computed
from menukaart.vocabulary import Severity
from tests.unit.records import breaches, effect_data, intervention, source, subject

RECIPE = "Het gewone gemiddelde van tabel 2, rij 1 tot en met 4."


def test_a_computed_figure_says_how() -> None:
    where = subject(intervention(effects=[effect_data(), effect_data(reading="zelf-berekend")]))
    assert breaches(computed.RULE, where) == [("berekening-onbekend", ("effects", 1, "reading"))]
    assert computed.RULE.level is Severity.ERROR


def test_a_printed_figure_has_no_recipe() -> None:
    where = subject(intervention(effects=[effect_data(recipe=RECIPE)]))
    assert breaches(computed.RULE, where) == [("berekening-onbekend", ("effects", 0, "recipe"))]


def test_passes_with_both_or_neither() -> None:
    both = effect_data(reading="zelf-berekend", recipe=RECIPE)
    assert breaches(computed.RULE, subject(intervention(effects=[both, effect_data()]))) == []
    assert breaches(computed.RULE, subject(source())) == []
