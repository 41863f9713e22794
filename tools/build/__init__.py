"""Build ``data/`` from its sources with ``python -m tools.build``; needs requirements-data.txt."""
