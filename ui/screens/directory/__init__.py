"""The screen Directory: a file dropped, understood, mended and published; and what was published."""
