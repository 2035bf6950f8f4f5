"""The rules of the layers (see ``menukaart.__init__`` and ARCHITECTURE.md), read from the source itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import menukaart

SOURCE = Path(menukaart.__file__).parent
LAYERS: tuple[frozenset[str], ...] = (
    frozenset(
        {
            "problems",
            "vocabulary",
            "dutch",
            "characters",
            "web_address",
            "prose",
            "typed",
            "filling",
            "garbage_collection",
            "crew",
            "compiled",
        }
    ),
    frozenset({"frozen"}),
    frozenset({"model"}),
    frozenset({"citing"}),
    frozenset({"reading"}),
    frozenset({"catalogue"}),
    frozenset({"evidence"}),
    frozenset({"render"}),
    frozenset({"comparison"}),
    frozenset({"publish"}),
    frozenset({"cli"}),
)
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
PURE = (
    "frozen",
    "model",
    "citing",
    "catalogue",
    "evidence",
    "render",
    "comparison",
    "problems",
    "vocabulary",
    "dutch",
    "characters",
    "web_address",
    "prose",
    "typed",
)
IMPURE_MODULES = {
    "os",
    "io",
    "subprocess",
    "pathlib",
    "shutil",
    "tempfile",
    "socket",
    "time",
    "random",
    "urllib",
    "glob",
}
PURE_PARTS = ("urllib.parse.",)
"""Parts of impure modules that only work on text."""
IMPURE_CALLS = {"open", "print", "input", "exec", "eval", "breakpoint"}
IMPURE_METHODS = {"read_text", "read_bytes", "write_text", "write_bytes", "now", "today", "getenv"}
MODULES = sorted(SOURCE.rglob("*.py"))


def layer_of(path: Path) -> str:
    """Give the first name below the package: the layer, or a module beside the layers."""
    return path.relative_to(SOURCE).with_suffix("").parts[0]


def in_layers(*names: str) -> list[Path]:
    return [path for path in MODULES if layer_of(path) in names]


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[str]:
    """Give the whole name of everything that a module imports, wherever in the module."""
    package = [SOURCE.name, *path.relative_to(SOURCE).parent.parts]
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = [*package[: len(package) - node.level + 1]] if node.level else []
            base = ".".join([*start, *(node.module or "").split(".")]).strip(".")
            yield from (f"{base}.{alias.name}" for alias in node.names)


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def named(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


every_module = pytest.mark.parametrize("path", MODULES, ids=named)


def test_the_layers_are_all_there() -> None:
    found = {layer_of(path) for path in MODULES} - {"__init__", "__main__"}
    assert found == set(LEVEL)
    assert set(PURE) <= found
    assert menukaart.__doc__ is not None
    assert [name for name in sorted(LEVEL) if name not in menukaart.__doc__] == []


@every_module
def test_a_lower_layer_never_imports_a_higher_one(path: Path) -> None:
    here = LEVEL.get(layer_of(path), len(LAYERS))
    for name in imports(path):
        package, _, rest = name.partition(".")
        target = rest.partition(".")[0]
        if package == SOURCE.name and target in LEVEL:
            assert LEVEL[target] <= here, f"{named(path)} imports {name}"


@pytest.mark.parametrize("path", in_layers(*PURE), ids=named)
def test_the_middle_is_pure(path: Path) -> None:
    """No file, process, clock or chance: the same records give the same pages."""
    found = {name.partition(".")[0] for name in imports(path) if not name.startswith(PURE_PARTS)}
    assert found & IMPURE_MODULES <= allowed_for_annotations(path)
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            assert called(node) not in IMPURE_CALLS, f"{named(path)}:{node.lineno}"
        if isinstance(node, ast.Attribute):
            assert node.attr not in IMPURE_METHODS, f"{named(path)}:{node.lineno}"


def allowed_for_annotations(path: Path) -> set[str]:
    """A path may be named in an annotation when it is imported for that alone."""
    found = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            found |= {inner.module or "" for inner in ast.walk(node) if isinstance(inner, ast.ImportFrom)}
    return found


@every_module
def test_no_assert_and_no_catch_all(path: Path) -> None:
    for node in ast.walk(tree_of(path)):
        assert not isinstance(node, ast.Assert), f"{named(path)}:{node.lineno}"
        if isinstance(node, ast.ExceptHandler):
            caught = (
                {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}
                if node.type
                else set()
            )
            assert node.type is not None, f"{named(path)}:{node.lineno}"
            assert not caught & {"Exception", "BaseException"}, f"{named(path)}:{node.lineno}"


@every_module
def test_only_the_command_line_prints_and_exits(path: Path) -> None:
    if layer_of(path) in {"cli", "__main__"}:
        return
    modules = {name.partition(".")[0] for name in imports(path)}
    assert "click" not in modules
    assert "rich" not in modules
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            assert called(node) not in {"print", "exit", "quit", "input"}, f"{named(path)}:{node.lineno}"


@pytest.mark.parametrize(
    "path", in_layers("problems", "vocabulary", "dutch", "prose", "model", "catalogue"), ids=named
)
def test_the_core_knows_no_site_generator(path: Path) -> None:
    outside = {"mkdocs", "properdocs", "jinja2", "yaml", "click", "material"}
    assert not {name.partition(".")[0] for name in imports(path)} & outside


@pytest.mark.parametrize("path", in_layers("frozen"), ids=named)
def test_what_was_released_is_read_without_anything_of_today(path: Path) -> None:
    """A model or a fixed word may change; a document of before may not become unreadable by it."""
    assert [name for name in imports(path) if name.startswith(f"{SOURCE.name}.vocabulary")] == []
    assert "pydantic" not in {name.partition(".")[0] for name in imports(path)}


@every_module
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(tree_of(path))


def test_relative_imports_are_resolved() -> None:
    """The test itself can fail: it sees an import that points upwards."""
    found = {name.rpartition(".")[0] for name in imports(SOURCE / "publish" / "inspection.py")}
    assert "menukaart.reading" in found
    assert (
        LEVEL["cli"]
        > LEVEL["publish"]
        > LEVEL["render"]
        > LEVEL["catalogue"]
        > LEVEL["reading"]
        > LEVEL["model"]
    )


def classes() -> Iterator[tuple[str, str, list[str]]]:
    """Give every class: its name, where it stands, and what it is made of."""
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ClassDef):
                yield node.name, f"{named(path)}:{node.lineno}", [ast.unparse(base) for base in node.bases]


def test_one_class_name_has_one_meaning() -> None:
    """Who reads ``Finding`` knows which; in the schemas of the API each name is public besides."""
    places: dict[str, list[str]] = {}
    for name, place, _ in classes():
        places.setdefault(name, []).append(place)
    assert len(places) > 200
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_fixed_words_live_in_the_vocabulary() -> None:
    elsewhere = {name: place for name, place, bases in classes() if "Term" in bases}
    elsewhere = {name: place for name, place in elsewhere.items() if not place.startswith("vocabulary/")}
    assert elsewhere == {}, "every fixed list of words stands in the vocabulary"
