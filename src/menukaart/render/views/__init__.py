"""What each kind of page shows, in words and links: everything that a template must not decide."""
