"""How long records run, and which end soon, as a table and in a sentence."""

import pandas as pd

from coverage.contract_lengths import LENGTHS
from say.numbers import count

LENGTH_HEADINGS = {
    "area_name": "Area",
    "records": "Local records",
    "ending_soon": "End in 12 months",
    "no_end": "Say no end",
    **{key: f"Run {words}" if key != "not_known" else "Length not known" for key, words in LENGTHS.items()},
}


def lengths_in_words(whole: pd.Series) -> str:
    """Say of the counts of all records together how many are known to run for three years, and of how many that is not known."""
    known = int(whole["shorter"] + whole["long_enough"])
    return (
        f"Of {count(known, 'record')} of known length, {count(whole['long_enough'])} run three years or more. "
        f"Of {count(whole['not_known'])} it is not known."
    )
