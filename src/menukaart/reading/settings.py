"""Reads the settings of the site, ``mkdocs.yml``, as data: nothing in it is ever run."""

from __future__ import annotations

from pathlib import Path

from menukaart.model.settings import ENVIRONMENT_TAG, SiteSettings
from menukaart.problems import Problem
from menukaart.reading.layout import SETTINGS_FILE
from menukaart.reading.root_file import Read, read_root_file

SettingsFile = Read[SiteSettings]

_TAGS = frozenset({ENVIRONMENT_TAG})


def load_settings(root: Path) -> tuple[SettingsFile | None, tuple[Problem, ...]]:
    """Read the settings below a root; None when there are none, or when they are not sound."""
    return read_root_file(root, SETTINGS_FILE, SiteSettings, "instellingen", "site_name", tags=_TAGS)
