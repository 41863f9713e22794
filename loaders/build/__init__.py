"""Build ``data/`` from its sources with ``python -m loaders.build``; needs requirements-data.txt."""
