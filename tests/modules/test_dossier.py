"""The dossier as Markdown: every sentence and footnote of its paragraphs, every source once."""

from __future__ import annotations

from .conftest import Run

TABLE = {"head": ["Onderwerp", "Effect"], "rows": [["A | B", "0,10 SD"]]}
ONE = {
    "id": "a", "title": "A", "before": "Over A.",
    "after": ["Misschien *helpt* dit.", "Dit betekent niet dat het werkt."],
    "note": "Menukaart. (2026). A.", "sources": [["x", "Zwart, A. (2020)."], ["y", "Appel, B. (2019)."]],
}  # fmt: skip
OTHER = {**ONE, "id": "b", "title": "B", "before": "Over B.", "sources": [["x", "Zwart, A. (2020)."]]}


def test_every_text_is_there_with_its_own_footnote(run: Run) -> None:
    dossier = {"paragraphs": [ONE, OTHER], "table": TABLE}
    text = run("reuse/dossier", "return m.markdown(a[0]);", dossier)
    assert text.startswith("# Dossier van de Menukaart Onderwijskansen\n")
    assert "| A \\| B | 0,10 SD |\n" in text
    assert "### A\n\nOver A.[^1] Misschien \\*helpt\\* dit. Dit betekent niet dat het werkt.\n" in text
    assert "### B\n\nOver B.[^2] " in text
    assert text.endswith("\n[^1]: Menukaart. (2026). A.\n[^2]: Menukaart. (2026). A.\n")
    assert "niet hoeveel het helpt" in text


def test_a_source_stands_once_in_the_order_of_the_alphabet(run: Run) -> None:
    found = run("reuse/dossier", "return m.sources(a[0]);", [ONE, OTHER])
    assert found == ["Appel, B. (2019).", "Zwart, A. (2020)."]
