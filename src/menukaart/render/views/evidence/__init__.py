"""The pages about figures and where evidence ends."""
