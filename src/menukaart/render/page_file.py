"""A page as a file for the site generator: what stands in its head, and its finished HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from menukaart.render.addresses import Here, markdown_file
from menukaart.render.assets import head_of
from menukaart.render.engine import render_template
from menukaart.render.files import File

_WHITE_SPACE = re.compile(r"[^\S\xa0]+")
"""White space that may be folded; a no-break space stays what it is."""
_SCORE = re.compile(r"\((\d) van (\d)\)")
"""A score or a band, as in ``redelijk (3 van 5)``: it does not break over two lines."""


def page_file(
    here: Here,
    template: str,
    view: object,
    meta: Mapping[str, object],
    pieces: tuple[str, ...] = (),
    *,
    linked: str = "",
) -> File:
    """Write a page as metadata, with its finished HTML as ``body``; ``pieces`` need styles or scripts too.

    ``linked`` is what the page says of itself to search engines, ready for a script element.

    As the text of a Markdown file the same HTML would be parsed three times to find nothing to do:
    that took more than half of the whole build. The plain form (a name, a colon, a line) is the one
    that MkDocs reads fastest, and nothing in a line can be taken for something else.
    """
    body = _SCORE.sub("(\\1\xa0van\xa0\\2)", render_template(template, to=here.to, view=view))
    # The theme puts metadata into its head as they are: what an editor typed must stay text there.
    values = {name: html.escape(str(value)) for name, value in {**meta, **head_of(template, *pieces)}.items()}
    # The body comes last: what is added to a page later goes behind it.
    values |= {"kind": template, **({"linked": linked} if linked else {}), "body": body}
    lines = [f"{name}: {_WHITE_SPACE.sub(' ', value).strip()}" for name, value in values.items()]
    return File(markdown_file(here.address), "\n".join(lines) + "\n")
