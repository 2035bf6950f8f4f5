"""The archive, unpacked and opened from disk in a browser without a network."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from menukaart.publish.archiving import write_archive
from menukaart.render.archive.links import linked_files

from .conftest import SITE_URL, Site

SCRIPT_WORDS = re.compile(r'<script[^>]*type="module"|rel="modulepreload"')


@pytest.fixture(scope="module")
def kept(knowledge_base: Path, site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the archive, unpacked."""
    folder = tmp_path_factory.mktemp("archief")
    made = write_archive(knowledge_base, site.folder, folder)
    assert made.size < 40_000_000
    with zipfile.ZipFile(made.path) as archive:
        archive.extractall(folder, [name for name in archive.namelist() if "/site/" in name])
    return folder / made.path.stem / "site"


_LEFT = "net::ERR_ABORTED"
"""What a browser says of a file that was on its way when the reader left the page."""


class Opened:
    """A page from disk, offline, that remembers every complaint of the browser."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.folder = folder
        self.complaints: list[str] = []
        page.add_init_script(
            "addEventListener('securitypolicyviolation', (e) => console.error(e.effectiveDirective))"
        )
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", self._failed)

    def _failed(self, request: Request) -> None:
        if request.failure != _LEFT:
            self.complaints.append(request.url)

    def open(self, path: str) -> Page:
        """Open a file of the archive."""
        file, mark, behind = path.partition("?")
        self.page.goto(f"{(self.folder / file).as_uri()}{mark}{behind}")
        return self.page


@pytest.fixture
def opened(context: BrowserContext, kept: Path) -> Iterator[Opened]:
    context.set_offline(True)
    page = Opened(context.new_page(), kept)
    yield page
    assert page.complaints == []


def test_every_link_leads_to_a_file_in_the_archive(kept: Path) -> None:
    files = {path.relative_to(kept).as_posix() for path in kept.rglob("*") if path.is_file()}
    pages = [name for name in files if name.endswith(".html")]
    assert len(pages) > 1_000
    dead = [
        (name, link)
        for name in pages
        for link in linked_files((kept / name).read_text(encoding="utf-8"), name)
        if link not in files
    ]
    assert dead == []


def test_no_page_asks_for_a_module(kept: Path) -> None:
    pages = (path for path in kept.rglob("*.html") if SCRIPT_WORDS.search(path.read_text(encoding="utf-8")))
    assert list(pages) == []


def test_a_reader_clicks_from_home_to_a_record_and_a_theme(opened: Opened) -> None:
    page = opened.open("index.html")
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.visually-hidden')).position") == "absolute"
    )
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    menu.get_by_role("link", name="Menukaart").click()
    expect(page).to_have_url(re.compile(r"/menukaart/index\.html$"))
    page.locator(".card:visible a").first.click()
    expect(page).to_have_url(re.compile(r"/interventies/[^/]+/index\.html"))
    menu.get_by_role("link", name="Thema's").click()
    page.get_by_role("link", name="Rekenen", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rekenen")
    page.get_by_role("link", name="Menukaart Onderwijskansen").first.click()
    expect(page).to_have_url(re.compile(r"/site/index\.html$"))


def test_who_searches_from_disk_finds_and_opens(opened: Opened) -> None:
    page = opened.open("index.html")
    page.locator("input[name=q]:visible").first.fill("zomerschol")
    page.locator("input[name=q]:visible").first.press("Enter")
    first = page.locator(".result h2 a").first
    expect(first).to_have_text("Zomerschool")
    first.click()
    expect(page).to_have_url(re.compile(r"/interventies/zomerschool/index\.html$"))


def test_choosing_keeping_and_comparing_work_from_disk(opened: Opened) -> None:
    page = opened.open("vergelijken/index.html?i=zomerschool,high-dosage-tutoring")
    expect(page.get_by_role("rowheader", name="Kritiek en tegenspraak")).to_be_visible()
    page = opened.open("menukaart/index.html?fase=po")
    expect(page.locator("input[name=fase][value=po]")).to_be_checked()
    expect(page.locator(".card:visible").first).to_be_visible()
    page = opened.open("i/zomerschool/index.html")
    page.wait_for_url(re.compile(r"/interventies/zomerschool/index\.html$"))


def test_a_link_to_a_place_is_one_that_others_can_open(opened: Opened, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened.open("interventies/zomerschool/index.html")
    page.locator("#kosten").hover()
    page.locator("#kosten .place-link").click()
    expect(page.locator(".place-link")).to_have_text("Gekopieerd")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{SITE_URL}interventies/zomerschool/#kosten"


def test_the_form_for_editors_says_that_it_does_not_work_here(opened: Opened) -> None:
    page = opened.open("redactie/index.html")
    expect(page.locator(".zonder-script")).to_be_visible()
