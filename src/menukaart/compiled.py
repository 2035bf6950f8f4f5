"""Keeps compiled templates beside the compiled modules of Python: who may write there may do worse."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket

_TEMPLATES, _FOLDER = "templates", "__pycache__"


class _WhereItCan(FileSystemBytecodeCache):
    """Keeps nothing where it may not write; that only costs time."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def template_cache() -> BytecodeCache | None:
    """Give where compiled templates are kept; None when Python keeps nothing compiled.

    Compiling all templates takes half a second. What is kept is known by the text of a template and the
    versions of Python and Jinja, so it is never out of date.
    """
    if sys.dont_write_bytecode:
        return None
    folder = Path(__file__).parent / _TEMPLATES / _FOLDER
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    return _WhereItCan(str(folder))
