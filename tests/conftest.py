"""Settings for every test: property tests draw the same examples on each run, without time limits.

Ctrl-C works in every test: a shell that starts the tests in the background tells them to ignore it, and
every program that they start would inherit that.
"""

from __future__ import annotations

import signal
import threading

from hypothesis import HealthCheck, settings

settings.register_profile(
    "menukaart",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("menukaart")

if threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGINT, signal.default_int_handler)
