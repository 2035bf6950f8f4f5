"""What goes to paper: a factsheet of an intervention, and all of them as a booklet.

A record is text from anyone. It goes to Typst as data (``sheet.py``, ``booklet.py``), never as its source:
a text becomes a list of runs (``runs.py``) that the layout in ``templates/print`` sets as they are. The words
are those of the page of the intervention. Setting itself is in ``publish/typesetting.py``.
"""
