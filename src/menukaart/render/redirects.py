"""Old and short addresses: one list. ``menukaart.render.serving`` tells every kind of server of it. Pure.

A record that moved keeps its page, which says where it went: where a server knows no redirects, that page
answers. Its data and its versions keep their own addresses, so only the page itself is on the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menukaart.catalogue import Catalogue
from menukaart.model.tombstone import Moved
from menukaart.render.addresses import record_address, short_address
from menukaart.render.versions.files import Stub
from menukaart.vocabulary import RecordKind


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


def stubs(found: Iterable[Redirect], site_url: str) -> Iterator[tuple[str, str]]:
    """Write the pages that lead on where a server knows no redirects: path and text of each file."""
    for each in found:
        if not each.has_page:
            yield f"{each.old}index.html", Stub(each.old, each.new, each.title).html(site_url)
