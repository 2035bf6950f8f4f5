"""Every file for other sites: of interventions of today, of texts that a release froze, of old ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.frozen.release import TOMBSTONE, Release
from menukaart.model.tombstone import Moved
from menukaart.render.addresses import card_address, embed_address
from menukaart.render.embed.card import card
from menukaart.render.embed.facts import CardFacts, facts_of, farewell_facts, frozen_facts
from menukaart.render.embed.page import embed_page
from menukaart.render.embed.snippets import oembed
from menukaart.render.versions.files import Stub
from menukaart.render.versions.history import Now, RecordHistory, histories
from menukaart.vocabulary import RecordKind

_PAGE = "index.html"


def embed_files(
    catalogue: Catalogue, assessments: Mapping[str, Assessment], day: date, site_url: str
) -> Iterator[tuple[str, str]]:
    """Give the cards that follow the text of today, as a path from the root of the site and its text.

    Args:
        catalogue: the records; concepts have no card.
        assessments: what was derived from each intervention.
        day: the day that the site stands for.
        site_url: whole address of the site, with a slash at its end; empty when it is not known.
    """
    public = {record.id for record in catalogue.public_interventions}
    for record in catalogue.public_interventions:
        facts = facts_of(record, assessments[record.id], day)
        yield from _both(facts, embed_address(record.id), card_address(facts.address), site_url)
        if site_url:
            yield f"{embed_address(record.id)}oembed.json", oembed(record.id, facts, site_url)
    for kind, tombstone in catalogue.tombstones:
        if kind is RecordKind.INTERVENTION:
            facts = farewell_facts(tombstone)
            address = embed_address(tombstone.id)
            if isinstance(tombstone, Moved) and tombstone.target in public:
                onward = Stub(address, embed_address(tombstone.target), facts.title)
                yield f"{address}{_PAGE}", onward.html(site_url)
                yield card_address(facts.address), card(facts, site_url)
            else:
                yield from _both(facts, address, card_address(facts.address), site_url)


def frozen_embed_files(
    releases: Sequence[Release], now: Now, day: date, site_url: str
) -> Iterator[tuple[str, str]]:
    """Give the cards of texts that stay: one where a text changed, and a way there for later releases."""
    for history in histories(releases, now).values():
        if history.address.startswith("interventies/"):
            yield from _frozen(history, day, site_url)


def _frozen(history: RecordHistory, day: date, site_url: str) -> Iterator[tuple[str, str]]:
    identifier = history.path.partition("/")[2].removesuffix(".json")
    for version in history.pages:
        document = version.document or {}
        if TOMBSTONE in document:
            continue
        facts = frozen_facts(history.address, version, document, day)
        address = embed_address(identifier, version.release.version)
        yield from _both(facts, address, card_address(address), site_url)
        for later in version.until:
            other = embed_address(identifier, later)
            yield f"{other}{_PAGE}", Stub(other, address, facts.title).html(site_url)


def _both(facts: CardFacts, page: str, picture: str, site_url: str) -> Iterator[tuple[str, str]]:
    yield f"{page}{_PAGE}", embed_page(facts, page, site_url)
    yield picture, card(facts, site_url)
