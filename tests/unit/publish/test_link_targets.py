from __future__ import annotations

import pytest

from menukaart.publish.link_targets import link_targets


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="x">Kop</h2>',
        '<section id="x"><p>a</section>',
        '<ul><li id="x">a</ul>',
        '<table><tr id="x"><td>a</table>',
        '<dl class="a glossary"><div id="x"><dt>a</div></dl>',
        '<p class="gone hint"><span id="x"></span>Weg.</p>',
        '<form><input id="a"></form><h3 id="x">Na een formulier</h3>',
        '<svg><title id="t">a</title><g id="g"/></svg><br><h4 id="x">Na een plaatje</h4>',
    ],
)
def test_a_place_that_readers_link_to(html: str) -> None:
    assert link_targets(html) == ["x"]


@pytest.mark.parametrize(
    "html",
    [
        '<input id="x">',
        '<button id="x">a</button>',
        '<div id="x">a</div>',
        '<p><span id="x">a</span></p>',
        '<form><h3 id="x">Er klopt iets niet</h3></form>',
        '<dialog><h2 id="x">Kies</h2></dialog>',
        '<div hidden><h2 id="x">Verborgen</h2></div>',
        '<svg><title id="x">a</title></svg>',
        '<h2 id="A">A</h2>',
        '<h2 id="0-9">0-9</h2>',
        '<li id="letter-B">B</li>',
    ],
)
def test_not_a_place_that_readers_link_to(html: str) -> None:
    assert link_targets(html) == []


def test_each_place_once_in_the_order_of_the_page() -> None:
    assert link_targets('<h2 id="b">1</h2><h2 id="a">2</h2><h2 id="b">3</h2>') == ["b", "a"]
