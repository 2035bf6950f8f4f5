"""Makes the archive: one zip with the site, its data and its sources, which needs nothing else to be read."""

from __future__ import annotations

import hashlib
import io
import json
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import menukaart
from menukaart.problems import MenukaartError
from menukaart.publish.boundary import files_below, must_be_file
from menukaart.publish.build import Steps, build_site
from menukaart.publish.disk import writing
from menukaart.publish.generator import site_url
from menukaart.reading.layout import FILES, FOLDERS
from menukaart.reading.plain_file import Refusal, read_plain
from menukaart.reading.release_files import MAX_RELEASE_BYTES, release_folders
from menukaart.reading.settings import load_settings
from menukaart.render.addresses import API
from menukaart.render.archive.copy import FOR_SERVERS, disk_copy
from menukaart.render.archive.readme import Contents, readme

CHECKSUMS, README = "checksums.txt", "LEESMIJ.txt"
DOCUMENTS = ("CITATION.cff", "LICENSE", "LICENSE-content", "THIRD_PARTY.md")
"""Texts beside a knowledge base that say what may be done with it."""
_BUILDING = ("pyproject.toml", "requirements.txt", "README.md")
_LEVEL = 9
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""What every file in the zip says of its age: the oldest that a zip can say."""
_MODE = 0o100644 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Archive:
    """What was made.

    Attributes:
        path: the zip.
        files: how many files are in it.
        size: bytes of the zip.
        sha256: checksum of the zip.
    """

    path: Path
    files: int
    size: int
    sha256: str


def make_archive(root: Path, steps: Steps | None = None) -> Archive:
    """Build the site with everything and put it in ``build/``, with all that it was made of.

    Raises:
        RecordsInvalid: when a record holds an error.
        MenukaartError: when a link leads to nothing, another build is running, or the disk refuses.
    """
    root = root.resolve()
    steps = steps or Steps()
    result = build_site(root, steps, everything=True)
    return steps.run("Archief", lambda: write_archive(root, result.site, root / "build"))


def write_archive(root: Path, site: Path, target: Path) -> Archive:
    """Write the archive of a site that was built with everything; the same site gives the same bytes.

    Args:
        root: the knowledge base.
        site: the built site.
        target: the folder for the zip.
    """
    name, state = _named(root, site)
    files = _files(root, site)
    files[README] = readme(_contents(root, name, state, files)).encode()
    sums = (f"{hashlib.sha256(content).hexdigest()}  {path}\n" for path, content in sorted(files.items()))
    files[CHECKSUMS] = "".join(sums).encode()
    content = _zipped(name, files)
    path = target / f"{name}.zip"
    must_be_file(path)
    growing = path.with_suffix(".nieuw")
    must_be_file(growing)
    with writing(path):
        growing.write_bytes(content)
        growing.replace(path)
    return Archive(path, len(files), len(content), hashlib.sha256(content).hexdigest())


def _files(root: Path, site: Path) -> dict[str, bytes]:
    """Give every file of the archive but the two that tell of the others."""
    script = (resources.files("menukaart") / "templates" / "archive" / "schijf.js").read_bytes()
    built = {path: (site / path).read_bytes() for path in files_below(site)}
    files = {f"site/{path}": content for path, content in disk_copy(built, script)}
    files |= {f"server/{path}": built[path] for path in FOR_SERVERS if path in built}
    sources = [*FILES, *(f"{folder}/{path}" for folder in FOLDERS for path in files_below(root / folder))]
    files |= {f"kennisbank/{path}": text for path, text in _present(root, sources)}
    package = Path(menukaart.__file__).parent
    program = [path for path in files_below(package) if "__pycache__" not in path]
    files |= {f"programma/src/menukaart/{path}": (package / path).read_bytes() for path in program}
    files |= {f"programma/{path}": text for path, text in _present(root, _BUILDING)}
    files |= dict(_present(root, DOCUMENTS))
    return files


def _present(root: Path, paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Read those files that are there.

    Raises:
        MenukaartError: when one is no plain file, or too large.
    """
    for path in paths:
        if not os.path.lexists(root / path):
            continue
        content = read_plain(root / path, MAX_RELEASE_BYTES)
        if isinstance(content, Refusal):
            raise MenukaartError(f"{path} is niet te lezen. {content.message}")
        yield path, content


def _named(root: Path, site: Path) -> tuple[str, str]:
    """Give the name of the archive, and which content it is: a release, or a day after one."""
    releases = release_folders(root)
    day = str(json.loads((site / API / "interventions.json").read_bytes())["generated_at"])[:10]
    if not releases:
        return f"menukaart-{day}", f"de stand van {day}; er zijn nog geen uitgaven"
    newest = releases[-1]
    lists: Mapping[str, Mapping[str, str]] = newest.manifest.get("lists", {})
    same = lists and all(
        hashlib.sha256((site / API / name).read_bytes()).hexdigest() == said["sha256"]
        for name, said in lists.items()
    )
    if same:
        return f"menukaart-{newest.version}", f"uitgave {newest.version}, van {day}"
    return f"menukaart-{day}", f"de stand van {day}, na uitgave {newest.version}"


def _contents(root: Path, name: str, state: str, files: Mapping[str, bytes]) -> Contents:
    def total(kind: str) -> int:
        return int(json.loads(files[f"site/{API}{kind}.json"])["total"])

    settings, _ = load_settings(root)
    return Contents(
        name=name,
        state=state,
        site_url=site_url(settings.content) if settings else "",
        publisher=(settings.content.extra.publisher if settings else None) or "",
        interventions=total("interventions"),
        themes=total("themes"),
        sources=total("sources"),
        documents=tuple(path for path in DOCUMENTS if path in files),
        has_program=any(path.startswith("programma/") for path in files),
    )


def _zipped(name: str, files: Mapping[str, bytes]) -> bytes:
    """Write the zip, with nothing of the machine or the moment in it."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for path, content in sorted(files.items()):
            about = zipfile.ZipInfo(f"{name}/{path}", _MOMENT)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system, about.external_attr = _UNIX, _MODE
            archive.writestr(about, content)
    return whole.getvalue()
