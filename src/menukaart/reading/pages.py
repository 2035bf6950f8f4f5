"""Reads the hand-written pages: Markdown files with a few lines of YAML above them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from menukaart.model.fields import ID_PATTERN, MAX_ID_LENGTH
from menukaart.model.settings import PageHeader
from menukaart.problems import Problem
from menukaart.reading.compose import compose
from menukaart.reading.document import Document, decode
from menukaart.reading.files import MAX_BYTES
from menukaart.reading.layout import PAGES_FOLDER
from menukaart.reading.plain_file import OUTSIDE, Refusal, file_refusal, folder_refusal, read_plain
from menukaart.reading.tree import MapNode
from menukaart.reading.validate import validate_as

SUFFIX = ".md"

_HEADER = re.compile(r"---[ \t]*\r?\n(?:(.*?)\r?\n)??---[ \t]*(?:\r?\n|$)", re.DOTALL)
_HEADER_START = re.compile(r"---[ \t]*(\r?\n|$)")
_FINE_IN_MARKDOWN = {"tab"}
_HEADER_HINT = "Begin het bestand met ---, dan title: en de titel, en dan weer ---."


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page as it was written.

    Attributes:
        id: the name of the file without its ending, which is also its address.
        document: the whole file.
        header: the lines above it.
        text: Markdown with Jinja, below the header.
        first_line: the line of the file on which ``text`` begins.
    """

    id: str
    document: Document
    header: PageHeader
    text: str
    first_line: int

    @property
    def address(self) -> str:
        """Its address from the root of the site."""
        return f"{self.id}/"


@dataclass(frozen=True, slots=True)
class Pages:
    """All hand-written pages: the sound ones, the names of all that are there, and what is wrong."""

    files: tuple[PageFile, ...] = ()
    names: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def load_pages(root: Path) -> Pages:
    """Read the pages below a root; without the folder there are none."""
    folder = root / PAGES_FOLDER
    if refused := folder_refusal(root, folder):
        return Pages(problems=(refused.about(PAGES_FOLDER),))
    found: list[PageFile] = []
    problems: list[Problem] = []
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    paths = [path for path in paths if _is_ours(path.name)]
    for path in paths:
        page, wrong = _load(root, path)
        problems += wrong
        if page is not None:
            found.append(page)
    return Pages(tuple(found), frozenset(path.name.removesuffix(SUFFIX) for path in paths), tuple(problems))


def _is_ours(name: str) -> bool:
    """Leave out what editors and systems leave behind; a hidden page is no such thing."""
    return not name.endswith("~") and (not name.startswith(".") or (name.endswith(SUFFIX) and name[1] != "#"))


def _load(root: Path, path: Path) -> tuple[PageFile | None, list[Problem]]:
    file = f"{PAGES_FOLDER}/{path.name}"
    content = _refusal(root, path) or read_plain(path, MAX_BYTES)
    if isinstance(content, Refusal):
        return None, [content.about(file)]
    document, found = decode(file, content)
    problems = [problem for problem in found if problem.code not in _FINE_IN_MARKDOWN]
    if problems:
        return None, problems
    return _parse(path.name.removesuffix(SUFFIX), document)


def _refusal(root: Path, path: Path) -> Refusal | None:
    name = path.name.removesuffix(SUFFIX)
    if path.is_symlink():
        return OUTSIDE._replace(message="Dit is een snelkoppeling (symlink); een pagina is zelf een bestand.")
    if refused := file_refusal(root, path):
        return refused._replace(hint="In deze map staan alleen pagina's.")
    if not path.name.endswith(SUFFIX):
        message = f"In deze map horen alleen bestanden die op {SUFFIX} eindigen."
        return Refusal("verkeerd-bestand", message, "Hernoem, verplaats of verwijder het bestand.")
    if not re.fullmatch(ID_PATTERN, name) or len(name) > MAX_ID_LENGTH:
        message = "De naam van een pagina wordt haar adres: alleen a-z, 0-9 en losse streepjes."
        return Refusal("ongeldige-id", message, "Geef het bestand een andere naam.")
    return None


def _parse(name: str, document: Document) -> tuple[PageFile | None, list[Problem]]:
    match = _HEADER.match(document.text)
    if match is None:
        is_open = _HEADER_START.match(document.text)
        message = "De kop boven de pagina is niet gesloten." if is_open else "Deze pagina heeft geen kop."
        return None, [document.problem("geen-kop", (1, 1), message, hint=_HEADER_HINT)]
    header, problems = _header(document, match[1] or "")
    if header is None or problems:
        return None, problems
    text = document.text[match.end() :].replace("\r\n", "\n")
    first_line = document.text.count("\n", 0, match.end()) + 1
    return PageFile(name, document, header, text, first_line), []


def _header(document: Document, written: str) -> tuple[PageHeader | None, list[Problem]]:
    """Read the header as a document of its own, on the lines where it stands."""
    own = Document(document.file, f"#\n{written}\n")
    tree, problems = compose(own)
    if tree is None or not isinstance(tree, MapNode):
        message = "In de kop van een pagina staan title en description."
        return None, problems or [own.problem("verkeerd-type", (2, 1), message, hint=_HEADER_HINT)]
    header, found = validate_as(PageHeader, own, tree)
    return header, [*problems, *found]
