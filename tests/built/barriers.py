"""What axe finds on a page. One home: only violations are gathered, in half the time of all results."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

_LETTERS, _PLACES = 150, 3
_LOOKS = (Path(__file__).parent / "looks.js").read_text(encoding="utf-8")
_FIRST = "data-first-of-its-look"
_RUN = """([within, options, contrast]) => {
  axe.configure({ rules: [{ id: "color-contrast", selector: contrast }] });
  return axe.run(within ?? document, options).then(({ violations }) => violations);
}"""


def barriers(
    page: Page, options: dict[str, Any] | None = None, *, within: str | None = None, each_look: bool = False
) -> list[tuple[str, list[str]]]:
    """Give what keeps readers out, by the id of the rule, with the first places.

    Args:
        page: the page as it stands.
        options: which rules; without them all of axe.
        within: look only inside what this selector finds.
        each_look: measure the contrast of text once for each look, not for each node: most of the time of
            axe goes there, and text of the same look has the same contrast (see ``looks.js``). For another
            visit to a page that was measured whole.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    if each_look:
        page.evaluate(_LOOKS, _FIRST)
    asked = {**(options or {}), "resultTypes": ["violations"]}
    found = page.evaluate(_RUN, [within, asked, f"[{_FIRST}]" if each_look else "*"])
    return [(item["id"], [node["html"][:_LETTERS] for node in item["nodes"]][:_PLACES]) for item in found]
