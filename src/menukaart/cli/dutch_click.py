"""Click in Dutch: its own help headings and its errors about wrong use."""

from __future__ import annotations

from typing import Any

import click

from menukaart import dutch
from menukaart.cli.kinds import KindType
from menukaart.vocabulary import RecordKind


class DutchFormatting(click.Command):
    """A command whose help is Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  (passed on unseen)
        kwargs.setdefault("context_settings", {"help_option_names": ["-h", "--help"]})
        super().__init__(*args, **kwargs)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = [{"[OPTIONS]": "[OPTIES]", "COMMAND [ARGS]...": "OPDRACHT ..."}.get(p, p)
                  for p in self.collect_usage_pieces(ctx)]  # fmt: skip
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and for a group its commands."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [row for option in options if (row := option.get_help_record(ctx))]
        if rows:
            with formatter.section("Opties"):
                formatter.write_dl(rows)
        if isinstance(self, click.Group):
            commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
            with formatter.section("Opdrachten"):
                formatter.write_dl([(name, cmd.get_short_help_str(90)) for name, cmd in commands if cmd])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give ``--help`` its Dutch explanation."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Toon deze uitleg."
        return option


class DutchCommand(DutchFormatting):
    """A single command."""


class DutchGroup(DutchFormatting, click.Group):
    """A group of commands, shown in the order in which they were added."""

    command_class = DutchCommand

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Keep the order of adding: from most to least used."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one gets a suggestion."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and self.get_command(ctx, name) is None:
            known = self.list_commands(ctx)
            hint = dutch.did_you_mean(name, known) or f"Mogelijk zijn: {dutch.enumeration(known)}."
            raise click.UsageError(f"De opdracht '{name}' bestaat niet. {hint}", ctx)
        return super().resolve_command(ctx, args)


def explain(error: click.ClickException) -> str:
    """Say in Dutch what was wrong in the way a command was called."""
    match error:
        case click.NoSuchOption():
            hint = (
                f" Bedoelde u {dutch.enumeration(error.possibilities, 'of')}?" if error.possibilities else ""
            )
            return f"De optie {error.option_name} bestaat niet.{hint}"
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else "een waarde"
            return f"Er ontbreekt iets: {name}."
        case click.BadParameter():
            name = _name_of(error)
            if isinstance(error.param and error.param.type, click.Path):
                return f"Bij {name} hoort een map die bestaat."
            return f"De waarde bij {name} klopt niet{_choices(error)}."
        case click.BadOptionUsage():
            return f"De optie {error.option_name} is niet goed gebruikt; er hoort een waarde achter."
        case _ if error.message.startswith("Got unexpected extra argument"):
            return "Er staat te veel achter de opdracht: " + error.message.partition("(")[2].rstrip(")")
        case _:
            return error.message


def _name_of(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Option):
        return error.param.opts[0]
    return (error.param.metavar if error.param else None) or "de waarde"


def _choices(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.IntRange):
        return f"; kies een getal van {kind.min} tot en met {kind.max}"
    if isinstance(kind, KindType):
        return f"; kies {dutch.enumeration((each.label for each in RecordKind), 'of')}"
    if isinstance(kind, click.Choice):
        return f"; kies {dutch.enumeration(map(str, kind.choices), 'of')}"
    return ""
