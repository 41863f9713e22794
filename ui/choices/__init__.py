"""What the user has chosen, kept in the URL, and the directory and need that follow from it."""
