"""``build/pooling.json``: what earlier builds pooled, so that a build pools only what changed.

The file is a convenience and is never trusted: what is broken, foreign, or made by other code is worked
out again, and a build never fails over it.
"""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from importlib import resources
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

import menukaart
from menukaart.evidence.pooling.pooled import Pooled

_FILE = "pooling.json"
_MAX_BYTES = 200_000_000
_CODE = ("evidence", "evidence/pooling", "reading")
"""The packages whose code decides what comes out."""


class _Stored(BaseModel):
    """The file: what was pooled by key, and the code that did it. Numbers are finite, types exact."""

    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)

    code: str
    pooled: dict[str, Pooled]


class PoolingFile:
    """What was pooled before, from a file, and what this build uses of it or adds to it.

    Attributes:
        pooled: how many results this build had to work out.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder ``build/``."""
        self._path = folder / _FILE
        self._code = code_digest()
        self._known = self._read()
        self._used: dict[str, Pooled] = {}
        self.pooled = 0

    def get(self, key: str, /) -> Pooled | None:
        """Give what was pooled for a key."""
        found = self._used.get(key) or self._known.get(key)
        if found is not None:
            self._used[key] = found
        return found

    def __setitem__(self, key: str, value: Pooled, /) -> None:
        """Remember what was pooled."""
        self._used[key] = value
        self.pooled += 1

    def save(self) -> None:
        """Write what this build used, unless the file holds just that; other results are dropped."""
        if not self.pooled and self._used.keys() == self._known.keys():
            return
        stored = _Stored(code=self._code, pooled=dict(sorted(self._used.items())))
        fresh = self._path.with_suffix(".nieuw")
        with suppress(OSError):
            fresh.write_text(stored.model_dump_json(), encoding="utf-8")
            fresh.replace(self._path)

    def _read(self) -> dict[str, Pooled]:
        try:
            if self._path.stat().st_size > _MAX_BYTES:
                return {}
            stored = _Stored.model_validate_json(self._path.read_bytes())
        except (OSError, ValidationError):
            return {}
        return stored.pooled if stored.code == self._code else {}


def code_digest() -> str:
    """Make one short text of the code that pools, and of the Python that runs it.

    With another version of either, everything is worked out again; nobody has to remember to say so.
    """
    digest = hashlib.sha256(f"{menukaart.__version__} {sys.version} {os.name}".encode())
    for name in _CODE:
        folder = resources.files("menukaart").joinpath(name)
        for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
            if file.name.endswith(".py"):
                digest.update(f"{name}/{file.name}".encode() + file.read_bytes())
    return digest.hexdigest()
