"""``menukaart rules``: what the names in a report mean."""

from __future__ import annotations

import click

from menukaart import dutch
from menukaart.cli.dutch_click import DutchCommand
from menukaart.problems import UsageError
from menukaart.render.addresses import RULES
from menukaart.render.views.editors.rules import ExplainedCode, explained_mistakes, explained_rules


@click.command("rules", cls=DutchCommand)
@click.argument("code", required=False, metavar="[REGEL]")
def rules(code: str | None) -> None:
    """Noem de regels van de controle, of leg één REGEL uit."""
    known = {each.code: each for each in (*explained_rules(), *explained_mistakes())}
    if code is None:
        click.echo(_list(list(explained_rules()), list(explained_mistakes())))
        return
    wanted = code.strip("[]")
    if wanted not in known:
        hint = dutch.did_you_mean(wanted, known) or "'menukaart rules' noemt ze alle."
        raise UsageError(f"Er is geen regel '{wanted}'. {hint}")
    click.echo(_explanation(known[wanted]))


def _list(meaning: list[ExplainedCode], form: list[ExplainedCode]) -> str:
    width = max(len(each.code) for each in (*meaning, *form))
    blocks = [
        "\n".join([title, *(f"  {each.code:<{width}}  {each.summary}" for each in codes)])
        for title, codes in (("Wat een record zegt", meaning), ("Hoe een record geschreven is", form))
    ]
    return "\n\n".join([*blocks, "Uitleg: menukaart rules REGEL"])


def _explanation(found: ExplainedCode) -> str:
    lines = [f"{found.code} ({found.level})", f"  {found.summary}", f"  Tip: {found.remedy}"]
    if found.is_fixed:
        lines.append("  'menukaart fix' doet het voor u.")
    return "\n".join([*lines, f"  Op de site: {RULES}#{found.code}"])
