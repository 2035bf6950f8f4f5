"""A disk that refuses: the message names the disk and the file."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Self

import pytest

from menukaart.problems import MenukaartError
from menukaart.publish.disk import writing
from menukaart.publish.tree import Tree


def test_a_full_disk_is_named_with_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None: ...

        def write(self, _content: bytes) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))  # as write(2) does: without a name

    def full(descriptor: int, _mode: str) -> Full:
        os.close(descriptor)
        return Full()

    monkeypatch.setattr("menukaart.publish.tree.os.fdopen", full)
    with pytest.raises(MenukaartError) as caught, Tree(tmp_path / "docs") as tree:
        tree.write("themas/index.md", b"x")
    said = str(caught.value)
    assert said.startswith("De schijf van '/")
    assert f"is vol: '{tmp_path / 'docs/themas/index.md'}' kon niet geschreven worden." in said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EACCES, "u mag daar niet schrijven"),
        (errno.EROFS, "alleen om te lezen"),
        (errno.EDQUOT, "is vol"),
        (errno.EXDEV, os.strerror(errno.EXDEV)),
    ],
)
def test_other_refusals_name_the_file_and_the_cause(number: int, said: str, tmp_path: Path) -> None:
    with pytest.raises(MenukaartError, match=said) as caught, writing(tmp_path):
        raise OSError(number, os.strerror(number), str(tmp_path / "een.html"))
    assert str(tmp_path / "een.html") in str(caught.value)
