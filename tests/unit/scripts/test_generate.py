from __future__ import annotations

from pathlib import Path

import pytest
from scripts.bench.generate import furnish, generate

from menukaart.catalogue import check
from menukaart.catalogue.check import Checked
from menukaart.problems import has_errors
from menukaart.reading import load_library

ROOT = Path(__file__).resolve().parents[3]
COUNT = 100


@pytest.fixture(scope="module")
def knowledge_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench")
    generate(folder, COUNT)
    return folder


@pytest.fixture(scope="module")
def outcome(knowledge_base: Path) -> Checked:
    return check(load_library(knowledge_base))


def content(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def test_the_records_are_sound(outcome: Checked) -> None:
    assert not has_errors(outcome.problems), outcome.problems[0]


def test_there_is_as_much_as_was_asked_for(outcome: Checked) -> None:
    catalogue = outcome.catalogue
    assert (len(catalogue.interventions), len(catalogue.themes), len(catalogue.sources)) == (40, 10, 50)


def test_each_intervention_has_three_to_five_figures(outcome: Checked) -> None:
    assert {len(record.effects) for record in outcome.catalogue.interventions} <= {3, 4, 5}


def test_the_same_seed_gives_the_same_bytes(knowledge_base: Path, tmp_path: Path) -> None:
    generate(tmp_path / "zelfde", COUNT)
    generate(tmp_path / "ander", COUNT, seed=1)

    assert content(tmp_path / "zelfde") == content(knowledge_base)
    assert content(tmp_path / "ander") != content(knowledge_base)


def test_the_records_are_as_long_as_real_ones(knowledge_base: Path) -> None:
    lengths = [file.stat().st_size for file in (knowledge_base / "interventions").iterdir()]

    assert 7_000 < sum(lengths) / len(lengths) < 10_000


def test_a_knowledge_base_gets_the_settings_of_the_project(tmp_path: Path) -> None:
    furnish(tmp_path, ROOT)

    assert (tmp_path / "mkdocs.yml").read_bytes() == (ROOT / "mkdocs.yml").read_bytes()
    assert any((tmp_path / "pages").glob("*.md"))
