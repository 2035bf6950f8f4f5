"""The command line: the highest layer. Here exceptions become words and exit codes."""

from menukaart.cli.app import main

__all__ = ["main"]
