"""Reads a record as an editor's YAML plug-in does: numbers are numbers, days are text."""

from __future__ import annotations

from typing import Any

from yaml import SafeLoader, load


class _Loader(SafeLoader):
    yaml_implicit_resolvers = {  # noqa: RUF012  (as the library has it)
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
        for first, resolvers in SafeLoader.yaml_implicit_resolvers.items()
    }


def as_plugin(text: str) -> Any:
    """Give the values in a text of YAML."""
    return load(text, _Loader)  # noqa: S506  (a SafeLoader)
