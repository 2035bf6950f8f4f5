"""Shows on a page what keeps a change from the site."""

from __future__ import annotations

import html
import re
import traceback
from collections.abc import Iterator
from pathlib import PurePath

from jinja2 import TemplateSyntaxError

from menukaart.problems import MenukaartError

STYLE = "/voorvertoning/verslag.css"
_BODY = re.compile(rb"<body[^>]*>")
_TEMPLATES, _THEME = "templates", "theme"


def with_report(page: bytes, report: str) -> bytes:
    """Put a report on a page; without a report the page stays as it is."""
    if not report:
        return page
    notice = (
        f'<link rel="stylesheet" href="{STYLE}">'
        '<div class="preview-report" role="alert" tabindex="0"><details open>'
        "<summary><strong>Uw laatste wijziging staat hier nog niet.</strong> "
        "Dit is de laatste goede versie van de pagina.</summary>"
        f"<pre>{html.escape(report)}</pre></details></div>"
    )
    return _BODY.sub(lambda found: found[0] + notice.encode(), page, count=1)


def failure(error: Exception) -> str:
    """Tell why a page could not be made, with the place in a template where that is known."""
    where = next(_places(error), "")
    said = str(error) if isinstance(error, MenukaartError) else f"{type(error).__name__}: {error}"
    return f"De pagina kon niet gemaakt worden{where and f': zie {where}'}.\n{said}"


def _places(error: BaseException | None) -> Iterator[str]:
    """Name where in our templates an error, or what led to it, came up; the most precise first."""
    while error is not None:
        if isinstance(error, TemplateSyntaxError):
            yield from _place(error.filename or "", error.lineno)
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            yield from _place(frame.filename, frame.lineno or 1)
        error = error.__cause__


def _place(file: str, line: int) -> Iterator[str]:
    path = PurePath(file)
    inside = next((name for name in (_TEMPLATES, _THEME) if name in path.parts), None)
    if inside and path.suffix in {".jinja", ".html", ".xml"}:
        parts = path.parts[path.parts.index(inside) :]
        # The generator reads a copy of the theme.
        yield f"{'/'.join(parts if inside == _TEMPLATES else (_TEMPLATES, *parts))}, regel {line}"
