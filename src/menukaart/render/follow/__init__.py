"""What a reader subscribes to: feeds of what changed, and a calendar of what must be looked at again."""
