"""Interventions side by side, and the list that a reader keeps."""
