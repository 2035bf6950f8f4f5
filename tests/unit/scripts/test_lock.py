"""The lock files themselves, and the program that makes them. Nothing here needs a network."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from scripts import lock

ROOT = Path(__file__).resolve().parents[3]
PIN = re.compile(r"^(?P<name>[A-Za-z0-9][\w.-]*)==(?P<version>\S+)(?P<rest>(?:.*\\\n)*.*)", re.MULTILINE)


def locked(file: str) -> dict[str, re.Match[str]]:
    text = (ROOT / file).read_text(encoding="utf-8")
    return {canonicalize_name(match["name"]): match for match in PIN.finditer(text)}


def wanted(*extras: str) -> list[Requirement]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    for extra in extras:
        lines += project["project"]["optional-dependencies"][extra]
    return [Requirement(line) for line in lines]


@pytest.mark.parametrize(("file", "extras"), [("requirements.txt", ()), ("requirements-dev.txt", ("dev",))])
def test_the_lock_holds_what_the_project_asks_for(file: str, extras: tuple[str, ...]) -> None:
    pins = locked(file)

    stale = [
        str(requirement)
        for requirement in wanted(*extras)
        if (pin := pins.get(canonicalize_name(requirement.name))) is None
        or pin["version"] not in requirement.specifier
    ]
    assert stale == [], "draai: make lock"


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_a_hash_and_no_line_has_an_address(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")

    assert [name for name, pin in locked(file).items() if "--hash=sha256:" not in pin["rest"]] == []
    assert [line for line in text.splitlines() if "://" in line or line.startswith("-")] == []


def test_tests_run_on_the_versions_that_the_site_is_made_with() -> None:
    site, tests = locked("requirements.txt"), locked("requirements-dev.txt")

    assert {name: pin["version"] for name, pin in site.items()} == {
        name: tests[name]["version"] for name in site
    }


def test_the_build_backend_is_locked_too() -> None:
    """``pip install -e .`` works without a network: the group holds all that the build asks for."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    group = project["dependency-groups"]["build"]

    assert set(project["build-system"]["requires"]) <= set(group)
    assert {Requirement(line).name for line in group} == {"hatchling", "editables"}
    assert {"hatchling", "editables"} <= set(locked("requirements.txt"))


@pytest.mark.parametrize("line", ["--index-url https://voorbeeld.nl/simple", "pakket @ file:///map/pakket"])
def test_an_address_in_a_lock_is_refused(line: str) -> None:
    with pytest.raises(lock.LockError, match="adres"):
        lock.refuse_addresses(f"click==8.5.1 \\\n    --hash=sha256:aa\n{line}\n")


def test_the_command_serves_every_system_and_writes_no_address() -> None:
    """Without ``--emit-index-url`` and the like, uv writes no address; each file is read back too."""
    command = lock.command("uv", lock.LOCKS[1], ["--upgrade"])

    assert {"--universal", "--generate-hashes", "--group=build", "--extra=dev"} <= set(command)
    assert {"--upgrade", "--constraint=requirements.txt", "--output-file=requirements-dev.txt"} <= set(
        command
    )
    assert not any(word.startswith("--emit") for word in command)


def test_a_machine_without_uv_gets_told_how(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nothing: Callable[..., None] = lambda *_args, **_options: None  # noqa: E731
    monkeypatch.setattr("scripts.lock.shutil.which", nothing)

    assert lock.main([]) == 1
    assert "pip install uv" in capsys.readouterr().err
