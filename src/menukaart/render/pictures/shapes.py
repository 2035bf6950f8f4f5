"""The small shapes of the pictures: path data and sizes around their own origin, in pixels.

Both outputs draw them: the page (``parts/pictures.jinja``) and the picture on its own (``standalone``).
"""

ARROW_LEFT = "M6-4 0 0l6 4"
ARROW_RIGHT = "M-6-4 0 0l-6 4"
"""Ends of an interval that goes on outside the picture."""

NEEDLE = "M0 35l-7-12h14zM-1.5 35h3v24h-3z"
"""The needle of a barometer, from the top of the picture."""

HEAD_Y, HEAD_RADIUS = -4, 4.5
BODY = "M-7 13a7 10 0 0 1 14 0z"
"""A person."""

DOT_RADIUS = 4
SQUARE_SIDE = 9
DIAMOND = "M0-7 7 0 0 7-7 0z"
STAR = "M0-9 2.6-3.2 9-2.6 4.2 1.7 5.6 8 0 4.7-5.6 8-4.2 1.7-9-2.6-2.6-3.2z"
"""Marks of a scatter plot, from weak to strong."""
