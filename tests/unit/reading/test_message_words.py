"""What a wrong value is called, word for word: each kind of error of the models by itself."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic_core import ErrorDetails

from menukaart.model import Intervention, Moved
from menukaart.model.forms import DOI_FORM
from menukaart.reading import messages
from menukaart.reading.messages import Message, describe

QUOTE = "Staat er een komma of dubbele punt in de tekst? Zet de tekst tussen aanhalingstekens."
LIST_HINT = "Zet er [ ] omheen, of begin een regel met een streepje."
EMPTY_HINT = "Vul het in, of haal de regel weg. Begint de tekst met #? Zet haar tussen aanhalingstekens."
ID = "^[a-z0-9]+(-[a-z0-9]+)*$"


def error(kind: str, loc: tuple[str | int, ...], value: object, **context: object) -> ErrorDetails:
    found: Any = {"type": kind, "loc": loc, "msg": "English", "input": value}
    return found | {"ctx": context} if context else found


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (
            error("eigen", ("title",), "x", message="Onze zin.", hint="Onze tip."),
            Message("eigen", "Onze zin.", "Onze tip."),
        ),
        (error("eigen", ("title",), "x", message="Onze zin."), Message("eigen", "Onze zin.")),
        (error("string_type", ("title",), None), Message("leeg", "Het veld 'title' is leeg.", EMPTY_HINT)),
        (
            error("string_type", ("phases", 1), None),
            Message("leeg", "Een onderdeel van 'phases' is leeg.", "Vul het in, of haal het weg."),
        ),
        (
            error("string_type", ("unknown", "cost", "reason"), None),
            Message("leeg", "Het veld 'cost' is leeg.", EMPTY_HINT),
        ),
        (error("nieuw", ("title",), "x"), Message("ongeldig", "De waarde van 'title' klopt niet.")),
        (error("nieuw", (), "x"), Message("ongeldig", "De waarde van 'record' klopt niet.")),
        (
            error("missing", ("themes",), None),
            Message("ontbreekt", "Het veld 'themes' ontbreekt.", "Dit veld is verplicht."),
        ),
        (
            error("missing", ("nergens",), None),
            Message("ontbreekt", "Het veld 'nergens' ontbreekt.", "Dit veld is verplicht."),
        ),
        (
            error("extra_forbidden", ("titel",), "x"),
            Message("onbekend-veld", "Het veld 'titel' bestaat hier niet.", "Bedoelde u 'title'?"),
        ),
        (
            error("extra_forbidden", ("rust, reinheid",), None),
            Message("onbekend-veld", "Het veld 'rust, reinheid' bestaat hier niet.", QUOTE),
        ),
        (
            error("extra_forbidden", ("ages", "kleur"), "x"),
            Message("onbekend-veld", "Het veld 'kleur' bestaat hier niet.", "Mogelijk zijn: min en max."),
        ),
        (
            error("enum", ("levels", 0), "schol", expected="'school', 'gemeente' or 'rijk'"),
            Message(
                "onbekende-waarde",
                "'schol' is geen bekende waarde voor 'levels'; kies 'school', 'gemeente' of 'rijk'.",
                "Bedoelde u 'school'?",
            ),
        ),
        (
            error("enum", ("outcomes", 0), "wiskunde", expected="'rekenen' or 'lezen'"),
            Message(
                "onbekende-waarde",
                "'wiskunde' is geen bekende waarde voor 'outcomes'; kies 'rekenen' of 'lezen'.",
                "Bedoelde u 'rekenen' (rekenen en wiskunde)?",
            ),
        ),
        (
            error("enum", ("outcomes", 0), "wi", expected="'rekenen' or 'lezen'"),
            Message(
                "onbekende-waarde",
                "'wi' is geen bekende waarde voor 'outcomes'; kies 'rekenen' of 'lezen'.",
            ),
        ),
        (
            error("tuple_type", ("themes",), {"a": "b"}),
            Message(
                "verkeerd-type",
                "Bij 'themes' hoort een lijst, geen groep velden (ingesprongen regels).",
                LIST_HINT,
            ),
        ),
        (
            error("dict_type", ("unknown",), "x" * 50),
            Message(
                "verkeerd-type",
                f"Bij 'unknown' hoort een groep velden, geen tekst ('{'x' * 40}').",
                "Schrijf per veld een regel, bijvoorbeeld cost: niet-gezocht.",
            ),
        ),
        (
            error("model_type", ("effects", 0, "ci"), ["0.1", "0.2"]),
            Message(
                "verkeerd-type",
                "Bij 'ci' hoort een groep velden, geen lijst.",
                "Schrijf {low: 0.1, high: 0.2}.",
            ),
        ),
        (
            error("string_type", ("title",), ("a", "b")),
            Message("verkeerd-type", "Bij 'title' hoort tekst, geen lijst."),
        ),
        (
            error("string_too_long", ("title",), "x" * 300, max_length=200),
            Message("te-lang", "'title' is 300 tekens lang; hoogstens 200 mag.", "Maak het korter."),
        ),
        (
            error("too_long", ("themes",), ["a", "b", "c"], max_length=2),
            Message("te-lang", "'themes' is 3 onderdelen lang; hoogstens 2 mag.", "Maak het korter."),
        ),
        (
            error("string_too_long", ("id",), "x" * 90, max_length=80),
            Message("te-lang", "De id is 90 tekens lang; hoogstens 80 mag.", "Maak het korter."),
        ),
        (
            error("string_too_short", ("title",), "", min_length=1),
            Message("leeg", "Het veld 'title' is leeg.", EMPTY_HINT),
        ),
        (
            error("string_too_short", ("title",), "x", min_length=2),
            Message("te-kort", "'title' heeft minstens 2\N{NO-BREAK SPACE}tekens nodig."),
        ),
        (
            error("too_short", ("themes",), [], min_length=1),
            Message("te-kort", "'themes' heeft minstens 1\N{NO-BREAK SPACE}onderdeel nodig."),
        ),
        (
            error("string_too_short", ("title",), "x", min_length=1),
            Message("te-kort", "'title' heeft minstens 1\N{NO-BREAK SPACE}teken nodig."),
        ),
        (
            error("too_short", ("themes",), [], min_length=2),
            Message("te-kort", "'themes' heeft minstens 2\N{NO-BREAK SPACE}onderdelen nodig."),
        ),
        (
            error("greater_than_equal", ("se",), "-1", ge=0),
            Message("buiten-bereik", "'se' is '-1'; het moet minstens 0 zijn."),
        ),
        (
            error("less_than_equal", ("band",), "9", le=5),
            Message("buiten-bereik", "'band' is '9'; het moet hoogstens 5 zijn."),
        ),
        (
            error("string_pattern_mismatch", ("id",), "Mijn Id", pattern=ID),
            Message(
                "ongeldige-id",
                "'Mijn Id' is geen geldige id: alleen a-z, 0-9 en losse streepjes.",
                "Bijvoorbeeld 'mijn-id'.",
            ),
        ),
        (
            error("string_pattern_mismatch", ("themes",), "a, b", pattern=ID),
            Message(
                "ongeldige-id",
                "'a, b' is geen geldige id: alleen a-z, 0-9 en losse streepjes.",
                "Zijn dit er meer? Schrijf [a, b].",
            ),
        ),
        (
            error("string_pattern_mismatch", ("id",), "!!", pattern=ID),
            Message("ongeldige-id", "'!!' is geen geldige id: alleen a-z, 0-9 en losse streepjes."),
        ),
        (
            error("string_pattern_mismatch", ("DOI",), "doi:10", pattern=DOI_FORM),
            Message(
                "verkeerde-vorm",
                "'doi:10' heeft niet de vorm die bij 'DOI' hoort.",
                "Een DOI begint met 10., bijvoorbeeld 10.1234/abc; zonder adres ervoor.",
            ),
        ),
        (
            error("string_pattern_mismatch", ("issued",), "x", pattern="^10"),
            Message("verkeerde-vorm", "'x' heeft niet de vorm die bij 'issued' hoort."),
        ),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_an_error_is_told_like_this(found: ErrorDetails, message: Message) -> None:
    assert describe(Intervention, found) == message


def test_a_field_of_a_living_record_is_told_apart_in_one_that_moved() -> None:
    hint = "Een record dat niet meer geldt heeft dit veld niet; haal het weg."

    assert describe(Moved, error("extra_forbidden", ("phases",), ["po"])) == Message(
        "onbekend-veld", "Het veld 'phases' bestaat hier niet.", hint
    )
    assert describe(Moved, error("extra_forbidden", ("taget",), "a")).hint == "Bedoelde u 'target'?"


@pytest.mark.parametrize(("length", "shown"), [(60, "x" * 60), (61, "x" * 60 + "…")])
def test_a_long_value_is_cut_after_sixty_characters(length: int, shown: str) -> None:
    found = describe(Intervention, error("less_than_equal", ("band",), "x" * length, le=5))

    assert found.text == f"'band' is '{shown}'; het moet hoogstens 5 zijn."
    name = describe(Intervention, error("extra_forbidden", ("x" * length,), "x"))
    assert name.text == f"Het veld '{shown}' bestaat hier niet."


def test_a_status_offers_those_of_every_kind() -> None:
    found = describe(Intervention, error("literal_error", ("status",), "weg", expected="'concept'"))

    assert "'verplaatst'" in found.text


def test_a_missing_field_shows_an_example() -> None:
    found = describe(Intervention, error("missing", ("title",), None))

    assert found.hint.startswith("Verplicht; bijvoorbeeld title: ")


def test_how_a_type_is_told() -> None:
    """The handlers are made when the module is read; here their makers are asked again."""
    a_list, group = messages._type("een lijst"), messages._type("een groep velden")
    found = error("tuple_type", ("themes",), {"a": "b"})
    text = "Bij 'themes' hoort een lijst, geen groep velden (ingesprongen regels)."

    assert a_list(Intervention, found) == Message("verkeerd-type", text, LIST_HINT)
    assert group(Intervention, error("dict_type", ("ci",), "x")) == Message(
        "verkeerd-type",
        "Bij 'ci' hoort een groep velden, geen tekst ('x').",
        "Schrijf {low: 0.1, high: 0.2}.",
    )
    assert group(Intervention, error("dict_type", ("cost",), "x")).hint == ""


def test_how_a_bound_is_told() -> None:
    handler = messages._bound("minstens", "ge")

    assert handler(Intervention, error("greater_than_equal", ("se",), "-1", ge=0)) == Message(
        "buiten-bereik", "'se' is '-1'; het moet minstens 0 zijn."
    )
