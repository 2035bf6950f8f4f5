"""Jinja, set up once: strict about names, safe about text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from menukaart.compiled import template_cache
from menukaart.render.pictures import shapes
from menukaart.render.site_map import ADDRESS

_BLANK_LINES = re.compile(r"\n\s*\n+")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("menukaart", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=template_cache(),
    )
    environment.globals["at"] = ADDRESS
    environment.globals["shapes"] = shapes
    return environment


def render_template(name: str, *, to: Callable[[str], str], view: object) -> str:
    """Fill a page template of the product.

    Args:
        name: template below ``templates/pages``, without its ending.
        to: writes a link from this page to an address of the site.
        view: what the page shows.

    Returns:
        HTML without blank lines, which Markdown would take for the end of a block.
    """
    html = _environment().get_template(f"pages/{name}.jinja").render(to=to, view=view)
    return _BLANK_LINES.sub("\n", html).strip()
