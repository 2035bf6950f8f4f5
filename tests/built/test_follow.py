"""Following: feeds as the readers of others see them, the calendar, and the choice on the page of changes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, expect

from .conftest import ROOT, SITE_URL, Site, Watched

ATOM = "{http://www.w3.org/2005/Atom}"
ONCE = ("id", "title", "updated")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T00:00:00Z")
RECORD = "interventies/zomerschool/"


def feed_files(site: Site, ending: str) -> list[Path]:
    return sorted(site.folder.rglob(f"feed.{ending}"))


def page_of(site: Site, feed: Path) -> str:
    return f"{SITE_URL}{feed.parent.relative_to(site.folder).as_posix()}/"


def test_every_record_theme_and_the_whole_has_both_forms(site: Site) -> None:
    pages = [path.relative_to(site.folder).parent for path in feed_files(site, "xml")]
    assert pages == [path.relative_to(site.folder).parent for path in feed_files(site, "json")]
    living = {Path("wijzigingen")}
    for folder, dutch in (("interventions", "interventies"), ("themes", "themas")):
        living |= {Path(dutch) / file.stem for file in (ROOT / folder).glob("*.yaml")}
    assert set(pages) == living


def test_a_feed_reader_finds_nothing_wrong(site: Site) -> None:
    bad = []
    for file in feed_files(site, "xml"):
        read = feedparser.parse(file.read_bytes(), sanitize_html=False, resolve_relative_uris=False)
        if read.bozo or read.version != "atom10" or not read.entries:
            bad.append(file)
    assert bad == []


def faults_of_all(feed: ET.Element) -> Iterator[str]:
    """Hold a feed and its entries against what RFC 4287 asks of both."""
    for node in (feed, *feed.iter(f"{ATOM}entry")):
        yield from (
            f"{name} staat er niet één keer" for name in ONCE if len(node.findall(f"{ATOM}{name}")) != 1
        )
        if not MOMENT.fullmatch(node.findtext(f"{ATOM}updated", "")):
            yield "updated is geen moment"
        if not node.findtext(f"{ATOM}id", "").startswith("tag:voorbeeld.test,2026:"):
            yield "id is geen tag"


def faults_of_feed(feed: ET.Element, page: str) -> Iterator[str]:
    """Hold a feed against what RFC 4287 asks of it."""
    if len(feed.findall(f"{ATOM}author")) != 1 or not feed.findtext(f"{ATOM}author/{ATOM}name"):
        yield "geen maker"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    if links != {"self": f"{page}feed.xml", "alternate": page}:
        yield f"links: {links}"


def faults_of_entries(feed: ET.Element) -> Iterator[str]:
    """Hold the entries of a feed against each other."""
    entries = feed.findall(f"{ATOM}entry")
    if len({entry.findtext(f"{ATOM}id") for entry in entries}) != len(entries):
        yield "een id staat er twee keer"
    days = [entry.findtext(f"{ATOM}updated", "") for entry in entries]
    if days != sorted(days, reverse=True) or feed.findtext(f"{ATOM}updated") != days[0]:
        yield "de nieuwste staat niet bovenaan"
    contents = [entry.find(f"{ATOM}content") for entry in entries]
    if not all(each is not None and each.get("type") == "html" and each.text for each in contents):
        yield "een bericht heeft geen inhoud"


def test_every_feed_is_what_the_standard_asks(site: Site) -> None:
    found = []
    for file in feed_files(site, "xml"):
        feed = ET.fromstring(file.read_bytes())  # noqa: S314  (we wrote it)
        faults = [
            *faults_of_all(feed),
            *faults_of_feed(feed, page_of(site, file)),
            *faults_of_entries(feed),
        ]
        found += [(file, faults)] if faults else []
    assert found == []


def test_every_json_feed_is_valid(site: Site) -> None:
    schema = json.loads((ROOT / "tests/schemas/json-feed-1.1.json").read_text(encoding="utf-8"))
    check = Draft202012Validator(schema)
    feeds = {file: json.loads(file.read_text(encoding="utf-8")) for file in feed_files(site, "json")}
    assert [str(error) for feed in feeds.values() for error in check.iter_errors(feed)] == []
    assert [file for file, feed in feeds.items() if feed["home_page_url"] != page_of(site, file)] == []


def test_entries_lead_to_pages_and_places_that_are_there(site: Site) -> None:
    feed = json.loads((site.folder / "wijzigingen/feed.json").read_text(encoding="utf-8"))
    links = {link for item in feed["items"] for link in re.findall(r'href="([^"]+)"', item["content_html"])}
    pages: dict[str, str] = {}
    missing = []
    for link in links:
        path, _, place = link.removeprefix(SITE_URL).partition("#")
        if path not in pages:
            file = site.folder / path / "index.html"
            pages[path] = file.read_text(encoding="utf-8") if file.is_file() else ""
        if not pages[path] or (place and f'id="{place}"' not in pages[path]):
            missing.append(link)
    assert links
    assert missing == []


def test_pages_name_their_feeds_in_their_head(site: Site) -> None:
    for page in (RECORD, "themas/rekenen/", "wijzigingen/"):
        text = (site.folder / page / "index.html").read_text(encoding="utf-8")
        head = " ".join(text.partition("</head>")[0].split())
        # A page and its feed stand in one folder; the shorter the head of a page, the better.
        assert 'type="application/atom+xml" href="feed.xml"' in head
        assert 'type="application/feed+json" href="feed.json"' in head
    source = (site.folder / "bronnen/hattie-2009/index.html").read_text(encoding="utf-8")
    assert "application/atom+xml" not in source


def test_the_calendar_can_be_read_and_names_every_text(site: Site) -> None:
    raw = (site.folder / "onderhoud/herziening.ics").read_bytes()
    assert raw.startswith(b"BEGIN:VCALENDAR\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in raw.split(b"\r\n"))
    lines = raw.decode().replace("\r\n ", "").split("\r\n")
    names = [line for line in lines if line.startswith("UID:")]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == len(set(names)) == len(names)
    told = "\n".join(line for line in lines if line.startswith("DESCRIPTION:"))
    records = [*(ROOT / "interventions").glob("*.yaml"), *(ROOT / "themes").glob("*.yaml")]
    gone = [file for file in records if "review_before" not in file.read_text(encoding="utf-8")]
    assert told.count("https://") == len(records) - len(gone)
    page = (site.folder / "meedoen/onderhoud/index.html").read_text(encoding="utf-8")
    assert 'href="../../onderhoud/herziening.ics"' in page


def test_a_choice_shows_only_those_changes_and_stands_in_the_address(watched: Watched) -> None:
    page = watched.goto("wijzigingen/")
    form = page.locator("#kies-wijzigingen")
    form.get_by_label("Kosten").check()
    page.get_by_label("Wanneer").select_option("sinds-2026.11")
    expect(page).to_have_url(re.compile(r"\?soort=kosten&periode=sinds-2026\.11$"))
    shown = page.locator(".changed-pages > li:visible")
    told = shown.evaluate_all("(lines) => lines.map((line) => line.dataset.kinds)")
    assert told
    assert all("kosten" in kinds.split() for kinds in told)
    expect(page.locator("#tot-2026\\.11")).to_be_hidden()
    amount = page.locator("#wijzigingen-aantal").inner_text()
    page.reload()
    expect(page.locator("#wijzigingen-aantal")).to_have_text(amount)
    expect(form.get_by_label("Kosten")).to_be_checked()


def test_without_a_script_kinds_and_periods_are_places(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}wijzigingen/#sinds-2026.11-kosten")
    expect(page.locator("#kies-wijzigingen")).to_be_hidden()
    expect(page.locator("h2[id='sinds-2026.11']")).to_be_visible()
    # A link to a place opens what it is folded in.
    expect(page.locator("[id='sinds-2026.11-kosten']")).to_be_visible()
    context.close()
