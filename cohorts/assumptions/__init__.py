"""An assumption with its range and its source, and named sets of changes."""
