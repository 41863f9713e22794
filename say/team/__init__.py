"""What is said of a team: its roles, its tokens and its audit."""
