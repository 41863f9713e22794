"""The screen Other boundaries: our tables on another map."""
