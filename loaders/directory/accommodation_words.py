"""The words of ``data/lookups/accommodation_words.toml``, as they are written there."""

import tomllib
from functools import cache
from typing import Any

from geo.areas import LOOKUPS


@cache
def accommodation_words() -> dict[str, Any]:
    """Return the lists of words, by section."""
    return tomllib.loads((LOOKUPS / "accommodation_words.toml").read_text(encoding="utf-8"))
