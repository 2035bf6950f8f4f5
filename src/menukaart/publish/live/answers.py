"""What the preview answers to a request; pure, so that every odd address can be tried."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from importlib import resources
from urllib.parse import quote, unquote, urlsplit

from menukaart.publish.live.engine import NOT_FOUND
from menukaart.publish.live.report import STYLE
from menukaart.render.serving.zones import MEDIA_TYPES

CHANGES = "/voorvertoning/"
"""Below this address a page hears that the site changed."""
_SCRIPT = "herlaad.js"
_OWN = frozenset({CHANGES + _SCRIPT, STYLE})
"""Files of the preview itself."""
_INDEX = "index.html"
_LONGEST = 2_000
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ufffd]")
_UNKNOWN = "application/octet-stream"

Give = Callable[[str], bytes | None]
"""Gives a file of the site by its path; None when the site has none."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to a browser.

    Attributes:
        status: of HTTP.
        body: all of it.
        headers: besides its length.
    """

    status: HTTPStatus
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


def answer(target: str, known: str, give: Give, version: str) -> Reply:
    """Reply a request for a file.

    Args:
        target: what was asked, as it stands in the request.
        known: the tag of what the browser has already; empty when it has nothing.
        give: gives the files.
        version: that of the site, for the page to tell whether it is still the newest.
    """
    path = unquote(_path(target), errors="replace")
    if len(path) > _LONGEST or _CONTROL.search(path):
        return _text(HTTPStatus.BAD_REQUEST, "Dit adres kan niet bestaan.")
    if path in _OWN:
        return _file(path, _own(path.removeprefix(CHANGES)), known)
    name = path.removeprefix("/") + (_INDEX if path.endswith("/") else "")
    content = give(name)
    if content is not None:
        return _file(name, _listening(content, version) if name.endswith(".html") else content, known)
    if not path.endswith("/") and give(f"{name}/{_INDEX}") is not None:
        return Reply(HTTPStatus.FOUND, headers={"Location": quote(path) + "/"})
    lost = give(NOT_FOUND)
    if lost is None:
        return _text(HTTPStatus.NOT_FOUND, "Deze pagina bestaat niet.")
    return Reply(HTTPStatus.NOT_FOUND, _listening(lost, version), _headers(NOT_FOUND))


def _path(target: str) -> str:
    """Take the path out of what was asked, which is one or (for a proxy) a whole address."""
    if target.startswith("/"):
        return target.partition("?")[0].partition("#")[0]
    try:
        return urlsplit(target).path
    except ValueError:
        return "\0"


def _file(name: str, content: bytes, known: str) -> Reply:
    tag = f'"{hashlib.blake2b(content, digest_size=16).hexdigest()}"'
    # The browser may keep it, but asks each time whether it is still the same.
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if known == tag:
        return Reply(HTTPStatus.NOT_MODIFIED, headers=headers)
    return Reply(HTTPStatus.OK, content, {**headers, **_headers(name)})


def _headers(name: str) -> dict[str, str]:
    kind = MEDIA_TYPES.get(name.rpartition(".")[2], _UNKNOWN)
    is_text = kind.startswith("text/")
    return {
        "Content-Type": f"{kind}; charset=utf-8" if is_text else kind,
        "X-Content-Type-Options": "nosniff",
    }


def _text(status: HTTPStatus, text: str) -> Reply:
    return Reply(status, f"{text}\n".encode(), {"Content-Type": "text/plain; charset=utf-8"})


def _listening(page: bytes, version: str) -> bytes:
    """Let a page hear of changes: by a script of our own, which its policy allows."""
    script = f'<script src="{CHANGES}{_SCRIPT}" data-version="{version}"></script>'.encode()
    before, body, after = page.rpartition(b"</body>")
    return b"".join((before, script, body, after)) if body else page + script


def _own(name: str) -> bytes:
    return resources.files("menukaart").joinpath("templates", "preview", name).read_bytes()
