"""What a search fetches: every file beyond the page itself, raw and as a static host would send it."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, Request

_PAGE = (".css", ".svg", "scheme.js")


@dataclass
class Traffic:
    """Bytes by group of file: the modules, the dictionary, and the register."""

    files: dict[str, tuple[int, int]] = field(default_factory=dict)

    def total(self, *groups: str) -> tuple[int, int]:
        """Give raw and compressed bytes of groups; of all when none is named."""
        chosen = [size for name, size in self.files.items() if not groups or group(name) in groups]
        return sum(raw for raw, _ in chosen), sum(sent for _, sent in chosen)


def group(name: str) -> str:
    """Tell what a file is for: ``modules``, ``dictionary`` or ``register``."""
    if name.endswith(".bin"):
        return "dictionary"
    return "modules" if name.endswith(".js") else "register"


@contextmanager
def recorded(page: Page, root: str, site: Path) -> Iterator[Traffic]:
    """Note what the page fetches from the site; style, icon and the page itself do not count."""
    traffic = Traffic()

    def note(request: Request) -> None:
        name = request.url.removeprefix(root).split("?")[0]
        file = site / name
        if request.url.startswith(root) and file.is_file() and not name.endswith(_PAGE):
            content = file.read_bytes()
            traffic.files[name] = (len(content), len(gzip.compress(content, 6)))

    page.on("request", note)
    yield traffic
    page.remove_listener("request", note)
