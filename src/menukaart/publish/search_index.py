"""Pagefind: the search index of a finished site."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pagefind_bin

from menukaart.problems import MenukaartError


def build_index(site: Path) -> None:
    """Write the index into ``site/pagefind``.

    Raises:
        MenukaartError: when Pagefind is missing or fails.
    """
    try:
        executable = pagefind_bin.get_executable()
    except FileNotFoundError as error:
        raise MenukaartError("Pagefind ontbreekt. Installeer opnieuw met: pip install -e .") from error
    command = [str(executable), "--site", str(site), "--quiet"]
    outcome = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if outcome.returncode:
        raise MenukaartError(f"Het zoekregister kon niet gemaakt worden:\n{outcome.stderr or outcome.stdout}")
