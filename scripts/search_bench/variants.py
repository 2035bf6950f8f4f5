"""Builds the site in three ways from the same records, in temporary folders."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pagefind_bin
import yaml

from menukaart.publish import build_site
from menukaart.reading.layout import FILES, FOLDERS, PAGES_FOLDER

PROJECT = Path(__file__).resolve().parents[2]
_FOUND = re.compile(
    r"^kind: (?:intervention|theme|source|tombstone|text|caution|choosing_start|compare|rules|glossary)$",
    re.MULTILINE,
)
"""The pages that a search should find; the others are lists of these."""
_BODY = re.compile(r"^body: (.*)$", re.MULTILINE)


def build_ours(folder: Path) -> Path:
    """Build the site as it is published; gives its folder."""
    for name in FOLDERS:
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, folder / name)
    _copy_files(folder)
    return build_site(folder).site


def build_large(root: Path) -> Path:
    """Build a site of records that were made up, with the pages and settings of the project."""
    shutil.copytree(PROJECT / PAGES_FOLDER, root / PAGES_FOLDER)
    _copy_files(root)
    return build_site(root).site


def _copy_files(target: Path) -> None:
    for name in FILES:
        if (PROJECT / name).is_file():
            shutil.copy2(PROJECT / name, target)


def build_plain(site: Path, target: Path) -> Path:
    """Index the same pages with Pagefind alone, and nothing but what stands on them."""
    shutil.copytree(site, target)
    command = [str(pagefind_bin.get_executable()), "--site", str(target), "--root-selector", "#inhoud"]
    subprocess.run([*command, "--quiet"], check=True)
    return target


def build_material(docs: Path, target: Path) -> Path:
    """Build the same pages with Material's own theme and search, the words of editors in sight."""
    source = target.with_name(f"{target.name}-bron")
    for file in sorted(docs.rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        body = _BODY.search(text)
        if body is None or not _FOUND.search(text):
            continue
        title = re.search(r"^title: (.*)$", text, re.MULTILINE)
        page = source / file.relative_to(docs)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\ntitle: {title[1] if title else ''}\n---\n\n{body[1]}\n", encoding="utf-8")
    (source / "index.md").write_text("# Menukaart\n", encoding="utf-8")
    settings = {
        "site_name": "Menukaart",
        "docs_dir": str(source),
        "site_dir": str(target),
        "theme": {"name": "material", "language": "nl", "font": False},
        "plugins": [{"search": {"lang": "nl"}}],
        "markdown_extensions": ["md_in_html"],
        "validation": {"links": {"not_found": "ignore", "unrecognized_links": "ignore", "anchors": "ignore"}},
    }
    file = source.with_suffix(".yml")
    file.write_text(yaml.safe_dump(settings), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(file)], check=True)
    return target
