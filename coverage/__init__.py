"""Services × areas on a date: the status of every cell, counts, places, reach and the records behind it."""
