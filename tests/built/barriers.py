"""What axe finds on a page. One home: only violations are gathered, in half the time of all results."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_LETTERS, _PLACES = 150, 3


def barriers(
    page: Page, options: dict[str, Any] | None = None, *, within: str | None = None
) -> list[tuple[str, list[str]]]:
    """Give what keeps readers out, by the id of the rule, with the first places.

    Args:
        page: the page as it stands.
        options: which rules; without them all of axe.
        within: look only inside what this selector finds.
    """
    asked = {**(options or {}), "resultTypes": ["violations"]}
    found = Axe().run(page, context=within, options=asked).response["violations"]
    return [(item["id"], [node["html"][:_LETTERS] for node in item["nodes"]][:_PLACES]) for item in found]
