"""Settings for every test: property tests draw the same examples on each run, without time limits.

Ctrl-C works in every test: a shell that starts the tests in the background tells them to ignore it, and
every program that they start would inherit that.
"""

from __future__ import annotations

import gc
import os
import shutil
import signal
import threading
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

settings.register_profile(
    "menukaart",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("menukaart")

if threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGINT, signal.default_int_handler)

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_finish() -> None:
    """Look for garbage less often, and never in what stays until the end: thousands of tests and records."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chrome or Chromium of this machine; one for all tests, since a process holds only one driver."""
    names = (os.environ.get("CHROME", ""), *BROWSERS)
    found = next(filter(None, (shutil.which(name) for name in names if name)), None)
    if found is None:
        pytest.fail("Geen Chrome of Chromium gevonden. Draai: python scripts/ensure_browser.py")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=CHROMIUM_ARGUMENTS)
        yield launched
        launched.close()
