"""The words for hosts of static sites: ``_headers`` and ``_redirects`` (Netlify, Cloudflare Pages).

Where two rules hold for one address, one of these hosts joins their values and another takes the last. So
no header is given by two rules: what differs between zones stands once for each folder at the root.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from menukaart.render.redirects import Redirect
from menukaart.render.serving.zones import EVERYWHERE, ZONES, zone_of

HEADERS_FILE, REDIRECTS_FILE = "_headers", "_redirects"


def static_redirects(found: Iterable[Redirect], base: str) -> str:
    """Write old addresses, one a line."""
    return "".join(f"{base}{each.old} {base}{each.new} 301\n" for each in found)


def static_headers(entries: Iterable[str], base: str) -> str:
    """Write the headers of everything.

    Args:
        entries: what stands at the root of the site; a folder has a slash at its end.
        base: the path of the site on its server, with a slash at both ends.
    """
    lines = [*_rule(f"{base}*", EVERYWHERE), *_rule(base, zone_of("").own_headers)]
    for entry in sorted(entries):
        lines += _entry(entry, base)
    return "".join(f"{line}\n" for line in lines)


def _entry(entry: str, base: str) -> Iterator[str]:
    deeper = [zone for zone in ZONES if zone.folder == entry and zone.levels]
    if not deeper:
        splat = "*" if entry.endswith("/") else ""
        yield from _rule(f"{base}{entry}{splat}", zone_of(entry).own_headers)
        return
    yield from _rule(f"{base}{entry}", zone_of(entry).own_headers)
    for zone in deeper:
        names = "".join(f":map{number}/" for number in range(zone.levels))
        yield from _rule(f"{base}{entry}{names}*", zone.own_headers)


def _rule(pattern: str, headers: Mapping[str, str]) -> Iterator[str]:
    yield pattern
    yield from (f"  {name}: {value}" for name, value in headers.items())
