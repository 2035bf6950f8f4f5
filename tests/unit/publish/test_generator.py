"""The engine gets a configuration of our own, and never the file of a knowledge base."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.model.settings import SITE_URL_VARIABLE, SiteSettings, SiteUrl
from menukaart.problems import UsageError
from menukaart.publish.generator import Generator, site_url
from menukaart.publish.workspace import Workspace


def settings(url: SiteUrl | None = None) -> SiteSettings:
    return SiteSettings(site_name="Een naam", site_url=url or SiteUrl(variable=SITE_URL_VARIABLE))


def test_the_environment_decides_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    own = settings(url=SiteUrl(variable=SITE_URL_VARIABLE, address="https://een.test"))
    monkeypatch.delenv(SITE_URL_VARIABLE, raising=False)
    assert site_url(own) == "https://een.test/"
    monkeypatch.setenv(SITE_URL_VARIABLE, "https://twee.test/pad")
    assert site_url(own) == "https://twee.test/pad/"
    monkeypatch.setenv(SITE_URL_VARIABLE, "")
    assert site_url(own) == ""
    assert site_url(settings(url=SiteUrl(address="https://drie.test/"))) == "https://drie.test/"


@pytest.mark.parametrize(
    "value", ["voorbeeld.nl", "javascript:x", "https://", "https://x.test/?a", "https://a.test/<b>"]
)
def test_an_address_from_the_environment_is_judged_too(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv(SITE_URL_VARIABLE, value)
    with pytest.raises(UsageError, match=SITE_URL_VARIABLE):
        site_url(settings())


def test_a_file_in_the_current_folder_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kwaad.py").write_text("open('gelopen', 'w')\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nhooks: [kwaad.py]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(SITE_URL_VARIABLE, raising=False)
    workspace = Workspace(tmp_path)
    for folder in (workspace.docs, workspace.theme):
        folder.mkdir(parents=True)
    (workspace.docs / "index.md").write_text("# <Kop>\n", encoding="utf-8")
    (workspace.theme / "main.html").write_text(
        "<p>{{ config.site_name }}</p>{{ nav | length }}", encoding="utf-8"
    )
    files = ("menukaart", "kiezen", "themas", "niet-doen", "voor-gemeenten")
    for name in files:
        (workspace.docs / name).mkdir()
        (workspace.docs / name / "index.md").write_text("# Kop\n", encoding="utf-8")
    # Such a name does not pass the check; it may not matter.
    unchecked = settings().model_copy(update={"site_name": "Kansen & <b>zo</b>"})
    Generator(workspace, unchecked).build(workspace.staging, 0)
    page = (workspace.staging / "index.html").read_text(encoding="utf-8")
    assert page == "<p>Kansen &amp; &lt;b&gt;zo&lt;/b&gt;</p>6"
    assert not (tmp_path / "gelopen").exists()
