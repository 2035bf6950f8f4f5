"""Runs nginx on loopback with the example that we ship (``serving/nginx.conf``), to test and measure."""

from __future__ import annotations

import contextlib
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "serving" / "nginx.conf"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin")
_ROOT = "/srv/menukaart"
_WAIT = 5.0
"""Seconds to start or to stop."""


@contextmanager
def running(root: Path, work: Path, base: str = "") -> Iterator[int]:
    """Serve a folder with the example; gives the port on 127.0.0.1.

    Args:
        root: what the server shows; the site is in it, or in a folder of it.
        work: an empty folder for what nginx writes itself.
        base: the folder of the site in ``root``, with a slash at the end.

    Raises:
        RuntimeError: when nginx refuses the configuration, in its own words.
    """
    port = _free_port()
    config = work / "nginx.conf"
    config.write_text(_whole(root, work, base, port), encoding="utf-8")
    if NGINX is None:
        raise RuntimeError("nginx is hier niet.")
    words = [NGINX, "-p", str(work), "-c", str(config), "-e", str(work / "error.log")]
    tried = subprocess.run([*words, "-t"], capture_output=True, text=True, check=False, timeout=20)
    if tried.returncode:
        raise RuntimeError(tried.stderr)
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _until_it_answers(port)
        yield port
    finally:
        process.terminate()
        process.wait(_WAIT)


def _whole(root: Path, work: Path, base: str, port: int) -> str:
    """Put the example in a configuration that needs no rights, with the lines changed that ask for it."""
    site = EXAMPLE.read_text(encoding="utf-8").partition("# Met een certificaat:")[0]
    for written, here in (
        (f"include {_ROOT}/", f"include {root}/{base}"),
        (f"root {_ROOT};", f"root {root};"),
        ("listen 80;", f"listen 127.0.0.1:{port};"),
    ):
        if written not in site:
            raise RuntimeError(f"In {EXAMPLE.name} staat geen regel '{written}'.")
        site = site.replace(written, here)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    paths = "".join(f"  {kind}_temp_path {work / kind};\n" for kind in kinds)
    user = (
        "user root;\n" if getattr(os, "geteuid", lambda: 1)() == 0 else ""
    )  # else it cannot read our folder
    return (
        f"{user}daemon off;\nworker_processes 1;\npid {work / 'pid'};\nerror_log {work / 'error.log'};\n"
        f"events {{ worker_connections 256; }}\nhttp {{\n  access_log off;\n{paths}{site}\n}}\n"
    )


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _until_it_answers(port: int) -> None:
    end = time.monotonic() + _WAIT
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.02)
    raise RuntimeError("nginx geeft geen antwoord.")


class Client:
    """Asks a server on loopback over one connection that stays open."""

    def __init__(self, port: int) -> None:
        """Take the port; connects with the first question."""
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)

    def get(self, address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Ask for an address; gives status, headers with small letters, and the body as it came."""
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        self._connection.request("GET", address, headers=names)
        answer = self._connection.getresponse()
        body = answer.read()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
