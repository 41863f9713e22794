"""What would change the rank of an area, in words and as tables."""

import pandas as pd

from say.cohorts.compare_sentences import ordinal
from say.numbers import exact, is_known
from say.text import plain_line

WIDENS = (
    "Local variation is how far an area's true rate may lie from what its people and their ages suggest. "
    "It is not among these, for it widens the range of every rank and moves no centre. Compare shows ranks with their ranges."
)


def rank_in_words(rank: pd.Series) -> str:
    """Say a rank with its range: "between 3rd and 11th", "2nd" where it is sure."""
    low, high = ordinal(rank["low"]), ordinal(rank["high"])
    return low if low == high else f"between {low} and {high}"


def rank_or_none(rank: float) -> str:
    return f"rank {rank:.0f}" if is_known(rank) else "no rank, all areas being alike"


def names_of(table: pd.DataFrame) -> list[str]:
    """Name each assumption; a loaded series has no name but its own."""
    return [plain_line(label.removeprefix("weight_")) for label in table["label"]]


def moves_as_shown(table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Assumption": names_of(table),
            "Low end": table["low"].map(exact),
            "Rank at the low end": table["rank_low"].map(rank_or_none),
            "Rank at the centres": table["rank_central"].map(rank_or_none),
            "High end": table["high"].map(exact),
            "Rank at the high end": table["rank_high"].map(rank_or_none),
        }
    )


def moves_as_saved(table: pd.DataFrame, area: str) -> pd.DataFrame:
    """Return the table as files hold it, each row with the GSS code of the area it is about."""
    saved = table.assign(label=names_of(table)).reset_index()
    names = {"label": "assumption_in_words", "low": "low_end", "high": "high_end"}
    return saved.rename(columns=names).set_index(pd.Index([area] * len(saved), name="area_code"))
