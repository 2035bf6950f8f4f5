"""Small knowledge bases for tests: the shared base, cases laid over it, and short cuts to check them."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NotRequired, TypedDict, cast

import yaml

from menukaart.catalogue import Checked, check
from menukaart.evidence.rules import ALL_RULES
from menukaart.problems import Problem
from menukaart.reading import load_library
from menukaart.reading.layout import PAGES_FOLDER, SETTINGS_FILE
from menukaart.vocabulary import RecordKind

CASES = Path(__file__).parent / "cases"
BASE = CASES / "basis"
EXPECTED = "verwacht.yaml"
KINDS = [kind.value for kind in RecordKind]


class Expected(TypedDict):
    """What a case file may hold.

    Attributes:
        about: what the case shows, in one Dutch sentence.
        date: the day that the check is asked about.
        problems: every expected problem, in order; see ``ExpectedProblem``.
        values: for ``kind/id`` the values that were read, by path.
        bytes: files that git or an editor would mangle, as Python bytes with escapes.
        symlinks: links by path, with their target relative to the link.
        size: files that are filled up with comment to this many bytes.
    """

    about: str
    date: NotRequired[date]
    problems: NotRequired[list[ExpectedProblem]]
    values: NotRequired[dict[str, dict[str, Any]]]
    bytes: NotRequired[dict[str, str]]
    symlinks: NotRequired[dict[str, str]]
    size: NotRequired[dict[str, int]]


class ExpectedProblem(TypedDict):
    """One expected problem; ``hint`` and ``message`` are parts of the text."""

    code: str
    level: NotRequired[str]
    file: str
    line: int
    column: int
    path: NotRequired[str]
    hint: NotRequired[str]
    message: NotRequired[str]


def copy_base(target: Path) -> Path:
    """Put the shared sound knowledge base in a folder."""
    shutil.copytree(BASE, target)
    return target


def copy_base_with_pages(target: Path) -> Path:
    """Put the shared sound knowledge base in a folder, with the settings of the project and two pages."""
    copy_base(target)
    shutil.copy(BASE.parents[2] / SETTINGS_FILE, target)
    for name in ("over", "privacy"):
        head = f"---\ntitle: {name.capitalize()}\ndescription: Een pagina.\n---\n"
        write(target, {f"{PAGES_FOLDER}/{name}.md": f"{head}\n# {name.capitalize()}\n\nTekst.\n"})
    return target


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below a root."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def lay_out(case: Path, target: Path) -> Expected:
    """Copy the base with a case over it, and give what the case expects."""
    expected = cast("Expected", yaml.safe_load((case / EXPECTED).read_text(encoding="utf-8")))
    copy_base(target)
    for kind in KINDS:
        if (case / kind).is_dir():
            shutil.copytree(case / kind, target / kind, dirs_exist_ok=True)
    write(target, {name: unescape(text) for name, text in expected.get("bytes", {}).items()})
    for name, size in expected.get("size", {}).items():
        content = (target / name).read_bytes() + b"# "
        (target / name).write_bytes(content.ljust(size, b"x"))
    for name, destination in expected.get("symlinks", {}).items():
        (target / name).symlink_to(destination)
    return expected


def unescape(text: str) -> bytes:
    r"""Turn text with escapes such as ``\xe9`` and ``\r`` into bytes; line ends stand for themselves."""
    return cast("bytes", ast.literal_eval(f'b"""{text}"""'))


def check_root(root: Path, day: date | None = None) -> Checked:
    """Read and check a knowledge base, on a day when what runs out is judged too."""
    return check(load_library(root), ALL_RULES, day)


def shown(problem: Problem) -> tuple[str, str, str, int, int]:
    """Give what identifies a problem in a report."""
    place = problem.place
    return problem.code, problem.level.value, place.file, place.line, place.column
