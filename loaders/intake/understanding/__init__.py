"""What a file is and what its columns and words mean, by name, by content and by what users said."""
