"""The choices at the left of every screen."""
