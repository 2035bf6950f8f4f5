"""What a reader of a proposal gets besides its files: what it changes, and what the computer can mend."""
