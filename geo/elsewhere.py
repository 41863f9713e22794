"""What is an area to others and not to us: codes of wards and health areas, names of probation regions and fire areas."""

from functools import cache

import pandas as pd

from geo.areas import LOOKUPS
from geo.spelling import normalise_name


def what_a_code_is(code: str) -> str | None:
    """Say what a nine-character code stands for by its first characters: "a ward, smaller than a district"; None if not known."""
    kinds = _table("codes_elsewhere.csv", "starts_with")
    return kinds.get(code[:3], kinds.get(code[:1]))


def what_words_say(text: str) -> str | None:
    """Say what kind of area, none of ours, the words of a text tell of: "a health area, …"; None where they tell of none."""
    padded = f" {normalise_name(text)} "
    kinds = _table("areas_elsewhere.csv", "words")
    return next((what for words, what in kinds.items() if f" {words} " in padded), None)


@cache
def _table(file: str, column: str) -> dict[str, str]:
    rows = pd.read_csv(LOOKUPS / file, dtype=str)
    return dict(zip(rows[column], rows["what_it_is"], strict=True))
