"""Every file that tells a server about the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from menukaart.catalogue import Catalogue
from menukaart.render.redirects import redirects, stubs
from menukaart.render.serving.apache import APACHE_FILE, apache
from menukaart.render.serving.nginx import MAP_FILE, SERVER_FILE, nginx_map, nginx_server
from menukaart.render.serving.static_hosts import (
    HEADERS_FILE,
    REDIRECTS_FILE,
    static_headers,
    static_redirects,
)

SERVER_FILES = frozenset({APACHE_FILE, HEADERS_FILE, MAP_FILE, REDIRECTS_FILE, SERVER_FILE})
"""Files that are for servers and not for readers."""
_NAMED = SERVER_FILES - {APACHE_FILE}
"""Those that a server must be told to keep to itself; what begins with a dot it never gives."""


def base_path(site_url: str) -> str:
    """Give the path of a site on its server, with a slash at both ends."""
    return f"/{urlsplit(site_url).path.strip('/')}/".replace("//", "/")


def serving_files(catalogue: Catalogue, site_url: str, entries: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Write what servers must know: path and text of each file.

    Args:
        catalogue: the records.
        site_url: address of the site; empty when it is not known, which is the root of a server.
        entries: what stands at the root of the site; a folder has a slash at its end.
    """
    found, base = redirects(catalogue), base_path(site_url)
    folders = {f"{each.old.partition('/')[0]}/" for each in found}
    yield APACHE_FILE, apache(found, base, _NAMED)
    yield HEADERS_FILE, static_headers(({*entries} | folders) - SERVER_FILES, base)
    yield MAP_FILE, nginx_map(found, base)
    yield REDIRECTS_FILE, static_redirects(found, base)
    yield SERVER_FILE, nginx_server(base, _NAMED)
    yield from stubs(found, site_url)
