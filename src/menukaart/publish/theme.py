"""What the product itself brings to a site: the templates of its theme, its styles and its scripts."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from menukaart.publish.tree import Tree
from menukaart.publish.workspace import Workspace
from menukaart.render.project import Project
from menukaart.render.site_map import for_theme


def write_theme(workspace: Workspace, project: Project, *, everything: bool) -> None:
    """Write the templates that the site generator fills, with the table of pages among them."""
    with Tree(workspace.theme) as theme:
        for path, content in _below(resources.files("menukaart") / "templates" / "theme"):
            theme.write(path, content)
        theme.write("partials/site_map.html", for_theme(project, everything=everything).encode())


def assets() -> Iterator[tuple[str, bytes]]:
    """Give every style, script and picture, by its address from the root of the site."""
    for path, content in _below(resources.files("menukaart") / "templates" / "assets"):
        yield f"assets/{path}", content


def _below(folder: Traversable, prefix: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _below(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.read_bytes()
