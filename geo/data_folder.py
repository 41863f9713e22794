"""Where the shipped data is: the one place that knows."""

from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "data"
"""Registers, lookups, boundaries, directories and figures; every file in it is listed in its ``sources.toml``."""
