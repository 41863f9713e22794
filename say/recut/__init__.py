"""What is said of totals that were put onto another map."""
