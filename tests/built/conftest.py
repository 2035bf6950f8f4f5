"""The real site, built once, and a browser to look at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize, expect
from scripts.serving import serving

from menukaart.publish import build_site
from menukaart.reading.layout import PARTS

ROOT = Path(__file__).parents[2]
BASE = "menukaart-onderwijskansen"
SITE_URL = f"https://voorbeeld.test/{BASE}/"
DESK: ViewportSize = {"width": 1280, "height": 900}
MOST_TURNS = 500
PUT_OFF = """async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    await new Promise((go) => requestIdleCallback(go));
  }
}"""
"""Ready when the browser had time for all that a script put off until after drawing or until it is idle."""


@dataclass(frozen=True)
class Site:
    """A built site and where it is served."""

    folder: Path
    url: str

    def html_files(self) -> list[Path]:
        """Every page."""
        return sorted(self.folder.rglob("*.html"))


def copy_knowledge_base(target: Path) -> Path:
    """Copy the real records and pages to a folder where a test may build."""
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target / name)
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, target)
    return target


@pytest.fixture(scope="session")
def knowledge_base(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A copy of the real knowledge base, built; test processes that work side by side share it, to read."""
    folder = tmp_path_factory.getbasetemp()
    shared = folder if worker_id == "master" else folder.parent
    root, done = shared / "gedeelde-kennisbank", shared / "gedeelde-kennisbank.klaar"
    with FileLock(shared / "gedeelde-kennisbank.slot"):
        if not done.exists():
            copy_knowledge_base(root)
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("MENUKAART_SITE_URL", SITE_URL)
                build_site(root, everything=True)
            done.touch()
    return root


@pytest.fixture(scope="session")
def site(knowledge_base: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The real site, served on loopback under a base path, as on a project page."""
    folder = knowledge_base / "build" / "site"
    base = tmp_path_factory.mktemp("served")
    (base / BASE).symlink_to(folder)
    with serving(base) as address:
        yield Site(folder, f"{address}{BASE}/")


class Watched:
    """A page that remembers what should not have happened: other hosts, anything in the console."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page = page
        self.site = site
        self.complaints: list[str] = []
        self.under_way: set[Request] = set()
        # Not every refusal of the security policy comes in the console by itself.
        page.add_init_script(
            "addEventListener('securitypolicyviolation', (e) => console.error(e.effectiveDirective))"
        )
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.complaints.append(f"fout: {error}"))
        page.on("request", self._on_request)
        page.on("response", self._on_response)
        page.on("requestfinished", self._on_answered)
        page.on("requestfailed", self._on_answered)

    def goto(self, address: str) -> Page:
        """Open an address of the site."""
        self.under_way.clear()
        self.page.goto(self.site.url + address)
        return self.page

    def settle(self) -> None:
        """Wait until the scripts of a page did their first work: nothing is asked for, nothing is put off."""
        for _ in range(MOST_TURNS):
            self.page.evaluate(PUT_OFF)
            if not self.under_way:
                break
        else:
            pytest.fail(f"still under way: {[request.url for request in self.under_way]}")
        expect(self.page.locator("[aria-busy=true]")).to_have_count(0)
        self.page.evaluate(PUT_OFF)

    def _on_console(self, message: object) -> None:
        self.complaints.append(f"console: {getattr(message, 'text', '')}")

    def _on_request(self, request: Request) -> None:
        url = request.url
        if url.startswith(self.site.url):
            self.under_way.add(request)
        if not url.startswith((self.site.url, "blob:", "data:")):
            self.complaints.append(f"verzoek naar buiten: {url}")

    def _on_answered(self, request: Request) -> None:
        self.under_way.discard(request)

    def _on_response(self, response: object) -> None:
        if getattr(response, "status", 200) >= 400:
            self.complaints.append(f"{getattr(response, 'status', '')}: {getattr(response, 'url', '')}")


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh browser profile."""
    fresh = browser.new_context(viewport=DESK, locale="nl-NL")
    yield fresh
    fresh.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """One window for many tests: to open one costs a browser more than most tests do. See ``in_a_tab``."""
    opened = browser.new_context(viewport=DESK, locale="nl-NL")
    opened.new_page()  # as long as this one is there, the window stays
    yield opened
    opened.close()


@contextmanager
def in_a_tab(window: BrowserContext, site: Site) -> Iterator[Watched]:
    """Give a new tab, and forget after it all that a site can keep: what comes next finds a fresh profile.

    For more than a tab (another language, no scripts, no network) there is ``context``.
    """
    page = Watched(window.new_page(), site)
    try:
        yield page
    finally:
        first, *others = window.pages
        for other in others:
            other.close()
        window.clear_permissions()
        window.clear_cookies()
        session = window.new_cdp_session(first)
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(site.url))
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        session.send("Network.clearBrowserCache")
        session.detach()


@pytest.fixture
def watched(window: BrowserContext, site: Site) -> Iterator[Watched]:
    """A page in a window where nothing is kept; at the end nothing may have gone wrong in it."""
    with in_a_tab(window, site) as page:
        yield page
    assert page.complaints == []
