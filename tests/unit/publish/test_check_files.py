"""Asking for some of the records gives exactly what the check of everything says of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.cli.paths import Chosen
from menukaart.publish.inspection import check_files, inspect
from tests.knowledge_base import CASES, lay_out

SOME = sorted(path.name for path in (CASES / "fout").iterdir())[::6]


@pytest.mark.parametrize("case", SOME)
def test_one_file_gets_what_all_files_together_get(case: str, tmp_path: Path) -> None:
    lay_out(CASES / "fout" / case, tmp_path / "kb")
    root = tmp_path / "kb"
    whole = inspect(root).outcome
    assert check_files(root, None, None).problems == whole.problems
    for file in sorted({problem.place.file for problem in whole.problems} | {"interventions/bijles.yaml"}):
        wanted = [problem for problem in whole.problems if problem.place.file == file]
        found = check_files(root, None, {file})
        assert [problem for problem in found.problems if problem.place.file == file] == wanted
        assert found.files == whole.files


def test_only_folders_of_records_are_records(tmp_path: Path) -> None:
    lay_out(CASES / "fout" / SOME[0], tmp_path / "kb")
    root = tmp_path / "kb"
    (root / "pages").mkdir()

    def is_records(*names: str) -> bool:
        return Chosen(root, [Path(name) for name in names]).is_records

    assert is_records("themes", "interventions/bijles.yaml", "taal")
    assert not is_records("pages", "themes")
    assert not is_records(".")
    assert not is_records()
