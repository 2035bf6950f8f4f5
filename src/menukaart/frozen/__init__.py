"""What was released: documents of any time, read by the codebook of their own day.

No model of today comes in here, and the layers forbid it: a document of 2026 must be readable when every
model has changed. All that is fixed here are the names that version 1 of the API promised to keep.
"""
