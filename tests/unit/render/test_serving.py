"""What servers are told: one source of headers, in the words of every server."""

from __future__ import annotations

import re

import pytest

from menukaart.publish.exports import EXPORTS
from menukaart.render.addresses import API, DATA, EMBED, RELEASES, SHORT
from menukaart.render.redirects import Redirect
from menukaart.render.serving.apache import apache
from menukaart.render.serving.files import SERVER_FILES, base_path
from menukaart.render.serving.nginx import nginx_map, nginx_server
from menukaart.render.serving.static_hosts import static_headers
from menukaart.render.serving.zones import COMPRESSED, EVERYWHERE, MEDIA_TYPES, PAGES, ZONES, zone_of

MOVED = (Redirect("i/a/", "interventies/a/", "A", has_page=False),)
ENTRIES = [
    "404.html",
    "api/",
    "assets/",
    "data/",
    "i/",
    "index.html",
    "insluiten/",
    "interventies/",
    "uitgaven/",
]
POLICY = "Content-Security-Policy"
FILE_INFO = {
    "AddCharset", "AddDefaultCharset", "AddOutputFilterByType", "AddType", "ErrorDocument", "Header",
    "If", "IfModule", "RedirectMatch",
}  # fmt: skip
"""What ``AllowOverride FileInfo`` permits; anything else would make Apache refuse the whole site."""


@pytest.mark.parametrize(
    ("path", "frames", "cache", "is_open"),
    [
        ("", "'none'", "no-cache", False),
        ("interventies/zomerschool/index.html", "'none'", "no-cache", False),
        ("assets/base/base.css", "'none'", "max-age=600", False),
        (f"{API}interventions.json", "'none'", "max-age=600", True),
        (f"{DATA}cijfers.csv", "'none'", "max-age=600", True),
        (RELEASES, "'none'", "no-cache", False),
        (f"{RELEASES}2026.11/documents.jsonl", "'none'", "immutable", True),
        (f"{EMBED}zomerschool/index.html", "*", "max-age=600", True),
    ],
)
def test_every_place_has_its_policy_and_cache(path: str, frames: str, cache: str, is_open: bool) -> None:  # noqa: FBT001
    headers = zone_of(path).headers
    assert headers[POLICY].endswith(f"frame-ancestors {frames}")
    assert cache in headers["Cache-Control"]
    assert ("Access-Control-Allow-Origin" in headers) is is_open
    assert headers.items() >= EVERYWHERE.items()


def test_only_cards_may_be_framed_and_they_have_no_script() -> None:
    framed = [zone for zone in ZONES if "frame-ancestors 'none'" not in zone.policy]
    assert [zone.folder for zone in framed] == [EMBED]
    assert "script-src" not in framed[0].policy


def test_a_place_is_one_folder_at_the_root() -> None:
    assert all(re.fullmatch(r"[a-z]+/", zone.folder) for zone in ZONES[1:])


@pytest.mark.parametrize(
    ("site_url", "base"),
    [
        ("", "/"),
        ("https://x.test", "/"),
        ("https://x.test/kaart", "/kaart/"),
        ("https://x.test/a/b/", "/a/b/"),
    ],
)
def test_the_path_of_a_site_has_a_slash_at_both_ends(site_url: str, base: str) -> None:
    assert base_path(site_url) == base


def test_nginx_repeats_every_header_in_every_location() -> None:
    text = nginx_server("/kaart/", SERVER_FILES)
    locations = re.findall(r'location (?:\^~ )?(?:~ ")?([^ {"]+)"? \{\n(.*?)\n\}', text, re.DOTALL)
    assert len(locations) == len(ZONES) - 1
    for zone, (pattern, body) in zip(ZONES[1:], locations, strict=True):
        assert zone.folder in pattern.replace("\\", "")
        for name, value in zone.headers.items():
            assert f'add_header {name} "{value}" always;' in body
    top = text[: text.index("\nlocation")]
    assert all(f'add_header {name} "{value}" always;' in top for name, value in PAGES.headers.items())
    assert "always" in text
    assert text.count("add_header") == text.count("always;")


def test_nginx_gets_short_addresses_with_and_without_the_last_slash() -> None:
    lines = nginx_map(MOVED, "/kaart/").splitlines()
    assert lines == ["/kaart/i/a/ /kaart/interventies/a/;", "/kaart/i/a /kaart/interventies/a/;"]


def test_apache_needs_no_more_than_file_info() -> None:
    text = apache(MOVED, "/kaart/", SERVER_FILES)
    directives = {
        line.split()[0].strip("</>") for line in text.splitlines() if not line.lstrip().startswith("#")
    }
    assert directives <= FILE_INFO
    assert text.count("<If ") == text.count("</If>") == len(ZONES) - 1
    assert "ErrorDocument 404 /kaart/404.html" in text
    assert "=~ m#^/kaart/insluiten/#" in text


def rules(text: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            assert line not in found
            found[line] = {}
        else:
            name, _, value = line.strip().partition(": ")
            found[[*found][-1]][name] = value
    return found


def matches(pattern: str, path: str) -> bool:
    """Tell whether a rule of ``_headers`` holds for a path, as Netlify and Cloudflare Pages read it."""
    words = re.escape(pattern).replace(r"\*", ".*")
    return re.fullmatch(re.sub(r":\w+", "[^/]+", words), path) is not None


@pytest.mark.parametrize(
    "path",
    ["", "index.html", "404.html", "interventies/a/", f"{SHORT}a/", f"{API}themes.json", RELEASES,
     f"{RELEASES}2026.11/manifest.json", f"{DATA}cijfers.csv", f"{EMBED}a/", "assets/base/base.css"],
)  # fmt: skip
def test_static_hosts_give_every_header_once(path: str) -> None:
    found = rules(static_headers(ENTRIES, "/kaart/"))
    pairs = [
        pair for pattern, said in found.items() if matches(pattern, f"/kaart/{path}") for pair in said.items()
    ]
    assert len(pairs) == len({name for name, _ in pairs})
    assert dict(pairs) == zone_of(path).headers


def test_text_is_compressed_and_what_is_small_already_is_not() -> None:
    assert {"html", "css", "js", "json", "svg", "csv", "jsonl", "ttl"} <= COMPRESSED <= set(MEDIA_TYPES)
    assert not COMPRESSED & {"png", "woff2", "pdf", "zip", "docx", "xlsx", "gz"}


def test_servers_are_told_last_and_always() -> None:
    assert (EXPORTS[-1].name, EXPORTS[-1].always) == ("Voor de server", True)


def test_no_value_can_end_the_quotes_that_it_stands_in() -> None:
    values = [value for zone in ZONES for value in zone.headers.values()]
    assert not [value for value in values if re.search(r'["\\\n$]', value)]
