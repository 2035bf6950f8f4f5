"""Text of BibTeX: LaTeX on the way in, as little of it as possible on the way out."""

from __future__ import annotations

import re

_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": "{^}",
    "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$", "\N{NO-BREAK SPACE}": "~",
}  # fmt: skip
_LIGATURE = re.compile(r"(?<=([-'`]))(?=\1)|(?<=[!?])(?=`)")
"""Places where two characters would become another one: ``--`` is a dash to LaTeX."""
_BARE_PERCENT = re.compile(r"(?<!\\)%")


def encode(text: str) -> str:
    """Write a text so that LaTeX reads back just that; letters with accents stay as they are."""
    return "".join(_ESCAPES.get(character, character) for character in _LIGATURE.sub("\0", text)).replace(
        "\0", "{}"
    )


def decode(text: str) -> str:
    """Read the text that LaTeX would show; what it cannot follow stays as it is written."""
    if not re.search(r"[\\{}~$%`'-]", text):
        return text
    from pylatexenc.latex2text import LatexNodes2Text  # noqa: PLC0415  (only who imports BibTeX waits for it)
    from pylatexenc.latexwalker import LatexWalkerError  # noqa: PLC0415

    reader = LatexNodes2Text(math_mode="verbatim")
    try:
        return str(reader.latex_to_text(_BARE_PERCENT.sub(r"\\%", text)))
    except (LatexWalkerError, IndexError, ValueError, RecursionError):
        return text
