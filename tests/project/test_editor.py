"""What an editor's own program says about a record: yaml-language-server, as VS Code runs it.

Needs Node and, once, ``make editor-js``; without these it says so and does nothing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from menukaart.render.api.record_schema import SCHEMA_FOLDER, record_schema, record_schema_file
from menukaart.render.record_template import record_template
from menukaart.vocabulary import RecordKind

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "scripts/editor_js/node_modules/yaml-language-server/bin/yaml-language-server"
NODE = shutil.which("node")
SETTINGS = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
needs_node = pytest.mark.skipif(
    not (NODE and SERVER.exists()),
    reason="Niet nagekeken: wat VS Code bij een record zegt. Dat vraagt Node, en één keer: make editor-js.",
)


def test_the_settings_name_the_schema_of_each_kind() -> None:
    assert SETTINGS["yaml.schemas"] == {
        f"./{SCHEMA_FOLDER}/{record_schema_file(kind)}": f"{kind.value}/*.yaml" for kind in RecordKind
    }


def schemas_of(root: Path) -> dict[str, str]:
    return {(root / schema).as_uri(): files for schema, files in SETTINGS["yaml.schemas"].items()}


class Server:
    """Speaks the protocol of language servers: JSON with its length before it."""

    def __init__(self, root: Path) -> None:
        self._process = subprocess.Popen(
            [str(NODE), str(SERVER), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._number = 0
        uri = root.as_uri()
        folders = [{"uri": uri, "name": "menukaart"}]
        capabilities = {
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}}
        }
        self._settings = {
            "yaml": {"schemas": schemas_of(root), "validate": True, "hover": True, "completion": True}
        }
        self.ask(
            "initialize",
            {"processId": None, "rootUri": uri, "capabilities": capabilities, "workspaceFolders": folders},
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self._settings})

    def tell(self, method: str, params: Any, **more: Any) -> None:
        self._write({"jsonrpc": "2.0", "method": method, "params": params, **more})

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def ask(self, method: str, params: Any) -> Any:
        self._number += 1
        self.tell(method, params, id=self._number)
        return next(m for m in self._heard() if m.get("id") == self._number and "method" not in m)["result"]

    def mistakes(self, path: Path, text: str) -> list[tuple[int, str]]:
        """Give the line and the words of each mistake, as an editor underlines them."""
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        found = next(
            m["params"]["diagnostics"]
            for m in self._heard()
            if m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri
        )
        return [(each["range"]["start"]["line"] + 1, each["message"]) for each in found]

    def hover(self, path: Path, line: int) -> str:
        place = {"textDocument": {"uri": path.as_uri()}, "position": {"line": line - 1, "character": 1}}
        return str(self.ask("textDocument/hover", place)["contents"]["value"])

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _heard(self) -> Iterator[dict[str, Any]]:
        assert self._process.stdout
        while True:
            size = 0
            while (line := self._process.stdout.readline().strip()) or not size:
                if line.lower().startswith(b"content-length:"):
                    size = int(line.split(b":")[1])
            message = json.loads(self._process.stdout.read(size))
            if "method" in message and "id" in message:
                self._answer(message)
            yield message

    def _answer(self, message: dict[str, Any]) -> None:
        """Give what the server asks of its editor: its settings, and agreement with all else."""
        result: Any = None
        if message["method"] == "workspace/configuration":
            result = [self._settings.get(item.get("section", "")) for item in message["params"]["items"]]
        self._write({"jsonrpc": "2.0", "id": message["id"], "result": result})


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("kennisbank")
    for kind in RecordKind:
        (root / kind.value).mkdir()
        schema = root / SCHEMA_FOLDER / record_schema_file(kind)
        schema.parent.mkdir(parents=True, exist_ok=True)
        schema.write_text(json.dumps(record_schema(kind)), encoding="utf-8")
    return root


@pytest.fixture
def server(root: Path) -> Iterator[Server]:
    server = Server(root)
    yield server
    server.close()


def open_record(root: Path, kind: str, name: str, *changes: tuple[str, str]) -> tuple[Path, str]:
    text = (ROOT / kind / f"{name}.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return root / kind / f"{name}.yaml", text


def line_of(text: str, start: str) -> int:
    return next(number for number, row in enumerate(text.splitlines(), 1) if row.strip().startswith(start))


@needs_node
def test_sound_records_have_no_mistakes(server: Server, root: Path) -> None:
    for kind, name in (
        ("interventions", "zomerschool"),
        ("themes", "leertijd-uitbreiding"),
        ("sources", "hattie-2009"),
    ):
        assert server.mistakes(*open_record(root, kind, name)) == []


@needs_node
def test_mistakes_are_told_in_dutch_at_their_line(server: Server, root: Path) -> None:
    path, text = open_record(
        root,
        "interventions",
        "zomerschool",
        ("status: gepubliceerd", "status: klaar"),
        ("reviewed: 2026", "reviewed: 21-11-2026 #"),
        ("  band: ", "  band: 1"),
    )
    found = dict(server.mistakes(path, text))
    assert found[line_of(text, "status:")] == "Kies 'concept' of 'gepubliceerd'."
    assert found[line_of(text, "reviewed:")] == "Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-01."
    assert line_of(text, "band:") in found


@needs_node
def test_a_field_explains_itself_in_dutch(server: Server, root: Path) -> None:
    path, text = open_record(root, "interventions", "zomerschool")
    server.mistakes(path, text)
    said = server.hover(path, line_of(text, "summary:"))
    assert "Samenvatting" in said
    assert "Wat het is en voor wie, in gewone taal; hoogstens 300 tekens. Verplicht." in said


@needs_node
def test_a_new_record_finds_its_schema_by_its_own_line(server: Server, root: Path) -> None:
    path = root / "elders" / "nieuw.yaml"
    found = server.mistakes(
        path,
        record_template(RecordKind.INTERVENTION, "nieuw", date(2031, 2, 28)).replace(
            "status: concept", "status: x"
        ),
    )
    assert [words for _, words in found] == ["Kies 'concept' of 'gepubliceerd'."]
