"""Modules as plain scripts: a browser runs no module from disk, but it does run a script.

The modules are our own, so this reads only what we write: ``import { a } from "./b.js"``,
``import("./b.js")``, and ``export`` before what a module makes. Anything else is refused, not guessed.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from posixpath import dirname, normpath

from menukaart.problems import MenukaartError

_COMMENT = re.compile(r"/\*\*.*?\*/", re.DOTALL)
"""Types for the reader of the code; they may name modules that are not imported."""
_IMPORT = re.compile(r'^import (?:\{(?P<names>[^}]*)\} from )?"(?P<path>\./[^"]+|\.\./[^"]+)";', re.MULTILINE)
_LATER = re.compile(r'\bimport\("(?P<path>\.\.?/[^"]+)"\)')
_EXPORT = re.compile(r"^export (?P<kind>const|class|function|async function) (?P<name>[\w$]+)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b|\bimport\(|\bimport\.meta\b", re.MULTILINE)
_OWN_ADDRESS = "import.meta.url"


def plain_script(entry: str, modules: Mapping[str, str]) -> str:
    """Write one script that does what a module does.

    Args:
        entry: path of the module.
        modules: the text of every module, by path.

    Raises:
        MenukaartError: when a module holds what this cannot read, or modules import each other in a circle.
    """
    parts = [_defined(path, modules[path]) for path in _in_order(entry, modules)]
    start = '"use strict";\n(() => {\nconst { read: fetch } = menukaart;\n'
    return f"{start}{''.join(parts)}}})();\n"


def file_script(path: str, content: bytes) -> str:
    """Write a file that scripts read as a script that hands it over."""
    name = json.dumps(path)
    if path.endswith(".json"):
        return f"menukaart.text({name}, {json.dumps(content.decode(), ensure_ascii=False)});\n"
    return f"menukaart.bytes({name}, {json.dumps(base64.b64encode(content).decode())});\n"


def _in_order(entry: str, modules: Mapping[str, str]) -> list[str]:
    """Give a module and all that it imports, each after what it needs."""
    order: list[str] = []
    busy: list[str] = []

    def visit(path: str) -> None:
        if path in order:
            return
        if path in busy:
            raise MenukaartError(f"Deze modules hebben elkaar nodig: {' en '.join([*busy, path])}.")
        if path not in modules:
            raise MenukaartError(f"'{busy[-1] if busy else entry}' vraagt '{path}', en dat is er niet.")
        busy.append(path)
        text = _COMMENT.sub("", modules[path])
        for match in (*_IMPORT.finditer(text), *_LATER.finditer(text)):
            visit(_beside(path, match["path"]))
        busy.pop()
        order.append(path)

    visit(entry)
    return order


def _defined(path: str, module: str) -> str:
    """Write a module as a function that gives what it exports."""
    text = _COMMENT.sub("", module)
    names = [match["name"] for match in _EXPORT.finditer(text)]
    text = _EXPORT.sub(r"\g<kind> \g<name>", text)
    text = _IMPORT.sub(lambda match: _taken(path, match), text)
    text = _LATER.sub(lambda match: f"Promise.resolve({_module(path, match)})", text)
    text = text.replace(_OWN_ADDRESS, f"menukaart.address({json.dumps(path)})")
    if left := _LEFT.search(text):
        raise MenukaartError(f"'{path}' is niet als gewoon script te schrijven: '{left[0]}'.")
    body = f"{text.strip()}\nreturn {{ {', '.join(names)} }};"
    return f"menukaart.modules[{json.dumps(path)}] ??= (() => {{\n{body}\n}})();\n"


def _taken(path: str, match: re.Match[str]) -> str:
    names = (match["names"] or "").replace(" as ", ": ").strip()
    return f"const {{ {names} }} = {_module(path, match)};" if names else ""


def _module(path: str, match: re.Match[str]) -> str:
    return f"menukaart.modules[{json.dumps(_beside(path, match['path']))}]"


def _beside(path: str, link: str) -> str:
    return normpath(f"{dirname(path)}/{link}")
