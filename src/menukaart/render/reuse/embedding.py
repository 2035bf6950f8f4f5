"""The code with which another site shows a card of an intervention: of today, or of a text that stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from menukaart.model import Intervention
from menukaart.render.addresses import card_address, embed_address
from menukaart.render.embed.facts import CardFacts, facts_of, frozen_facts
from menukaart.render.embed.snippets import frame_code, picture_code
from menukaart.render.reuse.subject import Reused
from menukaart.render.views.parts.common import Link
from menukaart.vocabulary import Status

_UNKNOWN_SITE = "https://(adres van deze site)/"


@dataclass(frozen=True, slots=True)
class EmbedCode:
    """One piece of code.

    Attributes:
        anchor: its name on the page.
        heading: what it shows.
        code: to copy.
        shown: link to what it shows.
    """

    anchor: str
    heading: str
    code: str
    shown: Link


@dataclass(frozen=True, slots=True)
class EmbeddingView:
    """The section about showing a card elsewhere.

    Attributes:
        codes: what follows the text first, then what stays.
        picture: address of the card as a picture, from the page.
        alt: what the picture says.
        knows_site: whether the code is ready; without the address of the site it must be filled in.
    """

    codes: tuple[EmbedCode, ...]
    picture: str
    alt: str
    knows_site: bool


def embedding_view(subject: Reused) -> EmbeddingView | None:
    """Make the section; None for what has no card."""
    record, scribe = subject.record, subject.scribe
    if not isinstance(record, Intervention) or record.status is Status.CONCEPT:
        return None
    facts = facts_of(record, scribe.assessments[record.id], scribe.day)
    return EmbeddingView(
        codes=tuple(_codes(subject, facts)),
        picture=scribe.here.to(card_address(subject.address)),
        alt=facts.spoken,
        knows_site=bool(scribe.site_url),
    )


def _codes(subject: Reused, facts: CardFacts) -> Iterator[EmbedCode]:
    identifier = subject.record.id
    page, picture = embed_address(identifier), card_address(subject.address)
    yield from _pair(subject, facts, page, picture, ("volgt", "dat de tekst volgt"))
    frozen = subject.frozen
    if frozen and frozen.document:
        name = frozen.release.version
        stays = frozen_facts(subject.address, frozen, frozen.document, subject.scribe.day)
        page = embed_address(identifier, name)
        told = ("vast", f"met de vaste tekst van uitgave {name}")
        yield from _pair(subject, stays, page, card_address(page), told)


def _pair(
    subject: Reused, facts: CardFacts, page: str, picture: str, told: tuple[str, str]
) -> Iterator[EmbedCode]:
    scribe = subject.scribe
    site = scribe.site_url or _UNKNOWN_SITE
    name, words = told
    yield EmbedCode(
        f"kader-{name}",
        f"Een kader {words}",
        str(frame_code(facts, page, site)),
        Link(scribe.here.to(page), "Bekijk het kader"),
    )
    yield EmbedCode(
        f"kaart-{name}",
        f"Een plaatje {words}",
        str(picture_code(facts, picture, site)),
        Link(scribe.here.to(picture), "Bekijk het plaatje"),
    )
