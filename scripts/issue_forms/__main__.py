"""Writes the forms, or makes a concept record of a filled one.

``python -m scripts.issue_forms`` writes ``.github/ISSUE_TEMPLATE``. With ``FILE --day 2026-12-01`` it reads
the text of an issue and shows the record, or the file that a reported mistake is about.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from scripts.issue_forms.answers import AnswersError, answers, file_of, record
from scripts.issue_forms.forms import FORMS, MISTAKE, PROPOSAL, text_of

FOLDER = Path(__file__).resolve().parents[2] / ".github" / "ISSUE_TEMPLATE"
NO_FILE = "Deze melding gaat niet over een record."


def shown(body: str, day: date) -> str:
    """Say what a filled form stands for.

    Raises:
        AnswersError: when it is neither of the forms.
    """
    if f"### {MISTAKE.questions[0].label}\n" in body.replace("\r\n", "\n"):
        return f"{file_of(answers(MISTAKE, body)) or NO_FILE}\n"
    return record(answers(PROPOSAL, body), day)


def main(arguments: list[str]) -> int:
    """Read the options and do what they ask."""
    parser = argparse.ArgumentParser(prog="scripts.issue_forms", description="Formulieren voor meldingen.")
    parser.add_argument("file", nargs="?", type=Path, help="de tekst van een ingevuld formulier")
    parser.add_argument("--day", type=date.fromisoformat, help="de dag van vandaag: 2026-12-01")
    options = parser.parse_args(arguments)
    if options.file is None:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for form in FORMS:
            (FOLDER / form.file).write_text(text_of(form), encoding="utf-8")
        return 0
    if options.day is None:
        parser.error("--day ontbreekt")
    try:
        print(shown(options.file.read_text(encoding="utf-8"), options.day), end="")
    except AnswersError as error:
        print(f"Fout: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
