"""Runs ``menukaart serve``, and says on its own output when what happened: for ``scripts.bench.screen``."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from menukaart.cli.app import run
from menukaart.publish.live.site import LiveSite

MARK = "@ "
"""At the head of a line that tells a moment."""


def main() -> int:
    """Serve until Ctrl-C."""
    for name in ("refresh", "give"):
        setattr(LiveSite, name, _timed(name, getattr(LiveSite, name)))
    return run(sys.argv[1:])


def _timed(name: str, act: Callable[..., Any]) -> Callable[..., Any]:
    """Let an act say when it began and ended, in seconds since 1970, and what it was about."""

    @wraps(act)
    def timed(self: LiveSite, *about: str) -> Any:  # noqa: ANN401  (whatever the act gives)
        began = time.time()
        try:
            return act(self, *about)
        finally:
            told = {"what": name, "about": about, "began": began, "ended": time.time()}
            sys.stdout.write(f"{MARK}{json.dumps(told)}\n")  # in one piece: several threads tell
            sys.stdout.flush()

    return timed


if __name__ == "__main__":
    sys.exit(main())
