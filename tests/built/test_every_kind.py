"""What holds for every kind of page: no barrier, no policy broken, usable large, small and without a mouse.

The kinds are the templates of the product: a new one is tested as soon as it exists. Of every kind the
largest page is taken, because it holds the most; of records also the smallest; every hand-written page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from menukaart.reading.layout import PAGES_FOLDER
from menukaart.render.addresses import EMBED
from tests.styles import assets, defined

from .barriers import barriers
from .conftest import DESK, ROOT, Site, Watched

TEMPLATES = resources.files("menukaart") / "templates" / "pages"
KINDS = sorted(file.name.removesuffix(".jinja") for file in TEMPLATES.iterdir())
KINDS += ["missing"]
"""The page for an address that does not exist; ``text`` is a hand-written page."""
HAND_WRITTEN = sorted(file.stem for file in (ROOT / PAGES_FOLDER).glob("*.md"))
VISITS = [(kind, "") for kind in KINDS if kind != "text"] + [("text", f"{name}/") for name in HAND_WRITTEN]
"""What one test looks at: a kind of page, or one page that somebody wrote."""
RECORDS = {"intervention", "theme", "source", "version", "versions", "reuse"}
EMBED_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
LEADS_ON = '<meta http-equiv="refresh"'
"""A page that only leads on is nothing to look at."""
STATES = {
    "search": "?q=tutoren",
    "compare": "?i=high-dosage-tutoring,zomerschool",
    "kept": "?i=high-dosage-tutoring,zomerschool",
}
"""Pages that are empty without a state in their address are looked at with one, too."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)
AXE: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
AXE_COLOURS: dict[str, Any] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
}
LARGE_TEXT = 32
USUAL_TEXT = 16
TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
PRESSES = 20
"""So many times before the page is asked where they led."""
NOT_ON_PAPER = (".site-search", ".site-footer nav", ".skip", ".scheme")
STYLED = {name: defined(style) for name, style in assets(".css").items()}
"""By style: the classes that it defines."""
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


@cache
def pages_by_kind(folder: Path) -> dict[str, list[str]]:
    """Give the addresses of all pages of each kind, the largest first."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for file in folder.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        if LEADS_ON in text or file.is_relative_to(folder / EMBED):
            continue  # a card in a frame of another is no page of this site
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


def test_every_page_says_its_kind(site: Site) -> None:
    kinds = pages_by_kind(site.folder)
    assert set(kinds) == set(KINDS)
    assert {("text", address) for address in kinds["text"]} <= set(VISITS)


def test_every_page_carries_the_policy_before_all_else(site: Site) -> None:
    for file in site.html_files():
        text = file.read_text(encoding="utf-8")
        head = text.partition("<head>")[2].lstrip()
        policy = "default-src 'none'" if LEADS_ON in text else POLICY
        if file.is_relative_to(site.folder / EMBED) and LEADS_ON not in text:
            policy = EMBED_POLICY
        assert head.startswith(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'), file
        assert '<meta charset="utf-8">' in text.encode()[:1024].decode(), file
        text = text.replace('<script type="application/ld+json">', "")  # data, and no program
        assert not re.search(r"<style|\sstyle=\"|\son[a-z]+=\"|<script(?![^>]*\ssrc=)|javascript:", text), (
            file
        )


@pytest.mark.parametrize(("kind", "written"), VISITS)
def test_a_page_serves_everyone(watched: Watched, site: Site, kind: str, written: str) -> None:
    """One visit to each page, looked at in every way in which readers set their browser."""
    faults = []
    for address in [written] if written else examples(site, kind):
        page = watched.goto(address)
        watched.settle()
        faults += [(address, name, found) for name, look in LOOKS.items() if (found := look(page))]
        page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="no-preference")
        page.set_viewport_size(DESK)
    assert faults == []


def _light(page: Page) -> list[object]:
    return [*barriers(page, AXE)]


def _dark(page: Page) -> list[object]:
    """The same page in other colours: only those are looked at again."""
    page.emulate_media(color_scheme="dark")
    return [*barriers(page, AXE_COLOURS, each_look=True)]


def _phone(page: Page) -> list[object]:
    """All of it once more where a column is narrow: what scrolls sideways is reached with the keyboard."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(color_scheme="light")
    light = barriers(page, AXE, each_look=True)
    page.emulate_media(color_scheme="dark")
    dark = barriers(page, AXE_COLOURS, each_look=True)
    page.set_viewport_size(DESK)
    return [*light, *dark]


def _dressed(page: Page) -> list[object]:
    """A class on the page, also one that a script put there, has its style on the page."""
    classes, loaded = page.evaluate(CLASSES_AND_STYLES)
    bare = {name: set(classes) & found for name, found in STYLED.items() if name not in loaded}
    return [(name, sorted(found)) for name, found in bare.items() if found]


