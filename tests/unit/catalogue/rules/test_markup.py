from __future__ import annotations

import pytest

from menukaart.catalogue.rules import markup
from menukaart.model import Record
from tests.unit.records import breaches, effect_data, intervention, source, subject, theme


@pytest.mark.parametrize(
    "record",
    [
        intervention(description="Een *tekst* met [link](https://example.org) en\n\n- een lijst"),
        intervention(title="5 < 6 & 7 > 3", abbreviation="A*B"),
        source(URL="https://example.org/?a=1&b=2"),
    ],
)
def test_passes(record: Record) -> None:
    assert breaches(markup.RULE, subject(record)) == []


@pytest.mark.parametrize(
    ("record", "code", "path"),
    [
        (intervention(title="Zomer<br>school"), "html", ("title",)),
        (intervention(also_known_as=["Goed", "<b>Fout</b>"]), "html", ("also_known_as", 1)),
        (intervention(description="<script>x</script>"), "html", ("description",)),
        (
            intervention(effects=[effect_data(note="[x](javascript:x)")]),
            "onveilige-link",
            ("effects", 0, "note"),
        ),
        (
            theme(sections=[{"id": "t", "title": "T", "text": "# Kop", "sources": "jansen-2020"}]),
            "opmaak",
            ("sections", 0, "text"),
        ),
        (source(summary="[x](data:y)"), "onveilige-link", ("summary",)),
        (
            intervention(unknown={"cost": {"reason": "onbekend", "note": "<i>"}}),
            "html",
            ("unknown", "cost", "note"),
        ),
    ],
)
def test_fails_wherever_a_text_stands(record: Record, code: str, path: tuple[str | int, ...]) -> None:
    assert breaches(markup.RULE, subject(record)) == [(code, path)]


def test_points_at_the_characters() -> None:
    finding = next(
        iter(markup.RULE.check(subject(intervention(description="Een <img src=x onerror=y> beeld."))))
    )
    assert finding.snippet == "<img src=x onerror=y>"
