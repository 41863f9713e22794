"""What is on record where, in words."""
