"""Holds the rule for the strength of evidence beside the ratings of the EEF, and tries every threshold of it.

The EEF ratings are never an input of the rule. What is compared stands in
``src/menukaart/reading/data/eef_strands.csv``, with where it was read. Usage, from the root::

    python -m scripts.validity
"""
