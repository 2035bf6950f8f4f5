"""Modules as plain scripts; the real ones run in a browser in ``tests/built/test_archive.py``."""

from __future__ import annotations

import json

import pytest

from menukaart.problems import MenukaartError
from menukaart.render.archive.scripts import file_script, plain_script

MODULES = {
    "assets/a/main.js": 'import { one, two as second } from "./part.js";\nimport "../b/side.js";\n'
    '/** @type {import("./types.js").T} */\nconst root = new URL("../../", import.meta.url);\n'
    'const later = () => import("./later.js");\n',
    "assets/a/part.js": 'import {\n  three,\n} from "../b/side.js";\n'
    "export const one = 1;\nexport class two {}\n",
    "assets/a/later.js": "export async function save() {}\n",
    "assets/b/side.js": "export const three = 3;\n",
}


def test_each_module_stands_once_after_what_it_needs() -> None:
    text = plain_script("assets/a/main.js", MODULES)
    places = [text.index(f'menukaart.modules["{path}"] ??=') for path in
              ("assets/b/side.js", "assets/a/part.js", "assets/a/later.js", "assets/a/main.js")]  # fmt: skip
    assert places == sorted(places)
    assert text.count("??=") == 4


def test_imports_and_exports_become_plain() -> None:
    text = plain_script("assets/a/main.js", MODULES)
    assert 'const { one, two: second } = menukaart.modules["assets/a/part.js"];' in text
    assert 'new URL("../../", menukaart.address("assets/a/main.js"))' in text
    assert 'Promise.resolve(menukaart.modules["assets/a/later.js"])' in text
    assert "return { one, two };" in text
    assert "return { save };" in text
    assert "import" not in text
    assert "export" not in text


@pytest.mark.parametrize(
    ("module", "said"),
    [
        ("export default 1;", "niet als gewoon script te schrijven: 'export'"),
        ('import x from "./part.js";', "niet als gewoon script te schrijven: 'import'"),
        ("const a = import.meta.env;", "niet als gewoon script te schrijven: 'import.meta'"),
        ('import { a } from "./weg.js";', "vraagt 'assets/a/weg.js', en dat is er niet"),
        ('import "./main.js";', "hebben elkaar nodig"),
    ],
)
def test_what_it_cannot_read_is_refused(module: str, said: str) -> None:
    with pytest.raises(MenukaartError, match=said):
        plain_script("assets/a/main.js", MODULES | {"assets/a/main.js": module})


def test_a_file_is_handed_over_as_text_or_as_bytes() -> None:
    text = '{"a": "é\\n\\"</script>"}'
    script = file_script("zoeken/a.json", text.encode())
    inside = script.removeprefix("menukaart.text(").removesuffix(");\n")
    assert json.loads(f"[{inside}]") == ["zoeken/a.json", text]
    assert file_script("a/b.bin", b"\x00\xff") == 'menukaart.bytes("a/b.bin", "AP8=");\n'
