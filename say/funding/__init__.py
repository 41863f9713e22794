"""What a plan buys and leaves, in words and tables."""
