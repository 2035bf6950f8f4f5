"""A hand-written page keeps what a small screen or a folded line would lose."""

from __future__ import annotations

from menukaart.render.files import WrittenPage
from menukaart.render.hand_written import hand_written_page


def written(html: str, description: str = "") -> str:
    return hand_written_page(WrittenPage("over/", "Over", description, html)).text


def test_a_wide_table_scrolls_by_itself_and_with_the_keyboard() -> None:
    text = written("<table><tr><td>1</td></tr></table>")
    assert text.count("table-scroll") == 1
    assert 'tabindex=\\"0\\"' in text or 'tabindex="0"' in text
    assert "</table></div>" in text


def test_preformatted_text_keeps_its_lines_and_spaces() -> None:
    text = written("<pre>a\n  b</pre>")
    assert ">a&#10; &#32;b</pre>" in text


def test_code_scrolls_with_the_keyboard_and_keeps_a_name_of_its_own() -> None:
    assert '<pre role="group" aria-label="Code" tabindex="0">' in written("<pre>a</pre>")
    named = '<pre role="region" tabindex="0" aria-label="Opdrachten">'
    assert named in written(f"{named}a</pre>")


def test_a_page_without_a_description_names_none() -> None:
    assert "description" not in written("<p>x</p>")
    assert "Waarom wij dit doen." in written("<p>x</p>", "Waarom wij dit doen.")
