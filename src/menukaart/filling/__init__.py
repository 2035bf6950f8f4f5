"""Fills hand-written pages: from Jinja and Markdown to clean HTML, in a process of its own.

A page may come from anybody. So nothing here imports another part of the product: what a page can see is what
the process was given as plain data, and what it costs is what the process may use.
"""
