from __future__ import annotations

from collections.abc import Mapping

from menukaart.publish.link_targets import link_targets
from menukaart.render.files import File
from menukaart.render.kept_places import keep_places, pages_for_gone

PAGE = "interventies/a/"
MADE = File(f"{PAGE}index.md", 'title: A\nbody: <h2 id="wat">Wat</h2>\n')
WRITTEN = File(
    "over/index.md", '---\ntitle: Over\n---\n# Over ons: thema\'s\n\n## Kosten {: #geld }\n\n<p id="x"></p>\n'
)


def kept(file: File, anchors: Mapping[str, tuple[str, ...]]) -> list[File]:
    return [keep_places(file, anchors), *pages_for_gone({file.path}, anchors)]


def test_a_page_that_lost_nothing_stays_as_it_is() -> None:
    assert kept(MADE, {PAGE: ("wat",)}) == [MADE]
    assert kept(MADE, {}) == [MADE]
    assert kept(WRITTEN, {"over/": ("over-ons-themas", "geld", "x")}) == [WRITTEN]


def test_a_lost_place_stands_at_the_end_of_the_page() -> None:
    (file,) = kept(MADE, {PAGE: ("wat", "bron-x", "rekenen")})
    assert file.text.startswith(MADE.text.rstrip("\n"))
    assert file.text.count("\n") == MADE.text.count("\n")
    assert link_targets(file.text) == ["wat", "bron-x", "rekenen"]
    assert 'href="../../wijzigingen/"' in file.text


def test_a_hand_written_page_keeps_its_places_too() -> None:
    (file,) = kept(WRITTEN, {"over/": ("geld", "oud")})
    assert file.text.startswith(WRITTEN.text)
    assert link_targets(file.text) == ["oud"]


def test_a_page_that_is_not_made_any_more_leads_on() -> None:
    _, page = kept(MADE, {PAGE: ("wat",), f"{PAGE}studies/": ("tabel",), "api/v1/a.json": ()})
    assert page.path == f"{PAGE}studies/index.md"
    assert link_targets(page.text) == ["tabel"]
    assert 'href="../../../interventies/a/"' in page.text


def test_other_files_are_left_alone() -> None:
    data = File("api/v1/themes.json", "{}")
    assert kept(data, {"api/v1/themes.json": ()}) == [data]
