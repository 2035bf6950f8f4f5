"""Hand-written pages on the command line: what anybody may send in, and what the editor gets to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.cli.app import run
from tests.knowledge_base import copy_base

HEAD = "---\ntitle: Privacy\n---\n"
FAULTS = {
    "a sum that cannot be": (HEAD + "{{ 1/0 }}\n", "pages/privacy.md:4:1 fout [sjabloon]"),
    "loops without end": (
        HEAD + "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}\n",
        "pages/privacy.md:4:1 fout [pagina-te-zwaar]",
    ),
    "brackets": (HEAD + "[" * 60_000 + "\n", "pages/privacy.md:4:1 fout [pagina-te-zwaar]"),
    "another encoding": (HEAD.encode() + b"caf\xe9\n", "pages/privacy.md:4:4 fout [geen-utf8]"),
    "an open header": ("---\ntitle: Privacy\n# Kop\n", "pages/privacy.md:1:1 fout [geen-kop]"),
    "a visitor sent away": (
        HEAD + '\n<meta http-equiv="refresh" content="0;url=https://elders.test">\n',
        "pages/privacy.md:5:1 fout [html]",
    ),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = copy_base(tmp_path / "kb")
    (made / "pages").mkdir()
    return made


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_a_page_is_told_with_its_place(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    content, wanted = FAULTS[name]
    data = content if isinstance(content, bytes) else content.encode()
    (root / "pages" / "privacy.md").write_bytes(data)
    assert run(["--root", str(root), "check"]) == 1
    shown = capsys.readouterr()
    assert wanted in shown.out
    assert "Traceback" not in shown.out + shown.err


@pytest.mark.parametrize(
    "name", ["menukaart.md", "api.md", "assets.md", "interventies.md", "Menukaart.md", "..md"]
)
def test_a_page_stays_in_its_place(root: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "pages" / name).write_text("---\ntitle: x\n---\nOVERGENOMEN\n", encoding="utf-8")
    assert run(["--root", str(root), "check"]) == 1
    assert f"pages/{name}:1:1 fout" in capsys.readouterr().out


def test_the_faults_of_one_page_can_be_asked_for(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "pages" / "a.md").write_text(HEAD + "[x](../nergens/)\n", encoding="utf-8")
    (root / "pages" / "b.md").write_text(HEAD + "Goed.\n", encoding="utf-8")
    assert run(["--root", str(root), "check", "pages/b.md"]) == 0
    assert run(["--root", str(root), "check", "pages"]) == 1
    assert "pages/a.md:4:5 fout [dode-link]" in capsys.readouterr().out
