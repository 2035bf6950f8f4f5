"""Click in Dutch: its own help headings and its errors about wrong use."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any, NamedTuple

import click

from menukaart import dutch
from menukaart.cli.kinds import KindType
from menukaart.cli.root import root_option
from menukaart.vocabulary import RecordKind


class DutchFormatting(click.Command):
    """A command whose help is Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  (passed on unseen)
        kwargs.setdefault("context_settings", {"help_option_names": ["-h", "--help"]})
        super().__init__(*args, **kwargs)
        self.params.insert(0, root_option())

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = [{"[OPTIONS]": "[OPTIES]", "COMMAND [ARGS]...": "OPDRACHT ..."}.get(p, p)
                  for p in self.collect_usage_pieces(ctx)]  # fmt: skip
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [row for option in options if (row := option.get_help_record(ctx))]
        if rows:
            with formatter.section("Opties"):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give ``--help`` its Dutch explanation."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Toon deze uitleg."
        return option


class DutchCommand(DutchFormatting):
    """A single command."""


class LazyCommand(NamedTuple):
    """A command that is imported when it is asked for.

    Attributes:
        place: its module and its name there, with a colon between them.
        help: what it does, in one sentence; a test compares it with the command itself.
    """

    place: str
    help: str


class DutchGroup(DutchFormatting, click.Group):
    """A group of commands, shown in the order in which they are listed, imported one by one."""

    command_class = DutchCommand

    def __init__(self, *args: Any, lazy: Mapping[str, LazyCommand], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self._lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Keep the order of the list: from most to least used."""
        return list(self._lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command; None when there is none of that name."""
        if cmd_name not in self._lazy:
            return None
        module, _, name = self._lazy[cmd_name].place.partition(":")
        found: click.Command = getattr(importlib.import_module(module), name)
        return found

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands, without importing these."""
        super().format_options(ctx, formatter)
        with formatter.section("Opdrachten"):
            formatter.write_dl([(name, command.help) for name, command in self._lazy.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one gets a suggestion."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in self._lazy:
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
