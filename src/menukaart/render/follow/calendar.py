"""The days on which texts must have been looked at again, as a calendar (RFC 5545).

One whole day for all records of that day: many are due together, and a calendar with a hundred lines on one
day helps nobody. The name of a day never changes, so a calendar that is fetched again updates what it has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from menukaart import dutch
from menukaart.catalogue import Catalogue
from menukaart.render.addresses import record_address
from menukaart.vocabulary import RecordKind

_MOST_OCTETS = 75
_NAME = "Menukaart Onderwijskansen: opnieuw bekijken"
_UID = "menukaart-onderwijskansen"
"""What stands behind the @ of a name; not the host, because a site may move and the names may not."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_DAY = "%Y%m%d"


def review_calendar(catalogue: Catalogue, day: date, site_url: str) -> str:
    """Write the calendar.

    Args:
        catalogue: the records.
        day: the day that the site stands for.
        site_url: whole address of the site, or empty: then the calendar has no links.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Menukaart Onderwijskansen//Herziening//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_escaped(_NAME)}",
        f"X-WR-CALNAME:{_escaped(_NAME)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1W",
    ]
    for due, found in sorted(_due(catalogue).items()):
        lines += _event(due, found, day, site_url)
    return "".join(f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in fold(line))


def fold(line: str) -> Iterator[str]:
    """Cut a line in pieces of at most 75 octets, none within a letter; what goes on begins with a space."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _MOST_OCTETS:
            yield piece
            piece, size = " ", 1
        piece += letter
        size += octets
    yield piece


def _due(catalogue: Catalogue) -> dict[date, list[tuple[str, str]]]:
    """Give by day the titles and addresses of what is due, in the order of titles."""
    found: dict[date, list[tuple[str, str]]] = defaultdict(list)
    for record in catalogue.public_interventions:
        address = record_address(RecordKind.INTERVENTION, record.id)
        found[record.review_before].append((record.title, address))
    for theme in catalogue.public_themes:
        found[theme.review_before].append((theme.title, record_address(RecordKind.THEME, theme.id)))
    return {due: sorted(each, key=lambda item: item[0].casefold()) for due, each in found.items()}


def _event(due: date, found: Sequence[tuple[str, str]], day: date, site_url: str) -> Iterator[str]:
    count = dutch.count(len(found), "tekst", "teksten").replace(dutch.NO_BREAK_SPACE, " ")
    told = [f"{title} {site_url}{address}" if site_url else title for title, address in found]
    about = f"Deze teksten moeten voor {dutch.long_date(due)} opnieuw bekeken zijn:"
    yield "BEGIN:VEVENT"
    yield f"UID:herziening-{due.isoformat()}@{_UID}"
    yield f"DTSTAMP:{day.strftime(_DAY)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{due.strftime(_DAY)}"
    yield f"DTEND;VALUE=DATE:{(due + timedelta(days=1)).strftime(_DAY)}"
    yield f"SUMMARY:{_escaped(f'Menukaart: {count} opnieuw bekijken')}"
    yield f"DESCRIPTION:{_escaped(chr(10).join((about, *told)))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
