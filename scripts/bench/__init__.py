"""``make bench``: how long a build takes, how much memory it uses, and how large its pages are."""
