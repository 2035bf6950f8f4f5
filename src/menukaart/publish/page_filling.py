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
import threading
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


class Standby:
    """Starts the process before it is needed, so that nobody waits for that."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._ready: subprocess.Popen[bytes] | None = None
        self._closed, self._changing = False, threading.Lock()

    def prepare(self) -> None:
        """Have a process ready; without one, it starts when it is needed."""
        with self._changing:
            if self._ready is None and not self._closed:
                self._ready = _start()

    def take(self) -> subprocess.Popen[bytes]:
        """Give a process that waits for its task; it is for one task."""
        process = self._let_go()
        return process if process and process.poll() is None else _start()

    def close(self) -> None:
        """End a process that was not needed, and have none ready from now on."""
        self._closed = True
        process = self._let_go()
        if process:
            process.kill()
            process.communicate()

    def _let_go(self) -> subprocess.Popen[bytes] | None:
        with self._changing:
            process, self._ready = self._ready, None
        return process


def fill_pages(
    pages: Sequence[PageFile], data: Mapping[str, object], standby: Standby | None = None
) -> tuple[tuple[FilledPage, ...], list[Problem]]:
    """Fill all pages.

    Args:
        pages: what to fill.
        data: what they may show.
        standby: has a process ready; None starts one.

    Returns:
        The pages that could be filled, and the problems of all.

    Raises:
        MenukaartError: when the process could not be started at all.
    """
    if not pages:
        return (), []
    by_name = {page.document.file: page for page in pages}
    try:
        with (standby or Standby()).take() as process:
            output, complaint = _run(process, pages, data)
    except OSError as error:
        raise MenukaartError(f"De pagina's konden niet gemaakt worden: {error.strerror}.") from error
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


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  (our own module)
        [sys.executable, *_COMMAND],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
    )


def _run(
    process: subprocess.Popen[bytes], pages: Sequence[PageFile], data: Mapping[str, object]
) -> tuple[str, str]:
    """Give a process its task; gives what it said, also when it was stopped, and its complaint."""
    task = {
        "seconds": _WORKING_SECONDS,
        "data": data,
        "pages": [{"name": page.document.file, "address": page.address, "text": page.text} for page in pages],
    }
    try:
        said, complaint = process.communicate(f"{json.dumps(task)}\n".encode(), _WAITING_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        said, complaint = process.communicate()[0], b""
    finally:
        process.kill()  # after Ctrl-C nobody waits for it any more; one that ended feels nothing
    return _whole_lines(said), complaint.decode(errors="replace")


def _environment() -> dict[str, str]:
    """Let the process find the very package that this is, from wherever it is started."""
    others = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    paths = [str(Path(menukaart.__file__).parents[1]), *(path for path in others if Path(path).is_absolute())]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)}


def _whole_lines(output: bytes) -> str:
    return output[: output.rfind(b"\n") + 1].decode("ascii")
