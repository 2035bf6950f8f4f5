"""The command line: the highest layer. Here exceptions become words and exit codes.

Nothing heavy is imported before ``main`` runs, so that Ctrl-C is answered in words from the first moment.
"""

from __future__ import annotations

import importlib
import sys

EXIT_INTERRUPTED = 130
INTERRUPTED = "Afgebroken. De bestaande site is niet veranderd."


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code; never shows a traceback.

    Args:
        arguments: the words after the name of the command; None takes them from the system.
    """
    try:
        app = importlib.import_module("menukaart.cli.app")
        app.main(arguments)
    except KeyboardInterrupt:
        sys.stderr.write(f"Fout: {INTERRUPTED}\n")
        sys.exit(EXIT_INTERRUPTED)
