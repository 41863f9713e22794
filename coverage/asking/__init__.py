"""What is not known of an area, cell by cell, and which office would know."""
