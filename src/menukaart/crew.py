"""Does the same to many things on every core of the computer; the outcome is that of one core."""

from __future__ import annotations

import math
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
from typing import Generic, Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Task = TypeVar("Task")

_MOST_PORTIONS = 256
"""A portion is claimed by one byte."""
_MOST_PROCESSES = 8
"""Each may come to hold as much memory as this one; and a container may show more cores than it may use."""


def nothing() -> None:
    """Do nothing."""


class Each(Protocol):
    """A way to do the same to many things; gives the results in the order of the things."""

    def __call__(
        self,
        work: Callable[[Item], Result],
        items: Sequence[Item],
        /,
        *,
        first: Callable[[], None] = nothing,
    ) -> list[Result]:
        """Do ``work`` to every item; this process does something else first, while others begin."""


def one_by_one(
    work: Callable[[Item], Result], items: Sequence[Item], /, *, first: Callable[[], None] = nothing
) -> list[Result]:
    """Do something else first, and then ``work`` to every item, here and now."""
    first()
    return [work(item) for item in items]


class Ahead(Generic[Task]):
    """A task that a copy of this process can begin with while this process does something else."""

    def __init__(self, copy: Connection[Task, bool] | None, work: Callable[[Task], None]) -> None:
        """Take the way to the copy, and what to do with a task when there is no copy."""
        self._copy = copy
        self._work = work

    @contextmanager
    def beside(self, task: Task) -> Iterator[None]:
        """Have the task done, at the same time as what stands in the ``with`` or else after it."""
        is_sent = self._copy is not None and _sent(self._copy, task)
        yield
        if not (is_sent and self._copy is not None and _heard(self._copy)):
            self._work(task)


class Crew:
    """This process and copies of it, each on a core of its own.

    A copy knows all that this process knew at that moment, so what it works on needs no sending; only its
    results are sent back. It hands in nothing else: what ``work`` does to an object is lost. Who is done
    takes the next portion. What a copy did not hand in (it failed, or was stopped) is done here, so that a
    failure is told exactly as it would be with one core.

    Copies are only made where that is safe: on Linux, and only when no other thread runs. Elsewhere this
    process does everything.
    """

    def __init__(self, size: int | None = None, told: Callable[[int, int], None] | None = None) -> None:
        """Take what to work with.

        Args:
            size: the number of processes, this one included; None takes one for each core, eight at most.
            told: hears how many portions were begun, and how many there are.
        """
        self._size = min(cores(), _MOST_PROCESSES) if size is None else size
        self._told = told or _nobody_hears

    def each(
        self,
        work: Callable[[Item], Result],
        items: Sequence[Item],
        /,
        *,
        first: Callable[[], None] = nothing,
    ) -> list[Result]:
        """Do ``work`` to every item; gives the results in the order of the items.

        Args:
            work: what to do. Its result can be pickled.
            items: what to do it to.
            first: what this process does before it helps; the copies know nothing of it.
        """
        portions = _portions(len(items))
        done: dict[int, list[Result]] = {}

        def portion(number: int) -> list[Result]:
            return [work(items[index]) for index in portions[number]]

        with (
            _claims(len(portions)) as claims,
            _copies(self._helpers(len(portions)), claims, portion) as answers,
        ):
            first()
            for number in _claimed(claims):
                self._told(number, len(portions))
                done[number] = portion(number)
            for answer in answers:
                done.update(_answered(answer))
        return [result for number in range(len(portions)) for result in done.get(number) or portion(number)]

    @contextmanager
    def ahead(self, prepare: Callable[[], None], work: Callable[[Task], None]) -> Iterator[Ahead[Task]]:
        """Make a copy now, while it is small, for one task that comes later; it is gone at the end.

        Args:
            prepare: what the copy does while it waits.
            work: what to do with the task, in the copy, or else here.
        """
        with ExitStack() as stack:
            there: Connection[Task, bool] | None = None
            if self._helpers(2):
                there, theirs = multiprocessing.get_context("fork").Pipe()
                stack.callback(there.close)
                _start(stack, _wait, (theirs, there, prepare, work))
                theirs.close()
            yield Ahead(there, work)

    def _helpers(self, portions: int) -> int:
        is_safe = sys.platform == "linux" and threading.active_count() == 1
        return max(0, min(self._size, portions) - 1) if is_safe else 0


