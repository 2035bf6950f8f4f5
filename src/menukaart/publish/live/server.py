"""A server on this computer that shows the site while somebody works on it."""

from __future__ import annotations

import http.server
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Protocol

from menukaart.problems import UsageError
from menukaart.publish.live.answers import CHANGES, Reply, answer

_BEAT_SECONDS = 15
"""A page that went away is only noticed when something is said to it."""


class Shown(Protocol):
    """The site as a server needs it."""

    @property
    def version(self) -> str:
        """Another one after each change."""

    def give(self, name: str) -> bytes | None:
        """Give a file by its path; None when there is none."""

    def wait(self, version: str, seconds: float) -> bool:
        """Wait until the version is another, but no longer than so many seconds; tells whether it is."""


class PreviewServer(http.server.ThreadingHTTPServer):
    """Gives every file of a site, and tells open pages when it changed."""

    daemon_threads = True

    def __init__(self, host: str, port: int, site: Shown) -> None:
        """Listen on an address.

        Raises:
            UsageError: when the port is taken.
        """
        self.site = site
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        try:
            super().__init__((host, port), _Handler)
        except OSError as error:
            raise UsageError(
                f"Poort {port} op {host} is niet vrij ({error.strerror}). Kies een andere met --port."
            ) from error

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Reply for as long as the block runs."""
        thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1})
        thread.start()
        try:
            yield
        finally:
            self.shutdown()
            thread.join()
            self.server_close()

    def handle_error(self, *_about: object) -> None:
        """Say nothing: a browser that goes away halfway is no news."""


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # a page and all that belongs to it come over one connection
    disable_nagle_algorithm = True
    timeout = 60
    server: PreviewServer

    def do_GET(self) -> None:
        """Give a file, or hold on to tell of a change."""
        if self.path.startswith(CHANGES) and self.path.count(".") == 0:
            self._tell(self.path.removeprefix(CHANGES))
        else:
            self._send(self._answer(), with_body=True)

    def do_HEAD(self) -> None:
        """Give what stands above a file."""
        self._send(self._answer(), with_body=False)

    def log_message(self, *_about: object) -> None:
        """Say nothing: the terminal is for what changed."""

    def _answer(self) -> Reply:
        site = self.server.site
        # The version first: a page that is made while the site changes is old, and will hear of it.
        version = site.version
        return answer(self.path, self.headers.get("If-None-Match", ""), site.give, version)

    def _send(self, made: Reply, *, with_body: bool) -> None:
        self.send_response_only(made.status)
        for name, value in made.headers.items():
            self.send_header(name, value)
        if made.status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(made.body)))
        self.end_headers()
        if with_body:
            self.wfile.write(made.body)

    def _tell(self, version: str) -> None:
        """Say that the site has another version than that of a page, as soon as it has."""
        self.close_connection = True
        self.send_response_only(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        while not self.server.site.wait(version, _BEAT_SECONDS):
            self.wfile.write(b":\n\n")
        self.wfile.write(b"data: anders\n\n")
