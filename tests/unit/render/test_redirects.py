"""The one list of addresses that lead on, and every form of it."""

from __future__ import annotations

from pathlib import Path

from menukaart.render.redirects import redirects
from menukaart.render.serving.apache import APACHE_FILE
from menukaart.render.serving.files import serving_files
from menukaart.render.serving.nginx import MAP_FILE
from menukaart.render.serving.static_hosts import REDIRECTS_FILE
from tests.knowledge_base import check_root, copy_base, write

OLD = (
    "id: oud\nstatus: verplaatst\ntitle: Oud & stil\nsince: 2026-02-01\ntarget: zomerschool\n"
    "reason: Samengevoegd.\nchanges:\n  - {date: 2026-02-01, text: Verplaatst.}\n"
)
GONE = (
    "id: weg\nstatus: ingetrokken\ntitle: Weg\nsince: 2026-02-01\nalternatives: [bijles]\n"
    "reason: Gestopt.\nchanges:\n  - {date: 2026-02-01, text: Ingetrokken.}\n"
)


def files(tmp_path: Path, site_url: str = "") -> dict[str, str]:
    root = copy_base(tmp_path / "kb")
    write(root, {"interventions/oud.yaml": OLD, "interventions/weg.yaml": GONE})
    catalogue = check_root(root).catalogue
    new = {each.old: each.new for each in redirects(catalogue)}
    assert not set(new) & set(new.values()), "no address leads to another one on the list"
    return dict(serving_files(catalogue, site_url, ["interventies/"]))


def test_every_server_gets_the_same_list(tmp_path: Path) -> None:
    found = files(tmp_path)
    assert found[REDIRECTS_FILE].splitlines() == [
        "/i/bijles/ /interventies/bijles/ 301",
        "/i/oud/ /interventies/zomerschool/ 301",
        "/i/weg/ /interventies/weg/ 301",
        "/i/zomerschool/ /interventies/zomerschool/ 301",
        "/interventies/oud/ /interventies/zomerschool/ 301",
    ]
    assert "RedirectMatch 301 ^/interventies/oud/?$ /interventies/zomerschool/" in found[APACHE_FILE]
    assert "/interventies/oud /interventies/zomerschool/;" in found[MAP_FILE].splitlines()


def test_a_site_below_a_path_has_it_in_every_line(tmp_path: Path) -> None:
    found = files(tmp_path, "https://x.test/kaart/")
    for name in (REDIRECTS_FILE, MAP_FILE):
        assert all(line.count("/kaart/") == 2 for line in found[name].splitlines())
    assert "RedirectMatch 301 ^/kaart/i/bijles/?$ /kaart/interventies/bijles/" in found[APACHE_FILE]


def test_where_nothing_redirects_a_page_leads_on(tmp_path: Path) -> None:
    page = files(tmp_path, "https://x.test/")["i/oud/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../../interventies/zomerschool/">' in page
    assert '<link rel="canonical" href="https://x.test/interventies/zomerschool/">' in page
    assert "<h1>Oud &amp; stil</h1>" in page
    assert "<script" not in page


def test_a_page_that_says_what_happened_keeps_its_place(tmp_path: Path) -> None:
    assert "interventies/oud/index.html" not in files(tmp_path)
