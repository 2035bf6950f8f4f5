from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.reading.files import RecordFile
from menukaart.reading.loader import parse
from menukaart.vocabulary import RecordKind
from tests.knowledge_base import BASE

RECORDS = sorted(path for kind in RecordKind for path in (BASE / kind.value).glob("*.yaml"))


def codes(kind: RecordKind, text: str) -> list[str]:
    file = RecordFile(kind, "proef", f"{kind.value}/proef.yaml", Path(f"{kind.value}/proef.yaml"))
    return [problem.code for problem in parse(file, text.encode()).problems]


@pytest.mark.parametrize("folder", RecordKind)
@pytest.mark.parametrize("path", RECORDS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_record_in_another_folder_is_one_problem(path: Path, folder: RecordKind) -> None:
    is_home = path.parent.name == folder.value
    assert codes(folder, path.read_text(encoding="utf-8")) == ([] if is_home else ["verkeerde-map"])


def test_a_slip_or_a_field_of_another_kind_keeps_the_file_where_it_is() -> None:
    text = (BASE / "interventions" / "zomerschool.yaml").read_text(encoding="utf-8")
    assert codes(RecordKind.INTERVENTION, f"{text}question: Waarom?\n") == ["onbekend-veld"]
    assert codes(RecordKind.INTERVENTION, f"{text}vraag: Waarom?\n") == ["onbekend-veld"]
    assert "verkeerde-map" not in codes(RecordKind.INTERVENTION, "id: proef\nvraag: Waarom?\n")


def test_the_folder_is_told_of_a_record_with_a_slip_in_it() -> None:
    text = (BASE / "interventions" / "zomerschool.yaml").read_text(encoding="utf-8")
    assert codes(RecordKind.SOURCE, text.replace("summary:", "samenvatting:")) == ["verkeerde-map"]
