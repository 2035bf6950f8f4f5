from __future__ import annotations

import json
from pathlib import Path

from menukaart.reading.history import load_history
from menukaart.reading.layout import RELEASES_FOLDER as FOLDER
from menukaart.vocabulary import RecordKind

PROJECT = Path(__file__).parents[3]


def release(root: Path, name: str, *documents: tuple[str, dict[str, object]]) -> None:
    (root / FOLDER / name).mkdir(parents=True)
    rows = [
        json.dumps(
            {"document": document, "path": path}, sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        for path, document in documents
    ]
    (root / FOLDER / name / "documents.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")


def test_without_releases_there_is_no_history(tmp_path: Path) -> None:
    assert load_history(tmp_path) is None


def test_the_newest_release_counts_and_odd_texts_are_read_whole(tmp_path: Path) -> None:
    text = 'Zei "ja" \\ en: [x], {y}\u2028\u00e9.'
    changes = [{"date": "2026-11-21", "text": text}, {"date": "2026-11-22", "text": "Meer."}]
    release(tmp_path, "2026.11", ("themes/a.json", {"id": "a", "changes": []}))
    release(tmp_path, "2026.12", ("themes/a.json", {"id": "a", "changes": changes, "z": [1]}))
    found = load_history(tmp_path)
    assert found is not None
    assert found.release == "2026.12"
    assert found.lines == {(RecordKind.THEME, "a"): (("2026-11-21", text), ("2026-11-22", "Meer."))}


def test_every_document_of_every_release_gives_its_history(tmp_path: Path) -> None:
    said: dict[tuple[str, str], list[dict[str, str]]] = {}
    for folder in sorted(file.parent for file in (PROJECT / FOLDER).glob("*/manifest.json")):
        (tmp_path / FOLDER).mkdir(exist_ok=True)
        (tmp_path / FOLDER / folder.name).symlink_to(folder)
        found = load_history(tmp_path)
        assert found is not None
        rows = [json.loads(row) for row in (folder / "documents.jsonl").read_bytes().splitlines()]
        said |= {
            (row["path"].partition("/")[0], row["document"]["id"]): row["document"]["changes"] for row in rows
        }
        assert {(kind.value, id_) for kind, id_ in found.lines} == set(said)
        for (kind, id_), lines in found.lines.items():
            assert [{"date": day, "text": text} for day, text in lines] == said[kind.value, id_]
