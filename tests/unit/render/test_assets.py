"""The styles and scripts of the site: one home for a class, no module too long, nothing that nobody loads."""

from __future__ import annotations

import re
from collections import defaultdict

from menukaart.render.assets import ASSETS, head_of
from tests.styles import FOLDER, TEMPLATES, assets, defined

MOST_LINES = 250
LONGEST_LINE = 120
_IMPORT = re.compile(r'(?:from|import\()\s*"(\.\.?/[\w/]+\.js)"')
EVERYWHERE = {"base/base.css", "base/scheme.js"}
"""Named by the theme itself, on every page."""
BY_TEMPLATE = {"menu/start.js", "base/lost.js", "embed/embed.css"}
"""Named by the page itself: before it is drawn, where it stands for no address, and in a frame elsewhere."""


def test_a_class_has_one_home() -> None:
    homes = defaultdict(list)
    for name, style in assets(".css").items():
        for each in defined(style):
            homes[each].append(name)
    assert {name: found for name, found in homes.items() if len(found) > 1} == {}


def test_a_colour_is_written_once() -> None:
    """The tokens hold both colours; a second list of dark ones could say something else."""
    base = assets(".css")["base/base.css"]
    screen = base.partition("/* --- Preferences")[0]
    for token in ("ink", "paper", "main", "accent", "mark"):
        assert screen.count(f"--{token}:") == 1


def test_no_module_is_too_long() -> None:
    long = {name: n for name, script in assets(".js").items() if (n := script.count("\n")) > MOST_LINES}
    assert long == {}


def test_no_line_of_a_template_is_too_long() -> None:
    found = [file for file in sorted(TEMPLATES.rglob("*")) if file.suffix in {".jinja", ".html", ".xml"}]
    long = [
        (file.name, number)
        for file in found
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1)
        if len(line) > LONGEST_LINE
    ]
    assert found
    assert long == []


def test_every_file_has_a_page_that_loads_it() -> None:
    scripts = assets(".js")
    loaded = {file for each in ASSETS.values() for file in (*each.styles, *each.scripts)}
    new = [*loaded, *EVERYWHERE, *BY_TEMPLATE]
    loaded |= EVERYWHERE | BY_TEMPLATE
    while new:
        name = new.pop()
        paths = _IMPORT.findall(scripts.get(name, ""))
        found = {(FOLDER / name).parent.joinpath(path).resolve() for path in paths}
        names = {path.relative_to(FOLDER.resolve()).as_posix() for path in found}
        new += names - loaded
        loaded |= names
    assert loaded == set(scripts) | set(assets(".css"))


def test_assets_belong_to_templates_that_exist() -> None:
    known = {file.stem for folder in ("pages", "parts") for file in (TEMPLATES / folder).iterdir()}
    assert set(ASSETS) <= known


def test_the_head_names_the_files_of_all_pieces_in_order() -> None:
    assert head_of("effects") == {}
    assert head_of("choosing_goal") == {"style": "assets/choosing/choosing.css"}
    head = head_of("intervention", "costing")
    assert head["style"].split()[-1] == "assets/costs/costs.css"
    assert head["script"].split()[-1] == "assets/costs/main.js"
    assert head["style"].index("base/pictures.css") < head["style"].index("record/record.css")
