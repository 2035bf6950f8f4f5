"""What holds for every kind of page: no barrier, no policy broken, usable large, small and without a mouse.

The kinds are the templates of the product: a new one is tested as soon as it exists. Of every kind the
largest page is taken, because it holds the most; of records also the smallest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from .conftest import Site, Watched

TEMPLATES = resources.files("menukaart") / "templates" / "pages"
KINDS = sorted(file.name.removesuffix(".jinja") for file in TEMPLATES.iterdir())
KINDS += ["text", "missing"]
"""``text`` is a hand-written page, ``missing`` the page for an address that does not exist."""
RECORDS = {"intervention", "theme", "source"}
STATES = {
    "search": "?q=tutoren",
    "compare": "?i=high-dosage-tutoring,zomerschool",
    "kept": "?i=high-dosage-tutoring,zomerschool",
}
"""Pages that are empty without a state in their address are looked at with one, too."""
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
AXE: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
LARGE_TEXT = 32
ATTACKS = {
    "an inline script": """const script = document.createElement('script');
      script.textContent = 'window.hit = 1'; document.body.append(script);""",
    "a handler in the page": """const button = document.createElement('button');
      button.setAttribute('onclick', 'window.hit = 1'); document.body.append(button); button.click();""",
    "text as a program": "try { new Function('window.hit = 1')(); } catch { /* refused */ }",
    "another host": "fetch('https://elders.test/').then(() => { window.hit = 1; }, () => {});",
    "a picture of another host": """const image = new Image();
      image.onload = () => { window.hit = 1; }; image.src = 'https://elders.test/x.png';""",
}
SETTLED = "() => !document.querySelector('[aria-busy=true]')"


@cache
def pages_by_kind(folder: Path) -> dict[str, list[str]]:
    """Give the addresses of all pages of each kind, the largest first."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for file in folder.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        match = re.search(r'id="inhoud"[^>]*? data-kind="([a-z_]+)"', text)
        kind = match[1] if match else "?"
        address = file.relative_to(folder).as_posix().removesuffix("index.html")
        found[kind].append((len(text), address))
    return {kind: [address for _, address in sorted(pages, reverse=True)] for kind, pages in found.items()}


def examples(site: Site, kind: str) -> list[str]:
    """Give the addresses to look at for a kind."""
    pages = pages_by_kind(site.folder).get(kind)
    assert pages, f"the site has no page of the kind {kind}"
    chosen = pages[:1] + (pages[-1:] if kind in RECORDS and len(pages) > 1 else [])
    return [*chosen, *([pages[0] + STATES[kind]] if kind in STATES else [])]


def settle(page: Page) -> None:
    """Wait until the scripts of a page have done their first work."""
    page.wait_for_load_state("networkidle")
    page.wait_for_function(SETTLED)


def test_every_page_says_its_kind(site: Site) -> None:
    assert set(pages_by_kind(site.folder)) == set(KINDS)


def test_every_page_carries_the_policy_before_all_else(site: Site) -> None:
    for file in site.html_files():
        text = file.read_text(encoding="utf-8")
        head = text.partition("<head>")[2].lstrip()
        assert head.startswith(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'), file
        assert '<meta charset="utf-8">' in text.encode()[:1024].decode(), file
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=)|javascript:", text), file


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_barrier_that_axe_can_see(browser: Browser, site: Site, kind: str, scheme: Any) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    watched = Watched(context.new_page(), site)
    found = []
    for address in examples(site, kind):
        settle(watched.goto(address))
        violations = Axe().run(watched.page, options=AXE).response["violations"]
        found += [
            (address, item["id"], [node["html"][:150] for node in item["nodes"]][:3]) for item in violations
        ]
    context.close()
    assert found == []
    assert watched.complaints == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_sideways_scrolling_on_a_small_phone(watched: Watched, site: Site, kind: str) -> None:
    watched.page.set_viewport_size({"width": 320, "height": 640})
    for address in examples(site, kind):
        settle(watched.goto(address))
        assert _overflow(watched.page) == [], address


@pytest.mark.parametrize("kind", KINDS)
def test_text_twice_as_large_stays_whole(watched: Watched, site: Site, kind: str) -> None:
    """As a reader who sets the letters of the browser to 200 %."""
    watched.page.context.new_cdp_session(watched.page).send(
        "Page.setFontSizes", {"fontSizes": {"standard": LARGE_TEXT, "fixed": LARGE_TEXT}}
    )
    for address in examples(site, kind):
        page = watched.goto(address)
        settle(page)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == f"{LARGE_TEXT}px"
        assert _overflow(page) == [], address
        assert page.evaluate(CUT_OFF) == [], address


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_goes_through_a_page_in_order_and_in_sight(
    watched: Watched, site: Site, kind: str
) -> None:
    address = examples(site, kind)[-1]
    page = watched.goto(address)
    settle(page)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Naar de inhoud")
    steps = [page.evaluate(FOCUSED)]
    for _ in range(page.evaluate(REACHABLE) + 5):
        page.keyboard.press("Tab")
        step = page.evaluate(FOCUSED)
        if step is None or step["place"] <= steps[-1]["place"]:
            break  # out at the end, or round again
        steps.append(step)
    else:
        pytest.fail("the keyboard does not get out of the page")
    assert steps[-1]["inFooter"], "the keyboard does not reach the end"
    assert [step["what"] for step in steps if not step["seen"]] == []
    assert [step["what"] for step in steps if not step["marked"]] == []


