"""The calendar of reviews: lines that a calendar can read, and names that stay."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from menukaart.render.follow.calendar import fold, review_calendar
from tests.unit.records import intervention, source, theme
from tests.unit.render.periods import catalogue_of

DAY = date(2026, 11, 26)
NOW = catalogue_of(
    theme(review_before="2028-02-01"),
    intervention("a", title="Élan, met komma; en \\ streep", review_before="2028-02-01"),
    intervention("b", title="Later", review_before="2028-02-29"),
    intervention("c", status="concept"),
    source(),
)


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=400))
def test_a_line_is_cut_at_75_octets_and_never_within_a_letter(line: str) -> None:
    pieces = list(fold(line))
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
    assert all(piece.startswith(" ") for piece in pieces[1:])


def test_a_day_is_one_event_with_all_that_is_due() -> None:
    text = review_calendar(NOW, DAY, "https://voorbeeld.test/")
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    lines = unfolded(text)
    assert [line for line in lines if line.startswith("UID:")] == [
        "UID:herziening-2028-02-01@menukaart-onderwijskansen",
        "UID:herziening-2028-02-29@menukaart-onderwijskansen",
    ]
    assert lines[lines.index("DTSTART;VALUE=DATE:20280229") + 1] == "DTEND;VALUE=DATE:20280301"
    assert "SUMMARY:Menukaart: 2 teksten opnieuw bekijken" in lines
    (about,) = [line for line in lines if line.startswith("DESCRIPTION:") and "Leertijd" in line]
    assert "Élan\\, met komma\\; en \\\\ streep https://voorbeeld.test/interventies/a/\\n" in f"{about}\\n"
    assert {line for line in lines if line.startswith("DTSTAMP")} == {"DTSTAMP:20261126T000000Z"}


def test_names_do_not_depend_on_the_address_or_the_day_of_the_site() -> None:
    one, other = (
        [line for line in unfolded(text) if line.startswith("UID")]
        for text in (review_calendar(NOW, DAY, ""), review_calendar(NOW, date(2027, 1, 1), "https://x.test/"))
    )
    assert one == other
    assert "https" not in review_calendar(NOW, DAY, "")
