"""What may not be kept of a file, taken out before anything is stored, shown or logged."""
