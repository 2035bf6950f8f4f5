from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest
from scripts.study_tables import dietrichson, pellegrini, wolf, wwc
from scripts.study_tables.table import RawTableError, read_raw

ROOT = Path(__file__).resolve().parents[3]
FOUND = "# where it was read\n"


def raw_dietrichson(*effects: tuple[str, str]) -> str:
    """Make a raw file of studies with an effect and a standard error, and a column that nobody needs."""
    header = [*dietrichson.COLUMNS, "Blinding"]
    other = dict.fromkeys(header, "0") | {"Study_ID": "7", "Authors": "Jansen, P. (2019)"}
    lines = [other | {"Effectsize_g": effect, "SE_g": se} for effect, se in effects]
    rows = [",".join(f'"{line[name]}"' for name in header) for line in lines]
    return FOUND + "\n".join([",".join(header), *rows]) + "\n"


def raw_wwc(*findings: dict[str, str]) -> str:
    """Make a raw file of findings on Success for All with 100 pupils in 10 schools."""
    usual = dict.fromkeys(wwc.KEPT, "x") | {
        "study_id": "81455",
        "publication_year": "1993",
        "n_t": "60",
        "n_c": "40",
        "n_clusters": "10",
        "g_wwc": "0.5",
        "intervention": "Success for All",
    }
    rows = [",".join((usual | finding).values()) for finding in findings]
    return FOUND + "\n".join([",".join(usual), *rows]) + "\n"


def raw_pellegrini(*findings: dict[str, str]) -> str:
    """Make a raw file of findings on tutoring by an assistant, and the rows that every group needs."""
    usual = {
        "authors": "Jansen",
        "year": "2019",
        "table_topic": "Tutoring",
        "tutoring_provider": "Paraprofessionals",
        "tutoring_type": "One-to-one",
        "level_achievement": "LowAchiever",
        "level_poverty": "HighPoverty",
        "randomized": "1",
        "effect_size": "0.2",
    }
    others = ({"tutoring_type": "One-to-small"}, {"tutoring_provider": "Teachers", "tutoring_type": "x"})
    rows = [",".join((usual | finding).values()) for finding in (*findings, *others)]
    return "\n".join([",".join(usual), *rows]) + "\n"


def raw_wolf(*findings: dict[str, str]) -> str:
    """Make a raw file of findings, and the rows that every choice needs."""
    usual = {
        "studyid": "1",
        "findingid": "9",
        "effect_size": "0.2",
        "developer": "1",
        "researcher_measure": "0",
        "qed": "0",
    }
    others = ({"studyid": "8", "developer": "0"},)
    rows = [",".join((usual | finding).values()) for finding in (*findings, *others)]
    return "\n".join([",".join(usual), *rows]) + "\n"


def lines(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(line for line in table.splitlines() if not line.startswith("#")))


def test_a_row_without_a_standard_error_is_left_out_and_the_others_keep_their_number() -> None:
    table = dietrichson.derive(read_raw(raw_dietrichson(("0.1", ""), ("-0.20", "0.3"), ("", "0.3"))))

    assert [(row["Row"], row["Effectsize_g"], row["SE_g"]) for row in lines(table)] == [("2", "-0.20", "0.3")]
    assert lines(table)[0]["Authors"] == "Jansen, P. (2019)"
    assert "Blinding" not in table


def test_only_findings_on_the_intervention_are_kept() -> None:
    table = wwc.derive(read_raw(raw_wwc({}, {"intervention": "Success for All Maths"})))

    assert len(lines(table)) == 1


def test_the_standard_error_counts_schools() -> None:
    variance = 100 / (60 * 40) + 0.25 / 200  # by hand; 10 pupils a school: design effect 1 + 9 * 0.2
    table = wwc.derive(read_raw(raw_wwc({})))

    assert float(lines(table)[0]["se"]) == pytest.approx(math.sqrt(variance * 2.8), abs=5e-6)


def test_schools_as_units_have_no_design_effect() -> None:
    assert wwc.standard_error(0.0, 19, 18, 37) == pytest.approx(math.sqrt(1 / 19 + 1 / 18))


def test_two_reports_on_one_experiment_are_one_study() -> None:
    table = wwc.derive(read_raw(raw_wwc({"study_id": "81465"}, {"study_id": "32024"}, {})))

    assert [row["sample"] for row in lines(table)] == ["32024", "32024", "81455"]
    assert [row["study_id"] for row in lines(table)] == ["81465", "32024", "81455"]
    names = ["WWC-studies 32024 en 81465", "WWC-studies 32024 en 81465", "WWC-studie 81455"]
    assert [row["name"] for row in lines(table)] == names


@pytest.mark.parametrize(
    ("finding", "message"),
    [
        ({"n_t": ""}, "Bevinding x"),
        ({"n_t": "60.0"}, "Bevinding x"),
        ({"g_wwc": "nan"}, "Bevinding x"),
        ({"n_clusters": "0"}, "Bevinding x"),
        ({"n_clusters": "1"}, "aantal clusters"),
        ({"n_clusters": "101"}, "grootte van een cluster"),
        ({"intervention": "Read 180"}, "geen bevindingen"),
    ],
)
def test_a_finding_that_cannot_be_used_stops_the_work(finding: dict[str, str], message: str) -> None:
    with pytest.raises(RawTableError, match=message):
        wwc.derive(read_raw(raw_wwc(finding)))


