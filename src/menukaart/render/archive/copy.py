"""A site, made into one that opens from disk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from menukaart.render.addresses import COMPARE, EDITING, MENU, SEARCH
from menukaart.render.archive.links import link_to_files
from menukaart.render.archive.scripts import file_script, plain_script
from menukaart.render.serving.files import SERVER_FILES
from menukaart.render.serving.zones import NOT_FOUND_PAGE

DISK_SCRIPT = "assets/schijf.js"
FOR_SERVERS = SERVER_FILES | {NOT_FOUND_PAGE}
"""What only a server uses; the page for what is not there has links from the root of a server."""
_LEFT_OUT = f"{EDITING}records/"
"""Records: they stand in the archive already, as they were written."""
_EDITING = "assets/editing/"
_READ_BY_SCRIPTS = (MENU, SEARCH, COMPARE, "assets/search/woordenboek/")
"""Where the files stand that scripts fetch."""

_MODULE = re.compile(r'<script type="module" src="([^"]*)"></script>')
_PRELOAD = re.compile(r'<link rel="(?:modulepreload|preload)"[^>]*>')
_FIRST_SCRIPT = re.compile(r'(<script src="([^"]*)assets/base/scheme\.js"></script>)')


def disk_copy(site: Mapping[str, bytes], disk_script: bytes) -> Iterator[tuple[str, bytes]]:
    """Give every file of the copy: path from its root, and content.

    Args:
        site: every file of a site that was built with everything, by path.
        disk_script: what every page runs first.

    Raises:
        MenukaartError: when a link leads to nothing, or a script cannot be made plain.
    """
    kept = {path: content for path, content in site.items() if _is_kept(path)}
    modules = {path: kept[path].decode() for path in kept if path.endswith(".js")}
    pages = {path: kept[path].decode() for path in kept if path.endswith(".html")}
    entries = _entries(pages.values())
    files = {*kept, DISK_SCRIPT}
    for path, content in kept.items():
        if path in pages:
            yield path, link_to_files(_with_plain_scripts(pages[path]), path, files).encode()
        elif path in entries:
            yield path, plain_script(path, modules).encode()
        else:
            yield path, content
            if path.startswith(_READ_BY_SCRIPTS) and path.endswith((".json", ".bin")):
                yield f"{path}.js", file_script(path, content).encode()
    yield DISK_SCRIPT, disk_script


def _is_kept(path: str) -> bool:
    return not (path in FOR_SERVERS or path.startswith(_LEFT_OUT) or path.endswith(".gz"))


def _entries(pages: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for page in pages:
        found |= {link[link.index("assets/") :] for link in _MODULE.findall(page)}
    return found - {f"{_EDITING}main.js"}


def _with_plain_scripts(page: str) -> str:
    """Load plain scripts where a page loads modules. The form for editors keeps none: it needs a server."""
    page = _PRELOAD.sub("", page)
    if f"{_EDITING}main.js" in page:
        return _MODULE.sub("", page)
    page = _MODULE.sub(r'<script defer src="\1"></script>', page)
    return _FIRST_SCRIPT.sub(rf'\1<script src="\g<2>{DISK_SCRIPT}"></script>', page)
