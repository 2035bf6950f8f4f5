"""Links that work without a server: a link to a folder gets the name of the page in it."""

from __future__ import annotations

import re
from collections.abc import Collection
from posixpath import normpath, relpath
from urllib.parse import quote, unquote

from menukaart.problems import MenukaartError

PAGE = "index.html"
_LINK = re.compile(r'(?P<name>\s(?:href|src|action)=")(?P<link>[^"]*)"')
_REFRESH = re.compile(r'(?P<name><meta http-equiv="refresh" content="0; url=)(?P<link>[^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)
_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)


def linked_files(page: str, path: str) -> list[str]:
    """Give every file of the site that a page links to; one that is no file is given as it was written."""
    found = [match["link"] for pattern in (_LINK, _REFRESH) for match in pattern.finditer(page)]
    own = [link for link in found if not _ELSEWHERE.match(link)]
    return [_file(_PARTS.fullmatch(link), path) for link in own]


def link_to_files(page: str, path: str, files: Collection[str]) -> str:
    """Rewrite the links of a page, so that each one names a file.

    Args:
        page: HTML.
        path: of the page, from the root of the site: ``themas/rekenen/index.html``.
        files: every file of the site.

    Raises:
        MenukaartError: when a link leads to nothing.
    """

    def rewrite(match: re.Match[str]) -> str:
        link = match["link"]
        if _ELSEWHERE.match(link):
            return match[0]
        parts = _PARTS.fullmatch(link)
        target = _file(parts, path)
        if target not in files:
            raise MenukaartError(f"Op '{path}' leidt een link naar niets: '{link}'.")
        behind = parts[2] if parts else ""
        short = quote(relpath(target, path.rpartition("/")[0] or "."), safe="/:@!$&'()*+,;=~")
        return f'{match["name"]}{short}{behind}"'

    return _REFRESH.sub(rewrite, _LINK.sub(rewrite, page))


def _file(parts: re.Match[str] | None, path: str) -> str:
    """Give the file that a link leads to from a page."""
    written = unquote(parts[1]) if parts else ""
    if not written:
        return path
    folder = path.rpartition("/")[0]
    whole = normpath(f"{folder}/{written}" if folder else written)
    is_folder = written.endswith("/") or written.rpartition("/")[2] in {".", ".."}
    if not is_folder:
        return whole
    return PAGE if whole == "." else f"{whole}/{PAGE}"
