"""Looks for spelling mistakes in everything that editors write: ``python -m scripts.spelling``.

A report and no part of the check: the dictionary is that of OpenTaal, which comes with the system and not
with Python, and a site may not fail to be built because a word is too new for a dictionary.
"""
