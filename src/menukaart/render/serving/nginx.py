"""The words for nginx: what stands inside ``server { }``, and the list of old addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from menukaart.render.redirects import Redirect
from menukaart.render.serving.zones import COMPRESSED, MEDIA_TYPES, NOT_FOUND_PAGE, PAGES, ZONES, ServedZone

SERVER_FILE, MAP_FILE = "nginx.server", "redirects.map"


def nginx_map(found: Iterable[Redirect], base: str) -> str:
    """Write old addresses as lines of ``map $uri $menukaart_moved``, with and without the last slash."""
    lines = (
        f"{base}{old} {base}{each.new};\n" for each in found for old in (each.old, each.old.removesuffix("/"))
    )
    return "".join(lines)


def nginx_server(base: str, hidden: Iterable[str]) -> str:
    """Write what nginx includes inside ``server { }``.

    Args:
        base: the path of the site on its server, with a slash at both ends.
        hidden: files of the site that are only for servers.
    """
    return "\n".join((*_general(base), *_locations(base, hidden), ""))


def _general(base: str) -> Iterator[str]:
    kinds = {kind: [name for name, of in MEDIA_TYPES.items() if of == kind] for kind in MEDIA_TYPES.values()}
    texts = " ".join(sorted({MEDIA_TYPES[name] for name in COMPRESSED} - {"text/html"}))
    yield "# Gemaakt door 'menukaart build'; verander dit bestand niet. Zie serving/nginx.conf."
    yield "index index.html;"
    yield "autoindex off;"
    yield "server_tokens off;"
    yield "# Zonder deze regel noemt een omleiding een verkeerde poort als er een andere server voor staat."
    yield "absolute_redirect off;"
    yield "charset utf-8;"
    yield f"charset_types {texts};"
    yield "default_type application/octet-stream;"
    yield "types {"
    yield from (f"  {kind} {' '.join(names)};" for kind, names in kinds.items())
    yield "}"
    yield "# Wat 'menukaart compress' maakte, gaat zo de deur uit; de rest wordt onderweg kleiner gemaakt."
    yield "gzip_static on;"
    yield "gzip on;"
    yield "gzip_vary on;"
    yield "gzip_min_length 1000;"
    yield f"gzip_types {texts};"
    yield f"error_page 403 404 =404 {base}{NOT_FOUND_PAGE};"
    yield "if ($menukaart_moved) { return 301 $menukaart_moved$is_args$args; }"


def _locations(base: str, hidden: Iterable[str]) -> Iterator[str]:
    yield from _headers(PAGES, "")
    yield "# Wie in een location iets toevoegt, verliest daar alles van hierboven: daarom staat overal alles."
    for zone in ZONES[1:]:
        yield f"# {zone.about}."
        start = f"^{re.escape(base + zone.folder)}" + "[^/]+/" * zone.levels
        yield f'location ~ "{start}" {{' if zone.levels else f"location ^~ {base}{zone.folder} {{"
        yield from _headers(zone, "  ")
        yield "}"
    names = "|".join(re.escape(name) for name in sorted(hidden))
    yield "# Wat alleen voor servers is, hoeft niemand te lezen."
    yield f'location ~ "^{re.escape(base)}({names})$" {{ return 404; }}'
    yield 'location ~ "/\\.(?!well-known/)" { return 404; }'


def _headers(zone: ServedZone, indent: str) -> Iterator[str]:
    for name, value in zone.headers.items():
        yield f'{indent}add_header {name} "{value}" always;'
