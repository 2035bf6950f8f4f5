"""Derives one study table from its raw file and prints it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts.study_tables import dietrichson, pellegrini, wolf, wwc
from scripts.study_tables.table import RawTableError, read_raw

TABLES = {
    "dietrichson-2021": dietrichson.derive,
    "pellegrini-2021": pellegrini.derive,
    "wolf-2020": wolf.derive,
    "wolf-harbatkin-2022": wwc.derive,
}
"""What makes the table of a source, or our means from one that is not here, by the id of that source."""


def main() -> int:
    """Print the table; 1 when the raw file does not hold what is needed."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.study_tables", description="Maak een tabel met studies uit ruwe gegevens."
    )
    parser.add_argument("bron", choices=sorted(TABLES), help="id van de bron")
    parser.add_argument("bestand", type=Path, help="het ruwe csv-bestand")
    options = parser.parse_args()
    try:
        text = TABLES[options.bron](read_raw(options.bestand.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, RawTableError) as error:
        print(f"Fout: {error}", file=sys.stderr)
        return 1
    sys.stdout.buffer.write(text.encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
