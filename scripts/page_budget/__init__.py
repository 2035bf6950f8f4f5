"""How long, heavy and wordy the pages of a built site are, by kind: ``python -m scripts.page_budget``."""
