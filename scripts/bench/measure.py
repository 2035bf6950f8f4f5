"""Builds one site in a process of its own, and prints what that took as JSON.

Usage: ``python -m scripts.bench.measure menukaart|properdocs|plain|hugo ROOT``. ``properdocs`` is our build
with that engine. The plain site has the same pages, made by MkDocs with Material as it comes: all pages in
``nav``, and Material's own search. Hugo puts them in a bare layout: it checks, derives and searches nothing.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from menukaart.publish.generator import ENGINE_VARIABLE
from scripts.bench.memory import copies_peak, own_peak

Result = TypeVar("Result")

STEPS = ("check", "render", "mkdocs", "rest")
"""The steps of a build, in order; what every build makes besides the site is one."""

_SECTIONS = {"interventions": "interventies", "themes": "themas", "sources": "bronnen"}
_PLAIN = "build/plain"
_PLAIN_DOCS = "build/plain-docs"
HUGO = "hugo"
_LAYOUT = "<!doctype html><html lang=nl><title>{{ .Title }}</title><body>{{ .Content }}</body></html>\n"
_HUGO_SETTINGS = """baseURL = "https://voorbeeld.test/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
"""


def menukaart(root: Path) -> dict[str, Any]:
    """Build the site with our own engine."""
    from menukaart.publish.build import Steps, build_site  # noqa: PLC0415  (importing is part of the time)

    seconds: list[float] = []

    class Measured(Steps):
        def run(self, name: str, step: Callable[[], Result]) -> Result:
            start = time.perf_counter()
            try:
                return super().run(name, step)
            finally:
                seconds.append(time.perf_counter() - start)

    result = build_site(root, Measured())
    memory = {"self": own_peak(), "copy": copies_peak()}
    steps = dict(zip(STEPS, [*seconds[:3], sum(seconds[3:])], strict=True))
    # Stubs and old versions are left out: the plain site has none.
    pages = sum(1 for _ in (root / "build" / "docs").rglob("*.md"))
    return {"steps": steps, "pages": pages, "bytes": sizes(result.site), "memory": memory}


def plain(root: Path) -> dict[str, Any]:
    """Build the same pages with MkDocs and Material as they come."""
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    docs = plain_docs(root)
    config = load_config(
        config_file=str(root / "mkdocs.yml"),
        docs_dir=str(docs),
        site_dir=str(root / _PLAIN),
        theme={"name": "material", "language": "nl", "font": False},
        plugins=["search"],
        nav=navigation(docs),
        not_in_nav="",
    )
    build(config)
    pages = sum(1 for _ in docs.rglob("*.md"))
    return {"pages": pages, "bytes": sizes(root / _PLAIN), "memory": {"self": own_peak()}}


def properdocs(root: Path) -> dict[str, Any]:
    """Build the site with our own engine, and ProperDocs in the place of MkDocs."""
    os.environ[ENGINE_VARIABLE] = "properdocs"
    return menukaart(root)


def hugo(root: Path) -> dict[str, Any]:
    """Put the same pages in a bare layout with Hugo; the files are copied before the clock starts."""
    folder = root / "build" / "hugo"
    pages = hugo_content(plain_docs(root), folder)
    start = time.perf_counter()
    subprocess.run([HUGO, "--quiet", "--source", str(folder)], check=True, stdout=subprocess.DEVNULL)
    return {"pages": pages, "seconds": time.perf_counter() - start}


def hugo_content(docs: Path, folder: Path) -> int:
    """Write the pages as Hugo wants them, with a layout of a few lines; gives how many there are."""
    pages = sorted(docs.rglob("*.md"))
    for page in pages:
        name = page.relative_to(docs).as_posix().removesuffix("index.md").rstrip("/")
        has_more = any(other.is_dir() for other in page.parent.iterdir())
        target = folder / "content" / name / "_index.md" if has_more else folder / "content" / f"{name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(page, target)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True, exist_ok=True)
    for layout in ("single", "list"):
        (layouts / f"{layout}.html").write_text(_LAYOUT, encoding="utf-8")
    (folder / "config.toml").write_text(_HUGO_SETTINGS, encoding="utf-8")
    return len(pages)


def plain_docs(root: Path) -> Path:
    """Copy our pages as a plain site would have them: a title, a description, and the text below it."""
    from mkdocs.utils.meta import get_data  # noqa: PLC0415

    docs = root / _PLAIN_DOCS
    if not docs.exists():
        shutil.copytree(root / "build" / "docs", docs)
        for page in docs.rglob("*.md"):
            text, meta = get_data(page.read_text(encoding="utf-8"))
            head = {name: str(meta[name]) for name in ("title", "description") if name in meta}
            front = "\n".join(f"{name}: {json.dumps(value)}" for name, value in head.items())
            body = meta.get("body", text)
            page.write_text(f"---\n{front}\n---\n\n{body}\n", encoding="utf-8")
    return docs


def navigation(docs: Path) -> list[dict[str, Any]]:
    """List every page: the records by kind, the others one by one."""
    pages = sorted(file.relative_to(docs).as_posix() for file in docs.rglob("*.md"))
    nested: dict[str, list[str]] = {section: [] for section in _SECTIONS.values()}
    entries: list[dict[str, Any]] = []
    for page in pages:
        section = page.partition("/")[0]
        if section in nested:
            nested[section].append(page)
        else:
            entries.append({page.removesuffix(".md"): page})
    return entries + [{section: found} for section, found in nested.items() if found]


def sizes(site: Path) -> dict[str, dict[str, float]]:
    """Measure the record pages of each kind: median and largest, in bytes of HTML."""
    found = {}
    for kind, section in _SECTIONS.items():
        lengths = [file.stat().st_size for file in (site / section).glob("*/index.html")]
        found[kind] = {"median": statistics.median(lengths), "max": max(lengths)}
    return found


def main(arguments: list[str]) -> int:
    """Build, and print the measurements."""
    engine, root = arguments
    builders = {"menukaart": menukaart, "properdocs": properdocs, "plain": plain, "hugo": hugo}
    print(json.dumps(builders[engine](Path(root).resolve())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