def _forced_colours(page: Page) -> list[object]:
    """With colours of the reader's own, every control keeps an edge."""
    page.emulate_media(forced_colors="active")
    found: list[object] = page.evaluate(WITHOUT_BORDER)
    page.emulate_media(forced_colors="none")
    return found


def _reduced_motion(page: Page) -> list[object]:
    page.emulate_media(reduced_motion="reduce")
    found: list[object] = page.evaluate(MOVING)
    return found


def _print(page: Page) -> list[object]:
    """On paper there is only content."""
    page.emulate_media(media="print")
    shown = [part for part in NOT_ON_PAPER if page.locator(part).first.is_visible()]
    has_title = page.get_by_role("heading", level=1).is_visible()
    is_white = page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.emulate_media(media="screen")
    return [*shown, *([] if has_title else ["no title"]), *([] if is_white else ["not white"])]


def _small_phone(page: Page) -> list[object]:
    page.set_viewport_size({"width": 320, "height": 640})
    return [*_overflow(page)]


def _large_text(page: Page) -> list[object]:
    """As a reader who sets the letters of the browser to 200 %."""
    page.set_viewport_size(DESK)
    session = page.context.new_cdp_session(page)
    for size, expected in ((LARGE_TEXT, f"{LARGE_TEXT}px"), (USUAL_TEXT, "")):
        session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}})
        if expected:
            is_large = page.evaluate("getComputedStyle(document.documentElement).fontSize") == expected
            found = [*([] if is_large else ["not larger"]), *_overflow(page), *page.evaluate(CUT_OFF)]
    session.detach()
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_goes_through_a_page_in_order_and_in_sight(
    watched: Watched, site: Site, kind: str
) -> None:
    address = examples(site, kind)[-1]
    page = watched.goto(address)
    watched.settle()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Naar de inhoud")
    steps = _until_the_end(page, at_most=page.evaluate(REACHABLE) + 5)
    assert steps[-1]["inFooter"], "the keyboard does not reach the end"
    assert [step["what"] for step in steps if not step["seen"]] == []
    assert [step["what"] for step in steps if not step["marked"]] == []


def _until_the_end(page: Page, at_most: int) -> list[dict[str, Any]]:
    """Give what has the focus at each press of Tab, from here to out of the page, or round again."""
    page.evaluate(FOLLOWED)
    session = page.context.new_cdp_session(page)
    steps: list[dict[str, Any]] = []
    while len(steps) <= at_most:
        for _ in range(PRESSES):
            session.send("Input.dispatchKeyEvent", TAB)
        for step in page.evaluate("window.followed.splice(0)"):
            if step is None or (steps and step["place"] <= steps[-1]["place"]):
                session.detach()
                return steps
            steps.append(step)
    pytest.fail("the keyboard does not get out of the page")


LOOKS: dict[str, Callable[[Page], list[object]]] = {
    "dressed": _dressed,
    "light": _light,
    "dark": _dark,
    "phone": _phone,
    "forced colours": _forced_colours,
    "reduced motion": _reduced_motion,
    "print": _print,
    "small phone": _small_phone,
    "large text": _large_text,
}
"""Ways to look at a page; each leaves it fit for the next."""


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
    page.evaluate("addEventListener('securitypolicyviolation', () => { document.body.dataset.refused = 1; })")
    page.evaluate(f"setTimeout(() => {{ {attack} }})")
    expect(page.locator("body[data-refused]")).to_have_count(1)
    assert page.evaluate("window.hit") is None, name
    assert watched.complaints != []
    context.close()


# --- questions to the page ----------------------------------------------------------------------

CLASSES_AND_STYLES = """() => [
  [...new Set([...document.querySelectorAll('body [class]')].flatMap((node) => [...node.classList]))],
  [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.href.split('/assets/')[1]),
]"""

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
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  // The ring may stand around the whole card that a link stands for.
  const hasRing = (at) => at && getComputedStyle(at).outlineStyle !== 'none'
    && parseFloat(getComputedStyle(at).outlineWidth) >= 2;
  const own = (hit) => hit && (node.contains(hit) || hit.contains(node));
  const parts = [...node.getClientRects()];
  const clear = parts.some((r) => own(document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2)));
  return {
    place: [...document.querySelectorAll('*')].indexOf(node),
    what: node.outerHTML.slice(0, 120),
    inFooter: Boolean(node.closest('.site-footer, .tray-place')),
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight
      && (clear || own(document.elementFromPoint(x, y))),
    marked: [node, node.parentElement, node.parentElement?.parentElement].some(hasRing),
  };
}"""
"""What has the focus, where it stands, whether it is in sight, and whether that shows."""

FOLLOWED = f"""() => {{
  const focused = {FOCUSED};
  window.followed = [];
  addEventListener("keydown", ({{ key }}) => key === "Tab" && window.followed.push(focused()), true);
}}"""
"""Keeps, at each press of Tab, where the one before has led: a step is one message to the browser."""

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
