"""The page of a source: what it says before what it is, without a row that says nothing."""

from __future__ import annotations

from typing import Any

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.model import Intervention, Source
from menukaart.render import references
from menukaart.render.addresses import Here
from menukaart.render.engine import render_template
from menukaart.render.glossary import Matcher
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.records.source import SourcePage, source_page
from menukaart.vocabulary import RecordKind
from tests.unit.records import effect_data, intervention, source, theme

HERE = Here("bronnen/jansen-2020/")


def page(about: Source, *records: Intervention) -> SourcePage:
    every = [*((RecordKind.INTERVENTION, each) for each in records), (RecordKind.THEME, theme())]
    found = Catalogue([(RecordKind.SOURCE, about), *every])
    shared = Shared(found, assess_all(found), references.names(found.sources), Matcher(found.glossary))
    return source_page(Scribe(shared, HERE), about)


def html(about: Source, *records: Intervention) -> str:
    return render_template("source", to=HERE.to, view=page(about, *records))


def law(**changes: Any) -> Source:
    reason = {"reason": "niet-van-toepassing", "note": "Een wet verandert steeds."}
    return source(type="legislation", section="167a", unknown={"issued": reason, "design": reason}, **changes)


def test_what_does_not_apply_is_no_row_and_what_is_not_known_is_one_line() -> None:
    view = page(source(unknown={"URL": "gezocht-niets-gevonden", "design": "niet-van-toepassing"}))
    assert view.gaps is not None
    assert view.gaps.short == "titel, auteur, wanneer verschenen, adres"
    assert [row.label for row in view.details] == []
    assert view.gaps.reasons[3].why.startswith("gezocht, niets gevonden. ")
    assert all(each.why for each in view.gaps.reasons)


def test_a_law_tells_its_article_and_whether_it_still_reads_so() -> None:
    rows = {row.label: row.value for row in page(law()).law}
    assert rows == {"Artikel": "167a", "Luidt nu zo": "niet nagekeken; de tekst kan zijn veranderd"}
    assert page(law(accessed="2026-11-20")).law[1].value == "nagekeken op 20 november 2026"
    dated = page(law(URL="https://wetten.overheid.nl/BWBR0003420/2026-08-01")).law
    assert dated[1].value == "1 augustus 2026"
    assert page(source()).law == ()


def test_it_says_how_we_read_the_figures_that_we_took() -> None:
    read = [effect_data(id="a", reading="samenvatting"), effect_data(id="b", reading="ander-werk")]
    assert page(source(), intervention(effects=read[:1])).reading == "alleen de samenvatting gelezen"
    assert page(
        source(), intervention(effects=[*read, effect_data(id="c", reading="samenvatting")])
    ).reading == ("alleen de samenvatting gelezen (2); gelezen in een ander werk (1)")
    assert page(source(), intervention()).reading == ""


def test_where_it_is_used_is_short_and_nothing_is_left_out() -> None:
    records = [intervention(f"aanpak-{n}", title=f"Aanpak {n}") for n in range(20)]
    approaches, themes = page(source(), *records).used_in
    assert approaches.title == "Aanpakken en programma’s (20)"
    assert len(approaches.first) + len(approaches.more) == 20
    assert (themes.title, themes.more) == ("Thema’s (1)", ())


def test_promised_places_stay_and_the_list_of_others_opens() -> None:
    row = {"rank": "1", "label": "Feedback", "value": "0.70"}
    about = source(
        summary="Een lijst.",
        findings=[{"text": "Het hielp."}],
        note="Let op.",
        ranking={"measure": "d", "note": "Een lijst is geen keuze.", "rows": [row]},
    )
    text = html(about)
    for anchor in ("waarover", "bevindingen", "ranglijst", "opmerking", "genoemd", "verwijzing"):
        assert f'id="{anchor}"' in text
    assert "Toon de lijst (1\N{NO-BREAK SPACE}regel)" in text
