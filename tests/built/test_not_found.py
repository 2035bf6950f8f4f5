"""A site that does not know its address still shows a useful page for an address that does not exist."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect
from scripts.bench.generate import furnish
from scripts.serving import QuietHandler, serving

from menukaart.publish import build_site

from .conftest import ROOT

PLACES = ["", "kaart/", "een/map/diep/"]


class _WithNotFound(QuietHandler):
    """Answers like a web server that knows the page for missing addresses of the site below it."""

    def send_error(self, code: int, *_: object, **__: object) -> None:
        page = next(Path(self.directory).rglob("404.html")).read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small knowledge base, built without an address."""
    root = tmp_path_factory.mktemp("klein")
    shutil.copytree(ROOT / "tests/cases/basis", root, dirs_exist_ok=True)
    furnish(root, ROOT)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("MENUKAART_SITE_URL", raising=False)
        return build_site(root).site


@pytest.fixture(params=PLACES)
def address(site: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The site below a folder of a server."""
    shutil.copytree(site, tmp_path / "www" / request.param, dirs_exist_ok=True)
    with serving(tmp_path / "www", _WithNotFound) as url:
        yield url + request.param


@pytest.mark.parametrize("lost", ["weg", "weg/", "themas/weg/", "a/b/c/d/", "a/b/c/d?x=1"])
def test_links_and_style_work_from_any_depth(address: str, lost: str, context: BrowserContext) -> None:
    page = context.new_page()
    answer = page.goto(address + lost)
    assert answer is not None
    assert answer.status == HTTPStatus.NOT_FOUND
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")
    links = page.eval_on_selector_all("a[href]", "all => all.map((a) => a.href)")
    assert f"{address}zoeken/" in links
    assert f"{address}" in links
    assert [link for link in links if not link.startswith(address)] == []
    assert page.eval_on_selector("form", "form => form.action") == f"{address}zoeken/"
    expect(page.locator(".site-header-inner")).to_have_css("display", "flex")
    page.get_by_role("link", name="Alle thema's").first.click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Deze pagina bestaat niet")
