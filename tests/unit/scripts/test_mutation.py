"""The report on changes that tests notice. mutmut itself is not run here: that takes hours."""

from __future__ import annotations

from scripts.mutation import survivors, table, tally

RESULTS = """\
    menukaart.render.facets.x__staff__mutmut_1: killed
    menukaart.render.facets.x__staff__mutmut_2: survived
    menukaart.render.facets.x__staff__mutmut_3: timeout
    menukaart.render.facets.x__terms__mutmut_1: no tests
    menukaart.reading.tree.xǁScalarǁ__init____mutmut_1: not checked
    menukaart.reading.files.x_read__mutmut_12: killed
""".splitlines()


def test_a_change_counts_as_noticed_when_a_test_failed_or_never_ended() -> None:
    counted = tally(RESULTS)

    assert counted["menukaart.render.facets"] == {"killed": 1, "survived": 1, "timeout": 1, "no tests": 1}
    assert [line.split() for line in table(counted).splitlines()] == [
        ["menukaart.reading.files", "1", "van", "1", "100.0", "%"],
        ["menukaart.render.facets", "2", "van", "4", "50.0", "%"],
        ["samen", "3", "van", "5", "60.0", "%"],
    ]


def test_what_is_not_run_is_no_score_and_nothing_run_is_no_error() -> None:
    assert table(tally(RESULTS[4:5])).split() == ["samen", "0", "van", "0", "0.0", "%"]


def test_code_that_no_test_runs_survives_too() -> None:
    assert [line.partition(":")[0].rpartition(".")[2] for line in survivors(RESULTS)] == [
        "x__staff__mutmut_2",
        "x__terms__mutmut_1",
    ]
