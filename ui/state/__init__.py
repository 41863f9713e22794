"""What the user has chosen: in the address, or for this visit."""
