"""Links that work without a server."""

from __future__ import annotations

import pytest

from menukaart.problems import MenukaartError
from menukaart.render.archive.links import link_to_files, linked_files

FILES = {
    "index.html", "menukaart/index.html", "themas/index.html", "themas/rekenen/index.html",
    "assets/a b.css", "api/v1/themes.json",
}  # fmt: skip
PAGE = "themas/rekenen/index.html"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("../..", "../../index.html"),
        ("../../", "../../index.html"),
        ("..", "../index.html"),
        ("./", "index.html"),
        (".", "index.html"),
        ("../../menukaart/", "../../menukaart/index.html"),
        ("../../menukaart/?niveau=gemeente#lijst", "../../menukaart/index.html?niveau=gemeente#lijst"),
        ("?q=a", "index.html?q=a"),
        ("../../assets/a%20b.css", "../../assets/a%20b.css"),
        ("../../api/v1/themes.json", "../../api/v1/themes.json"),
        ("#deel", "#deel"),
        ("https://voorbeeld.nl/", "https://voorbeeld.nl/"),
        ("mailto:wij@voorbeeld.nl", "mailto:wij@voorbeeld.nl"),
        ("data:image/svg+xml,x", "data:image/svg+xml,x"),
    ],
)
def test_a_link_to_a_folder_names_its_page(written: str, expected: str) -> None:
    for name in ("href", "src", "action"):
        assert link_to_files(f'<a {name}="{written}">', PAGE, FILES) == f'<a {name}="{expected}">'


def test_from_the_root_too() -> None:
    assert link_to_files('<a href=".">a</a>', "index.html", FILES) == '<a href="index.html">a</a>'
    assert link_to_files('<a href="themas/">', "index.html", FILES) == '<a href="themas/index.html">'


def test_a_page_that_leads_on_names_the_page() -> None:
    page = '<meta http-equiv="refresh" content="0; url=../../menukaart/">'
    assert link_to_files(page, PAGE, FILES) == page.replace('/">', '/index.html">')


def test_a_link_that_leads_to_nothing_is_refused() -> None:
    with pytest.raises(
        MenukaartError, match=r"'themas/rekenen/index\.html' leidt een link naar niets: '\.\./taal/'"
    ):
        link_to_files('<a href="../taal/">', PAGE, FILES)


def test_twice_is_the_same_as_once() -> None:
    page = '<a href="../..">a</a><a href="../?b=1">b</a>'
    once = link_to_files(page, PAGE, FILES)
    assert link_to_files(once, PAGE, FILES) == once


def test_the_files_of_a_page() -> None:
    page = '<a href="../..?a#b"><img src="https://x.test/a.png"><a href="#c"><a href="../x.css">'
    assert linked_files(page, PAGE) == ["index.html", "themas/x.css"]
