"""What a browser fetches of a site behind a server that compresses, in bytes as they were sent."""

from __future__ import annotations

import functools
import gzip
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, Response

from scripts.serving import QuietHandler

LIST, STYLE, SCRIPT, OTHER = "lijst", "stijl", "script", "overig"
"""What a file is for: pages and data, style, programs, pictures and fonts."""

_KINDS = {".css": STYLE, ".js": SCRIPT, ".html": LIST, ".json": LIST}
_LEVEL = 6
"""The level of ``gzip`` of most servers, nginx among them when it is told so."""


class CompressingHandler(QuietHandler):
    """Gives every text compressed, as the server of a published site does."""

    def do_GET(self) -> None:  # noqa: N802  (so the library calls it)
        """Answer with the file, or that it is not there."""
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        content = _compressed(file)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@functools.cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), _LEVEL, mtime=0)


def compressed_size(file: Path) -> int:
    """Give the bytes of a file as they are sent."""
    return len(_compressed(file))


class Sent:
    """The bytes of every answer so far, by address; bodies only, for headers differ by server."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.files: dict[str, int] = {}

    def note(self, response: Response) -> None:
        """Count an answer."""
        length = response.headers.get("content-length")
        if length:
            self.files[urlsplit(response.url).path.lstrip("/")] = int(length)

    def by_kind(self) -> Counter[str]:
        """Give the bytes of each kind of file."""
        found: Counter[str] = Counter()
        for path, size in self.files.items():
            found[kind_of(path)] += size
        return found

    @property
    def total(self) -> int:
        """All bytes."""
        return sum(self.files.values())


def kind_of(path: str) -> str:
    """Tell what a file is for, by its path."""
    return _KINDS.get(Path(path).suffix or ".html", OTHER)


@contextmanager
def sent(page: Page) -> Iterator[Sent]:
    """Count what a page fetches for as long as a block runs."""
    found = Sent()
    page.on("response", found.note)
    yield found
    page.remove_listener("response", found.note)
