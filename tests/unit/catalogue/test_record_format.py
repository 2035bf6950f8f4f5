"""A record of an older version of the format becomes one of the newest, and not one other byte changes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from menukaart.catalogue.record_format import STEPS, VERSION
from menukaart.cli.app import run
from menukaart.evidence.rules import ALL_RULES
from menukaart.reading.layout import PARTS
from menukaart.render.api.record_schema import record_schema
from menukaart.vocabulary import RecordKind
from tests.knowledge_base import check_root

ROOT = Path(__file__).parents[3]
NAME = "interventions/zomerschool.yaml"
ID_OF_A_FIGURE = re.compile(r"^(  - )id: [a-z0-9-]+\n    (outcome:)", re.MULTILINE)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """The real records, one of them as it was in version 1, such as an open proposal holds."""
    for name in PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name)
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, tmp_path)
    text = (ROOT / NAME).read_text(encoding="utf-8")
    old, number = ID_OF_A_FIGURE.subn(r"\1\2", text)
    assert number
    (tmp_path / NAME).write_text(old, encoding="utf-8")
    return tmp_path


def test_every_step_has_a_version_a_reason_and_a_way_along() -> None:
    assert [step.version for step in STEPS] == list(range(2, VERSION + 1))
    for step in STEPS:
        assert step.about.endswith(".")
        assert step.rules
        assert all(rule.fix and rule in ALL_RULES for rule in step.rules)


def test_fix_brings_an_older_record_along(older: Path) -> None:
    codes = {rule.code for step in STEPS for rule in step.rules}
    assert codes & {problem.code for problem in check_root(older).problems}
    assert run(["--root", str(older), "fix", NAME]) == 0
    text = (older / NAME).read_text(encoding="utf-8")
    newest = (ROOT / NAME).read_text(encoding="utf-8")
    assert ID_OF_A_FIGURE.sub(r"\1\2", text) == ID_OF_A_FIGURE.sub(r"\1\2", newest)
    assert len(ID_OF_A_FIGURE.findall(text)) == len(ID_OF_A_FIGURE.findall(newest))
    assert not codes & {problem.code for problem in check_root(older).problems}


@pytest.mark.parametrize("kind", RecordKind)
def test_the_schema_names_the_version(kind: RecordKind) -> None:
    assert record_schema(kind)["$comment"] == f"Vorm van records: versie {VERSION}."
