"""The frame around pages that the site generator does not make."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.publish.shell import Shell
from menukaart.render.versions.files import OutsidePage
from menukaart.render.versions.frame import FRAME_ADDRESS, frame

LINK = '<a href="../uitgaven/" aria-current="page">Uitgaven</a>'


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A frame with all marks, as a theme might give it."""
    meta = dict(line.split(": ", 1) for line in frame("2026-11-26").text.splitlines())
    folder = tmp_path / FRAME_ADDRESS
    folder.mkdir()
    told = (
        f'<title>{meta["title"]}</title><meta name="description" content="{meta["description"]}">'
        f'<meta name="robots" content="{meta["robots"]}"><link rel="stylesheet" href="../{meta["style"]}">'
        f'<script src="../{meta["script"]}"></script><div data-kind="merk_soort">{meta["body"]}</div>{LINK}'
    )
    (folder / "index.html").write_text(told, encoding="utf-8")
    return Shell(tmp_path, "https://voorbeeld.test/")


@pytest.mark.parametrize("address", [FRAME_ADDRESS, "interventies/zomerschool/gebruik/"])
def test_the_foot_marks_a_page_as_the_current_one_only_at_its_own_address(shell: Shell, address: str) -> None:
    body = '<a aria-current="page">Hier</a>'
    text = shell.page(OutsidePage(address, "versions", "Titel", "Over", body)).decode()
    assert body in text
    assert text.count('aria-current="page"') == (2 if address == FRAME_ADDRESS else 1)
    assert f'href="{"../" * address.count("/")}uitgaven/"' in text
