from __future__ import annotations

from decimal import Decimal

import pytest

from menukaart.catalogue.reasons import Named, figures, is_explained, say_why
from tests.unit.records import effect_data, intervention, source, subject


@pytest.mark.parametrize(
    ("note", "value"),
    [
        ("Het is 3,40.", Decimal("3.40")),
        ("Het is 3.40", Decimal("3.40")),
        ("Het is −3,40!", Decimal("-3.40")),
        ("(-3.40)", Decimal("-3.40")),
        ("Er zijn 12.000 leerlingen.", 12000),
        ("Er zijn 12000 leerlingen.", 12000),
        ("Het prijspeil weten wij niet.", "prijspeil"),
        ("IN HET KORT", "In het kort"),
    ],
)
def test_a_note_that_names_the_value_explains_it(note: str, value: Named) -> None:
    assert is_explained(note, value)
    assert is_explained(note, "iets anders", value)


@pytest.mark.parametrize(
    ("note", "value"),
    [
        (None, 3),
        ("", 3),
        ("Regel 13 van de lijst.", 3),
        ("Het is 3,40.", Decimal("3.4")),
        ("Het is 13,40.", Decimal("3.40")),
        ("Het is 3,4.", 3),
        ("Het is 1.3", 3),
        ("Zo staat het in de bron.", Decimal("3.40")),
    ],
)
def test_another_note_does_not(note: str | None, value: Named) -> None:
    assert not is_explained(note, value)


@pytest.mark.parametrize(
    ("value", "shown"), [(Decimal("-3.40"), "-3,40"), (12000, "12.000"), ("0.05", "0.05"), (2, "2")]
)
def test_the_tip_names_what_the_note_must_name(value: Named, shown: str) -> None:
    tip = say_why(value)
    assert tip.endswith(f"Leg het uit in 'note' en noem daar '{shown}'.")
    assert is_explained(tip, value)


def test_figures_have_their_path() -> None:
    record = intervention(effects=[effect_data(), effect_data(value="0.30")])
    assert [(path, str(effect.value)) for path, effect in figures(subject(record))] == [
        (("effects", 0), "0.28"),
        (("effects", 1), "0.30"),
    ]
    assert list(figures(subject(source()))) == []
