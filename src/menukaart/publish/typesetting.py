"""From data and a layout to a PDF that a screen reader can follow (PDF/UA-1), by Typst."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from importlib import resources
from pathlib import Path

from menukaart.problems import MenukaartError
from menukaart.render.printing.letters import Letters


class Typesetter:
    """Sets one PDF after another.

    Only the layout is Typst: records come in as data. Neither the fonts of the machine nor its clock matter.
    """

    def __init__(self, folder: Path, day: date) -> None:
        """Take the folder with layouts and fonts, and the day that stands in each PDF."""
        import typst  # noqa: PLC0415  (only who prints waits for it)

        self._error = typst.TypstError
        fonts = folder / "fonts"
        self._letters = Letters(font.read_bytes() for font in sorted(fonts.glob("*.ttf")))
        self._folder = folder
        self._moment = int(datetime.combine(day, time(), UTC).timestamp())
        own = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
        self._compiler = typst.Compiler(root=folder, font_paths=own)

    def pdf(self, layout: str, data: str) -> bytes:
        """Set data in a layout.

        Args:
            layout: the name of a file in the folder, without its ending.
            data: JSON, see ``render/printing/data.py``. Letters that the fonts lack are replaced.

        Raises:
            MenukaartError: when Typst cannot make a PDF for everyone of it.
        """
        try:
            made = self._compiler.compile(
                input=self._folder / f"{layout}.typ",
                format="pdf",
                sys_inputs={"data": self._letters.fit(data)},
                pdf_standards="ua-1",
                timestamp=self._moment,
            )
        except self._error as error:
            raise MenukaartError(f"Typst kan van '{layout}' geen PDF maken: {error}") from error
        if not isinstance(made, bytes):
            raise MenukaartError(f"Typst gaf van '{layout}' geen PDF.")
        return made


@contextmanager
def typesetter(day: date) -> Iterator[Typesetter]:
    """Give a typesetter with the layouts of the product, for the day that the site stands for."""
    with resources.as_file(resources.files("menukaart") / "templates" / "print") as folder:
        yield Typesetter(folder, day)
