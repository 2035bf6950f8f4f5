"""THIRD_PARTY.md names everything in the repository that is not ours, and licences that we may use."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatchcase
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
NAMED = tuple(re.findall(r"^\| `([^`]+)` \|", TEXT.partition("## In de gemaakte site")[0], re.MULTILINE))
"""Files and patterns in the first column of the tables about files in git."""

DATA_ENDINGS = (".csv", ".tsv", ".json", ".jsonl", ".xml", ".svg", ".ttl", ".xsd", ".rda", ".xlsx")
BUNDLED = re.compile(
    rb"@license|@preserve|\bCopyright \(c\)|\(c\) Copyright|SPDX-License-|@font-face|Licensed under",
    re.IGNORECASE,
)
OWN_WORDS = {"LICENSE", "LICENSE-content", "THIRD_PARTY.md", "tests/project/test_third_party.py"}

ALLOWED = {"MIT", "BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "Unlicense", "ISC"}
EXCEPTIONS = {"certifi": "MPL-2.0", "pathspec": "MPL-2.0"}
"""Other licences, one by one; THIRD_PARTY.md says why each may stay."""

SAME = {
    "MIT License": "MIT",
    "MIT license": "MIT",
    "BSD License": "BSD",
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "The Unlicense (Unlicense)": "Unlicense",
}
PIN = re.compile(r"^(?P<name>[A-Za-z0-9][\w.-]*)==\S+(?P<marker> *;)?", re.MULTILINE)
PINS = tuple(PIN.finditer((ROOT / "requirements.txt").read_text(encoding="utf-8")))


def files_in_git() -> list[str]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("alleen te zien in een kloon, met git")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [name for name in listed.decode("utf-8").split("\0") if name and (ROOT / name).is_file()]


def needs_a_line(name: str, content: bytes) -> bool:
    """Tell whether a file may come from elsewhere: data, no text, in a folder for it, or saying so itself."""
    if name in OWN_WORDS:
        return False
    folders = {"data", "schemas", "vendor", "third_party", "fonts"}
    return (
        name.endswith(DATA_ENDINGS)
        or ".min." in name
        or b"\0" in content
        or bool(folders & set(Path(name).parts[:-1]))
        or BUNDLED.search(content) is not None
    )


def is_named(name: str) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in NAMED)


def licences(name: str) -> Iterator[str]:
    """Give each licence that must hold for an installed package; of a choice, the one that is allowed."""
    found = metadata.metadata(name)
    written = found.get("License-Expression") or found.get("License") or ""
    if not written or written == "UNKNOWN":
        classifiers = found.get_all("Classifier") or []
        marked = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::")]
        written = " AND ".join(marked) or "geen"
    for part in written.split(" AND "):
        choices = [SAME.get(choice, choice) for choice in part.split(" OR ")]
        yield next((choice for choice in choices if choice in ALLOWED), choices[0])


def test_everything_that_may_come_from_elsewhere_is_named() -> None:
    unnamed = [
        name
        for name in files_in_git()
        if needs_a_line(name, (ROOT / name).read_bytes()) and not is_named(name)
    ]
    assert unnamed == [], "zet deze bestanden in THIRD_PARTY.md, met herkomst en licentie"


def test_every_line_is_about_files_that_are_there() -> None:
    files = files_in_git()

    assert NAMED
    assert [pattern for pattern in NAMED if not any(fnmatchcase(name, pattern) for name in files)] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sources/nieuw.csv", b"a,b"),
        ("src/menukaart/templates/assets/letter.woff2", b"wOF2\0\0"),
        ("src/menukaart/templates/assets/menu/hulp.js", b"/*! hulp, (c) Copyright Iemand, @license MIT */"),
        ("tests/unit/render/data/lijst.yaml", b"- a"),
        ("tests/schemas/dcat.ttl", b"@prefix"),
    ],
)
def test_a_new_file_from_elsewhere_is_seen(name: str, content: bytes) -> None:
    assert needs_a_line(name, content)
    assert not is_named(name)


def test_our_own_code_needs_no_line() -> None:
    assert not needs_a_line("src/menukaart/templates/assets/menu/main.js", b"// wij\nexport const a = 1;\n")


@pytest.mark.parametrize("pin", PINS, ids=lambda pin: str(pin["name"]))
def test_every_package_of_the_program_has_a_licence_that_we_may_use(pin: re.Match[str]) -> None:
    try:
        found = set(licences(pin["name"]))
    except metadata.PackageNotFoundError:
        assert pin["marker"], f"{pin['name']} is niet geïnstalleerd: draai make site"
        return  # only for another system or another Python
    expected = {EXCEPTIONS[pin["name"]]} if pin["name"] in EXCEPTIONS else found & ALLOWED
    assert found == expected


def test_every_exception_is_explained() -> None:
    packages = TEXT.partition("## Pakketten")[2]

    assert [name for name in EXCEPTIONS if f"`{name}`" not in packages] == []
