"""The frame of the site around pages that its generator does not make.

The generator makes one page with marks in it. What stands around the marks (policy, styles, menu, foot) is
then that of every other page, whatever the theme becomes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from menukaart.problems import MenukaartError
from menukaart.render.assets import head_of
from menukaart.render.versions.files import OutsidePage
from menukaart.render.versions.frame import (
    BODY_MARK,
    DESCRIPTION_MARK,
    FRAME_ADDRESS,
    KIND_MARK,
    ROBOTS_MARK,
    SCRIPT_MARK,
    STYLE_MARK,
    TITLE_MARK,
)

_MARKS = (TITLE_MARK, DESCRIPTION_MARK, KIND_MARK, ROBOTS_MARK, STYLE_MARK, SCRIPT_MARK, BODY_MARK)
_UP = re.compile(r'((?:href|src|action)=")\.\.(?=["/])')
_CANONICAL = re.compile(r'(<link rel="canonical" href=")[^"]*')
_NAMED = {
    "style": re.compile(rf'(<link\b[^<>]*\bhref="[^"]*){STYLE_MARK}("[^<>]*>)'),
    "script": re.compile(rf'(<script\b[^<>]*\bsrc="[^"]*){SCRIPT_MARK}("[^<>]*></script>)'),
}
"""The mark of styles and that of scripts, with the tag around it, which stands once for each file."""
_CURRENT = ' aria-current="page"'
"""Says that a link of the foot leads to the page itself: of the frame that holds at its own address alone."""
_ROBOTS = re.compile(rf'<meta name="robots" content="{ROBOTS_MARK}">')


class Shell:
    """Puts pages in the frame of the site."""

    def __init__(self, site: Path, site_url: str) -> None:
        """Take the page with marks out of a site that was just made.

        Raises:
            MenukaartError: when the theme did not keep every mark once.
        """
        self._site_url = site_url
        self._text = (site / FRAME_ADDRESS / "index.html").read_text(encoding="utf-8")
        lost = [mark for mark in _MARKS if self._text.count(mark) != 1]
        if lost:
            raise MenukaartError(f"Het thema geeft geen lijst om pagina's in te zetten: {', '.join(lost)}.")

    def page(self, page: OutsidePage) -> bytes:
        """Write a page as HTML."""
        up = "/".join([".."] * page.address.count("/"))
        files = head_of(page.kind)
        text = self._text
        for name, tag in _NAMED.items():
            text = tag.sub(partial(_tags, files.get(name, "").split()), text)
        text = _UP.sub(rf"\g<1>{up}", text)
        text = _CANONICAL.sub(rf"\g<1>{html.escape(self._site_url + page.address)}", text)
        text = text if page.robots else _ROBOTS.sub("", text)
        text = text if page.address == FRAME_ADDRESS else text.replace(_CURRENT, "")
        for mark, value in (
            (TITLE_MARK, html.escape(page.title)),
            (DESCRIPTION_MARK, html.escape(page.description)),
            (KIND_MARK, page.kind),
            (ROBOTS_MARK, page.robots),
            (BODY_MARK, page.body),
        ):
            text = text.replace(mark, value)
        return text.encode()


def _tags(files: Sequence[str], tag: re.Match[str]) -> str:
    """Write a tag once for each file."""
    return "".join(f"{tag[1]}{file}{tag[2]}" for file in files)
