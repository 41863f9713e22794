"""How many people, by which sources and assumptions, in words."""
