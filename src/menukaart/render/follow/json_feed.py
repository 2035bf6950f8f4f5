"""A feed as JSON Feed 1.1."""

from __future__ import annotations

import json
from typing import Any

from menukaart.render.follow.atom import moment
from menukaart.render.follow.entries import Feed, FeedEntry
from menukaart.render.views.parts.citation import PUBLISHER


def json_feed(feed: Feed, site_url: str) -> str:
    """Write a feed.

    Args:
        feed: what it holds.
        site_url: whole address of the site, with a slash at its end.
    """
    content = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.about,
        "home_page_url": f"{site_url}{feed.page}",
        "feed_url": f"{site_url}{feed.address}.json",
        "language": "nl",
        "authors": [{"name": PUBLISHER, "url": site_url}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _item(entry: FeedEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_html": str(entry.html),
        "date_published": moment(entry.day),
        "tags": [kind.label for kind in entry.kinds],
    }
