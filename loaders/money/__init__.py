"""Awards read from what is shipped and from what a user loads, all in one form."""
