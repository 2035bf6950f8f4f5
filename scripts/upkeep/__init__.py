"""What goes stale by itself: links of others, recognitions, records that must be read again."""
