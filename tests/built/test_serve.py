"""The preview: a change in a record, a page or a style shows in the open browser by itself."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from menukaart.cli.app import run
from tests.knowledge_base import copy_base_with_pages
from tests.titles import title

from .conftest import copy_knowledge_base

PATIENCE_MS = 90_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base to edit."""
    return copy_knowledge_base(tmp_path)


@pytest.fixture
def preview(root: Path) -> Iterator[str]:
    """The preview server on a free port; gives its address and stops it with Ctrl-C."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-u", "-m", "menukaart", "--root", str(root), "serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        address = f"http://127.0.0.1:{port}/"
        assert any(address in line for line in process.stdout), "the preview did not start"
        yield address
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
        assert process.wait(timeout=30) == 0
        assert "Gestopt." in rest


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_changes_show_by_themselves_and_errors_leave_the_site(
    preview: str, root: Path, context: BrowserContext
) -> None:
    page: Page = context.new_page()
    page.goto(f"{preview}themas/rekenen/")
    theme = root / "themes" / "rekenen.yaml"
    _edit(theme, f"\ntitle: {title('rekenen', 'themes')}\n", "\ntitle: Rekenen en meer\n")
    expect(page.get_by_role("heading", level=1)).to_have_text("Rekenen en meer", timeout=PATIENCE_MS)
    # A broken record: the old site stays, and says so wherever the page was scrolled to.
    page.mouse.wheel(0, 3000)
    _edit(theme, "\ntitle: Rekenen en meer", "\ntitel: Rekenen en veel meer")
    report = page.get_by_role("alert")
    expect(report).to_contain_text("themes/rekenen.yaml", timeout=PATIENCE_MS)
    expect(report).to_be_in_viewport()
    page.goto(f"{preview}over/")
    expect(report).to_contain_text("Bedoelde u 'title'?")
    _edit(root / "pages" / "over.md", "# Over", "# Vernieuwd: over")
    page.goto(f"{preview}themas/rekenen/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Rekenen en meer")
    # Mended: the report goes by itself, and the page change comes along.
    _edit(theme, "\ntitel: Rekenen en veel meer", "\ntitle: Rekenen en Qwzrtp")
    expect(page.get_by_role("heading", level=1)).to_have_text("Rekenen en Qwzrtp", timeout=PATIENCE_MS)
    expect(report).to_have_count(0)
    page.goto(f"{preview}over/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Vernieuwd")
    # The search knows the new word.
    page.goto(f"{preview}zoeken/?q=qwzrtp")
    expect(page.locator("#zoek-resultaten")).to_contain_text("Rekenen en Qwzrtp", timeout=PATIENCE_MS)
    assert page.goto(f"{preview}bestaat-niet/").status == 404  # type: ignore[union-attr]
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina bestaat niet")


def test_a_taken_port_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = copy_base_with_pages(tmp_path / "kb")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run(["--root", str(root), "serve", "--port", str(port)]) == 2
    assert f"Poort {port}" in capsys.readouterr().err
