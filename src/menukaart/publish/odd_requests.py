"""Answers what no browser asks: addresses with control characters, or longer than those of any page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from menukaart.publish.reload_policy import App, StartResponse

_LONGEST = 2_000
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_ANSWER = b"Dit adres kan niet bestaan.\n"


def refusing_odd(app: App) -> App:
    """Wrap a WSGI application: what would make it stumble gets 400 (wrong request) in place of 500."""

    def serve(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path = str(environ.get("PATH_INFO", ""))
        if len(path) <= _LONGEST and not _CONTROL.search(path):
            return app(environ, start_response)
        headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(_ANSWER)))]
        start_response("400 Bad Request", headers)
        return [_ANSWER]

    return serve
