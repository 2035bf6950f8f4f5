"""The pages for editors, and what changed."""