def cores() -> int:
    """Give how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _nobody_hears(_begun: int, _of: int) -> None:
    return


def _portions(count: int) -> list[range]:
    """Divide numbers from 0 over portions of the same size."""
    size = max(1, math.ceil(count / _MOST_PORTIONS))
    return [range(start, min(start + size, count)) for start in range(0, count, size)]


@contextmanager
def _claims(count: int) -> Iterator[int]:
    """Give a pipe out of which every portion can be read once, whoever reads; it ends after the last."""
    reading, writing = os.pipe()
    try:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(bytes(range(count)))
        yield reading
    finally:
        os.close(reading)


def _claimed(claims: int) -> Iterator[int]:
    while claim := os.read(claims, 1):
        yield claim[0]


@contextmanager
def _copies(
    count: int, claims: int, portion: Callable[[int], list[Result]]
) -> Iterator[Sequence[Connection[object, dict[int, list[Result]]]]]:
    """Set copies of this process to work; none of them is left at the end, however it ends."""
    with ExitStack() as stack:
        yield [_copy(stack, claims, portion) for _ in range(count)]


def _copy(
    stack: ExitStack, claims: int, portion: Callable[[int], list[Result]]
) -> Connection[object, dict[int, list[Result]]]:
    """Start a copy, and leave on the stack what ends it; gives where its answer comes in."""
    answer, ours = multiprocessing.get_context("fork").Pipe(duplex=False)
    stack.callback(answer.close)
    _start(stack, _help, (claims, portion, ours))
    ours.close()  # only the copy holds this end now: when it is gone, so is the pipe
    return answer


def _start(stack: ExitStack, target: Callable[..., None], arguments: tuple[object, ...]) -> None:
    copy = multiprocessing.get_context("fork").Process(target=target, args=arguments, daemon=True)
    copy.start()
    stack.callback(copy.join)
    stack.callback(copy.terminate)


def _help(
    claims: int,
    portion: Callable[[int], list[Result]],
    answer: Connection[dict[int, list[Result]], object],
) -> None:
    """Work as a copy until nothing is left, and hand in what was made."""
    _obey()
    done: dict[int, list[Result]] = {}
    try:
        for number in _claimed(claims):
            done[number] = portion(number)
    finally:
        try:
            answer.send(done)
        finally:
            os._exit(0)  # whatever went wrong here: it is told by who does the rest


def _wait(
    there: Connection[bool, Task],
    not_ours: Connection[Task, bool],
    prepare: Callable[[], None],
    work: Callable[[Task], None],
) -> None:
    """Wait as a copy for a task, do it, and say so."""
    _obey()
    not_ours.close()  # when the other process is gone, so is the pipe
    try:
        prepare()
        work(there.recv())
        there.send(True)
    finally:
        os._exit(0)  # whatever went wrong here: it is told by who does the task again


def _obey() -> None:
    """Leave Ctrl-C to the process that made this copy: it ends its copies itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _answered(answer: Connection[object, dict[int, list[Result]]]) -> dict[int, list[Result]]:
    """Wait for what a copy made; nothing when it is gone."""
    try:
        return answer.recv()
    except (EOFError, OSError):
        return {}


def _sent(copy: Connection[Task, bool], task: Task) -> bool:
    try:
        copy.send(task)
    except OSError:
        return False
    return True


def _heard(copy: Connection[Task, bool]) -> bool:
    try:
        return copy.recv()
    except (EOFError, OSError):
        return False
