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
_MADE_WORDS = re.compile(r'<p data-pagefind-weight="4">.*?</p>', re.DOTALL)
_NOT_INDEXED = re.compile(r"^indexed: True$", re.MULTILINE)
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
    """Index the same pages with Pagefind alone: no words of ours but those that editors typed."""
    shutil.copytree(site, target, ignore=shutil.ignore_patterns("pagefind*"))
    for file in target.rglob("*.html"):
        file.write_text(_MADE_WORDS.sub("", file.read_text(encoding="utf-8")), encoding="utf-8")
    subprocess.run([str(pagefind_bin.get_executable()), "--site", str(target), "--quiet"], check=True)
    return target


def build_material(docs: Path, target: Path) -> Path:
    """Build the same pages with Material's own theme and search, the words of editors in sight."""
    source = target.with_name(f"{target.name}-bron")
    for file in sorted(docs.rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        body = _BODY.search(text)
        if body is None or not _NOT_INDEXED.search(text):
            continue
        title = re.search(r"^title: (.*)$", text, re.MULTILINE)
        content = _MADE_WORDS.sub("", body[1]).replace("<div hidden data-zoekwoorden>", "<div>")
        page = source / file.relative_to(docs)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"---\ntitle: {title[1] if title else ''}\n---\n\n{content}\n", encoding="utf-8")
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
