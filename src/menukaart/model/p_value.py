"""A p as a source prints it: what it says of chance, and what it leaves open."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

USUAL_LIMIT = Decimal("0.05")
"""Below this chance a difference is called significant."""


@dataclass(frozen=True, slots=True)
class PValue:
    """A printed p.

    Attributes:
        sign: ``=``, ``<`` or ``>``; empty is read as ``=``.
        digits: the number as printed: ``0.050``.
    """

    sign: str
    digits: str

    @classmethod
    def of(cls, printed: str) -> PValue:
        """Read a p in the form of a record: ``0.03``, ``= 0.03`` or ``< 0.05``."""
        sign, _, digits = printed.rpartition(" ")
        return cls(sign, digits)

    @property
    def number(self) -> Decimal:
        """The number that stands behind the sign."""
        return Decimal(self.digits)

    @property
    def is_exact(self) -> bool:
        """Whether the chance itself is printed, not a border of it."""
        return self.sign not in {"<", ">"}

    def is_below(self, limit: Decimal = USUAL_LIMIT) -> bool | None:
        """Tell whether the chance lies below a limit; None when ``< 0.1`` or ``> 0.01`` leaves that open."""
        if self.sign == "<":
            return True if self.number <= limit else None
        if self.sign == ">":
            return False if self.number >= limit else None
        return self.number < limit
