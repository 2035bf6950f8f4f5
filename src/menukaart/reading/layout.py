"""The files of a knowledge base: the one list of what a person or a program may change to change the site.

What reads, watches or copies a knowledge base takes its names from here.
"""

from __future__ import annotations

from menukaart.vocabulary import RecordKind

RECORD_FOLDERS = tuple(kind.value for kind in RecordKind)
"""Records, one file each; beside a source its table of studies."""
PAGES_FOLDER = "pages"
"""Hand-written pages."""
REGISTER_FOLDER = "register"
"""What was public once and must go on to answer."""
RELEASES_FOLDER = "releases"
"""What was released, and never changes."""
GLOSSARY_FILE = "begrippen.yaml"
SEARCH_WORDS_FILE = "zoekwoorden.yaml"
WAGES_FILE = "loonkosten.yaml"
"""Examples of what an hour of work costs."""
WAIVERS_FILE = "uitzonderingen.yaml"
"""Warnings that the editors accept, each with a reason and an end."""
SETTINGS_FILE = "mkdocs.yml"

FOLDERS = (*RECORD_FOLDERS, PAGES_FOLDER, REGISTER_FOLDER, RELEASES_FOLDER)
FILES = (GLOSSARY_FILE, SEARCH_WORDS_FILE, WAGES_FILE, WAIVERS_FILE, SETTINGS_FILE)
PARTS = (*FOLDERS, *FILES)
"""Everything at the root that belongs to a knowledge base. Only a folder of records must be there."""
