"""A server on this computer that rebuilds on a change and tells the browser to reload.

The server is the one of the site generator itself; only what it watches and does is ours.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from pathlib import Path

from menukaart.problems import UsageError
from menukaart.publish.generator import engine_name
from menukaart.publish.odd_requests import refusing_odd
from menukaart.publish.reload_policy import allowing_injected

_POLL_SECONDS = 0.25


def preview(
    site: Path,
    watched: Iterable[Path],
    rebuild: Callable[[], None],
    *,
    host: str,
    port: int,
    on_ready: Callable[[str], None],
) -> None:
    """Serve a site until Ctrl-C.

    Args:
        site: the finished site.
        watched: files and folders whose changes ask for a new build.
        rebuild: makes the site anew; reports its own failures and does not raise.
        host: address to listen on.
        port: port to listen on.
        on_ready: called with the address once the server listens.

    Raises:
        UsageError: when the port is taken.
    """
    livereload = importlib.import_module(f"{engine_name()}.livereload")
    server = livereload.LiveReloadServer(
        builder=rebuild, host=host, port=port, root=str(site), polling_interval=_POLL_SECONDS
    )
    activate = server.server_activate

    def activated() -> None:
        activate()
        on_ready(f"http://{host}:{port}/")

    def not_found(code: int) -> bytes | None:
        page = site / "404.html"
        return page.read_bytes() if code == 404 and page.is_file() else None  # noqa: PLR2004

    server.error_handler = not_found
    server.set_app(refusing_odd(allowing_injected(server.serve_request)))
    server.server_activate = activated
    for path in watched:
        if path.exists():
            server.watch(str(path))
    try:
        server.serve()
    except OSError as error:
        raise UsageError(
            f"Poort {port} op {host} is niet vrij ({error.strerror}). Kies een andere met --port."
        ) from error
    except KeyboardInterrupt:
        pass  # the way to stop a server
    finally:
        server.shutdown()
