"""The one way in which a record is written: order of fields, indentation, long texts folded.

Written from our own tree, which knows the place of every value: what an editor typed as a value is copied,
never made anew. Comments stay with what they stand above or behind.
"""

from menukaart.reading.canonical.record import canonical

__all__ = ["canonical"]
