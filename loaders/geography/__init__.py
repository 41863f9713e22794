"""Geography that users hold: boundaries of any edition, and lookups of which area lies in which."""
