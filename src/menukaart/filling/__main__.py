"""The process that fills pages: a task comes in as one line of JSON, and one goes out for each page.

It does not wait for the end of what comes in: a copy of who asked may hold that open.

``{"begin": name}`` says which page is next, so that who waits knows where it stopped. The process sets
its own limits: time on every system, memory and processor time where the system knows them.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Mapping
from types import FrameType, MappingProxyType

from menukaart.filling.markup import clean, to_html, troubles
from menukaart.filling.sandbox import asked, fill, too_big, too_slow
from menukaart.filling.trouble import OutOfTime, PageRefused

_MAX_MEMORY = 768 * 1024 * 1024
_MAX_LENGTH = 1_000_000
_MOST = 30
"""How many troubles of one page are told; more would only bury the first."""

Answer = dict[str, object]


def main() -> None:
    """Fill the pages of one task."""
    task = json.loads(sys.stdin.buffer.readline())
    limit(task["seconds"])
    data = {name: frozen(value) for name, value in task["data"].items()}
    for page in task["pages"]:
        _say({"begin": page["name"]})
        _say({"name": page["name"], **answer(page["name"], page["address"], page["text"], data)})


def answer(name: str, address: str, text: str, data: Mapping[str, object]) -> Answer:
    """Make one page: clean HTML with its links and anchors, and what is wrong with it."""
    try:
        html = to_html(_short(fill(name, text, lambda target: link(address, target), data)))
        found = troubles(html)
        cleaned = clean(html)
        names = sorted(asked(text) & data.keys())
    except PageRefused as refusal:
        return {"troubles": [refusal.trouble]}
    except OutOfTime:
        return {"troubles": [too_slow()]}
    except (MemoryError, RecursionError):
        return {"troubles": [too_big()]}
    return {**cleaned._asdict(), "asked": names, "troubles": found[:_MOST]}


def link(address: str, target: str) -> str:
    """Write a relative link from the page at an address to another address."""
    return f"{'../' * address.count('/')}{target}" or "./"


def frozen(value: object) -> object:
    """Make data that nothing can change."""
    if isinstance(value, dict):
        return MappingProxyType({name: frozen(part) for name, part in value.items()})
    return tuple(map(frozen, value)) if isinstance(value, list) else value


def limit(seconds: int) -> None:
    """Take no more memory and processor time than a page can need, where the system can hold us to it."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  (not there on Windows)

    resource.setrlimit(resource.RLIMIT_CPU, (seconds + 1, seconds + 2))
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if sys.platform == "linux":  # elsewhere the system counts what it never gives
        most = _MAX_MEMORY if hard == resource.RLIM_INFINITY else min(_MAX_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise OutOfTime


def _short(text: str) -> str:
    if len(text) > _MAX_LENGTH:
        raise PageRefused(too_big())
    return text


def _say(answer: Answer) -> None:
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
