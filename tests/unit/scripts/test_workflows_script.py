"""Reading the workflows: what is not there is named, what finds something fails."""

from __future__ import annotations

import subprocess

import pytest
from scripts import workflows


def test_what_is_not_there_is_said_and_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(workflows.shutil, "which", lambda *_, **__: None)
    assert workflows.main() == 0
    said = capsys.readouterr().out
    assert "Niet nagekeken met zizmor" in said
    assert "Niet nagekeken met actionlint" in said


def test_what_finds_something_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    codes = iter([0, 14])
    found = {"zizmor": (lambda: ["a"], ""), "actionlint": (lambda: ["b"], "")}
    monkeypatch.setattr(workflows, "TOOLS", found)
    run = lambda words, **_: subprocess.CompletedProcess(words, next(codes))  # noqa: E731
    monkeypatch.setattr(workflows.subprocess, "run", run)
    assert workflows.main() == 1
