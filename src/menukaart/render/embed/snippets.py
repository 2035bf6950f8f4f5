"""The code that puts a card on another site, and what tells that site about it (oEmbed 1.0)."""

from __future__ import annotations

import json

from markupsafe import Markup

from menukaart.render.addresses import embed_address
from menukaart.render.embed.card import WIDTH, card, height_of
from menukaart.render.embed.facts import CardFacts
from menukaart.render.views.parts.citation import PUBLISHER

_MORE = 40
"""What a frame is higher than the card, in pixels: its words may be as wide, and it has one line more."""


def frame_code(facts: CardFacts, address: str, site_url: str) -> Markup:
    """Write the code of a frame.

    Args:
        facts: what the card says.
        address: of the page in the frame, from the root of the site.
        site_url: whole address of the site, with a slash at its end.
    """
    return Markup(
        '<iframe src="{}" title="{}" width="{}" height="{}" style="border:0;max-width:100%" '
        'loading="lazy"></iframe>'
    ).format(f"{site_url}{address}", _name(facts), WIDTH, frame_height(facts, site_url))


def picture_code(facts: CardFacts, address: str, site_url: str) -> Markup:
    """Write the code of a picture that leads to the text; who cannot see it gets all words.

    Args:
        facts: what the card says.
        address: of the picture, from the root of the site.
        site_url: whole address of the site, with a slash at its end.
    """
    return Markup(
        '<a href="{}"><img src="{}" alt="{}" width="{}" height="{}" style="max-width:100%;height:auto"></a>'
    ).format(
        f"{site_url}{facts.address}",
        f"{site_url}{address}",
        f"{_name(facts)}. {facts.spoken}",
        WIDTH,
        height_of(card(facts, site_url)),
    )


def oembed(identifier: str, facts: CardFacts, site_url: str) -> str:
    """Write what a site that knows oEmbed needs to make the frame by itself."""
    content = {
        "version": "1.0",
        "type": "rich",
        "title": facts.title,
        "provider_name": PUBLISHER,
        "provider_url": site_url,
        "html": str(frame_code(facts, embed_address(identifier), site_url)),
        "width": WIDTH,
        "height": frame_height(facts, site_url),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def frame_height(facts: CardFacts, site_url: str) -> int:
    """Give a height that holds the page at the width of a card, in pixels; narrower, it scrolls."""
    return height_of(card(facts, site_url)) + _MORE


def _name(facts: CardFacts) -> str:
    return f"{PUBLISHER}: {facts.title}"
