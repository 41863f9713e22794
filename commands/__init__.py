"""The commands of ``cli.py``: one module for each group of them, and what they share."""
