from __future__ import annotations

from menukaart.catalogue.rules import use
from menukaart.vocabulary import RecordKind, Severity
from tests.unit.records import breaches, effect_data, intervention, moved, source, subject, theme


def test_passes_for_a_source_that_is_cited() -> None:
    assert breaches(use.RULE, subject(source(), intervention())) == []
    only_effect = intervention(sources=["x"], effects=[effect_data()])
    assert breaches(use.RULE, subject(source(), only_effect)) == []


def test_passes_for_a_theme_with_interventions() -> None:
    assert breaches(use.RULE, subject(theme(), intervention())) == []


def test_passes_for_other_records() -> None:
    assert breaches(use.RULE, subject(intervention())) == []
    assert breaches(use.RULE, subject(moved("oud", "a"))) == []


def test_warns_about_what_nobody_will_find() -> None:
    assert breaches(use.RULE, subject(source("smit-2018"), intervention())) == [("ongebruikt", ())]
    assert breaches(use.RULE, subject(theme("sport"), intervention())) == [("ongebruikt", ())]
    assert use.RULE.level is Severity.WARNING


def test_is_silent_when_a_record_could_not_be_read() -> None:
    broken = [(RecordKind.INTERVENTION, "kapot")]
    assert breaches(use.RULE, subject(source("smit-2018"), broken=broken)) == []
    assert breaches(use.RULE, subject(theme("sport"), broken=broken)) == []


def test_warns_about_a_theme_with_one_intervention() -> None:
    where = subject(theme(), intervention())
    assert breaches(use.SMALL, where) == [("klein-thema", ())]
    assert use.SMALL.level is Severity.WARNING


def test_passes_for_a_theme_to_choose_from_or_in_the_making() -> None:
    assert breaches(use.SMALL, subject(theme(), intervention(), intervention("bijles"))) == []
    assert breaches(use.SMALL, subject(theme(status="concept"), intervention())) == []
    assert breaches(use.SMALL, subject(theme(), broken=[(RecordKind.INTERVENTION, "kapot")])) == []
    assert breaches(use.SMALL, subject(theme("sport"), intervention())) == []  # the other rule says so
    broken = [(RecordKind.INTERVENTION, "kapot")]
    assert breaches(use.SMALL, subject(theme(), intervention(), broken=broken)) == []
