"""Which version of the product this is: the one place that reads it."""

import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@cache
def product_version() -> str:
    """Return the version that ``pyproject.toml`` states."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])
