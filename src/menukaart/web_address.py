r"""What is an address on the web. One judgement, for fields that hold one and for links in texts.

A browser reads more as an address than a person does: ``https:evil.example``, ``https:\\evil.example`` and
``https://nji.nl@evil.example`` all lead somewhere else than they seem to. Only the plain writing passes.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_REFUSED = re.compile(r"[\s<>\"'`{}|\\^\x00-\x1f\x7f]")
_HOST = re.compile(r"(?!-)[^\W_]([\w-]*[^\W_])?(\.[^\W_]([\w-]*[^\W_])?)+")
_MAIL = re.compile(r"[^\s@%:/?#,;\\]+@([^\s@?]+)(\?[^\s]*)?")
_HIGHEST_PORT = 65_535


def flaw(address: str) -> str:
    """Say in Dutch why a text is no address on the web; empty when it is one."""
    if not _SCHEME.match(address):
        return "begint niet met https:// of http://"
    if found := _REFUSED.search(address):
        return (
            "bevat een spatie"
            if found[0].isspace()
            else f"bevat een teken dat er niet in hoort ({found[0]!r})"
        )
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return "heeft geen goede naam van een site"
    if "@" in parts.netloc:
        return "heeft een @ voor de naam van de site, wat verbergt waar zij heen leidt"
    if port is not None and not 0 < port <= _HIGHEST_PORT:
        return "heeft een poort die niet bestaat"
    return _host_flaw(parts)


def _host_flaw(parts: SplitResult) -> str:
    host = parts.hostname or ""
    if not host:
        return "noemt geen site"
    return "" if _HOST.fullmatch(host) else f"heeft geen goede naam van een site ('{host[:60]}')"


def mail_flaw(address: str) -> str:
    """Say in Dutch why what follows ``mailto:`` is no address for mail; empty when it is one."""
    found = _MAIL.fullmatch(address)
    return "" if found and _HOST.fullmatch(found[1]) else "is geen adres voor e-mail"
