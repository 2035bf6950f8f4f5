"""Settings for every test: property tests draw the same examples on each run, without time limits."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile(
    "menukaart",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("menukaart")
