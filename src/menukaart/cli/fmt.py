"""``menukaart fmt``: write records in their one form; what they say stays the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from menukaart import dutch
from menukaart.cli.dutch_click import DutchCommand
from menukaart.cli.paths import Chosen, paths_argument
from menukaart.cli.rewriting import replace_file
from menukaart.cli.wording import safe
from menukaart.reading.canonical import canonical
from menukaart.reading.document import Document, decode
from menukaart.reading.files import MAX_BYTES, RecordFile, list_files
from menukaart.reading.plain_file import Refusal, read_plain
from menukaart.reading.revisions import NoGitError, changed_files


@click.command("fmt", cls=DutchCommand)
@paths_argument
@click.option("--check", "only_look", is_flag=True, help="Noem alleen wat niet in vorm is; verander niets.")
@click.option(
    "--all", "every", is_flag=True, help="Kijk naar alle records, niet alleen naar wat u veranderde."
)
@click.pass_obj
def fmt(root: Path, paths: tuple[Path, ...], only_look: bool, every: bool) -> int:  # noqa: FBT001  (flags)
    """Zet velden op volgorde, spring netjes in en vouw lange teksten; wat er staat, blijft gelijk."""
    files = list(_chosen(root, paths, every=every))
    changed = failed = 0
    for file in files:
        document = _read(file)
        text = canonical(file.kind, document) if document else None
        if document is None or text is None:
            failed += 1
            why = "ongewoon geschreven; schrijf het eenvoudiger" if document else "niet te lezen"
            click.echo(f"{safe(file.file)}: overgeslagen, want {why}. Zie 'menukaart check'.")
        elif text != document.text:
            changed += 1
            if not only_look:
                replace_file(file.path, text)
            click.echo(f"{safe(file.file)}: {'niet in vorm' if only_look else 'in vorm gebracht'}.")
    click.echo(_summary(len(files), changed, only_look=only_look))
    return int(bool(failed or (only_look and changed)))


def _chosen(root: Path, paths: tuple[Path, ...], *, every: bool) -> Iterator[RecordFile]:
    """Give the files that were named; otherwise what changed since the last commit, or all without git."""
    chosen = Chosen(root, paths)
    files = list_files(root).files
    if chosen.is_all and not every:
        try:
            changed = changed_files(root)
        except NoGitError:
            yield from files
            return
        yield from (file for file in files if file.file in changed)
        return
    yield from (file for file in files if file.file in chosen)


def _read(file: RecordFile) -> Document | None:
    content = read_plain(file.path, MAX_BYTES)
    if isinstance(content, Refusal):
        return None
    document, problems = decode(file.file, content)
    return None if problems else document


def _summary(total: int, changed: int, *, only_look: bool) -> str:
    records = dutch.count(total, "record", "records")
    if not total:
        return "Er zijn geen veranderde records. Met --all kijkt u naar alle."
    if not changed:
        return f"{records} bekeken; er is niets te veranderen."
    tip = " 'menukaart fmt' brengt ze in vorm." if only_look else ""
    done = "niet in vorm" if only_look else "in vorm gebracht"
    return f"{records} bekeken, {dutch.number(changed)} {done}.{tip}"
