"""Figures on the page of an intervention: each once, under its outcome, and on the yardsticks."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from menukaart.render import references
from menukaart.render.addresses import Here, record_address
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.records.intervention import InterventionPage, intervention_page
from menukaart.vocabulary import EffectRelation, RecordKind
from tests.ours import assessed, catalogue

ROOT = Path(__file__).parents[3]


@cache
def pages() -> dict[str, tuple[InterventionPage, str]]:
    known = catalogue()
    shared = Shared(known, assessed(), references.names(known.sources), Matcher(known.glossary))
    found = {}
    for record in known.interventions:
        here = Here(record_address(RecordKind.INTERVENTION, record.id))
        page = intervention_page(Scribe(shared, here), record, (None, None))
        found[record.id] = page, render_template("intervention", to=here.to, view=page)
    return found


def test_every_figure_of_every_record_stands_on_its_page_once() -> None:
    for record in catalogue().interventions:
        _, html = pages()[record.id]
        shown = re.findall(r'<li id="cijfer-([^"]+)"', html)
        assert sorted(shown) == sorted(effect.id for effect in record.effects if effect.id), record.id


def test_every_figure_that_a_yardstick_fits_stands_in_the_table() -> None:
    looked_at = 0
    for record in catalogue().interventions:
        page, _ = pages()[record.id]
        on_scale = [
            effect
            for effect in record.effects
            if effect.relation is EffectRelation.DIRECT and effect.measure.standardised
        ]
        table = page.yardsticks
        named = {link.href for link, _ in table.rows} if table else set()
        told = " ".join(table.off) if table else ""
        for effect in on_scale:
            looked_at += 1
            is_off = effect.design.value == "voor-en-nameting"
            assert is_off or f"#cijfer-{effect.id}" in named, (record.id, effect.id, told)
    assert looked_at > 100


def test_every_mark_leads_to_the_list_and_every_source_is_in_it_once() -> None:
    for identifier, (page, html) in pages().items():
        listed = re.findall(r'<li id="(bron-[^"]+)"', html)
        assert len(listed) == len(set(listed)) == len(page.sources), identifier
        marked = set(re.findall(r'href="#(bron-[^"]+)"', html))
        assert marked <= set(listed), identifier


def test_a_page_has_no_standard_deviation_before_the_figures() -> None:
    for identifier, (_, html) in pages().items():
        box = html.partition("data-oordeel")[2].partition("</section>")[0]
        assert not re.search(r"\d (SD|ES|d|g)\b", re.sub(r"<[^>]+>", " ", box)), identifier
