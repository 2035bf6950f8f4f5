"""Lets the script that the preview server puts into a page run under the page's own security policy."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from typing import Any

_INJECTED = re.compile(rb"<script>((?:(?!</script>).)*)</script>\s*</body>", re.DOTALL)
_SCRIPTS = b"script-src 'self'"

Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]
App = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


def allow_injected(page: bytes) -> bytes:
    """Name the hash of the last inline script of a page in its policy; without one the page stays."""
    injected = _INJECTED.search(page)
    if injected is None:
        return page
    digest = base64.b64encode(hashlib.sha256(injected[1]).digest())
    return page.replace(_SCRIPTS, b"%b 'sha256-%b'" % (_SCRIPTS, digest), 1)


def allowing_injected(app: App) -> App:
    """Wrap a WSGI application: its pages come out with their inline script allowed."""

    def serve(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        started: list[tuple[str, Headers]] = []
        answer = app(environ, lambda status, headers, *_: started.append((status, headers)))
        status, headers = started[0]
        if not dict(headers).get("Content-Type", "").startswith("text/html"):
            start_response(status, headers)
            return answer
        body = allow_injected(b"".join(answer))
        getattr(answer, "close", lambda: None)()  # as a server does with what it hands out itself
        kept = [(name, value) for name, value in headers if name != "Content-Length"]
        start_response(status, [*kept, ("Content-Length", str(len(body)))])
        return [body]

    return serve
