"""Audit of the figures: every number in a record has an origin, every number on a page has a record.

Run ``python -m scripts.audit`` from the root. Where the files that the content was gathered from stand
beside the repository (``../shared``), each number of a record is looked up there and the outcome is written
to ``tests/content/figures.csv``. Without them that ledger is what the numbers are held against.
"""
