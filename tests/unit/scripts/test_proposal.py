"""What a reader of a proposal gets: the changes in words, and what the computer can mend."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from scripts.proposal import __main__ as proposal
from scripts.proposal.mending import mending

from tests.knowledge_base import copy_base


def test_what_can_be_mended_is_a_diff_and_the_proposal_stays_as_it_is(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    path = next((root / "interventions").glob("*.yaml"))
    text = path.read_text(encoding="utf-8")
    first, second, *rest = text.splitlines(keepends=True)
    path.write_text("".join([second, first, *rest]), encoding="utf-8")
    before = path.read_bytes()
    found = mending(root)
    assert f"--- nu/interventions/{path.name}\n+++ beter/interventions/{path.name}\n" in found
    assert f"\n-{second}" in found or f"\n-{first}" in found
    assert path.read_bytes() == before


def test_without_the_command_the_text_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(proposal, "COMMANDS", {})
    assert "ontbreekt in deze versie" in proposal.changes(tmp_path, "main")


def test_with_the_command_its_words_are_taken_or_its_complaint(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(proposal, "COMMANDS", {"diff": None})
    answers = iter([("Eén cijfer.\n", ""), ("", "Fout: geen git."), ("", "")])

    def run(words: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        assert words[-2:] == ["diff", "origin/main"]
        out, err = next(answers)
        return subprocess.CompletedProcess(words, 0, out, err)

    monkeypatch.setattr(proposal.subprocess, "run", run)
    said = [proposal.changes(tmp_path, "origin/main") for _ in range(3)]
    assert said == ["Eén cijfer.", "Fout: geen git.", "Er verandert niets aan de inhoud."]


def test_both_texts_are_files_and_stand_in_the_summary(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(proposal, "changes", lambda _root, _base: "Titel <b>")
    monkeypatch.setattr(proposal, "mending", lambda _root: "")
    proposal.write(tmp_path, "main", tmp_path / "uit", tmp_path / "samenvatting.md")
    assert (tmp_path / "uit" / "verandert.txt").read_text(encoding="utf-8") == "Titel <b>\n"
    assert (tmp_path / "uit" / "aanvullen.txt").read_text(encoding="utf-8") == f"{proposal.NOTHING_TO_MEND}\n"
    summary = (tmp_path / "samenvatting.md").read_text(encoding="utf-8")
    assert "## Menukaart: wat er verandert" in summary
    assert "Titel &lt;b&gt;" in summary
