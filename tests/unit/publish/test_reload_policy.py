"""The preview's own script may run; nothing else in the policy changes."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from menukaart.publish.reload_policy import App, Headers, StartResponse, allow_injected, allowing_injected

PAGE = b"<meta content=\"script-src 'self' 'wasm-unsafe-eval'; style-src 'self'\"><p>x</p>"
SCRIPT = b"\nherlaad(1);\n"
WHOLE = PAGE + b"<script>" + SCRIPT + b"</script></body>"


def _answer(app: App) -> tuple[str, Headers, bytes]:
    started: list[tuple[str, Headers]] = []
    body = b"".join(app({}, lambda status, headers: started.append((status, headers))))
    return *started[0], body


def _app(kind: str, body: bytes) -> App:
    def app(_environ: dict[str, Any], start_response: StartResponse) -> list[bytes]:
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
        return [body]

    return app


def test_only_the_hash_of_the_injected_script_is_added() -> None:
    digest = base64.b64encode(hashlib.sha256(SCRIPT).digest())
    allowed = allow_injected(WHOLE)
    assert allowed == WHOLE.replace(b"'self' 'wasm", b"'self' 'sha256-" + digest + b"' 'wasm", 1)


def test_a_script_elsewhere_in_the_page_is_not_allowed() -> None:
    page = PAGE.replace(b"<p>", b"<script>kwaad()</script><p>") + b"</body>"
    assert allow_injected(page) == page
    assert allow_injected(WHOLE.replace(b"<p>", b"<script>kwaad()</script><p>")).count(b"sha256-") == 1


def test_a_page_without_a_script_stays() -> None:
    assert allow_injected(PAGE) == PAGE


def test_the_length_is_that_of_what_is_sent() -> None:
    status, headers, body = _answer(allowing_injected(_app("text/html", WHOLE)))
    assert status == "200 OK"
    assert dict(headers)["Content-Length"] == str(len(body))
    assert b"sha256-" in body


def test_other_files_pass_unchanged() -> None:
    assert _answer(allowing_injected(_app("text/css", WHOLE)))[2] == WHOLE
