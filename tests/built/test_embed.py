"""Cards on the site of another, in a browser: light and dark, only its own style, nothing cut off."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from .barriers import barriers
from .conftest import SITE_URL, Site, Watched

RECORD = "zomerschool"
PAGES = [f"insluiten/{RECORD}/", f"insluiten/{RECORD}/2026.11/", "insluiten/zittenblijven/"]
LONGEST = 12
"""Cards with most lines that are looked at."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_frame_keeps_nobody_out_and_fetches_only_its_style(watched: Watched, scheme: str) -> None:
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url.removeprefix(watched.site.url)))
    watched.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for address in PAGES:
        asked.clear()
        page = watched.goto(address)
        assert barriers(page) == []
        assert set(asked) - {"favicon.ico"} == {address, "assets/embed/embed.css"}
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (dark == "rgb(16, 24, 24)") is (scheme == "dark")
        page.set_viewport_size({"width": 320, "height": 400})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_frame_is_as_high_as_what_is_in_it(watched: Watched, site: Site) -> None:
    known = {file.parent.name: json.loads(file.read_text(encoding="utf-8")) for file in oembeds(site)}
    assert len(known) > 100
    for name in sorted(known, key=lambda each: -known[each]["height"])[:LONGEST]:
        size = {"width": known[name]["width"], "height": known[name]["height"]}
        watched.page.set_viewport_size(size)
        page = watched.goto(f"insluiten/{name}/")
        assert page.evaluate("document.documentElement.scrollHeight") <= size["height"]


def oembeds(site: Site) -> list[Path]:
    return sorted((site.folder / "insluiten").glob("*/oembed.json"))


def test_no_word_of_a_card_is_outside_it(context: BrowserContext, site: Site) -> None:
    page = context.new_page()
    cards = sorted(site.folder.glob("interventies/*/kaart.svg"), key=lambda file: -file.stat().st_size)
    for file in cards[:LONGEST]:
        page.goto(site.url + file.relative_to(site.folder).as_posix())
        outside = page.evaluate(
            """() => {
                const frame = document.documentElement.viewBox.baseVal;
                return [...document.querySelectorAll("text")].filter((text) => {
                    const box = text.getBBox();
                    return box.x < 0 || box.y < 0 || box.x + box.width > frame.width
                        || box.y + box.height > frame.height;
                }).map((text) => text.textContent);
            }"""
        )
        assert outside == []


def test_the_link_opens_outside_the_frame(watched: Watched) -> None:
    page = watched.goto(f"insluiten/{RECORD}/")
    with watched.page.context.expect_page() as opened:
        page.get_by_role("link", name="Zomerschool").click()
    expect(opened.value).to_have_url(f"{watched.site.url}interventies/{RECORD}/")


def test_the_record_names_its_oembed_and_the_page_about_reuse_gives_the_code(
    watched: Watched, site: Site
) -> None:
    head = (site.folder / f"interventies/{RECORD}/index.html").read_text(encoding="utf-8")
    address = f"insluiten/{RECORD}/oembed.json"
    assert f'type="application/json+oembed" href="{SITE_URL}{address}"' in head
    told = json.loads((site.folder / address).read_text(encoding="utf-8"))
    page = watched.goto(f"interventies/{RECORD}/gebruik/#insluiten")
    assert page.locator("#code-kader-volgt").inner_text() == told["html"]
    newest = max(path.name for path in (site.folder / "uitgaven").iterdir() if path.is_dir())
    expect(page.locator("#code-kaart-vast")).to_contain_text(f"insluiten/{RECORD}/{newest}/kaart.svg")
    expect(page.locator(".embed-sample")).to_have_js_property("naturalWidth", 480)
    assert page.locator(".embed-sample").get_attribute("alt")
