"""What every way to begin a record shares: is the id sound, may this folder be written, is the name free."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

from menukaart.cli.root import near
from menukaart.model.fields import ID_PATTERN, MAX_ID_LENGTH, suggest_id
from menukaart.problems import UsageError
from menukaart.reading.files import SUFFIX
from menukaart.reading.plain_file import folder_refusal
from menukaart.vocabulary import RecordKind


def require_id(identifier: str) -> None:
    """Refuse a text that is no id, with one that is.

    Raises:
        UsageError: when it is not.
    """
    if not re.fullmatch(ID_PATTERN, identifier) or len(identifier) > MAX_ID_LENGTH:
        suggestion = suggest_id(identifier)
        hint = f" Bijvoorbeeld '{suggestion}'." if suggestion else ""
        raise UsageError(f"'{identifier}' is geen geldige id: alleen a-z, 0-9 en losse streepjes.{hint}")


def folder_to_write(root: Path, kind: RecordKind) -> Path:
    """Give the folder of a kind of record.

    Raises:
        UsageError: when it is not there, or leads outside the knowledge base.
    """
    folder = root / kind.value
    if not os.path.lexists(folder):
        raise UsageError(f"De map '{near(folder)}' ontbreekt. Ga naar de kennisbank of gebruik --root MAP.")
    if refused := folder_refusal(root, folder):
        raise UsageError(f"In '{near(folder)}' wordt niet geschreven. {refused.message}")
    return folder


def write_new(folder: Path, identifier: str, text: str) -> Path:
    """Write a record that is not there yet.

    Raises:
        UsageError: when something has that name already.
    """
    path = folder / f"{identifier}{SUFFIX}"
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise UsageError(f"'{near(path)}' bestaat al. Een id wordt nooit opnieuw gebruikt.") from None
    return path


def check_command(root: Path, path: Path) -> str:
    """Write the command that checks one record, as it works from where the person stands."""
    elsewhere = "" if Path.cwd() == root else f" --root {shlex.quote(near(root))}"
    return f"menukaart check {shlex.quote(near(path))}{elsewhere}"
