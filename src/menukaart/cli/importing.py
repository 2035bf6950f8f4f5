"""``menukaart new bron --from FILE``: sources out of a file that another program wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from menukaart import dutch
from menukaart.catalogue.lives import require_id
from menukaart.citing import UnreadableReferenceError, Work, bibtex, csl, ris
from menukaart.citing.draft import draft, suggested_id
from menukaart.cli.new_files import check_command, write_new
from menukaart.cli.root import near
from menukaart.cli.wording import safe
from menukaart.problems import UsageError
from menukaart.reading.canonical import canonical
from menukaart.reading.document import Document
from menukaart.reading.files import MAX_BYTES, SUFFIX
from menukaart.reading.plain_file import Refusal, read_plain
from menukaart.vocabulary import RecordKind

Reader = Callable[[str], list[Work]]
_BY_ENDING: dict[str, Reader] = {".json": csl.read, ".bib": bibtex.read, ".ris": ris.read}
_LISTED = 20
"""Keys that a message names at most."""


def import_sources(root: Path, folder: Path, file: Path, identifier: str | None, key: str | None) -> None:
    """Write a concept record for each reference that is chosen, and say what was not taken over.

    Args:
        root: the knowledge base.
        folder: where its sources stand.
        file: the file with references; its ending or its first character says which form.
        identifier: id of the record; None derives one for each reference.
        key: the name of one reference in the file; None takes all, which is one when there is an id.

    Raises:
        UsageError: when the file cannot be read, or the choice is not clear.
    """
    chosen = _chosen(_references(file), identifier, key)
    for reference in chosen:
        name = identifier or suggested_id(reference)
        if already := _same_doi(folder, reference.text.get("DOI", "")):
            click.echo(f"Overgeslagen: {_named(reference)} staat al in {near(already)} (zelfde DOI).")
        elif identifier is None and (not name or (folder / f"{name}{SUFFIX}").exists()):
            reason = f"'{name}' bestaat al" if name else "er is geen naam of titel om een id van te maken"
            click.echo(f"Overgeslagen: {_named(reference)}; {reason}. Kies een id: {_again(file, reference)}")
        else:
            _write(root, name, reference)


def _references(file: Path) -> list[Work]:
    text = _text(file)
    reader = _BY_ENDING.get(file.suffix.lower()) or _by_look(text)
    try:
        return reader(text)
    except UnreadableReferenceError as error:
        raise UsageError(f"{near(file)}, regel {error.line}: {safe(str(error))}") from None


def _text(file: Path) -> str:
    content = read_plain(file, MAX_BYTES)
    if isinstance(content, Refusal):
        raise UsageError(f"'{near(file)}' is niet te lezen. {content.message}")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        message = "dit is geen UTF-8. Sla het bestand op met de codering UTF-8."
        raise UsageError(f"{near(file)}, regel {line}: {message}") from None


def _by_look(text: str) -> Reader:
    match text.lstrip()[:1]:
        case "{" | "[":
            return csl.read
        case "@" | "%":
            return bibtex.read
        case _:
            return ris.read


def _chosen(found: Sequence[Work], identifier: str | None, key: str | None) -> Sequence[Work]:
    keys = [reference.key for reference in found]
    some = ", ".join(safe(each) for each in keys[:_LISTED]) + (", ..." if len(keys) > _LISTED else "")
    if key is not None:
        found = [reference for reference in found if reference.key == key]
        if not found:
            raise UsageError(f"Geen bron heet '{key}'. {dutch.did_you_mean(key, keys)} Er zijn: {some}.")
    if identifier is not None and len(found) > 1:
        raise UsageError(
            f"Er staan {len(found)} bronnen in. Kies er een met --key, of laat de ID weg. Er zijn: {some}."
        )
    return found


def _write(root: Path, identifier: str, reference: Work) -> None:
    require_id(identifier)
    made = draft(reference, identifier, datetime.now(tz=UTC).astimezone().date())
    tidy = canonical(RecordKind.SOURCE, Document(f"{identifier}{SUFFIX}", made.text))
    path = write_new(root, RecordKind.SOURCE, identifier, tidy or made.text)
    click.echo(f"{near(path)} staat klaar, als concept.")
    if made.needs:
        click.echo(f"  Nog in te vullen: {dutch.enumeration(made.needs)}.")
    if made.left:
        click.echo(f"  Niet overgenomen: {safe(', '.join(made.left))}.")
    click.echo(f"  Schrijf er 'summary' en 'design' bij, en controleer: {check_command(root, path)}")


def _same_doi(folder: Path, doi: str) -> Path | None:
    """Find a source that has this DOI, in any writing of its letters."""
    if not doi:
        return None
    line = re.compile(rf"^DOI:\s*['\"]?{re.escape(doi)}['\"]?\s*$", re.IGNORECASE | re.MULTILINE)
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        content = read_plain(path, MAX_BYTES)
        if isinstance(content, bytes) and line.search(content.decode("utf-8", errors="replace")):
            return path
    return None


def _named(reference: Work) -> str:
    name = reference.key or reference.text.get("title", "")
    return f"'{safe(name)}'" if name else f"de bron van regel {reference.line}"


def _again(file: Path, reference: Work) -> str:
    key = f" --key {safe(reference.key)}" if reference.key else ""
    return f"menukaart new bron ID --from {near(file)}{key}"
