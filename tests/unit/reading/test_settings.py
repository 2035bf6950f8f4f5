"""The settings of the site: data with a short list of what they may hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.model.settings import Extra, SiteUrl, is_site_address, unfilled
from menukaart.problems import Problem
from menukaart.reading import load_library
from menukaart.reading.layout import SETTINGS_FILE
from menukaart.reading.settings import load_settings

ROOT = Path(__file__).parents[3]
START = 'site_name: "Een naam"\n'


def problems_of(root: Path, text: str) -> list[Problem]:
    (root / SETTINGS_FILE).write_text(text, encoding="utf-8")
    return list(load_settings(root)[1])


def test_the_settings_of_the_project_are_sound() -> None:
    read, problems = load_settings(ROOT)
    assert problems == ()
    assert read is not None
    assert read.content.site_name == "Menukaart Onderwijskansen"
    assert read.content.site_url == SiteUrl(variable="MENUKAART_SITE_URL")
    assert read.content.theme.font is False


def test_without_a_file_there_are_no_settings_and_no_problems(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == (None, ())


def test_a_name_is_enough_and_the_rest_has_the_one_value_that_works(tmp_path: Path) -> None:
    (tmp_path / SETTINGS_FILE).write_text(START, encoding="utf-8")
    read, _ = load_settings(tmp_path)
    assert read is not None
    assert read.content.docs_dir == "build/docs"
    assert read.content.use_directory_urls is True


@pytest.mark.parametrize(
    ("lines", "code", "column"),
    [
        ("hooks: [kwaad.py]", "onbekend-veld", 1),
        ("INHERIT: ../anders.yml", "onbekend-veld", 1),
        ("plugins: [search]", "onbekende-waarde", 10),
        ("plugins:\n  - search:\n      lang: nl", "onbekende-waarde", 3),
        ("extra_javascript: [https://elders.test/x.js]", "onbekend-veld", 1),
        ("edit_uri: x", "onbekend-veld", 1),
        ("site_description: !!python/name:os.system", "tag", 19),
        ("site_description: !relative x", "tag", 19),
        ("nav: !ENV [NAV, x]", "verkeerd-type", 6),
        ("site_description: &anker x", "anker", 19),
        ("theme: {name: readthedocs}", "onbekende-waarde", 15),
        ("theme: {custom_dir: ../elders}", "onbekende-waarde", 21),
        ("theme: {font: true}", "onbekende-waarde", 15),
        ("theme: {features: [navigation.instant]}", "onbekend-veld", 9),
        ("docs_dir: pages", "onbekende-waarde", 11),
        ("site_dir: /tmp", "onbekende-waarde", 11),
        ("use_directory_urls: false", "onbekende-waarde", 21),
        ("markdown_extensions: [pymdownx.snippets]", "onbekende-waarde", 23),
        ("markdown_extensions:\n  - toc:\n      permalink: true", "onbekende-waarde", 5),
        ("validation: {anchors: ignore}", "onbekende-waarde", 23),
        ("site_description: een <script>", "html", 19),
        ('site_description: "een\\u202Ename"', "stuurteken", 19),
        ('site_description: "een\\x1bname"', "stuurteken", 19),
        ("site_url: javascript:alert(1)", "onveilige-link", 11),
        ("site_url: https://", "onveilige-link", 11),
        ("site_url: https:elders.test", "onveilige-link", 11),
        ("site_url: https://mens@elders.test/", "onveilige-link", 11),
        ('site_url: "https://elders.test/\\"><b>"', "onveilige-link", 11),
        ("site_url: https://elders.test/?a=1", "onveilige-link", 11),
        ('site_url: !ENV [HOME, ""]', "onbekende-waarde", 11),
        ("site_url: !ENV [MENUKAART_SITE_URL, ftp://x]", "onveilige-link", 11),
        ("site_url: !ENV MENUKAART_SITE_URL", "verkeerd-type", 11),
        ("site_url: [a, b]", "verkeerd-type", 11),
        ("extra: {contact: 'javascript:alert(1)'}", "onveilige-link", 18),
        ("extra: {repository: file:///etc}", "onveilige-link", 21),
        ("extra: {analytics: {provider: x}}", "onbekend-veld", 9),
    ],
)
def test_whatever_runs_code_or_breaks_a_page_is_a_problem_with_a_place(
    tmp_path: Path, lines: str, code: str, column: int
) -> None:
    found = problems_of(tmp_path, START + lines + "\n")
    assert code in [problem.code for problem in found]
    first = found[0]
    assert first.place.file == "mkdocs.yml"
    assert first.place.line >= 2
    assert column in [problem.place.column for problem in found]


@pytest.mark.parametrize(
    "text", ["", "- a\n", "site_name:\n", "site_description: x\n", 'site_name: "' + "x" * 101 + '"']
)
def test_a_site_has_a_name_of_a_fitting_length(tmp_path: Path, text: str) -> None:
    assert problems_of(tmp_path, text)


def test_good_settings_of_every_form(tmp_path: Path) -> None:
    text = START + (
        "site_url: !ENV [MENUKAART_SITE_URL, https://voorbeeld.test/kaart/]\n"
        "extra: {repository: https://voorbeeld.test/p, contact: mailto:redactie@voorbeeld.nl}\n"
    )
    assert problems_of(tmp_path, text) == []
    read, _ = load_settings(tmp_path)
    assert read is not None
    assert read.content.site_url.address == "https://voorbeeld.test/kaart/"
    assert read.content.extra.contact == "mailto:redactie@voorbeeld.nl"


def test_what_a_publisher_leaves_empty_is_not_known_and_asked_for_by_its_meaning(tmp_path: Path) -> None:
    text = START + "extra:\n  publisher:  # naam\n  contact:\n  licence: https://voorbeeld.test/cc-by\n"
    assert problems_of(tmp_path, text) == []
    read, _ = load_settings(tmp_path)
    assert read is not None
    assert unfilled(read.content.extra) == (
        "extra.publisher: wie de menukaart uitgeeft",
        "extra.publisher_address: adres van de uitgever op het web",
        "extra.contact: waar een lezer iets kan vragen of melden",
        "extra.repository: waar het project staat",
    )


def test_the_settings_of_the_project_name_every_question_to_a_publisher() -> None:
    lines = (ROOT / SETTINGS_FILE).read_text(encoding="utf-8").partition("\nextra:\n")[2].splitlines()
    assert [line.split(":")[0].strip() for line in lines] == list(Extra.model_fields)


@pytest.mark.parametrize(
    "good",
    ["https://voorbeeld.nl", "http://localhost:8000/a/", "https://a-b.test/~x/y.z/", "http://[::1]:80/"],
)
def test_an_address_of_a_site_has_a_host(good: str) -> None:
    assert is_site_address(good)


def test_a_record_still_knows_no_tags(tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "a.yaml").write_text('id: !ENV [A, "b"]\n', encoding="utf-8")
    assert "tag" in [problem.code for problem in load_library(tmp_path).loaded[0].problems]
