"""What a change means: two readings of a knowledge base side by side, in the words of the site. Pure."""

from menukaart.comparison.compare import Comparison, compare
from menukaart.comparison.snapshot import Snapshot

__all__ = ["Comparison", "Snapshot", "compare"]
