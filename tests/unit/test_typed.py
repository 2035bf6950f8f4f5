"""Text that Markdown would change in silence is shown as typed, or reported."""

from __future__ import annotations

import pytest

from menukaart import prose


def shown(text: str) -> str:
    return prose.to_html(text, lambda kind, identifier: f"/{kind.value}/{identifier}/")


@pytest.mark.parametrize(
    "text",
    [
        "2020. Toen begon het.",
        "1986) Zo begon het.",
        "0. Vooraf.",
        "01. Vooraf.",
        "3*4*5 is 60.",
        "2**3**4 is veel.",
        "p < .05* en d = 0,2*",
        "Zie *p* en 2020. Toen.",
    ],
)
def test_what_is_no_markup_is_shown_as_typed(text: str) -> None:
    assert prose.issues(text) == []
    assert "<ol>" not in shown(text)
    typed = text.replace("*p*", "p").replace("<", "&lt;")
    assert shown(text).replace("<em>", "").replace("</em>", "") == f"<p>{typed}</p>"
    assert prose.to_plain(text) == text.replace("*p*", "p")


@pytest.mark.parametrize(
    ("text", "tag", "times"),
    [
        ("1. Een\n2. Twee\n3. Drie", "<li>", 3),
        ("1. Een\n\n2. Twee", "<li>", 2),
        ("1. Een\n\n1. Weer een", "<li>", 2),
        ("- een\n- 12 scholen", "<li>", 2),
        ("Zie *nadruk* en **sterk**.", "<em>", 1),
        ("[a](https://a.nl/x) (zie [b](bron:b))", "<a ", 2),
    ],
)
def test_markup_that_is_meant_stays(text: str, tag: str, times: int) -> None:
    assert prose.issues(text) == []
    assert shown(text).count(tag) == times


@pytest.mark.parametrize(
    ("text", "snippet"),
    [
        ("- 0,14 SD lager dan zonder hulp.", "- 0,14"),
        ("- 14 punten", "- 14"),
        ("+ 0,3", "+ 0,3"),
        ("* p < 0,05", "* p"),
        ("- een\n- twee\n- 0.14 SD", "- 0.14"),
        ("a*b*c", "a*"),
        ("super**goed** woord", "r**"),
        ("[x](https://a.nl/een twee)", "[x](https://a.nl/een"),
        ("[x] (https://a.nl)", "[x]"),
        ("[x](bron:jansen 2020)", "[x](bron:jansen"),
    ],
)
def test_what_nobody_can_tell_is_reported_with_its_place(text: str, snippet: str) -> None:
    (issue,) = prose.issues(text)
    assert (issue.code, issue.snippet) == ("stille-opmaak", snippet)
    assert issue.hint


def test_a_list_without_words_is_no_reason_to_stop() -> None:
    assert prose.issues("*\n\n-") == []
