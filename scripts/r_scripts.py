"""Run every script for R of a built site: ``python -m scripts.r_scripts [build/site]``.

Needs R with the package metafor, and a site made with ``menukaart build --all``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main(site: Path) -> int:
    """Run them one by one; gives 1 when one of them does not come to the published numbers."""
    scripts = sorted((site / "data" / "r").glob("*.R"))
    if not scripts:
        print(f"In {site} staan geen scripts; maak eerst de site met 'menukaart build --all'.")
        return 1
    wrong = 0
    for script in scripts:
        done = subprocess.run(
            ["Rscript", script.name], cwd=script.parent, check=False, capture_output=True, text=True
        )
        wrong += done.returncode != 0
        print(f"{script.stem}: {'gelijk' if done.returncode == 0 else 'ANDERS'}")
        if done.returncode:
            print(done.stdout, done.stderr, sep="\n")
    print(f"{len(scripts) - wrong} van {len(scripts)} gelijk aan wat de menukaart noemt.")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/site")))
