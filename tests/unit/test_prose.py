from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from menukaart import prose
from menukaart.vocabulary import RecordKind

ALLOWED_TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "br"}
NASTY = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:x'>", "</p>",
    "<svg/onload=x>", "[x](javascript:alert(1))", "[x](JaVa\tScRiPt:alert(1))", "[x](&#106;avascript:x)",
    "[x](data:text/html,x)", "[x](vbscript:x)", "[x](//elders.example)", "[x](/elders)",
    '[x](https://a.nl "t\\" onclick=x")', "[x](<javascript:x>)", "<javascript:alert(1)>",
    "![x](javascript:x)", "[x][y]", "[y]: javascript:x", "`<b>`", "<!-- ", "-->", "<![CDATA[", "]]>", "<?",
    "&lt;", "&", "*", "**", "_", "#", "- ", "1. ", "> ", "```", "    ", "\n", "\n\n", "\\", '"', "'", "<",
    ">", "\x00", "\u2028", "\u202e", "interventie:x", '[x](interventie:"><script>)', "[a](thema:x)",
    "[a](bron:../../x)", "a", "é", " ",
]  # fmt: skip
nasty_text = st.lists(st.sampled_from(NASTY) | st.text(max_size=5), max_size=12).map("".join)


def resolve(kind: RecordKind, identifier: str) -> str:
    return f"../../{kind.value}/{identifier}/"


