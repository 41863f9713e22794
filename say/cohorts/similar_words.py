"""The areas most like one in words: how far, in what they are most alike, and in what they differ most."""

import pandas as pd

from cohorts.answers.similar import GROUPS


def similar_in_words(table: pd.DataFrame) -> pd.DataFrame:
    """Return ``most_similar`` as people read it: distance, what is most alike and what differs most, in words."""
    return pd.DataFrame(
        {
            "Area": table["area_name"],
            "GSS code": table.index,
            "Distance": table["distance"].map("{:.2f}".format),
            "Most alike in": table["most_alike_in"].map(GROUPS),
            "Differs most in": table["differs_most_in"].map(GROUPS),
        }
    )
