"""MkDocs, or an engine that takes its place: from ``build/docs`` to a folder of HTML."""

from __future__ import annotations

import importlib
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import TemplateError

from menukaart.problems import MenukaartError, UsageError
from menukaart.publish.disk import write_failure

ENGINE_VARIABLE = "MENUKAART_ENGINE"
ENGINES = ("mkdocs", "properdocs")
_SILENCE = {"NO_MKDOCS_2_WARNING": "1"}


def engine_name() -> str:
    """Give the engine that builds the site: MkDocs, unless the environment names another.

    Raises:
        UsageError: when the engine is not known.
    """
    name = os.environ.get(ENGINE_VARIABLE, ENGINES[0])
    if name not in ENGINES:
        raise UsageError(f"{ENGINE_VARIABLE} is '{name}'; kies {' of '.join(ENGINES)}.")
    return name


class Generator:
    """A site generator with the settings of ``mkdocs.yml``."""

    def __init__(self, root: Path) -> None:
        """Take the root of the knowledge base.

        Raises:
            UsageError: when there is no ``mkdocs.yml`` or the engine is not known.
        """
        self._engine = engine_name()
        self._file = root / "mkdocs.yml"
        if not self._file.is_file():
            raise UsageError(f"'{self._file}' ontbreekt: daarin staan de instellingen van de site.")

    def site_url(self) -> str:
        """Give the address of the site from the settings; empty when it is not known."""
        return str(self._load().site_url or "")

    def build(self, target: Path, timestamp: int) -> None:
        """Make the site.

        Args:
            target: folder to write the HTML to.
            timestamp: seconds since 1970 to use as the moment of building.

        Raises:
            MenukaartError: when the engine gives up or warns.
        """
        with (
            _environment({**_SILENCE, "SOURCE_DATE_EPOCH": str(timestamp)}),
            _collected_logs(self._engine) as messages,
        ):
            config = self._load(site_dir=str(target), strict=True)
            commands = importlib.import_module(f"{self._engine}.commands.build")
            try:
                commands.build(config)
            except SystemExit as error:  # how the engine gives up
                raise self._failure(messages) from error
            except OSError as error:
                raise write_failure(error, target) from error
            except TemplateError as error:
                messages.append(f"{type(error).__name__}: {error}")
                raise self._failure(messages) from error

    def _failure(self, messages: list[str]) -> MenukaartError:
        reasons = "\n  ".join(messages) or "geen uitleg gegeven"
        return MenukaartError(f"{self._engine} kon de site niet maken:\n  {reasons}")

    def _load(self, **overrides: Any) -> Any:  # noqa: ANN401  (the engine has no types)
        config = importlib.import_module(f"{self._engine}.config")
        errors = importlib.import_module(f"{self._engine}.exceptions")
        with _environment(_SILENCE), _collected_logs(self._engine) as messages:
            try:
                return config.load_config(config_file=str(self._file), **overrides)
            except (errors.ConfigurationError, errors.Abort) as error:
                reasons = "\n  ".join(messages) or str(error)
                raise MenukaartError(f"mkdocs.yml klopt niet:\n  {reasons}") from error


@contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def _collected_logs(name: str) -> Iterator[list[str]]:
    """Gather the warnings and errors of the engine instead of printing them."""
    messages: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    handler = Collector(level=logging.WARNING)
    logger = logging.getLogger(name)
    propagate = logger.propagate
    logger.propagate = False
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
