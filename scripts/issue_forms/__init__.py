"""The forms on GitHub with which people report a mistake or propose an approach, and what becomes of them."""
