"""One hexagon for each area, arranged so that neighbours stay near each other."""
