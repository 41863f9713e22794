"""The workbooks of a collection round: made, one for each area, and read when they come back."""
