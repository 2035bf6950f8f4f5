from __future__ import annotations

import pytest

from menukaart.catalogue.rules import references
from menukaart.model import Record
from menukaart.vocabulary import RecordKind, Severity
from tests.unit.catalogue.rules.test_naming import promised
from tests.unit.records import breaches, effect_data, intervention, moved, source, subject, theme, withdrawn

SOUND = (theme(), source())
UNKNOWN = "onbekende-verwijzing"


def test_unknown_passes_when_every_id_exists() -> None:
    record = intervention(
        effects=[effect_data()],
        related=[{"id": "bijles"}],
        description="Zie [bijles](interventie:bijles), [tijd](thema:leertijd) en [bron](bron:jansen-2020).",
    )
    assert breaches(references.UNKNOWN, subject(record, intervention("bijles"), *SOUND)) == []


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (intervention(themes=["leertijd", "weg"]), ("themes", 1)),
        (intervention(sources=["jansen-2020", "weg"]), ("sources", 1, "source")),
        (intervention(effects=[effect_data(source="weg")]), ("effects", 0, "source")),
        (
            intervention(conditions=[{"text": "x", "sources": "weg"}]),
            ("conditions", 0, "sources", 0, "source"),
        ),
        (intervention(related=[{"id": "weg"}]), ("related", 0, "id")),
        (intervention(description="Zie [x](interventie:weg)."), ("description",)),
        (intervention(description="Zie [x](thema:weg)."), ("description",)),
        (intervention(description="Zie [x](bron:weg)."), ("description",)),
        (intervention(description="Zie <thema:weg>."), ("description",)),
        (intervention(not_meant=["Zie [x](bron:weg)."]), ("not_meant", 0, "text")),
        (theme(related=["weg"]), ("related", 0)),
        (theme(facts=[{"id": "f", "text": "x", "sources": "weg"}]), ("facts", 0, "sources", 0, "source")),
        (source(note="Zie [x](bron:weg)."), ("note",)),
    ],
    ids=lambda value: value.id if hasattr(value, "id") else ".".join(map(str, value)),
)
def test_unknown_fails_for_each_place_that_names_an_id(record: Record, path: tuple[str | int, ...]) -> None:
    assert breaches(references.UNKNOWN, subject(record, *SOUND)) == [(UNKNOWN, path)]


def test_a_theme_does_not_stand_in_for_an_intervention() -> None:
    record = intervention(related=[{"id": "leertijd"}])
    assert breaches(references.UNKNOWN, subject(record, *SOUND)) == [(UNKNOWN, ("related", 0, "id"))]


def test_a_broken_record_is_not_unknown() -> None:
    record = intervention(related=[{"id": "kapot"}])
    where = subject(record, *SOUND, broken=[(RecordKind.INTERVENTION, "kapot")])
    assert breaches(references.UNKNOWN, where) == []


def test_unknown_hints_at_the_nearest_or_at_the_file_to_make() -> None:
    hints = [
        f.hint for f in references.UNKNOWN.check(subject(intervention(themes=["leertjd", "xyzzy"]), *SOUND))
    ]
    assert hints[0] == "Bedoelde u 'leertijd'?"
    assert "themes/xyzzy.yaml" in hints[1]


def test_unknown_asks_to_put_back_what_was_public() -> None:
    where = subject(
        intervention("zomerkamp", related=[{"id": "zomerschool"}]), intervention("zomerscholen"), *SOUND
    )
    (slip,) = references.UNKNOWN.check(where)
    assert slip.hint == "Bedoelde u 'zomerscholen'?"
    where.catalogue.register = promised(intervention("zomerschool"), "wat").catalogue.register
    (gone,) = references.UNKNOWN.check(where)
    assert "zet interventions/zomerschool.yaml terug" in gone.hint


def test_self() -> None:
    assert breaches(references.SELF, subject(intervention(related=[{"id": "bijles"}]))) == []
    own = intervention(related=[{"id": "bijles"}, {"id": "zomerschool"}])
    assert breaches(references.SELF, subject(own)) == [("verwijst-naar-zichzelf", ("related", 1, "id"))]
    assert breaches(references.SELF, subject(theme(related=["leertijd"]))) == [
        ("verwijst-naar-zichzelf", ("related", 0))
    ]


def test_dead_passes_for_living_records() -> None:
    record = intervention(related=[{"id": "bijles"}])
    assert breaches(references.DEAD, subject(record, intervention("bijles"), *SOUND)) == []


def test_dead_warns_and_points_to_where_it_went() -> None:
    record = intervention(related=[{"id": "oud"}, {"id": "weg"}], description="Zie [x](interventie:oud).")
    where = subject(record, moved("oud", "bijles"), withdrawn("weg"), *SOUND)
    assert sorted(breaches(references.DEAD, where)) == [
        ("verwijst-naar-oud", ("description",)),
        ("verwijst-naar-oud", ("related", 0, "id")),
        ("verwijst-naar-oud", ("related", 1, "id")),
    ]
    hints = {finding.path: finding.hint for finding in references.DEAD.check(where)}
    assert "'bijles'" in hints["related", 0, "id"]
    assert references.DEAD.level is Severity.WARNING
