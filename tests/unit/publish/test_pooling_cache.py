"""The file that remembers what was pooled: exact, and never trusted."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from menukaart.evidence.pooling import StudyRow, synthesise
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.model.intervention import SynthesisRequest
from menukaart.publish import pooling_cache
from menukaart.publish.pooling_cache import PoolingFile, code_digest
from menukaart.reading.table import read_table
from menukaart.vocabulary import Outcome, Population

ONE = Pooled("x", synthesise([StudyRow("a", 0.1 + 0.2, 0.1, "NL")]))


def many() -> Pooled:
    """Pool twelve studies in two countries, with all that is told of each."""
    header = "study,effect,se,year,country,all\n"
    rows = "".join(f"{n},{n / 7!r},{0.1 + n / 30!r},{1995 + n},{('NL', 'USA')[n % 2]},x\n" for n in range(12))
    table, problems = read_table(
        "sources/y.csv", (header + rows).encode(), {"year": "year", "country": "country", "all": "all"}
    )
    assert table is not None, problems
    found = Pooler({"y": table}).pool(
        SynthesisRequest(
            source="y",
            outcome=Outcome.MATHS,
            population=Population.TARGET,
            where={"all": "x"},
            rows_in_words="alle",
        )
    )
    assert found is not None
    return found


MANY = many()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file that holds two results."""
    cache = PoolingFile(tmp_path)
    cache["one"], cache["many"] = ONE, MANY
    cache.save()
    return tmp_path


def stored(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "pooling.json").read_text(encoding="utf-8"))
    return found


def test_what_was_pooled_comes_back_to_the_last_digit(folder: Path) -> None:
    cache = PoolingFile(folder)
    assert cache.get("one") == ONE
    assert cache.get("many") == MANY
    assert len(MANY.studies) == 12
    assert {group.key for group in MANY.groups} >= {"NL", "USA"}
    assert cache.get("other") is None
    assert cache.pooled == 0


def test_a_result_of_this_build_is_known_at_once(tmp_path: Path) -> None:
    cache = PoolingFile(tmp_path)
    cache["one"] = ONE
    assert cache.get("one") is ONE
    assert cache.pooled == 1
    assert not (tmp_path / "pooling.json").exists()


def test_what_is_not_used_is_dropped(folder: Path) -> None:
    cache = PoolingFile(folder)
    cache.get("many")
    cache.save()
    assert stored(folder)["pooled"].keys() == {"many"}


def test_a_file_that_stays_as_it_is_is_not_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "write_text", lambda *_args, **_more: pytest.fail("written again"))
    cache = PoolingFile(folder)
    cache.get("many"), cache.get("one")
    cache.save()


def test_the_order_of_use_does_not_show(folder: Path) -> None:
    before = (folder / "pooling.json").read_bytes()
    (folder / "pooling.json").unlink()
    cache = PoolingFile(folder)
    cache["many"], cache["one"] = MANY, ONE
    cache.save()
    assert (folder / "pooling.json").read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["pooling.json"]


def test_other_code_works_everything_out_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pooling_cache, "code_digest", lambda: "other")
    assert PoolingFile(folder).get("one") is None


def test_the_code_stands_for_every_module_that_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pooling_cache.resources, "files", lambda _: tmp_path)
    (tmp_path / "evidence" / "pooling").mkdir(parents=True)
    (tmp_path / "reading").mkdir()
    seen = {code_digest()}
    for name in ("evidence/pooling/synthesis.py", "evidence/pooling/pooler.py", "reading/table.py"):
        for text in ("x = 1", "x = 2"):
            (tmp_path / name).write_text(text, encoding="utf-8")
            seen.add(code_digest())
    assert len(seen) == 7
    (tmp_path / "reading" / "notes.txt").write_text("x", encoding="utf-8")
    assert code_digest() in seen


def change(folder: Path, *path: str, value: object) -> None:
    """Put another value somewhere in the file."""
    document = stored(folder)
    part = document
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    (folder / "pooling.json").write_text(json.dumps(document), encoding="utf-8")


@pytest.mark.parametrize(
    "value", [math.nan, math.inf, -math.inf, "0.3", None, True, [0.3], {"value": 0.3}, 10**400], ids=repr
)
def test_a_figure_of_the_wrong_type_is_not_used(folder: Path, value: object) -> None:
    change(folder, "pooled", "many", "synthesis", "estimate", value=value)
    assert PoolingFile(folder).get("many") is None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("code",), 1),
        (("pooled",), []),
        (("pooled", "many"), None),
        (("pooled", "many", "source"), 3),
        (("pooled", "many", "extra"), 3),
        (("pooled", "many", "synthesis", "k"), 3.5),
        (("pooled", "many", "synthesis", "ci"), [0.1]),
        (("pooled", "many", "synthesis", "ci"), [0.1, "x"]),
        (("pooled", "many", "synthesis", "notes"), "x"),
        (("pooled", "many", "synthesis", "extra"), 1),
        (("extra",), 1),
    ],
    ids=str,
)
def test_a_file_of_another_shape_is_not_used(folder: Path, path: tuple[str, ...], value: object) -> None:
    change(folder, *path, value=value)
    assert PoolingFile(folder).get("many") is None


@pytest.mark.parametrize(
    "content", [b"", b"null", b"[]", b"{", b"\xff\xfe", b"[" * 100_000, b'{"code":"x"}', b"NaN"], ids=repr
)
def test_a_broken_file_is_not_used_and_is_replaced(folder: Path, content: bytes) -> None:
    (folder / "pooling.json").write_bytes(content)
    cache = PoolingFile(folder)
    assert cache.get("one") is None
    cache["one"] = ONE
    cache.save()
    assert PoolingFile(folder).get("one") == ONE


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_gives_what_was_stored_or_nothing(folder: Path, data: st.DataObject) -> None:
    """Cut short anywhere: never another figure, never an exception."""
    whole = (folder / "pooling.json").read_bytes()
    (folder / "pooling.json").write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    try:
        assert PoolingFile(folder).get("many") is None
    finally:
        (folder / "pooling.json").write_bytes(whole)


def test_a_file_that_is_too_large_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pooling_cache, "_MAX_BYTES", 100)
    monkeypatch.setattr(Path, "read_bytes", lambda *_args: pytest.fail("read all the same"))
    monkeypatch.setattr(pooling_cache, "code_digest", lambda: "")
    assert PoolingFile(folder).get("one") is None


def test_a_build_does_not_fail_over_a_file_that_cannot_be_read_or_written(tmp_path: Path) -> None:
    (tmp_path / "pooling.json").mkdir()
    (tmp_path / "pooling.nieuw").mkdir()
    cache = PoolingFile(tmp_path)
    cache["one"] = ONE
    cache.save()
    assert cache.get("one") is ONE


def test_a_link_is_replaced_and_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "buiten.txt"
    outside.write_text("niet van ons", encoding="utf-8")
    (folder / "pooling.json").unlink()
    (folder / "pooling.json").symlink_to(outside)
    cache = PoolingFile(folder)
    cache["one"] = ONE
    cache.save()
    assert outside.read_text(encoding="utf-8") == "niet van ons"
    assert not (folder / "pooling.json").is_symlink()
