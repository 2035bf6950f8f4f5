"""From Markdown to clean HTML: what belongs in a page, what is named, and what never gets through."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from menukaart.filling.markup import THEME_IDS, clean, to_html, troubles

THEME = resources.files("menukaart") / "templates" / "theme"
NASTY = [
    '<meta http-equiv="refresh" content="0;url=https://elders.test">',
    "<META http-equiv=refresh>",
    "<script>alert(1)</script>",
    "<style>body{display:none}</style>",
    '<iframe src="https://elders.test"></iframe>',
    '<base href="https://elders.test/">',
    '<form action="https://elders.test"><input name="q"></form>',
    '<p onclick="alert(1)">x</p>',
    '<p style="position:fixed">x</p>',
    '<img src="https://elders.test/x.png">',
    "<svg><script>alert(1)</script></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    '<link rel="stylesheet" href="https://elders.test/x.css">',
    "<object data=x></object>",
    '<p data-kind="x">x</p>',
    '<a href="x/" target="_blank">x</a>',
    "<?php x ?>",
    "<!DOCTYPE html>",
    "![beeld](https://elders.test/x.png)",
]
LINKS = [
    "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    "https:evil.example", "https://", "//elders.test/x", "/\\elders.test", "\\\\elders.test",
    "/van-de-wortel/", "mailto:", "java\tscript:x",
]  # fmt: skip


@pytest.mark.parametrize("text", NASTY)
def test_what_does_not_belong_is_named_and_never_gets_through(text: str) -> None:
    html = to_html(f"Een alinea.\n\n{text}\n\nNog een.\n")
    assert [trouble.code for trouble in troubles(html)][:1] == ["html"]
    written = clean(html).html.lower()
    for part in (
        "<meta",
        "<script",
        "<style",
        "<iframe",
        "<base",
        "<form",
        "<input",
        "onclick",
        "style=",
        "<img",
    ):
        assert part not in written
    assert "elders.test" not in written


@pytest.mark.parametrize("href", LINKS)
def test_a_link_leads_to_the_web_to_mail_or_to_the_site(href: str) -> None:
    html = f'<p><a href="{href}">x</a></p>'
    assert [trouble.code for trouble in troubles(html)] == ["onveilige-link"]
    assert "javascript" not in clean(html).html.lower()


def test_good_links_stay_and_files_become_addresses() -> None:
    text = (
        "[a](https://voorbeeld.test/x) [b](../over/index.md#kop) [c](mailto:a@b.test) [d](#kop) "
        "[e](index.md)\n\n"
        '<a href="../menukaart/?x=1">f</a>'
    )
    html = to_html(text)
    assert troubles(html) == []
    cleaned = clean(html)
    assert cleaned.links == ["../over/#kop", "#kop", "./", "../menukaart/?x=1"]
    assert 'href="https://voorbeeld.test/x"' in cleaned.html


def test_the_markdown_of_the_settings_is_read() -> None:
    html = clean(to_html("# Kop {: #eigen .lead }\n\n| a |\n|:-:|\n| b |\n\n<div markdown>*x*</div>\n")).html
    assert '<h1 id="eigen" class="lead">' in html or '<h1 class="lead" id="eigen">' in html
    assert '<td align="center">' in html
    assert "<em>x</em>" in html


def test_an_anchor_is_used_once_and_not_one_of_the_theme() -> None:
    assert [t.code for t in troubles('<p id="a">x</p><p id="a">y</p>')] == ["dubbel-anker"]
    assert [t.code for t in troubles('<p id="inhoud">x</p>')] == ["dubbel-anker"]
    assert clean('<p id="a">x</p>').anchors == ["a"]


def test_the_anchors_of_the_theme_are_those_of_its_templates() -> None:
    text = "".join(
        (THEME / name).read_text(encoding="utf-8")
        for name in ("main.html", "partials/header.html", "partials/footer.html")
    )
    assert set(re.findall(r'\bid="([^"{]+)"', text)) == THEME_IDS


def test_markup_is_not_nested_without_end() -> None:
    assert [trouble.code for trouble in troubles("<div>" * 61 + "</div>" * 61)] == ["te-diep"]
    assert troubles("<p>a<br>b</p>" * 100) == []
