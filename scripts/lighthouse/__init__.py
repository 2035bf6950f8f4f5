"""Lighthouse over the built site, as on a slow phone; a check for developers that needs Node.

Neither the build nor the tests use it. ``make lighthouse`` measures ``build/site``; name addresses to
measure those only: ``make lighthouse ARGS="menukaart/ effecten/"``.
"""
