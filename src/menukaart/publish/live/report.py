"""Shows on a page what keeps a change from the site."""

from __future__ import annotations

import html
import re

_BODY = re.compile(rb"<body[^>]*>")


def with_report(page: bytes, report: str) -> bytes:
    """Put a report at the head of a page; without a report the page stays as it is."""
    if not report:
        return page
    notice = (
        '<div class="notice" role="alert"><p><strong>Uw laatste wijziging staat hier nog niet.</strong> '
        f"Dit is de laatste goede versie van de pagina.</p><pre>{html.escape(report)}</pre></div>"
    )
    return _BODY.sub(lambda found: found[0] + notice.encode(), page, count=1)
