"""Contrast measured once for each look is measured for all text: no other way of painting is missed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .barriers import barriers

CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
PARAGRAPH = "<p class=plain>Genoeg letters om te lezen.</p>"
FAULTS = {
    "a colour of its own": "<p class=plain style='color: #bbb'>Bijna niet te lezen.</p>",
    "a rule about its place": "<style>p:nth-child(7) { color: #bbb }</style>",
    "all around it is faint": f"<div style='opacity: .3'>{PARAGRAPH}</div>",
    "another ground": f"<div style='background: #333'>{PARAGRAPH}</div>",
    "a block that slid behind it": (
        "<div style='position: absolute; z-index: -1; background: #555; left: 0; right: 0; top: 110px; "
        "height: 40px'></div>"
    ),
    "smaller letters": "<p class=large>Groot genoeg.</p><p class=large style='font-size: 14px'>Te klein.</p>",
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def _show(page: Page, more: str) -> None:
    style = "<style>.plain { color: #222 } .large { color: #888; font-size: 40px }</style>"
    page.set_content(f"<!doctype html><html lang=nl><title>Proef</title>{style}{PARAGRAPH * 9}{more}</html>")


@pytest.mark.parametrize("fault", FAULTS)
def test_text_that_is_painted_otherwise_is_measured_too(page: Page, fault: str) -> None:
    _show(page, FAULTS[fault])
    assert [rule for rule, _ in barriers(page, CONTRAST, each_look=True)] == ["color-contrast"]
    assert [rule for rule, _ in barriers(page, CONTRAST)] == ["color-contrast"]


def test_of_text_that_looks_the_same_one_is_measured(page: Page) -> None:
    _show(page, "<p>Een andere soort.</p>")
    assert barriers(page, CONTRAST, each_look=True) == []
    assert page.locator("[data-first-of-its-look]").count() == 2
