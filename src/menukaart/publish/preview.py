"""A server on this computer that sees a change and tells the browser to reload.

The server is the one of the site generator itself; only what it watches and does is ours.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from menukaart.problems import UsageError
from menukaart.publish.generator import engine_name
from menukaart.publish.odd_requests import refusing_odd
from menukaart.publish.reload_policy import App, StartResponse, allowing_injected

_RELOAD = "/livereload/"
_POLL_SECONDS = 0.1
_STILL_SECONDS = 0.05
"""An editor may write a file in two steps; what follows within this time belongs to the same change."""


def preview(
    site: Path,
    watched: Iterable[Path],
    rebuild: Callable[[], None],
    freshen: Callable[[str], None],
    *,
    host: str,
    port: int,
    on_ready: Callable[[str], None],
) -> None:
    """Serve a site until Ctrl-C.

    Args:
        site: the finished site.
        watched: files and folders whose changes ask for a new build.
        rebuild: reads what changed; reports its own failures and does not raise.
        freshen: brings the file behind an address up to date, before it is sent.
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
    server.build_delay = _STILL_SECONDS
    activate = server.server_activate

    def activated() -> None:
        activate()
        on_ready(f"http://{host}:{port}/")

    def not_found(code: int) -> bytes | None:
        freshen("/404.html")
        page = site / "404.html"
        return page.read_bytes() if code == 404 and page.is_file() else None  # noqa: PLR2004

    server.error_handler = not_found
    server.set_app(refusing_odd(allowing_injected(_freshened(server.serve_request, freshen))))
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


def _freshened(app: App, freshen: Callable[[str], None]) -> App:
    """Wrap a WSGI application: what it is about to send is brought up to date first."""

    def serve(environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        path = str(environ.get("PATH_INFO", ""))
        if not path.startswith(_RELOAD):
            freshen(path.encode("latin-1").decode("utf-8", "ignore"))
        return app(environ, start_response)

    return serve
