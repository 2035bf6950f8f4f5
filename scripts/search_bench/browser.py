"""Starts the browser of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from scripts.ensure_browser import ensure_browser, this_machine

_ARGUMENTS = ["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking"]


@contextmanager
def browser() -> Iterator[Browser]:
    """Start Chrome or Chromium.

    Raises:
        NoBrowserError: when there is none and none could be installed.
    """
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=ensure_browser(this_machine()), args=_ARGUMENTS)
        yield launched
        launched.close()
