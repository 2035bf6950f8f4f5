"""Several files are written together, or none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.problems import UsageError
from menukaart.publish.together import write_together


@pytest.fixture
def root(tmp_path: Path) -> Path:
    base = tmp_path / "kb"
    (base / "themes").mkdir(parents=True)
    (base / "themes/a.yaml").write_bytes(b"oud a")
    (base / "themes/weg.csv").write_bytes(b"weg")
    return base


def there(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "themes").iterdir()}


def test_writes_all_and_takes_away_what_goes(root: Path) -> None:
    (root / "themes/a.yaml").chmod(0o600)
    write_together(root, {"themes/a.yaml": b"a", "themes/b.yaml": b"b"}, frozenset({"themes/weg.csv"}))
    assert there(root) == {"a.yaml": b"a", "b.yaml": b"b"}
    assert (root / "themes/a.yaml").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("failing", [0, 1, 2])
@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_whatever_stops_it_the_old_files_are_back(
    failing: int, error: type[BaseException], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = there(root)
    replace, done = Path.replace, []

    def stumble(self: Path, target: Path) -> Path:
        if len(done) == failing:
            raise error
        done.append(target)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stumble)
    files = {"themes/a.yaml": b"a", "themes/b.yaml": b"b", "themes/c.yaml": b"c"}
    with pytest.raises(error):
        write_together(root, files, frozenset({"themes/weg.csv"}))
    assert there(root) == before


def test_never_writes_through_a_link_to_elsewhere(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "elders.txt"
    outside.write_bytes(b"van een ander")
    (root / "themes/b.yaml").symlink_to(outside)
    before = there(root)
    with pytest.raises(UsageError):
        write_together(root, {"themes/a.yaml": b"a", "themes/b.yaml": b"b"})
    assert there(root) == before
