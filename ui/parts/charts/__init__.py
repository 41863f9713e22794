"""Charts, each with its picture, table and files."""
