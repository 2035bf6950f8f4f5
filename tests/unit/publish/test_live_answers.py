"""Whatever is asked of the preview, it never stumbles; pages hear of changes, and nothing is sent twice."""

from __future__ import annotations

import http.client
import re
import threading
from collections.abc import Iterator

import pytest

from menukaart.problems import UsageError
from menukaart.publish.live.answers import answer
from menukaart.publish.live.server import PreviewServer

FILES = {
    "themas/index.html": b"<body><p>Thema's</p></body></html>",
    "assets/base.css": b"p{}",
    "kaart.svg": b"<svg/>",
    "404.html": b"<body>Weg</body>",
}


class Site:
    """A site that changes when it is told to."""

    def __init__(self) -> None:
        self.version = "a-0"
        self.news = threading.Condition()

    def give(self, name: str) -> bytes | None:
        return FILES.get(name)

    def wait(self, version: str, seconds: float) -> bool:
        with self.news:
            return self.news.wait_for(lambda: self.version != version, seconds)

    def change(self) -> None:
        with self.news:
            self.version = "a-1"
            self.news.notify_all()


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def browser(site: Site) -> Iterator[http.client.HTTPConnection]:
    """A connection to a server that shows the site."""
    server = PreviewServer("127.0.0.1", 0, site)
    with server.serving():
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
        yield connection
        connection.close()


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/themas/", 200),
        ("/themas/?q=x#y", 200),
        ("/themas", 302),
        ("/nergens/", 404),
        ("/%00", 400),
        ("/themas/%00/index.html", 400),
        ("/a%0Ab", 400),
        ("/%7f", 400),
        ("/" + "a" * 5_000, 400),
        ("/voorvertoning/herlaad.js", 200),
        ("/voorvertoning/anders.js", 404),
        ("/" + "a" * 300 + "/", 404),
        ("/" + "a/" * 900, 404),
        ("/%ff%fe/", 400),
        ("/../../../etc/passwd", 404),
        ("/..%2f..%2fetc/passwd", 404),
        ("/themas/index.html/x", 404),
        ("//", 404),
        ("", 404),
        ("http://elders.test/themas/", 200),
        ("//[", 404),
        ("http://[/", 400),
    ],
)
def test_every_address_has_an_answer(target: str, status: int) -> None:
    assert answer(target, "", FILES.get, "a-0").status == status


def test_a_page_gets_a_script_of_the_preview_itself_and_keeps_its_text() -> None:
    made = answer("/themas/", "", FILES.get, "a-7").body
    script = b'<script src="/voorvertoning/herlaad.js" data-version="a-7"></script>'
    assert made == FILES["themas/index.html"].replace(b"</body>", script + b"</body>")
    assert script in answer("/nergens/", "", FILES.get, "a-7").body
    assert answer("/assets/base.css", "", FILES.get, "a-7").body == FILES["assets/base.css"]


def test_what_the_browser_has_already_is_not_sent_again() -> None:
    first = answer("/assets/base.css", "", FILES.get, "a-0")
    again = answer("/assets/base.css", first.headers["ETag"], FILES.get, "a-1")
    assert (again.status, again.body) == (304, b"")
    other = answer("/assets/base.css", first.headers["ETag"], {"assets/base.css": b"a{}"}.get, "a-1")
    assert (other.status, other.body) == (200, b"a{}")


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("/themas/", "text/html; charset=utf-8"),
        ("/kaart.svg", "image/svg+xml"),
        ("/x", "text/html; charset=utf-8"),
    ],
)
def test_a_file_says_what_it_is(target: str, kind: str) -> None:
    assert answer(target, "", FILES.get, "a-0").headers["Content-Type"] == kind


def test_files_come_over_one_connection(browser: http.client.HTTPConnection) -> None:
    for target, status in (("/themas/", 200), ("/assets/base.css", 200), ("/themas", 302), ("/nergens", 404)):
        browser.request("GET", target)
        found = browser.getresponse()
        assert (found.status, found.version) == (status, 11)
        assert len(found.read()) == int(found.headers["Content-Length"])
    browser.request("HEAD", "/themas/")
    assert browser.getresponse().read() == b""
    browser.request("POST", "/themas/")
    assert browser.getresponse().status == 501


def test_a_page_hears_of_a_change_and_one_that_is_old_at_once(
    site: Site, browser: http.client.HTTPConnection
) -> None:
    browser.request("GET", "/voorvertoning/a-0")
    found = browser.getresponse()
    assert found.headers["Content-Type"] == "text/event-stream"
    site.change()
    assert re.search(rb"^data: ", found.read(), re.MULTILINE)
    browser.request("GET", "/voorvertoning/b-9")  # of an earlier run
    assert browser.getresponse().read().startswith(b"data: ")


def test_a_taken_port_is_said(site: Site) -> None:
    first = PreviewServer("127.0.0.1", 0, site)
    with pytest.raises(UsageError, match=str(first.server_port)):
        PreviewServer("127.0.0.1", first.server_port, site)
    first.server_close()
