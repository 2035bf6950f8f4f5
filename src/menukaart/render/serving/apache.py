"""The words for Apache 2.4: one ``.htaccess`` that needs no more than ``AllowOverride FileInfo``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from menukaart.render.redirects import Redirect
from menukaart.render.serving.zones import COMPRESSED, MEDIA_TYPES, NOT_FOUND_PAGE, PAGES, ZONES, ServedZone

APACHE_FILE = ".htaccess"


def apache(found: Iterable[Redirect], base: str, hidden: Iterable[str]) -> str:
    """Write kinds, headers, the page for what is not there, and old addresses.

    Args:
        found: old addresses.
        base: the path of the site on its server, with a slash at both ends.
        hidden: files of the site that are only for servers.
    """
    return "\n".join((*_general(base), *_zones(base), *_hidden(base, hidden), *_redirects(found, base), ""))


def _general(base: str) -> Iterator[str]:
    yield "# Gemaakt door 'menukaart build'; verander dit bestand niet."
    yield f"ErrorDocument 404 {base}{NOT_FOUND_PAGE}"
    yield "AddDefaultCharset utf-8"
    yield "<IfModule mod_mime.c>"
    yield from (f"  AddType {kind} .{name}" for name, kind in MEDIA_TYPES.items())
    yield f"  AddCharset utf-8 {' '.join(f'.{name}' for name in sorted(COMPRESSED))}"
    yield "</IfModule>"
    texts = " ".join(sorted({MEDIA_TYPES[name] for name in COMPRESSED}))
    yield "<IfModule mod_deflate.c>"
    yield "  <IfModule mod_filter.c>"
    yield f"    AddOutputFilterByType DEFLATE {texts}"
    yield "  </IfModule>"
    yield "</IfModule>"


def _zones(base: str) -> Iterator[str]:
    yield "<IfModule mod_headers.c>"
    yield from _headers(PAGES, PAGES.headers, "  ")
    for zone in ZONES[1:]:
        below = "[^/]+/" * zone.levels
        yield f'  <If "%{{REQUEST_URI}} =~ m#^{re.escape(base + zone.folder)}{below}#">'
        yield from _headers(zone, zone.own_headers, "    ")
        yield "  </If>"
    yield "</IfModule>"


def _headers(zone: ServedZone, headers: dict[str, str], indent: str) -> Iterator[str]:
    yield f"{indent}# {zone.about}."
    for name, value in headers.items():
        yield f'{indent}Header always set {name} "{value}"'


def _hidden(base: str, hidden: Iterable[str]) -> Iterator[str]:
    names = "|".join(re.escape(name) for name in sorted(hidden))
    yield f"RedirectMatch 404 ^{re.escape(base)}({names})$"
    yield 'RedirectMatch 404 "/\\.(?!well-known/)"'


def _redirects(found: Iterable[Redirect], base: str) -> Iterator[str]:
    """The end of the pattern keeps what stands below an address where it is."""
    for each in found:
        yield f"RedirectMatch 301 ^{base}{each.old}?$ {base}{each.new}"
