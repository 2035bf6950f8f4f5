"""Old and short addresses: one list, and every form in which a server can be told of it. Pure.

A record that moved keeps its page, which says where it went: where a server knows no redirects, that page
answers. Its data and its versions keep their own addresses, so only the page itself is on the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from menukaart.catalogue import Catalogue
from menukaart.model.tombstone import Moved
from menukaart.render.addresses import record_address, short_address
from menukaart.render.versions.files import Stub
from menukaart.vocabulary import RecordKind

NETLIFY_FILE, APACHE_FILE, NGINX_FILE = "_redirects", ".htaccess", "redirects.map"


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that leads to another one; both from the root of the site."""

    old: str
    new: str
    title: str
    has_page: bool


def redirects(catalogue: Catalogue) -> tuple[Redirect, ...]:
    """Give every address that leads on, in a fixed order; none of them leads to another of them."""
    moved = {
        (kind, record.id): record_address(kind, record.target)
        for kind, record in catalogue.tombstones
        if isinstance(record, Moved)
    }
    interventions = [(record.id, record.title) for record in catalogue.interventions]
    interventions += [(r.id, r.title) for kind, r in catalogue.tombstones if kind is RecordKind.INTERVENTION]
    short = [
        Redirect(
            short_address(identifier),
            moved.get(
                (RecordKind.INTERVENTION, identifier), record_address(RecordKind.INTERVENTION, identifier)
            ),
            title,
            has_page=False,
        )
        for identifier, title in interventions
    ]
    old = [
        Redirect(record_address(kind, record.id), moved[kind, record.id], record.title, has_page=True)
        for kind, record in catalogue.tombstones
        if (kind, record.id) in moved
    ]
    return tuple(sorted((*short, *old), key=lambda each: each.old))


def redirect_files(catalogue: Catalogue, site_url: str) -> Iterator[tuple[str, str]]:
    """Write the list in every form: path and text of each file."""
    found = redirects(catalogue)
    base = urlsplit(site_url).path or "/"
    yield NETLIFY_FILE, _netlify(found, base)
    yield APACHE_FILE, _apache(found, base)
    yield NGINX_FILE, _nginx(found, base)
    for each in found:
        if not each.has_page:
            yield f"{each.old}index.html", Stub(each.old, each.new, each.title).html(site_url)


def _netlify(found: Iterable[Redirect], base: str) -> str:
    """Write what Netlify and Cloudflare Pages read."""
    return "".join(f"{base}{each.old} {base}{each.new} 301\n" for each in found)


def _apache(found: Iterable[Redirect], base: str) -> str:
    """Write what Apache reads. The end of the pattern keeps what stands below an address where it is."""
    return "".join(f"RedirectMatch 301 ^{base}{each.old}?$ {base}{each.new}\n" for each in found)


def _nginx(found: Iterable[Redirect], base: str) -> str:
    """Write what nginx includes: ``map $uri $moved_to { default ''; include redirects.map; }``."""
    lines = (
        f"{base}{old} {base}{each.new};\n" for each in found for old in (each.old, each.old.removesuffix("/"))
    )
    return "".join(lines)
