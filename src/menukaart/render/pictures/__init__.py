"""The geometry of the pictures: where everything stands. What is drawn is in ``parts/pictures.jinja``.

Every picture has a title and a description in words, and its data stand beside it as text or table,
so that nothing is told by the picture alone. Places along a scale are percentages of the width, so that
a picture is as wide as its page while its words keep the size of the text around it.
"""

from menukaart.render.pictures.barometer import HATTIE_ZONES, Barometer, barometer
from menukaart.render.pictures.forest import Block, Forest, ForestRow, forest
from menukaart.render.pictures.gauge import Gauge, gauge
from menukaart.render.pictures.people import ClassPicture, Person, class_picture
from menukaart.render.pictures.point import Mark, Point
from menukaart.render.pictures.scale import Axis, Bar, Tick

__all__ = [
    "HATTIE_ZONES",
    "Axis",
    "Bar",
    "Barometer",
    "Block",
    "ClassPicture",
    "Forest",
    "ForestRow",
    "Gauge",
    "Mark",
    "Person",
    "Point",
    "Tick",
    "barometer",
    "class_picture",
    "forest",
    "gauge",
]
