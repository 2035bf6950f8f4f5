"""The hooks of pre-commit run commands that are there, on the files that hold records."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from menukaart.cli.app import COMMANDS
from menukaart.reading.layout import FILES, FOLDERS, RECORD_FOLDERS

ROOT = Path(__file__).parents[2]


def hooks() -> list[dict[str, Any]]:
    own = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [repo["repo"] for repo in own["repos"]] == ["local"]
    return [*own["repos"][0]["hooks"], *offered]


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: f"{hook['id']}-{hook['language']}")
def test_a_hook_runs_a_command_on_the_right_files(hook: dict[str, Any]) -> None:
    program, command, *_ = hook["entry"].split()
    assert program.rpartition("/")[2] == "menukaart"
    assert command in COMMANDS
    files = re.compile(hook["files"])
    assert all(files.search(f"{folder}/a.yaml") for folder in RECORD_FOLDERS)
    assert not files.search("src/menukaart/problems.py")
    if command == "check":
        assert hook["pass_filenames"] is False
        assert all(files.search(f"{folder}/a") for folder in FOLDERS)
        assert all(files.search(name) for name in FILES)
