"""The cost calculator: the sum by itself, and the form with mouse, keyboard, address and errors."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .barriers import barriers
from .conftest import Site, Watched

RECORD = "interventies/high-dosage-tutoring/"
NUMBERS = {
    "Aantal leerlingen": "20",
    "Groepsgrootte": "4",
    "Uren per week": "2",
    "Aantal weken": "10",
    "Kosten per uur": "50",
    "Materiaal per leerling": "10",
}
ADDRESS = "?leerlingen=20&groep=4&uren=2&weken=10&tarief=50&materiaal=10"
CASES = 300


@pytest.fixture
def form(watched: Watched) -> Page:
    """The page of a record with the calculator open."""
    page = watched.goto(RECORD)
    page.get_by_text("Open de rekenhulp").click()
    return page


def _fill(page: Page, **changes: str) -> None:
    for label, text in (NUMBERS | changes).items():
        page.get_by_label(label, exact=True).fill(text)


def _amounts(page: Page) -> dict[str, str]:
    block = page.locator("[data-uitkomst] dl")
    expect(block).to_be_visible()
    labels, amounts = block.locator("dt").all_inner_texts(), block.locator("dd").all_inner_texts()
    return {label: amount.replace("\u00a0", " ") for label, amount in zip(labels, amounts, strict=True)}


def _module(page: Page, name: str, body: str, argument: Any) -> Any:
    return page.evaluate(
        f"async ([base, a]) => {{ const m = await import(base + 'assets/costs/{name}.js'); {body} }}",
        [page.url.partition("interventies/")[0], argument],
    )


def test_a_sum_made_by_hand(form: Page) -> None:
    _fill(form)
    form.get_by_role("button", name="Reken uit").click()
    # Of fewer than a class no amount for a class: that would be the largest number of all.
    assert _amounts(form) == {"In totaal": "€ 5.200", "Per leerling": "€ 260"}
    expect(form.locator("[data-uitkomst]")).to_contain_text("5 groepen van hoogstens 4")
    expect(form.locator("[data-uitkomst]")).to_contain_text("100 uur")
    expect(form).to_have_url(re.compile(re.escape(ADDRESS) + "$"))


def test_the_method_page_makes_the_same_sum(form: Page, watched: Watched) -> None:
    watched.goto("methode/")
    text = watched.page.locator("#kosten ~ p", has_text="verzonnen").inner_text()
    assert "5 groepen en 100 uur" in text
    assert "260 euro per leerling" in text
    assert "6.500 euro per klas" in text
    assert form is watched.page


def test_with_the_keyboard_alone(form: Page) -> None:
    examples = form.get_by_text("Wat kost een uur ongeveer?")
    form.get_by_label("Aantal leerlingen").focus()
    for text in NUMBERS.values():
        form.keyboard.type(text)
        form.keyboard.press("Tab")
        if examples.evaluate("node => node === document.activeElement"):
            form.keyboard.press("Tab")
    expect(form.get_by_role("button", name="Reken uit")).to_be_focused()
    form.keyboard.press("Enter")
    assert _amounts(form)["In totaal"] == "€ 5.200"


def test_the_last_group_costs_as_much_as_a_full_one(form: Page) -> None:
    _fill(form, **{"Aantal leerlingen": "21"})
    form.keyboard.press("Enter")
    assert _amounts(form)["In totaal"] == "€ 6.210"
    expect(form.locator("[data-uitkomst]")).to_contain_text("De laatste groep is niet vol: 1 leerling.")


def test_the_address_brings_the_outcome_back_beside_a_yardstick(watched: Watched) -> None:
    page = watched.goto(RECORD + ADDRESS + "&meetlat=months#werkt-het")
    assert _amounts(page)["Per leerling"] == "€ 260"
    expect(page.locator("[data-meetlat=hattie]")).to_be_hidden()
    page.get_by_label("Toon elk cijfer op deze meetlat").select_option("nji")
    page.get_by_label("Kosten per uur").fill("1.000,50")
    page.get_by_label("Kosten per uur").press("Tab")
    expect(page.locator("[data-uitkomst]")).to_contain_text("€ 100.250")
    expect(page).to_have_url(re.compile(r"tarief=1000\.5&.*meetlat=nji#werkt-het$"))
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page).to_have_url(re.compile(r"/\?meetlat=nji#werkt-het$"))
    expect(page.locator("[data-uitkomst]")).to_be_empty()
    expect(page.get_by_label("Aantal leerlingen")).to_be_focused()


def test_the_link_in_the_verdict_opens_the_form(watched: Watched) -> None:
    page = watched.goto(RECORD)
    page.get_by_role("link", name="Reken uit").click()
    expect(page.get_by_label("Aantal leerlingen")).to_be_visible()


def test_nothing_is_said_before_the_reader_asks(form: Page) -> None:
    form.get_by_label("Aantal leerlingen").fill("abc")
    form.keyboard.press("Tab")
    expect(form.locator(".cost-error:visible")).to_have_count(0)


def test_an_error_says_what_to_do_beside_its_field_and_above(form: Page) -> None:
    _fill(form, **{"Aantal leerlingen": "twaalf", "Uren per week": "-2", "Aantal weken": "1,5"})
    form.get_by_label("Groepsgrootte").fill("")
    form.get_by_role("button", name="Reken uit").click()
    summary = form.locator("[data-fouten]")
    expect(summary).to_be_focused()
    assert summary.get_by_role("link").all_inner_texts() == [
        "Vul voor het aantal leerlingen een getal in, bijvoorbeeld 24.",
        "Vul de groepsgrootte in.",
        "Vul voor het aantal uren per week een getal in zonder min.",
        "Vul voor het aantal weken een heel getal in, bijvoorbeeld 12.",
    ]
    field = form.get_by_label("Aantal leerlingen")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile("samen.*bijvoorbeeld 24"))
    summary.get_by_role("link").first.click()
    expect(field).to_be_focused()
    # A mended field loses its error at once; the rest stays.
    field.fill("20")
    field.press("Tab")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(summary.get_by_role("link")).to_have_count(3)
    assert "?" not in form.url


def test_no_barrier_in_errors_or_outcome(browser: Browser, site: Site) -> None:
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        for address in (ADDRESS, ADDRESS.replace("uren=2", "uren=x")):
            page.goto(site.url + RECORD + address)
            expect(page.locator("[data-uitkomst]")).not_to_be_empty()
            assert barriers(page, within=".costing", each_look=scheme == "dark") == []
        context.close()


@pytest.mark.parametrize("width", [320, 360, 1440])
def test_nothing_slides_sideways(watched: Watched, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 800})
    page = watched.goto(RECORD + ADDRESS.replace("uren=2", "uren=x"))
    page.get_by_text("Hoe rekenen wij?").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_a_script_the_formula_stands_there(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + RECORD)
    part = page.locator(".costing")
    expect(part).to_contain_text("naar boven afgerond")
    expect(part.locator("input").first).to_be_hidden()
    part.get_by_role("link", name="Lees hoe wij rekenen").click()
    expect(page.locator("#kosten")).to_be_visible()
    context.close()


def test_what_a_source_says_stands_there_as_such(site: Site, browser: Browser) -> None:
    filled = [
        file.parent.name
        for file in (site.folder / "interventies").glob("*/index.html")
        if re.search(r'data-(groep|uren|weken)="[^"]', file.read_text(encoding="utf-8"))
    ]
    context = browser.new_context()
    page = context.new_page()
    for identifier in filled:
        page.goto(f"{site.url}interventies/{identifier}/")
        page.get_by_text("Open de rekenhulp").click()
        for field in page.locator('[data-bron]:not([data-bron=""])').all():
            expect(field).to_have_value(field.get_attribute("data-bron") or "")
            expect(field).to_have_accessible_description(re.compile("Uit de bron: ‘.+’"))
        # A reader may empty it; an address with another number wins.
        key = page.locator('[data-bron]:not([data-bron=""])').first.get_attribute("name")
        page.goto(f"{site.url}interventies/{identifier}/?{key}=7")
        expect(page.locator(f"[name={key}]")).to_have_value("7")
    context.close()


def test_the_form_starts_with_the_dosage_of_a_record(site: Site, browser: Browser) -> None:
    """On a record that says how large a group is, how often and how long, money is all that is left."""
    known = re.compile(r'data-(groep|uren|weken)="([^"]+)"')
    pages = ((file, dict(known.findall(file.read_text(encoding="utf-8")))) for file in _records(site))
    file, values = next(
        (file, found) for file, found in pages if len(found) == len(("groep", "uren", "weken"))
    )
    group, hours, weeks = (float(values[key].replace(",", ".")) for key in ("groep", "uren", "weken"))
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.url}interventies/{file.parent.name}/")
    page.get_by_text("Open de rekenhulp").click()
    for key, value in values.items():
        expect(page.locator(f"[name={key}]")).to_have_value(value)
    for key in ("leerlingen", "tarief", "materiaal"):
        expect(page.locator(f"[name={key}]")).to_have_value("")
    page.get_by_label("Aantal leerlingen").fill(str(int(group) * 2))
    page.get_by_label("Kosten per uur").fill("1000")
    page.get_by_label("Materiaal per leerling").fill("0")
    page.get_by_role("button", name="Reken uit").click()
    total = _amounts(page)["In totaal"].removeprefix("€ ").replace(".", "")
    assert float(total) == pytest.approx(2 * hours * weeks * 1000, abs=1)
    page.get_by_role("button", name="Begin opnieuw").click()
    for key, value in values.items():
        expect(page.locator(f"[name={key}]")).to_have_value(value)
    context.close()


def _records(site: Site) -> list[Path]:
    return sorted((site.folder / "interventies").glob("*/index.html"))


def test_examples_of_an_hour_stand_by_the_field_with_their_year_and_sources(form: Page) -> None:
    examples = form.locator(".cost-wages")
    expect(examples.get_by_role("listitem").first).to_be_hidden()
    examples.get_by_text("Wat kost een uur ongeveer?").click()
    for item in examples.get_by_role("listitem").all():
        expect(item).to_have_text(
            re.compile(r": €\s[\d.,]+( tot €\s[\d.,]+)?\*? \(.*(\d{4}|jaar onbekend)\)$")
        )
    examples.get_by_role("link", name="Bronnen en uitleg").click()
    rows = form.locator("#lonen ~ div table tr, #lonen ~ table tr")
    expect(rows.get_by_role("link").first).to_be_visible()
    assert rows.get_by_role("link").count() == rows.count() - 1


# --- the sum by itself --------------------------------------------------------------------------


def _inputs() -> Iterator[dict[str, float]]:
    chance = random.Random(5)  # noqa: S311  (examples, no secret)
    for _ in range(CASES):
        yield {
            "leerlingen": chance.randint(1, 400),
            "groep": chance.randint(1, 30),
            "uren": chance.randint(1, 4000) / 100,
            "weken": chance.randint(1, 60),
            "tarief": chance.randint(0, 20000) / 100,
            "materiaal": chance.randint(0, 50000) / 100,
        }


def test_the_sum_is_the_formula_and_behaves_like_money(form: Page) -> None:
    inputs = list(_inputs())
    outcomes = _module(form, "reckon", "return a.map(m.reckon);", inputs)
    doubled = _module(
        form,
        "reckon",
        "return a.map((i) => m.reckon({...i, tarief: i.tarief * 2, materiaal: i.materiaal * 2}));",
        inputs,
    )
    longer = _module(form, "reckon", "return a.map((i) => m.reckon({...i, weken: i.weken + 1}));", inputs)
    for given, out, twice, more in zip(inputs, outcomes, doubled, longer, strict=True):
        groups = -(-int(given["leerlingen"]) // int(given["groep"]))
        expected = groups * given["uren"] * given["weken"] * given["tarief"]
        expected += given["leerlingen"] * given["materiaal"]
        assert out["groups"] == groups
        assert 1 <= out["inLast"] <= given["groep"]
        assert (groups - 1) * given["groep"] + out["inLast"] == given["leerlingen"]
        assert out["total"] == pytest.approx(expected, abs=0.011)
        assert out["total"] == pytest.approx(out["staff"] + out["materials"], abs=0.001)
        assert out["perPupil"] * given["leerlingen"] == pytest.approx(
            out["total"], abs=0.006 * given["leerlingen"]
        )
        assert out["perClass"] == pytest.approx(25 * out["total"] / given["leerlingen"], abs=0.006)
        assert twice["total"] == pytest.approx(2 * out["total"], abs=0.02)
        assert more["total"] >= out["total"]


def test_a_number_is_read_as_a_dutch_reader_means_it(form: Page) -> None:
    meant = {
        "1.250,50": 1250.5, "1250.5": 1250.5, "1250,5": 1250.5, "1.250": 1250, "1.250.000": 1250000,
        " 24 ": 24, "€ 45,-": 45, "€\u00a045": 45, "0,75": 0.75, "0": 0, "0.5": 0.5, "12.50": 12.5, "007": 7,
        "": "leeg", "  ": "leeg", "€": "leeg", "-3": "negatief", "\u22123,5": "negatief",
        "1,250.50": "geen-getal",
        "twaalf": "geen-getal", "1e3": "geen-getal", "0x10": "geen-getal", "1,2,3": "geen-getal",
        "12.34.56": "geen-getal", "1.25.000": "geen-getal", "3-4": "geen-getal", "Infinity": "geen-getal",
        "٣": "geen-getal", "0,125": "decimalen", "0.125": "decimalen", "1.2505": "decimalen",
    }  # fmt: skip
    read = _module(
        form,
        "numbers",
        "return a.map((t) => m.readNumber(t)).map((r) => r.ok ? r.value : r.why);",
        list(meant),
    )
    assert dict(zip(meant, read, strict=True)) == meant


def test_what_is_written_in_a_field_or_an_address_is_read_back_the_same(form: Page) -> None:
    values = [case["tarief"] for case in _inputs()] + [case["materiaal"] * 100 for case in _inputs()]
    values = [round(value, 2) for value in values]
    body = "return a.map((v) => [m.readNumber(m.writeNumber(v)).value, m.readNumber(m.showNumber(v)).value]);"
    assert _module(form, "numbers", body, values) == [[value, value] for value in values]
    body = """return a.map((input) => {
      const address = m.toAddress(new URL("https://voorbeeld.test/a/?meetlat=nji#x"), input);
      if (address.searchParams.get("meetlat") !== "nji" || address.hash !== "#x") return null;
      const none = Object.fromEntries(m.KEYS.map((key) => [key, ""]));
      return m.readAll(m.fromAddress(address.searchParams, none)).input;
    });"""
    inputs = list(_inputs())
    assert _module(form, "reckon", body, inputs) == inputs
