"""Jinja for pages of anybody: data, names and loops; nothing that acts or grows without bound."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from menukaart.filling.sandbox import MAX_SIZE, asked, fill
from menukaart.filling.trouble import PageRefused, Trouble

DATA = {"counts": MappingProxyType({"themes": 3}), "rules": (("a", "b"), ("c", "d"))}


def filled(text: str) -> str:
    return fill("pages/x.md", text, lambda address: f"../{address}", DATA)


def refused(text: str) -> Trouble:
    with pytest.raises(PageRefused) as caught:
        filled(text)
    return caught.value.trouble


def test_what_pages_do_goes_on_working() -> None:
    text = (
        "{% macro m(x) %}<{{ x }}>{% endmacro %}{% set ns = namespace(n=[]) %}"
        "{% for a, b in rules %}{% set ns.n = ns.n + [a] %}"
        "{{ loop.index }}{{ loop.cycle('x', 'y') }} {% endfor %}"
        "{{ ns.n | length }} {{ counts.themes * 2 }} {{ to('over/') }} {{ m('&') }} "
        "{% for _ in range(2) %}.{% endfor %}"
    )
    assert filled(text) == "1x 2y 2 6 ../over/ <&amp;> .."


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__", "counts.__class__", "to.__globals__", "namespace.__init__", "self.__dict__",
        "'x'.center(9)", "'%s'.format(1)", "counts.keys()", "rules.index(1)", "'a' | safe", "'a' | map('x')",
        "cycler('a')", "lipsum()", "dict(a=1)", "niets", "counts.niets", "rules[9]",
        "1 / 0", "'a' + 1", "rules.append(1)",
    ],
)  # fmt: skip
def test_anything_but_the_data_is_refused_with_its_line(expression: str) -> None:
    trouble = refused(f"Een\ntwee\n{{{{ {expression} }}}}\n")
    assert trouble.line == 3
    assert trouble.code in {"sjabloon", "onbekende-naam"}


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'x' * 10**9 }}", "{{ 10**9 * 'x' }}", "{{ [1] * 999999 }}", "{{ 10 ** 10 ** 10 }}",
        "{{ 2 ** 0.5 }}",
        "{{ '%999999999d' % 1 }}", "{% for i in range(10**12) %}x{% endfor %}",
        "{{ range(999999) | length }}",
        "{% set ns = namespace(s=[1]) %}{% for i in range(60) %}{% set ns.s = ns.s + ns.s %}{% endfor %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    ],
)  # fmt: skip
def test_what_grows_is_refused_before_it_is_made(text: str) -> None:
    trouble = refused(f"\n{text}")
    assert (trouble.code, trouble.line) == ("pagina-te-zwaar", 2)


def test_a_value_of_the_greatest_size_is_made() -> None:
    assert len(filled(f"{{{{ 'x' * {MAX_SIZE} }}}}")) == MAX_SIZE


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\n{% for %}", 2), ("{{ a", 1), ("{% if x %}\n\n", 1), ("\n{% include 'x' %}", 2), ("{{ a | x }}", 1)],
)
def test_a_template_that_is_none_is_refused(text: str, line: int) -> None:
    trouble = refused(text)
    assert trouble.code == "sjabloon"
    assert trouble.line in {line, text.count("\n") + 1}


def test_the_name_that_is_not_there_is_said() -> None:
    assert "'niets'" in refused("{{ niets.hier }}").message
    assert "counts, namespace, range, rules, to" in refused("{{ niets }}").hint


def test_names_all_that_a_page_can_ask() -> None:
    assert asked("{{ a.b }}{% if c %}{% for d in e %}{{ d }}{% endfor %}{% endif %}") == {"a", "c", "e"}
    with pytest.raises(PageRefused):
        asked("{{ a")
