"""Jinja for pages of anybody: names and loops, no methods, nothing that grows without bound."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sized
from types import TracebackType
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from menukaart.filling.trouble import OutOfTime, PageRefused, Trouble

MAX_SIZE = 100_000
"""How long a text or list may become, in characters or items."""
_MAX_BITS = 256
_MAX_POWER = 64
_FILTERS = (
    "abs", "capitalize", "count", "d", "default", "e", "escape", "first", "float", "int", "join", "last",
    "length", "list", "lower", "reverse", "round", "sort", "trim", "upper",
)  # fmt: skip
_UNDEFINED_NAME = re.compile(r"'([^']*)' is undefined")
_UNDEFINED_PART = re.compile(r"has no (?:attribute|element) '?([^']*)'?")
_ERRORS = (
    TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError,
    MemoryError, SyntaxError,
)  # fmt: skip
"""All that a template can run into: of Jinja, of an expression, and of Python when it is too deep."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox of Jinja, with what is left of it when only data and a few functions may be used."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def is_safe_callable(self, obj: object) -> bool:
        """Allow our own functions, macros of the page, and what belongs to a loop."""
        if any(obj is allowed for allowed in self.globals.values()) or isinstance(obj, Macro | LoopContext):
            return True
        return isinstance(getattr(obj, "__self__", None), LoopContext)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Refuse what would make a value too large, before it is made."""
        if _grows(operator, left, right):
            raise SecurityError("too large")
        return super().call_binop(context, operator, left, right)


def _grows(operator: str, left: object, right: object) -> bool:
    match operator:
        case "*":
            length = max(_size(left) * _whole(right), _size(right) * _whole(left))
            return length > MAX_SIZE or _bits(left) + _bits(right) > _MAX_BITS
        case "**":
            return not isinstance(right, int) or abs(right) > _MAX_POWER or _bits(left) * right > _MAX_BITS
        case "%":
            return isinstance(left, str)  # writes a text by a pattern, of any width
        case _:
            return _size(left) + _size(right) > MAX_SIZE


def _size(value: object) -> int:
    return len(value) if isinstance(value, Sized) else 0


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _bits(value: object) -> int:
    return value.bit_length() if isinstance(value, int) else 0


def _range(*bounds: int) -> range:
    made = range(*bounds)
    if len(made) > MAX_SIZE:
        raise SecurityError("too large")
    return made


def fill(name: str, text: str, to: Callable[[str], str], data: Mapping[str, object]) -> str:
    """Fill the text of a page.

    Args:
        name: name of the page.
        text: Markdown with Jinja.
        to: writes a link to an address of the site.
        data: what the page may show; nothing in it can be changed.

    Raises:
        PageRefused: when it cannot be filled, with the line where that is known.
    """
    sandbox = _sandbox()
    sandbox.globals = {"range": _range, "namespace": Namespace, "to": to}
    try:
        code = sandbox.compile(text, name, name)
        return sandbox.template_class.from_code(sandbox, code, sandbox.make_globals(dict(data))).render()
    except OutOfTime as error:
        raise PageRefused(too_slow(_line_of(name, error.__traceback__))) from error
    except _ERRORS as error:
        raise PageRefused(_trouble(name, error, sorted({*data, *sandbox.globals}))) from error


def asked(text: str) -> frozenset[str]:
    """Name all that a page can ask of its data: filled with the same, it comes out the same.

    Raises:
        PageRefused: when the page is no template.
    """
    try:
        return frozenset(find_undeclared_variables(_sandbox().parse(text)))
    except _ERRORS as error:
        raise PageRefused(_trouble("", error, [])) from error


def _sandbox() -> _Sandbox:
    made = _Sandbox(undefined=StrictUndefined, autoescape=True, keep_trailing_newline=True)
    made.filters = {name: FILTERS[name] for name in _FILTERS}
    return made


def too_slow(line: int = 0) -> Trouble:
    """Say that a page takes too long."""
    hint = "Staat er een herhaling in die niet ophoudt, of heel veel haakjes achter elkaar?"
    return Trouble("pagina-te-zwaar", "Het maken van deze pagina duurt te lang.", hint, line)


def too_big(line: int = 0) -> Trouble:
    """Say that a page becomes too large."""
    return Trouble("pagina-te-zwaar", "Deze pagina wordt te groot om te maken.", "Maak haar korter.", line)


def _trouble(name: str, error: BaseException, names: list[str]) -> Trouble:
    line = _line_of(name, error.__traceback__)
    known = f"Wat een pagina kent: {', '.join(names)}."
    match error:
        case TemplateSyntaxError():
            hint = "Heeft elke {{ een }}, en elke {% for %} een {% endfor %}?"
            return Trouble("sjabloon", f"Dit is geen goed sjabloon ({error.message}).", hint, error.lineno)
        case UndefinedError():
            message = str(error.message)
            found = _UNDEFINED_NAME.search(message) or _UNDEFINED_PART.search(message)
            what = f"'{found[1]}'" if found else "Wat hier gevraagd wordt,"
            return Trouble("onbekende-naam", f"{what} bestaat niet voor een pagina.", known, line)
        case SecurityError() if error.message == "too large":
            return too_big(line)
        case SecurityError():
            return Trouble("sjabloon", "Dit mag een pagina niet: zij ziet alleen gegevens.", known, line)
        case MemoryError():
            return too_big(line)
        case RecursionError():
            message = "Deze pagina verwijst steeds naar zichzelf, of is te diep genest."
            return Trouble("pagina-te-zwaar", message, "Maak haar eenvoudiger.", line)
        case _:
            kind = type(error).__name__
            return Trouble("sjabloon", f"Deze regel kan niet worden uitgerekend ({kind}).", known, line)


def _line_of(name: str, trace: TracebackType | None) -> int:
    """Give the innermost line of the page on the way to an error."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
