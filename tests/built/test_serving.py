"""The site behind a real nginx with the configuration that we ship; without nginx the files for servers."""

from __future__ import annotations

import gzip
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from scripts.nginx import NGINX, Client, running

from menukaart.publish.compressing import compress_folder
from menukaart.render.serving.files import SERVER_FILES
from menukaart.render.serving.zones import EVERYWHERE, MEDIA_TYPES, PAGE_POLICY, ZONES, zone_of

from .conftest import BASE, Site

AT = f"/{BASE}/"
RECORD = f"{AT}interventies/high-dosage-tutoring/"
PARTS = (
    "assets/base",
    "api/v1/schema",
    "interventies/high-dosage-tutoring",
    "i/hdt",
    "uitgaven",
    "themas/rekenen",
    "insluiten/zomerschool",
)
MOST_RULES = 100
"""Of the file with headers; Cloudflare Pages reads no more."""
needs_nginx = pytest.mark.skipif(
    NGINX is None, reason="nginx is hier niet; alleen de gemaakte bestanden zijn nagekeken"
)


def test_every_kind_of_file_has_a_name(site: Site) -> None:
    found = {path.suffix.removeprefix(".") for path in site.folder.rglob("*") if path.is_file()}
    hidden = {Path(name).suffix.removeprefix(".") for name in SERVER_FILES}
    assert found - hidden - set(MEDIA_TYPES) == set()


def test_every_page_says_the_policy_that_the_server_gives(site: Site) -> None:
    said = "; ".join(PAGE_POLICY)
    for name in ("index.html", "404.html", "interventies/zomerschool/index.html", "uitgaven/index.html"):
        assert f'content="{said}"' in (site.folder / name).read_text(encoding="utf-8")


def test_the_file_with_headers_names_every_folder_and_fits(site: Site) -> None:
    lines = (site.folder / "_headers").read_text(encoding="utf-8").splitlines()
    patterns = [line for line in lines if line.startswith("/")]
    assert len(patterns) == len(set(patterns)) <= MOST_RULES
    assert max(map(len, lines)) < 2_000
    entries = {f"{AT}{path.name}{'/' * path.is_dir()}" for path in site.folder.iterdir()}
    told = {pattern.removesuffix("*") for pattern in patterns}
    assert entries - told == {f"{AT}{name}" for name in SERVER_FILES}


def test_a_compressed_map_of_the_site_says_what_the_map_says(site: Site) -> None:
    small = site.folder / "sitemap.xml.gz"
    if small.exists():
        assert gzip.decompress(small.read_bytes()) == (site.folder / "sitemap.xml").read_bytes()


@pytest.fixture(scope="module")
def root(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A part of the site below its path, with compressed files; the site itself stays as it is."""
    whole = tmp_path_factory.mktemp("nginx-site")
    for part in PARTS:
        shutil.copytree(site.folder / part, whole / BASE / part, copy_function=os.link)
    for name in ("index.html", "404.html", *SERVER_FILES):
        os.link(site.folder / name, whole / BASE / name)
    (whole / BASE / "leeg").mkdir()
    compress_folder(whole / BASE)
    return whole


@pytest.fixture(scope="module")
def client(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    work = tmp_path_factory.mktemp("nginx")
    with running(root, work, f"{BASE}/") as port:
        asking = Client(port)
        yield asking
        asking.close()
    assert "[emerg]" not in (work / "error.log").read_text(encoding="utf-8")


@needs_nginx
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("interventies/high-dosage-tutoring/", "text/html; charset=utf-8"),
        ("assets/base/base.css", "text/css; charset=utf-8"),
        ("assets/base/page.js", "text/javascript; charset=utf-8"),
        ("api/v1/schema/intervention.schema.json", "application/json; charset=utf-8"),
        ("uitgaven/", "text/html; charset=utf-8"),
        ("uitgaven/2026.11/documents.jsonl", "application/jsonl; charset=utf-8"),
        ("insluiten/zomerschool/", "text/html; charset=utf-8"),
    ],
)
def test_every_place_gets_all_its_headers(client: Client, path: str, kind: str) -> None:
    status, headers, _ = client.get(AT + path)
    assert (status, headers["content-type"]) == (200, kind)
    expected = {name.lower(): value for name, value in zone_of(path).headers.items()}
    every = {name.lower() for zone in ZONES for name in zone.headers}
    assert {name: value for name, value in headers.items() if name in every} == expected


@needs_nginx
@pytest.mark.parametrize(
    "path",
    ["bestaat-niet/", "interventies/bestaat-niet/", "api/v1/niets.json", "uitgaven/2020.01/x.json", "leeg/",
     "insluiten/niets/", *sorted(SERVER_FILES)],
)  # fmt: skip
def test_what_is_not_there_is_said_on_our_page_with_every_header(client: Client, path: str) -> None:
    status, headers, body = client.get(AT + path)
    assert status == 404
    assert "Deze pagina bestaat niet" in body.decode()
    assert headers.items() >= {name.lower(): value for name, value in EVERYWHERE.items()}.items()
    assert headers["content-security-policy"].endswith("frame-ancestors 'none'")
    assert headers["cache-control"] == "no-cache"


@needs_nginx
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{AT}i/high-dosage-tutoring/", RECORD),
        (f"{AT}i/hdt", RECORD),
        (f"{AT}interventies/hdt/?van=plan", f"{RECORD}?van=plan"),
        (f"{AT}interventies/high-dosage-tutoring", RECORD),
    ],
)
def test_an_old_or_short_address_leads_on_at_once(client: Client, old: str, new: str) -> None:
    status, headers, _ = client.get(old)
    assert (status, headers["location"]) == (301, new)
    assert headers["x-content-type-options"] == "nosniff"


@needs_nginx
def test_who_can_read_it_gets_the_compressed_file_as_it_was_made(client: Client, root: Path) -> None:
    _, headers, body = client.get(RECORD, Accept_Encoding="gzip")
    page = root / RECORD.lstrip("/") / "index.html"
    assert (headers["content-encoding"], headers["vary"]) == ("gzip", "Accept-Encoding")
    assert body == page.with_name("index.html.gz").read_bytes()
    assert gzip.decompress(body) == page.read_bytes() == client.get(RECORD)[2]


@needs_nginx
def test_who_has_the_newest_copy_is_told_so(client: Client) -> None:
    tag = client.get(RECORD)[1]["etag"]
    status, headers, body = client.get(RECORD, If_None_Match=tag)
    assert (status, body) == (304, b"")
    assert headers["cache-control"] == "no-cache"


@needs_nginx
def test_hundreds_of_questions_over_one_connection_all_get_their_answer(client: Client, root: Path) -> None:
    files = [
        path
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.suffix in {".html", ".json", ".css"}
    ]
    addresses = [f"/{path.relative_to(root).as_posix()}".removesuffix("index.html") for path in files]
    skipped = re.compile(r"/404\.html$|/i/")
    asked = [address for address in addresses if not skipped.search(address)] * 12
    assert len(asked) > 200
    assert {client.get(address, Accept_Encoding="gzip")[0] for address in asked} == {200}
