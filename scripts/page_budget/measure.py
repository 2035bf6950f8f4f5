"""Measures every page of a site in a real browser."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from scripts.search_bench.browser import browser
from scripts.serving import serving

PHONE, DESK = (360, 780), (1440, 900)
_LEADS_ON = b'<meta http-equiv="refresh"'
"""A page that only leads on is left before it can be measured."""

_LOOK = """() => {
  const main = document.querySelector('#inhoud');
  const at = (selector) => {
    const node = document.querySelector(selector);
    return node ? Math.round(node.getBoundingClientRect().bottom + scrollY) : null;
  };
  return {
    kind: main?.dataset.kind ?? '?',
    height: document.documentElement.scrollHeight,
    words: (main?.innerText ?? '').split(/\\s+/).filter(Boolean).length,
    verdict: at('[data-oordeel]'),
    card: (() => {
      const node = document.querySelector('.cards li, .card');
      return node ? Math.round(node.getBoundingClientRect().top + scrollY) : null;
    })(),
  };
}"""


@dataclass(frozen=True, slots=True)
class PageSize:
    """One page as it stands.

    Attributes:
        address: under the root of the site.
        kind: of the page.
        phone, desk: height in CSS pixels at 360 and at 1440 wide, all folds as they come.
        words: visible words of the content, at 360 wide.
        html, packed: bytes of the HTML, and compressed.
        verdict: where the verdict ends at 360 wide; None on pages without.
        first_card: where the first card begins at 360 wide; None on pages without.
    """

    address: str
    kind: str
    phone: int
    desk: int
    words: int
    html: int
    packed: int
    verdict: int | None
    first_card: int | None


def measure(site: Path, only: Sequence[str] = ()) -> Iterator[PageSize]:
    """Measure every page of a site, or those whose address starts with one of ``only``."""
    files = [file for file in sorted(site.rglob("index.html")) if _LEADS_ON not in file.read_bytes()]
    addresses = [file.parent.relative_to(site).as_posix().removeprefix(".") for file in files]
    pages = [
        (f"{address}/" if address else "", file)
        for address, file in zip(addresses, files, strict=True)
        if not only or address.startswith(tuple(only))
    ]
    with serving(site) as root, browser() as started:
        yield from _visit(started, root, pages)


def _visit(started: Browser, root: str, pages: Sequence[tuple[str, Path]]) -> Iterator[PageSize]:
    page = started.new_page(viewport={"width": PHONE[0], "height": PHONE[1]})
    for address, file in pages:
        page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        page.goto(f"{root}{address}", wait_until="load")
        narrow = page.evaluate(_LOOK)
        page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
        wide = page.evaluate(_LOOK)
        content = file.read_bytes()
        yield PageSize(
            address=f"/{address}",
            kind=narrow["kind"],
            phone=narrow["height"],
            desk=wide["height"],
            words=narrow["words"],
            html=len(content),
            packed=len(gzip.compress(content, mtime=0)),
            verdict=narrow["verdict"],
            first_card=narrow["card"],
        )
