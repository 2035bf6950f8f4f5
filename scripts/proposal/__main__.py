"""Writes what a reader of a proposal gets: ``python -m scripts.proposal --base origin/main``.

Runs without secrets. Its files are text of anybody: who shows them must escape them.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from menukaart.cli.app import COMMANDS
from menukaart.cli.github import SUMMARY_VARIABLE, step_summary
from scripts.proposal.mending import mending

ROOT = Path(__file__).resolve().parents[2]
NO_DIFF = "Wat er verandert is hier niet te zien: de opdracht 'menukaart diff' ontbreekt in deze versie."
NOTHING_TO_MEND = "De computer kan hier zelf niets aanvullen."


def changes(root: Path, base: str) -> str:
    """Say in words what changed since a revision, or why that is not known."""
    if "diff" not in COMMANDS:
        return NO_DIFF
    words = [sys.executable, "-m", "menukaart", "diff", base]
    done = subprocess.run(words, cwd=root, check=False, capture_output=True, text=True, encoding="utf-8")
    return (done.stdout or done.stderr).strip() or "Er verandert niets aan de inhoud."


def write(root: Path, base: str, out: Path, summary: Path | None) -> None:
    """Write ``verandert.txt`` and ``aanvullen.txt`` into a folder, and both into the summary of the step."""
    out.mkdir(parents=True, exist_ok=True)
    texts = {"verandert.txt": changes(root, base), "aanvullen.txt": mending(root) or NOTHING_TO_MEND}
    for name, text in texts.items():
        (out / name).write_text(text.rstrip() + "\n", encoding="utf-8")
    if summary is not None:
        with summary.open("a", encoding="utf-8") as file:
            for title, name in (("wat er verandert", "verandert.txt"), ("aan te vullen", "aanvullen.txt")):
                file.write(step_summary(texts[name]).replace("controle van de records", title, 1))


def main() -> int:
    """Read the options and write the files."""
    parser = argparse.ArgumentParser(description="Schrijf wat een meelezer van een voorstel wil weten.")
    parser.add_argument("--base", required=True, help="versie in git waarmee vergeleken wordt")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "voorstel", help="map voor de bestanden")
    options = parser.parse_args()
    named = os.environ.get(SUMMARY_VARIABLE)
    write(ROOT, options.base, options.out, Path(named) if named else None)
    print(f"Geschreven in {options.out}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
