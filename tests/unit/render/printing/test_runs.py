"""Texts of records as runs: looks apart from letters, and whatever looks like markup stays letters."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from menukaart import prose
from menukaart.render.printing.runs import Run, TextBlock, blocks, first_block, line, marks, plain, read_html
from menukaart.render.views.parts.common import Link, Said
from menukaart.vocabulary import RecordKind


def html_of(text: str) -> str:
    return prose.to_html(text, lambda kind, id_: f"https://x.nl/{RecordKind(kind).plural}/{id_}/")


def test_looks_and_links_are_kept_apart_from_letters() -> None:
    (block,) = read_html(html_of("Een *klein* en **zeker** [effect](https://voorbeeld.nl/a?b=1&c=2)."))
    assert block.runs == (
        Run("Een "),
        Run("klein", i=True),
        Run(" en "),
        Run("zeker", b=True),
        Run(" "),
        Run("effect", to="https://voorbeeld.nl/a?b=1&c=2"),
        Run("."),
    )


def test_paragraphs_and_lists_keep_their_order() -> None:
    found = read_html(html_of("Eerst.\n\n- een\n- twee\n    1. diep\n\nLaatst."))
    assert [block.kind for block in found] == ["p", "ul", "p"]
    first, second = found[1].items
    assert first == (TextBlock("p", (Run("een"),)),)
    assert second == (
        TextBlock("p", (Run("twee"),)),
        TextBlock("ol", (), ((TextBlock("p", (Run("diep"),)),),)),
    )


@pytest.mark.parametrize(
    "text", ["#let x = 1", "$a$ @b <c>", "a ] b [ c", "<label>", '"; #panic()', "// a /* b"]
)
def test_what_looks_like_a_program_stays_letters(text: str) -> None:
    (block,) = read_html(str(Markup("<p>{}</p>").format(text)))
    assert block.runs == (Run(text),)


@pytest.mark.parametrize("target", ["javascript:alert(1)", "../interventies/a/", "file:///etc/passwd", ""])
def test_only_a_whole_address_becomes_a_link(target: str) -> None:
    assert plain("woord", to=target) == (Run("woord"),)


def test_a_mark_stands_behind_the_last_word_and_names_a_source_once() -> None:
    cites = (Link("#bron-a", "12a"), Link("#bron-a", "12b"), Link("#bron-b", "3"))
    assert marks(cites) == (Run("\u202f[12,\xa03]", mark=True),)
    assert marks(()) == ()
    (listed,) = blocks(Said(Markup("<ul><li>een</li><li>twee</li></ul>"), cites))
    assert [len(item[0].runs) for item in listed.items] == [1, 2]
    assert blocks(Said(Markup(), cites)) == (TextBlock("p", marks(cites)),)
    assert blocks(Said(Markup(), ())) == ()


def test_a_text_on_one_line_and_the_start_of_a_text() -> None:
    said = Said(Markup("<p>Een.</p><ul><li>a</li><li>b</li></ul>"), (Link("", "1"),))
    assert "".join(run.t for run in line(said)) == "Een. a b\u202f[1]"
    assert first_block(said) == (TextBlock("p", (Run("Een."), Run("\u202f[1]", mark=True))),)


def test_broken_html_loses_no_letters() -> None:
    assert read_html("<li>a</ul></em><ol><li>b") == (
        TextBlock("p", (Run("a"),)),
        TextBlock("ol", (), ((TextBlock("p", (Run("b"),)),),)),
    )
