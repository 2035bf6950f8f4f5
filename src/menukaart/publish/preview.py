"""The preview: a server that shows the site, and reads every change in the knowledge base."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from menukaart.publish.live.server import PreviewServer, Shown
from menukaart.publish.live.watching import watching

_ROUND_SECONDS = 0.25
"""Between two looks for Ctrl-C, which Windows only tells who is awake."""


def preview(
    site: Shown,
    watched: Iterable[Path],
    changed: Callable[[], None],
    *,
    host: str,
    port: int,
    on_ready: Callable[[str], None],
) -> None:
    """Serve a site until Ctrl-C.

    Args:
        site: what is shown.
        watched: files and folders whose changes ask for another look.
        changed: reads what changed; reports its own failures and does not raise.
        host: address to listen on.
        port: port to listen on.
        on_ready: called with the address once the server listens.

    Raises:
        UsageError: when the port is taken.
    """
    server = PreviewServer(host, port, site)
    try:
        with server.serving(), watching(watched) as changes:
            on_ready(f"http://{host}:{port}/")
            while True:
                if changes.wait(_ROUND_SECONDS):
                    changed()
    except KeyboardInterrupt:
        pass  # the way to stop a server
