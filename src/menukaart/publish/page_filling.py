"""Has the hand-written pages filled by a process of its own, and tells what went wrong in them.

A page of anybody may try to use all time and memory: a loop that does not end, a text that doubles, Markdown
that takes for ever. Only a process can be stopped, so all pages together get one, with a deadline.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import menukaart
from menukaart.filling.sandbox import too_slow
from menukaart.filling.trouble import Trouble
from menukaart.problems import MenukaartError, Problem
from menukaart.reading.pages import PageFile

_WORKING_SECONDS = 2
"""Processor time for all pages together; the pages of the project take a tenth of it."""
_WAITING_SECONDS = 8
"""Time on the clock, for a system that counts no processor time, or one that is very busy."""
_COMMAND = ("-P", "-m", "menukaart.filling")
"""Without the current folder in the way of imports: it may be that of anybody."""
_TAG = re.compile(r"</?[a-z][a-z0-9-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FilledPage:
    """A page as it goes on the site.

    Attributes:
        page: what it was made of.
        html: clean HTML.
        links: relative links, as they stand in it.
        anchors: the names of its places.
        asked: the names of the data that it can show anything of.
    """

    page: PageFile
    html: str
    links: tuple[str, ...]
    anchors: frozenset[str]
    asked: frozenset[str] = frozenset()


def fill_pages(
    pages: Sequence[PageFile], data: Mapping[str, object]
) -> tuple[tuple[FilledPage, ...], list[Problem]]:
    """Fill all pages.

    Returns:
        The pages that could be filled, and the problems of all.

    Raises:
        MenukaartError: when the process could not be started at all.
    """
    if not pages:
        return (), []
    by_name = {page.document.file: page for page in pages}
    output, complaint = _run(pages, data)
    filled: list[FilledPage] = []
    problems: list[Problem] = []
    at_work = ""
    for line in output.splitlines():
        said = json.loads(line)
        at_work = said.get("begin", "")
        if at_work:
            continue
        page = by_name[said["name"]]
        problems += [problem_of(page, Trouble(*trouble)) for trouble in said["troubles"]]
        if "html" in said:
            links, sets = tuple(said["links"]), (frozenset(said["anchors"]), frozenset(said["asked"]))
            filled.append(FilledPage(page, said["html"], links, *sets))
    if at_work:
        problems.append(problem_of(by_name[at_work], too_slow()))
    elif not output:
        raise MenukaartError(f"De pagina's konden niet gemaakt worden:\n{complaint}")
    return tuple(filled), problems


def problem_of(page: PageFile, trouble: Trouble) -> Problem:
    """Place a trouble in the file of its page."""
    place = (page.first_line + trouble.line - 1, 1) if trouble.line else _find(page, trouble.snippet)
    return page.document.problem(trouble.code, place, trouble.message, hint=trouble.hint)


def _find(page: PageFile, snippet: str) -> tuple[int, int]:
    """Find where something stands in a page; its first line when it was made, and stands nowhere as it is."""
    start = sum(len(line) + 1 for line in page.document.lines[: page.first_line - 1])
    for wanted in _looks(snippet):
        found = re.compile(re.escape(wanted), re.IGNORECASE).search(page.document.text, start)
        if found:
            return page.document.position(found.start())
    return page.first_line, 1


def _looks(snippet: str) -> Iterator[str]:
    if snippet:
        yield snippet
    if tag := _TAG.match(snippet):
        yield tag[0]


def _run(pages: Sequence[PageFile], data: Mapping[str, object]) -> tuple[str, str]:
    """Run the process; gives what it said, also when it was stopped, and its complaint."""
    task = {
        "seconds": _WORKING_SECONDS,
        "data": data,
        "pages": [{"name": page.document.file, "address": page.address, "text": page.text} for page in pages],
    }
    command = [sys.executable, *_COMMAND]
    try:
        outcome = subprocess.run(  # noqa: S603  (our own module)
            command,
            input=json.dumps(task).encode(),
            capture_output=True,
            timeout=_WAITING_SECONDS,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as stopped:
        return _whole_lines(stopped.stdout or b""), ""
    except OSError as error:
        raise MenukaartError(f"De pagina's konden niet gemaakt worden: {error.strerror}.") from error
    return _whole_lines(outcome.stdout), outcome.stderr.decode(errors="replace")


def _environment() -> dict[str, str]:
    """Let the process find the very package that this is, from wherever it is started."""
    others = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    paths = [str(Path(menukaart.__file__).parents[1]), *(path for path in others if Path(path).is_absolute())]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)}


def _whole_lines(output: bytes) -> str:
    return output[: output.rfind(b"\n") + 1].decode("ascii")
