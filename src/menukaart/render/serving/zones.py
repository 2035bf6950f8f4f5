"""The headers of every part of the site, and the kind of every file: the one source for all servers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from menukaart.render.addresses import DATA, EMBED, RELEASES

NOT_FOUND_PAGE = "404.html"

PAGE_POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)
"""What a page may load; every page says the same of itself in ``<meta>``."""
_EMBED_POLICY = (
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "form-action 'none'",
    "base-uri 'none'",
)
"""A card has no script. Its style stands in it: an SVG file has nowhere else for it."""
_POLICY, _CACHE = "Content-Security-Policy", "Cache-Control"

EVERYWHERE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""Headers of everything, whatever its zone."""

_ASK_EACH_TIME = "no-cache"
"""Keep a copy, and ask whether it still holds: what is new is then seen at once."""
_TEN_MINUTES = "public, max-age=600"
_FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class ServedZone:
    """A part of the site.

    Attributes:
        about: in Dutch, what stands there and why it has headers of its own.
        folder: one folder at the root of the site, ``api/``; empty is all that no other zone holds.
        levels: how many folders further down it begins; 1 is every folder in ``folder``, not itself.
        policy: what may be loaded, and who may show it in a frame.
        cache: how long a copy may be used without asking.
        is_open: whether programs on other sites may read it (CORS).
    """

    about: str
    folder: str
    policy: str
    cache: str
    levels: int = 0
    is_open: bool = False

    @property
    def own_headers(self) -> dict[str, str]:
        """The headers that differ between zones."""
        headers = {_POLICY: self.policy, _CACHE: self.cache}
        return headers | ({"Access-Control-Allow-Origin": "*"} if self.is_open else {})

    @property
    def headers(self) -> dict[str, str]:
        """Every header of what stands here."""
        return {**EVERYWHERE, **self.own_headers}


_SITE = "; ".join((*PAGE_POLICY, "frame-ancestors 'none'"))
_CARD = "; ".join((*_EMBED_POLICY, "frame-ancestors *"))

PAGES = ServedZone("Pagina's, en alles wat hieronder niet staat", "", _SITE, _ASK_EACH_TIME)
ZONES: tuple[ServedZone, ...] = (
    PAGES,
    ServedZone("Opmaak, scripts en tekeningen van de site", "assets/", _SITE, _TEN_MINUTES),
    ServedZone("De API: elk programma mag haar lezen", "api/", _SITE, _TEN_MINUTES, is_open=True),
    ServedZone(
        "Gegevens van een uitgave: zij veranderen nooit", RELEASES, _SITE, _FOR_EVER, levels=1, is_open=True
    ),
    ServedZone("Tabellen en scripts, voor wie rekent", DATA, _SITE, _TEN_MINUTES, is_open=True),
    ServedZone("Kaarten die anderen in hun pagina zetten", EMBED, _CARD, _TEN_MINUTES, is_open=True),
)
"""Every zone, the one for the rest first."""


def zone_of(path: str) -> ServedZone:
    """Give the zone of a file or folder, by its path from the root of the site."""
    for zone in ZONES[1:]:
        below = path.removeprefix(zone.folder) if path.startswith(zone.folder) else None
        if below is not None and below.count("/") >= zone.levels:
            return zone
    return PAGES


MEDIA_TYPES: Mapping[str, str] = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "mjs": "text/javascript",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "jsonld": "application/ld+json",
    "geojson": "application/geo+json",
    "map": "application/json",
    "xml": "application/xml",
    "atom": "application/atom+xml",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "md": "text/markdown",
    "R": "text/plain",
    "csv": "text/csv",
    "yaml": "application/yaml",
    "ttl": "text/turtle",
    "ics": "text/calendar",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "cff": "application/yaml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    "gz": "application/gzip",
    "bin": "application/octet-stream",
}
"""What a file is, by the end of its name. A browser does not guess (``nosniff``), so the list is complete."""

COMPRESSED = frozenset(
    name
    for name, kind in MEDIA_TYPES.items()
    if kind.startswith("text/")
    or kind.endswith(("json", "jsonl", "xml", "yaml", "turtle", "-bibtex", "-systems"))
)
"""The files that become much smaller: everything that is text. Pictures, PDF and zip are small already."""
