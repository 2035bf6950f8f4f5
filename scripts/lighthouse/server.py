"""Serves a folder on loopback as a plain web host would: compressed, and with a page for what is missing."""

from __future__ import annotations

import gzip
from contextlib import AbstractContextManager
from pathlib import Path

from scripts.serving import QuietHandler
from scripts.serving import serving as serving_plainly

_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv")


def serving(folder: Path) -> AbstractContextManager[str]:
    """Serve a folder for as long as the block runs; gives its address."""
    return serving_plainly(folder, _Handler)


class _Handler(QuietHandler):
    def do_GET(self) -> None:  # noqa: N802  (the name that http.server looks for)
        """Send a file, compressed when that helps."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        status = 200 if path.is_file() else 404
        path = path if path.is_file() else Path(self.directory) / "404.html"
        content = path.read_bytes() if path.is_file() else b""
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
