"""A published or uploaded file in, a checked table out, with every rejected row and its reason."""
