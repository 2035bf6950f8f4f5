"""MkDocs, or an engine that takes its place: from ``build/docs`` to a folder of HTML."""

from __future__ import annotations

import html
import importlib
import io
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import TemplateError

from menukaart.model.settings import SiteSettings, is_site_address
from menukaart.problems import MenukaartError, UsageError
from menukaart.publish.disk import write_failure
from menukaart.publish.workspace import Workspace
from menukaart.render.site_map import menu_entries

ENGINE_VARIABLE = "MENUKAART_ENGINE"
ENGINES = ("mkdocs", "properdocs")
_ONLY_PAGES = "*\n!*/\n!*.md\n"
"""What the engine does not look at, as in a ``.gitignore``: all but pages. Copying the rest is not for it."""
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


def load_engine() -> None:
    """Read in the program of the engine, which takes a while.

    Raises:
        UsageError: when the engine is not known.
    """
    importlib.import_module(f"{engine_name()}.commands.build")


class Generator:
    """A site generator, with a configuration that is written here and nowhere else.

    The settings of a knowledge base may come from a proposal of anybody. So the engine never gets to see
    the file: it has keys that run code, and the theme puts its texts into a page as they are.
    """

    def __init__(self, workspace: Workspace, settings: SiteSettings) -> None:
        """Take where to work, and the settings of the site.

        Raises:
            UsageError: when the engine is not known.
        """
        self._engine = engine_name()
        self._workspace = workspace
        self._settings = settings

    def build(self, target: Path, timestamp: int, adapt: Callable[[Any], None] = lambda _theme: None) -> None:
        """Make the site.

        Args:
            target: folder to write the HTML to.
            timestamp: seconds since 1970 to use as the moment of building.
            adapt: gets the theme of the engine to change before it is used.

        Raises:
            MenukaartError: when the engine gives up or warns.
        """
        with (
            _environment({**_SILENCE, "SOURCE_DATE_EPOCH": str(timestamp)}),
            _collected_logs(self._engine) as messages,
        ):
            config = self._load(target)
            adapt(config.theme)
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

    def _load(self, target: Path) -> Any:  # noqa: ANN401  (the engine has no types)
        config = importlib.import_module(f"{self._engine}.config")
        errors = importlib.import_module(f"{self._engine}.exceptions")
        with _collected_logs(self._engine) as messages:
            try:
                # An empty file of our own: without one, the engine looks for a file by itself.
                return config.load_config(io.BytesIO(b"{}"), **self._configuration(target))
            except (errors.ConfigurationError, errors.Abort) as error:
                reasons = "\n  ".join(messages) or str(error)
                raise MenukaartError(f"{self._engine} weigert de instellingen:\n  {reasons}") from error

    def _is_made(self, file: str) -> bool:
        """Tell whether a page of the menu is there; of a missing hand-written page the check warns."""
        return (self._workspace.docs / file).is_file()

    def _configuration(self, target: Path) -> dict[str, object]:
        settings = self._settings
        theme = settings.theme.model_dump() | {"custom_dir": str(self._workspace.theme.absolute())}
        return {
            "site_name": html.escape(settings.site_name),
            "site_description": html.escape(settings.site_description or ""),
            "site_url": site_url(settings),
            "docs_dir": str(self._workspace.docs.absolute()),
            "site_dir": str(target.absolute()),
            "exclude_docs": _ONLY_PAGES,
            "use_directory_urls": settings.use_directory_urls,
            "theme": theme,
            "plugins": [],
            "markdown_extensions": ["attr_list", "md_in_html", "tables"],
            "nav": [entry for entry in menu_entries() if self._is_made(*entry.values())],
            "not_in_nav": "/**",  # only the pages of the menu stand in it
            "validation": settings.validation.model_dump(),
            "strict": True,
        }


def site_url(settings: SiteSettings) -> str:
    """Give the address of the site, with a slash at its end; empty when it is not known.

    Raises:
        UsageError: when the environment gives something that is no address.
    """
    chosen, address = settings.site_url, settings.site_url.address
    if chosen.variable and chosen.variable in os.environ:
        address = os.environ[chosen.variable]
        if address and not is_site_address(address):
            raise UsageError(
                f"{chosen.variable} is '{address}'; het moet een adres zijn dat met https:// (of http://) "
                "begint, met een naam en een pad, zonder ? of #."
            )
    return address and f"{address.rstrip('/')}/"


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
