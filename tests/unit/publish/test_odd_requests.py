"""Whatever is asked of the preview, it never stumbles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.livereload import LiveReloadServer

from menukaart.publish.odd_requests import refusing_odd
from menukaart.publish.reload_policy import allowing_injected


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "themas").mkdir()
    (tmp_path / "themas/index.html").write_text("<p>Thema's</p>", encoding="utf-8")
    return tmp_path


def _status(site: Path, path: str) -> str:
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(site))
    started: list[str] = []

    def start(status: str, _headers: Any, *_: Any) -> None:
        started.append(status)

    try:
        answer = refusing_odd(allowing_injected(server.serve_request))({"PATH_INFO": path}, start)
        b"".join(answer)
        getattr(answer, "close", lambda: None)()
    finally:
        server.server_close()
    return started[0][:3]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/themas/", "200"),
        ("/themas", "302"),
        ("/nergens/", "404"),
        ("/\x00", "400"),
        ("/themas/\x00/index.html", "400"),
        ("/a\nb", "400"),
        ("/\x7f", "400"),
        ("/" + "a" * 5_000, "400"),
        ("/livereload/" + "9" * 5_000 + "/1", "400"),
        ("/" + "a" * 300 + "/", "404"),
        ("/" + "a/" * 900, "404"),
        ("/\xff\xfe/", "404"),
        ("/../../../etc/passwd", "404"),
        ("/..%2f..%2fetc/passwd", "404"),
        ("/themas/index.html/x", "404"),
        ("/\xed\xa0\x80/", "404"),
        ("//", "404"),
        ("", "404"),
    ],
)
def test_every_address_has_an_answer(path: str, status: str, site: Path) -> None:
    assert _status(site, path) == status