@pytest.mark.parametrize("kind", KINDS)
def test_forced_colours_keep_the_focus_and_every_control_in_sight(
    browser: Browser, site: Site, kind: str
) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    watched = Watched(context.new_page(), site)
    for address in examples(site, kind):
        settle(watched.goto(address))
        assert watched.page.evaluate(WITHOUT_BORDER) == [], address
    watched.page.keyboard.press("Tab")
    assert watched.page.evaluate(FOCUSED)["marked"]
    context.close()
    assert watched.complaints == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_for_a_reader_who_asked_for_that(browser: Browser, site: Site, kind: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for address in examples(site, kind):
        page.goto(site.url + address)
        settle(page)
        assert page.evaluate(MOVING) == [], address
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_on_paper_there_is_only_content(watched: Watched, site: Site, kind: str) -> None:
    watched.page.emulate_media(media="print")
    page = watched.goto(examples(site, kind)[0])
    for part in (".site-search", ".site-footer nav", ".skip", ".scheme"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_the_menu_and_the_footer_lead_everywhere(watched: Watched, site: Site) -> None:
    """Every kind of page is in the map at the foot, or is reached from a page that is."""
    page = watched.goto("")
    page.wait_for_load_state()
    footer = page.locator(".sitemap a").evaluate_all("(all) => all.map((link) => link.getAttribute('href'))")
    addresses = {address for pages in pages_by_kind(site.folder).values() for address in pages}
    assert {href for href in footer if not href.endswith(".json")} <= addresses
    lists = set(KINDS) - RECORDS - {
        "home", "missing", "studies", "tombstone", "choosing_goal", "choosing_result", "effects_outcome",
    }  # fmt: skip
    reached = {kind for kind, pages in pages_by_kind(site.folder).items() if set(pages) & set(footer)}
    assert lists - reached == set()


def test_opened_from_disk_a_page_is_dressed_and_reads_as_without_scripts(
    browser: Browser, site: Site
) -> None:
    context = browser.new_context()
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    for kind in KINDS:
        file = site.folder / examples(site, kind)[0].partition("?")[0]
        page.goto((file / "index.html" if file.is_dir() else file).as_uri())
        assert page.evaluate("document.documentElement.className") == "no-js"
        # The page for a missing address has links from the root of the site: they mean nothing on disk.
        if kind != "missing":
            assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    context.close()
    assert [text for text in refused if "Content Security Policy" in text] == []


@pytest.mark.parametrize(("name", "attack"), ATTACKS.items())
def test_the_policy_really_refuses(browser: Browser, site: Site, name: str, attack: str) -> None:
    """The policy is not only there: the tests above would see it when something broke it."""
    context = browser.new_context()
    watched = Watched(context.new_page(), site)
    page = watched.goto("")
    page.evaluate("addEventListener('securitypolicyviolation', () => { window.refused = true; })")
    page.evaluate(f"setTimeout(() => {{ {attack} }})")
    page.wait_for_function("window.refused")
    assert page.evaluate("window.hit") is None, name
    assert watched.complaints != []
    context.close()


# --- questions to the page ----------------------------------------------------------------------

CUT_OFF = """() => [...document.querySelectorAll('h1, h2, h3, p, a, button, label, summary, td, th, dd, li')]
  .filter((node) => node.checkVisibility() && !node.closest('.visually-hidden, svg'))
  .filter((node) => {
    const style = getComputedStyle(node);
    if (!/hidden|clip/.test(style.overflowX + style.overflowY)) return false;
    return node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1;
  }).map((node) => node.outerHTML.slice(0, 120))"""
"""Text that falls outside a box that hides what does not fit."""

REACHABLE = """() => document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex]').length"""

FOCUSED = """() => {
  const node = document.activeElement;
  if (!node || node === document.body || node === document.documentElement) return null;
  const box = node.getBoundingClientRect();
  const style = getComputedStyle(node);
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const own = (hit) => hit && (node.contains(hit) || hit.contains(node));
  const parts = [...node.getClientRects()];
  const clear = parts.some((r) => own(document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2)));
  return {
    place: [...document.querySelectorAll('*')].indexOf(node),
    what: node.outerHTML.slice(0, 120),
    inFooter: Boolean(node.closest('.site-footer, .tray-place')),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight
      && (clear || own(document.elementFromPoint(x, y))),
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
}"""
"""What has the focus, where it stands, whether it is in sight, and whether that shows."""

WITHOUT_BORDER = """() => [...document.querySelectorAll('button, input, select, textarea')]
  .filter((node) => node.checkVisibility() && !['checkbox', 'radio', 'hidden'].includes(node.type))
  .filter((node) => {
    const style = getComputedStyle(node);
    return style.borderStyle === 'none' || parseFloat(style.borderTopWidth) === 0;
  }).map((node) => node.outerHTML.slice(0, 120))"""

MOVING = """() => {
  const seconds = (text) => Math.max(...text.split(',').map(parseFloat));
  return [...document.querySelectorAll('*')].filter((node) => {
    const style = getComputedStyle(node);
    return seconds(style.transitionDuration) > 0.01
      || (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01)
      || style.scrollBehavior === 'smooth';
  }).map((node) => node.outerHTML.slice(0, 120));
}"""

OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll('body *')]
    .filter((node) => node.checkVisibility() && node.getBoundingClientRect().right > wide + 1)
    .map((node) => node.outerHTML.slice(0, 120)).slice(0, 5).concat('too wide');
}"""


def _overflow(page: Page) -> list[str]:
    """Give what is wider than the window; empty when nothing slides sideways."""
    found: list[str] = page.evaluate(OVERFLOW)
    return found
