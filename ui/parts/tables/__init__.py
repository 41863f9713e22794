"""Tables of areas and records on screen, and their files."""