class Html(HTMLParser):
    """Collects what a browser would see."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.other: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, attrs))

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)


@settings(max_examples=400)
@given(nasty_text)
@example("<script>alert(1)</script>")
@example("[x](//elders.example)")
@example("[x](/elders)")
@example('[x](https://a.nl "titel")')
@example("[x](java\nscript:alert(1))")
def test_nothing_unsafe_ever_gets_out(text: str) -> None:
    page = Html(prose.to_html(text, resolve))
    assert not page.other
    for tag, attributes in page.tags:
        assert tag in ALLOWED_TAGS
        assert [name for name, _ in attributes] in ([], ["href"])
        for _, value in attributes:
            assert re.match(
                r"(https?:|mailto:|\.\./\.\./(interventions|themes|sources)/)", value or "", re.IGNORECASE
            )


@settings(max_examples=200)
@given(nasty_text)
def test_a_text_without_issues_loses_nothing(text: str) -> None:
    if prose.issues(text):
        return
    words = re.findall(r"[a-z]+", prose.to_plain(text))
    inline = re.sub(r"</?(a|em|strong)\b[^>]*>", "", prose.to_html(text, resolve))
    shown = re.findall(r"[a-z]+", re.sub(r"<[^>]*>", " ", inline))
    assert [word for word in words if word not in shown] == []


@given(nasty_text)
def test_plain_text_is_one_line(text: str) -> None:
    if not prose.issues(text):
        assert "\n" not in prose.to_plain(text).strip()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Gewone tekst.", "<p>Gewone tekst.</p>"),
        ("Rust & regelmaat", "<p>Rust &amp; regelmaat</p>"),
        ("p < 0.05", "<p>p &lt; 0.05</p>"),
        ("*nadruk* en **sterk**", "<p><em>nadruk</em> en <strong>sterk</strong></p>"),
        ("een\n\ntwee", "<p>een</p>\n<p>twee</p>"),
        ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"),
        ("[x](https://a.nl/?b=1&c=2)", '<p><a href="https://a.nl/?b=1&amp;c=2">x</a></p>'),
        ("[x](mailto:a@b.nl)", '<p><a href="mailto:a@b.nl">x</a></p>'),
        ("[x](thema:leertijd)", '<p><a href="../../themes/leertijd/">x</a></p>'),
    ],
)
def test_html_of_what_is_allowed(text: str, html: str) -> None:
    assert prose.to_html(text, resolve) == html
    assert prose.issues(text) == []


@pytest.mark.parametrize(
    ("text", "code", "snippet"),
    [
        ("een <b>vet</b> woord", "html", "<b>"),
        ("<script>alert(1)</script>", "html", "<script>alert(1)</script>"),
        ("<img src=x onerror=alert(1)>", "html", "<img src=x onerror=alert(1)>"),
        ("een <!-- stil --> woord", "html", "<!-- stil -->"),
        ("[x](javascript:alert(1))", "onveilige-link", "javascript:alert(1)"),
        ("[x](JaVaScRiPt:alert(1))", "onveilige-link", "JaVaScRiPt:alert(1)"),
        ("[x](&#106;avascript:alert(1))", "onveilige-link", "javascript:alert(1)"),
        ("[x](data:text/html,x)", "onveilige-link", "data:text/html,x"),
        ("<vbscript:x>", "onveilige-link", "vbscript:x"),
        ("[x](//elders.example)", "onveilige-link", "//elders.example"),
        ("[x](zomerschool)", "onveilige-link", "zomerschool"),
        ("[x](https://)", "onveilige-link", "https://"),
        ("[x](mailto:)", "onveilige-link", "mailto:"),
        ("tekst\n\n# Kop", "opmaak", "#"),
        ("een `code`", "opmaak", "`"),
        ("tekst\n\n> citaat", "opmaak", ">"),
        ("extra ![beeld](https://a.nl/x.png)", "opmaak", "!["),
        ("```\ncode\n```", "opmaak", "```"),
    ],
)
def test_what_is_not_allowed_is_named_and_can_be_found(text: str, code: str, snippet: str) -> None:
    issue = prose.issues(text)[0]
    assert issue.code == code
    assert issue.snippet == snippet
    assert issue.message.endswith(".")
    assert issue.hint


def test_every_issue_of_a_text_is_named() -> None:
    text = "<br> en [x](javascript:a) en ![y](https://a.nl) en [z](data:b)"
    assert [issue.code for issue in prose.issues(text)] == [
        "html",
        "onveilige-link",
        "opmaak",
        "onveilige-link",
    ]


def test_a_long_snippet_is_cut_in_the_message() -> None:
    issue = prose.issues(f"<b class='{'x' * 500}'>")[0]
    assert len(issue.message) < 120


@pytest.mark.parametrize("text", ["a < b", "3 <4", "x <3", "R&D", "a > b", "5 <= 6", "<<", "vraag: <?"])
def test_a_line_may_hold_plain_signs(text: str) -> None:
    assert prose.plain_line_issues(text) == []


@pytest.mark.parametrize("text", ["<b>x", "x</p>", "<script>", "<!-- x -->", "<svg/onload=x>", "<a"])
def test_a_line_may_not_hold_html(text: str) -> None:
    assert [issue.code for issue in prose.plain_line_issues(text)] == ["html"]


def test_links_to_records_are_listed_with_their_place_in_the_text() -> None:
    text = "Zie [a](interventie:bijles), [b](thema:leertijd), [c](bron:x-1) en [d](https://interventie.nl)."
    assert [(link.kind, link.id, link.snippet) for link in prose.record_links(text)] == [
        (RecordKind.INTERVENTION, "bijles", "interventie:bijles"),
        (RecordKind.THEME, "leertijd", "thema:leertijd"),
        (RecordKind.SOURCE, "x-1", "bron:x-1"),
    ]


@given(nasty_text)
@example("<interventie:bestaat-niet>")
def test_no_link_to_a_record_escapes_the_list(text: str) -> None:
    resolved: list[tuple[RecordKind, str]] = []

    def remember(kind: RecordKind, identifier: str) -> str:
        resolved.append((kind, identifier))
        return resolve(kind, identifier)

    prose.to_html(text, remember)
    assert resolved == [(link.kind, link.id) for link in prose.record_links(text)]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Gewone tekst.", "Gewone tekst."),
        ("*nadruk* en **sterk**", "nadruk en sterk"),
        ("een\n\ntwee", "een twee"),
        ("Zie [dit](https://a.nl).", "Zie dit."),
        ("**Eén**, twee", "Eén, twee"),
    ],
)
def test_plain(text: str, plain: str) -> None:
    assert prose.to_plain(text) == plain
