"""The pages by which a reader chooses."""
