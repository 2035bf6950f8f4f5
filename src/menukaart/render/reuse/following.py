"""How to hear of it when a record changes."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart import dutch
from menukaart.model import Intervention
from menukaart.render.addresses import CHANGES, REVIEWS, feed_address, record_address
from menukaart.render.reuse.subject import Reused
from menukaart.render.views.parts.common import Link
from menukaart.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class FollowingView:
    """The section about following.

    Attributes:
        own: the feeds of the record; empty when the site has none, because it does not know its address.
        themes: the feeds of its themes.
        all: the page with all that changed.
        review: before which day the text is looked at again.
        calendar: the calendar of such days.
    """

    own: tuple[Link, ...]
    themes: tuple[Link, ...]
    all: Link
    review: str
    calendar: Link


def following_view(subject: Reused) -> FollowingView:
    """Make the section about following."""
    scribe, record = subject.scribe, subject.record
    feed = scribe.here.to(feed_address(subject.address))
    own = (Link(f"{feed}.xml", "Atom"), Link(f"{feed}.json", "JSON Feed")) if scribe.has_feeds else ()
    themes = record.themes if scribe.has_feeds and isinstance(record, Intervention) else ()
    return FollowingView(
        own=own,
        themes=tuple(
            Link(
                scribe.here.to(f"{feed_address(record_address(RecordKind.THEME, theme))}.xml"),
                scribe.record(RecordKind.THEME, theme).text,
            )
            for theme in themes
        ),
        all=Link(scribe.here.to(CHANGES), "Wijzigingen"),
        review=dutch.long_date(record.review_before),
        calendar=Link(scribe.here.to(REVIEWS), "de agenda"),
    )
