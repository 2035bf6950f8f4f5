"""A recognition in words: who says what, on which day, and whether it still holds."""

from __future__ import annotations

from datetime import date

from menukaart import dutch
from menukaart.model.practice import Recognition


def level_words(recognition: Recognition) -> str:
    """Write the level in the words of the body: ``NJi: goed onderbouwd``."""
    return f"{recognition.body}: {recognition.level}"


def holds_words(recognition: Recognition, day: date) -> str:
    """Say when it was given and whether it still holds on a day; what is not known says so.

    It speaks of a judgement: a body may also say that a programme is not recognised.
    """
    if recognition.date is None and recognition.expires is None:
        return "dag en geldigheid niet bekend"
    return f"{_given(recognition, day)}; {_until(recognition, day)}"


def _given(recognition: Recognition, day: date) -> str:
    given = recognition.date
    if given is None:
        return "de dag is niet bekend"
    years = day.year - given.year - ((day.month, day.day) < (given.month, given.day))
    ago = f", {dutch.number(years)} jaar geleden" if years > 0 else ""
    return f"oordeel van {dutch.long_date(given)}{ago}"


def _until(recognition: Recognition, day: date) -> str:
    if recognition.expires is None:
        return "of het nog geldt, weten wij niet"
    end = dutch.long_date(recognition.expires)
    return f"geldt niet meer: liep af op {end}" if recognition.expires < day else f"geldt tot {end}"