@pytest.mark.parametrize("text", ["", FOUND, FOUND + "a,b\n"])
def test_a_file_without_rows(text: str) -> None:
    with pytest.raises(RawTableError, match="geen rijen"):
        read_raw(text)


def test_a_file_without_a_column() -> None:
    with pytest.raises(RawTableError, match="geen kolom 'intervention'"):
        wwc.derive(read_raw(FOUND + "a,b\n1,2\n"))


@pytest.mark.parametrize(
    ("source", "notes"), [("dietrichson-2021", dietrichson.NOTES), ("wolf-harbatkin-2022", wwc.NOTES)]
)
def test_the_tables_of_the_site_are_made_by_these_programs(source: str, notes: str) -> None:
    text = (ROOT / "sources" / f"{source}.csv").read_text(encoding="utf-8")
    wanted = [f"# {line}" for line in notes.splitlines()]

    assert text.splitlines()[: len(wanted)] == wanted


def test_the_standard_errors_on_the_site_follow_from_the_counts_beside_them() -> None:
    text = (ROOT / "sources" / "wolf-harbatkin-2022.csv").read_text(encoding="utf-8")

    for row in lines(text):
        counts = [int(row[name]) for name in ("n_t", "n_c", "n_clusters")]
        found = wwc.standard_error(float(row["g_wwc"]), *counts)
        assert float(row["se"]) == pytest.approx(found, abs=5e-6), row["finding_id"]


def test_every_study_counts_the_same_however_many_findings_it_has() -> None:
    one, other = {"effect_size": "0.1"}, {"effect_size": "0.3"}
    later = {"year": "2020", "effect_size": "-0.4", "randomized": "0"}
    table = lines(pellegrini.derive(read_raw(raw_pellegrini(one, other, later))))

    alone = next(row for row in table if row["group"] == "een-op-een")
    assert (alone["findings"], alone["studies"], alone["randomised"]) == ("3", "2", "1")
    assert (alone["mean"], alone["lowest"], alone["highest"]) == ("-0.10", "-0.40", "0.20")


def test_pupils_who_do_not_lag_behind_are_left_out_of_the_means() -> None:
    table = pellegrini.derive(
        read_raw(raw_pellegrini({}, {"level_achievement": "AllAchiever", "effect_size": "9"}))
    )

    assert {row["highest"] for row in lines(table)} == {"0.20"}


@pytest.mark.parametrize(
    ("finding", "message"),
    [
        ({"effect_size": ""}, "geen effectgrootte"),
        ({"effect_size": "nan"}, "geen effectgrootte"),
        ({"tutoring_type": "Cross-age"}, "geen rijen voor 'een-op-een'"),
    ],
)
def test_a_table_that_gives_no_mean_stops_the_work(finding: dict[str, str], message: str) -> None:
    with pytest.raises(RawTableError, match=message):
        pellegrini.derive(read_raw(raw_pellegrini(finding)))


def test_a_study_of_a_developer_counts_once_however_many_findings_it_has() -> None:
    findings = ({"effect_size": "0.9"}, {"effect_size": "0.5"}, {"studyid": "2", "effect_size": "0.1"})
    first = lines(wolf.derive(read_raw(raw_wolf(*findings))))[0]
    assert (first["choice"], first["who"]) == ("alle", "ontwikkelaar")
    assert (first["findings"], first["studies"], first["mean"], first["median"]) == ("3", "2", "0.40", "0.40")


def test_tests_of_the_researchers_and_studies_without_lots_can_be_left_out() -> None:
    findings = ({}, {"effect_size": "0.8", "researcher_measure": "1"}, {"effect_size": "0.5", "qed": "1"})
    found = {
        (line["choice"], line["who"]): line for line in lines(wolf.derive(read_raw(raw_wolf(*findings))))
    }
    assert found["alle", "ontwikkelaar"]["mean"] == "0.50"
    assert found["geen-eigen-toets", "ontwikkelaar"]["mean"] == "0.35"
    assert found["geloot", "ontwikkelaar"]["mean"] == "0.50"
    assert found["geloot", "onafhankelijk"]["studies"] == "1"


@pytest.mark.parametrize("broken", ["", "veel", "nan"])
def test_a_finding_of_a_developer_without_an_effect_is_told_by_its_number(broken: str) -> None:
    with pytest.raises(RawTableError, match="bevinding 9"):
        wolf.derive(read_raw(raw_wolf({"effect_size": broken})))


def test_a_file_without_independent_studies_is_no_answer() -> None:
    with pytest.raises(RawTableError, match="onafhankelijk"):
        wolf.derive(read_raw(raw_wolf().replace("8,9,0.2,0", "8,9,0.2,1")))
