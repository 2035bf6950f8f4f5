"""One small run of the benchmark, in processes of its own as it really goes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from scripts.bench.generate import furnish, generate
from scripts.bench.measure import STEPS

ROOT = Path(__file__).resolve().parents[3]
COUNT = 40


def measured(engine: str, knowledge_base: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "scripts.bench.measure", engine, str(knowledge_base)]
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
    result: dict[str, Any] = json.loads(outcome.stdout)
    return result


@pytest.fixture(scope="module")
def knowledge_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench")
    generate(folder, COUNT)
    furnish(folder, ROOT)
    return folder


def test_our_engine_and_the_plain_one_build_the_same_pages(knowledge_base: Path) -> None:
    ours, plain = measured("menukaart", knowledge_base), measured("plain", knowledge_base)

    assert list(ours["steps"]) == list(STEPS)
    assert ours["memory"]["self"] > 0
    assert ours["memory"]["copy"] > 0
    assert ours["pages"] == plain["pages"] > COUNT
    site = (knowledge_base / "build/site/interventies/aanpak-00003/index.html").read_text(encoding="utf-8")
    copy = (knowledge_base / "build/plain/interventies/aanpak-00003/index.html").read_text(encoding="utf-8")
    marker = 'id="werkt-het"'
    assert marker in site
    assert marker in copy
    assert "bronnen/bron-000" in copy
