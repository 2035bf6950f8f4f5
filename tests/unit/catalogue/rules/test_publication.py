from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import publication
from tests.unit.records import breaches, intervention, source, subject

CODE = "kenmerk-kan-niet"
SICI = "10.1002/(SICI)1099-1727(199821)14:1<3::AID-SDR140>3.0.CO;2-K"


def found(**changes: Any) -> Any:
    where = subject(source(**changes))
    return [*breaches(publication.IMPOSSIBLE, where), *breaches(publication.UNLIKELY, where)]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("DOI", "10.1234/abcd"),
        ("DOI", SICI),
        ("DOI", "10.1016/S0140-6736(05)17868-9"),
        ("DOI", "10.1016/0022(97)"),
        ("URL", "https://example.org/x"),
        ("URL", "https://example.org/a_(b)"),
        ("URL", "https://example.org/?q=x"),
        ("ISBN", "978-90-232-5187-3"),
        ("ISBN", "0-306-40615-2"),
        ("ISBN", "080442957X"),
        ("language", "nl"),
        ("language", "fy"),
        ("author", [{"family": "Jansen"}, {"family": "Jansen", "given": "A."}, "SCP"]),
        ("archived", "https://web.example.org/x"),
    ],
)
def test_what_can_be_found_passes(field: str, value: object) -> None:
    assert found(**{field: value}) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("DOI", "10.1234/."),
        ("DOI", "10.1234/abcd,"),
        ("DOI", "10.1234/abcd."),
        ("DOI", "10.1234/abcd)"),
        ("URL", "https://voorbeeld.nl/x)."),
        ("URL", "https://voorbeeld.nl/x)"),
        ("URL", "https://voorbeeld.nl/x,"),
        ("ISBN", "abc"),
        ("ISBN", "978-90-232-5187-4"),
        ("ISBN", "0306406153"),
        ("ISBN", "12345"),
        ("language", "xx"),
        ("archived", "https://web.example.org/x;"),
    ],
)
def test_what_cannot_exist_is_an_error(field: str, value: str) -> None:
    assert found(**{field: value}) == [(CODE, (field,))]


def test_a_copy_stands_somewhere_else() -> None:
    same = "https://voorbeeld.nl/a"
    assert found(URL=same, archived=same) == [(CODE, ("archived",))]


@pytest.mark.parametrize("name", [{}, {"given": "A."}, {"family": "Jansen", "literal": "Hogeschool"}])
def test_an_author_is_a_person_or_an_organisation(name: dict[str, str]) -> None:
    assert found(author=[{"family": "De Vries"}, name]) == [(CODE, ("author", 1))]


def test_an_author_stands_once() -> None:
    person = {"family": "Jansen", "given": "A."}
    assert found(author=[person, {"literal": "SCP"}, person]) == [("auteur-dubbel", ("author", 2))]


def test_other_records_have_none() -> None:
    where = subject(intervention())
    assert breaches(publication.IMPOSSIBLE, where) == breaches(publication.UNLIKELY, where) == []
