"""Official files in the shape in which publishers deliver them, where they lie beside the checkout: the project holds none."""

from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[2] / "shared" / "official"


def official(file: str) -> Path:
    """Return an official file; a test that needs it is skipped where it is absent."""
    path = _BESIDE / file
    if not path.exists():
        pytest.skip(f"{file} does not lie beside the checkout")
    return path
