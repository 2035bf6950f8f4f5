"""Every name that can stand in a report is explained, on the command line and on the site."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from menukaart.catalogue import Catalogue
from menukaart.cli.app import run
from menukaart.evidence.language import LANGUAGE_RULES
from menukaart.evidence.rules import ALL_RULES
from menukaart.publish.link_targets import link_targets
from menukaart.render.addresses import RULES, Here
from menukaart.render.engine import render_template
from menukaart.render.site import scribes
from menukaart.render.views.editors.rules import explained_mistakes, explained_rules, rules_page
from menukaart.vocabulary.mistakes import Mistake

CASES = Path(__file__).parents[2] / "cases"
KNOWN = {each.code for each in (*explained_rules(), *explained_mistakes())}


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run(["rules", *words]) == 0
    return capsys.readouterr().out


def codes_of_cases() -> set[str]:
    found = set()
    for file in CASES.glob("*/*/verwacht.yaml"):
        expected = yaml.safe_load(file.read_text(encoding="utf-8"))
        found |= {problem["code"] for problem in expected.get("problems", ())}
    return found


def test_every_name_in_a_case_is_explained() -> None:
    assert len(codes_of_cases()) > 50
    assert codes_of_cases() - KNOWN == set()


def test_no_name_is_explained_twice_and_every_explanation_helps() -> None:
    each = [*explained_rules(), *explained_mistakes()]
    assert len(each) == len(KNOWN) == len((*ALL_RULES, *LANGUAGE_RULES, *Mistake))
    for item in each:
        assert item.summary.endswith((".", ").")), item.code
        assert item.remedy.endswith("."), item.code


def test_the_list_names_all_and_one_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    listed = said(capsys)
    assert all(f"  {code} " in listed for code in KNOWN)
    for word in ("geen-getal", "[geen-getal]"):
        assert said(capsys, word) == (
            "geen-getal (fout)\n  Hier hoort een getal.\n  Tip: Schrijf het met een punt: 0.37 of -0.18.\n"
            "  Op de site: meedoen/regels/#geen-getal\n"
        )
    assert "(waarschuwing)" in said(capsys, "ongebruikt")
    assert "(aanwijzing)" in said(capsys, "lange-zin")
    assert "'menukaart fix' doet het" in said(capsys, "cijfer-zonder-id")


def test_a_name_that_is_none_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "geen-gtal"]) == 2
    assert "Bedoelde u 'geen-getal'?" in capsys.readouterr().err


def test_the_page_has_a_place_for_every_name() -> None:
    scribe = scribes(Catalogue(()), {}, "")(RULES)
    html = render_template("rules", to=Here(RULES).to, view=rules_page(scribe))
    assert set(link_targets(html)) >= KNOWN
