"""Copies only work in a process without other threads; so each case runs in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from menukaart.crew import Crew, one_by_one

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="kopieën van een proces zijn er alleen op Linux"
)

PROGRAM = """
import json, multiprocessing, os, signal, sys, threading
from menukaart.crew import Crew
ME = os.getpid()
TURN = multiprocessing.get_context("fork").Barrier(2)
heard, met = [], []
def run(work, count=20, size=2):
    return Crew(size, lambda begun, of: heard.append((begun, of))).each(work, range(count))
def both(number):
    # Both processes are at work: nobody goes on before the other has begun too.
    if number < 2 and not met:
        met.append(number)
        TURN.wait(20)
    return number * number, os.getpid() == ME
"""


def outcome(code: str) -> Any:
    """Run a program of a few lines; gives what it prints last."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM + code],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    return json.loads(done.stdout.splitlines()[-1])


def test_results_stand_in_the_order_of_the_things_whoever_made_them() -> None:
    results, heard = outcome("print(json.dumps([run(both), heard]))")
    assert [result for result, _ in results] == [number * number for number in range(20)]
    assert {mine for _, mine in results} == {True, False}
    assert all(of == 20 for _, of in heard)
    assert [begun for begun, _ in heard] == sorted(begun for begun, _ in heard)


def test_many_things_go_in_portions() -> None:
    results = outcome("print(json.dumps(run(lambda number: number, count=10_001)))")
    assert results == list(range(10_001))


def test_nothing_to_do_is_done() -> None:
    assert outcome("print(json.dumps(run(both, count=0)))") == []


def test_one_process_does_everything_by_itself() -> None:
    assert outcome("print(json.dumps(run(lambda _: os.getpid() == ME, size=1)))") == [True] * 20


def test_beside_another_thread_no_copy_is_made() -> None:
    code = """
stop = threading.Event()
thread = threading.Thread(target=stop.wait); thread.start()
print(json.dumps(run(lambda _: os.getpid() == ME)))
stop.set(); thread.join()
"""
    assert outcome(code) == [True] * 20


@pytest.mark.parametrize(
    "mishap",
    ["raise ValueError(number)", "os.kill(os.getpid(), signal.SIGKILL)", "os._exit(1)", "return lambda: 1"],
    ids=["failed", "killed", "gone", "not-to-be-sent"],
)
def test_what_a_copy_did_not_hand_in_is_done_here(mishap: str) -> None:
    code = f"""
def work(number):
    both(number)
    if os.getpid() != ME:
        {mishap}
    return number
print(json.dumps(run(work)))
"""
    assert outcome(code) == list(range(20))


def test_a_failure_is_told_as_with_one_core_and_leaves_nobody() -> None:
    code = """
def work(number):
    both(number)
    if number == 7: raise LookupError("zeven")
    return number
try:
    run(work)
except LookupError as error:
    print(json.dumps([str(error), len(multiprocessing.active_children())]))
"""
    assert outcome(code) == ["zeven", 0]


def test_an_interrupt_stops_the_copies_too() -> None:
    code = """
def work(number):
    both(number)
    if os.getpid() == ME: raise KeyboardInterrupt
    signal.pause()
try:
    run(work)
except KeyboardInterrupt:
    print(json.dumps(len(multiprocessing.active_children())))
"""
    assert outcome(code) == 0


def test_in_this_process_it_is_what_one_by_one_gives() -> None:
    assert (
        Crew().each(str, range(300)) == one_by_one(str, range(300)) == [str(number) for number in range(300)]
    )


LATER = """
did = []
def work(task):
    did.append(task)
    print(task, os.getpid() == ME, flush=True)
def later(prepare, size=2):
    with Crew(size).ahead(prepare, work) as copy, copy.beside("taak"):
        print("intussen", flush=True)
    print(json.dumps([did, len(multiprocessing.active_children())]))
"""


def test_a_task_for_later_is_done_by_a_copy() -> None:
    did, left = outcome(f"{LATER}\nlater(lambda: None)")
    assert did == []  # not here
    assert left == 0


@pytest.mark.parametrize("mishap", ["os._exit(1)", "signal.raise_signal(signal.SIGKILL)", "1 / 0"])
def test_a_task_that_the_copy_did_not_do_is_done_here(mishap: str) -> None:
    assert outcome(f"{LATER}\nlater(lambda: {mishap})") == [["taak"], 0]


def test_alone_a_task_is_done_after_what_stands_beside_it() -> None:
    assert outcome(f"{LATER}\nlater(lambda: 1 / 0, size=1)") == [["taak"], 0]


def test_a_task_that_fails_fails_here_and_nobody_is_left() -> None:
    code = """
def fail(task): raise LookupError(task)
try:
    with Crew(2).ahead(lambda: None, fail) as copy, copy.beside("taak"): pass
except LookupError as error:
    print(json.dumps([str(error.args[0]), len(multiprocessing.active_children())]))
"""
    assert outcome(code) == ["taak", 0]


def test_something_else_comes_first_here_while_a_copy_works() -> None:
    code = """
order = []
def first():
    order.append("eerst")
    TURN.wait(20)  # a copy is at work by now
def work(number):
    if os.getpid() == ME: order.append(number)
    elif not met:
        met.append(number)
        TURN.wait(20)
    return number
results = Crew(2).each(work, range(20), first=first)
print(json.dumps([results, order[0]]))
"""
    results, begun = outcome(code)
    assert results == list(range(20))
    assert begun == "eerst"
    done: list[str] = []
    assert one_by_one(done.append, ["na"], first=lambda: done.append("voor")) == [None]
    assert done == ["voor", "na"]


def test_a_computer_with_many_cores_is_not_filled_with_copies() -> None:
    code = """
from menukaart import crew
started, start = [], crew._start
crew.cores = lambda: 64
crew._start = lambda *what: (started.append(what), start(*what))
Crew().each(str, range(256))
print(json.dumps(len(started)))
"""
    assert outcome(code) == 7
