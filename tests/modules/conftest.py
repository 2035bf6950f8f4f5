"""A page in which the modules of the product can be imported, as they stand in the source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from scripts.serving import serving

from tests.styles import FOLDER

Run = Callable[..., Any]


@pytest.fixture(scope="session")
def workbench(browser: Browser) -> Iterator[Page]:
    """An empty page of the same origin as the modules."""
    with serving(FOLDER) as address:
        context = browser.new_context(locale="nl-NL")
        page = context.new_page()
        page.goto(f"{address}icoon.svg")
        yield page
        context.close()


@pytest.fixture
def run(workbench: Page) -> Run:
    """Run a body of script with the module ``m`` and the arguments ``a``; gives what it returns."""

    def execute(module: str, body: str, *arguments: object) -> Any:
        script = f"async ([name, a]) => {{ const m = await import('/' + name); {body} }}"
        return workbench.evaluate(script, [f"{module}.js", list(arguments)])

    return execute
