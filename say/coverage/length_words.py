"""How long records run, and which end soon, as a table and in a sentence."""

import pandas as pd

from loaders.plans.scenarios import scenario_defaults
from say.numbers import count, of_number

LENGTH_HEADINGS = {
    "area_name": "Area",
    "records": "Local records",
    "ending_soon": "End in 12 months",
    "no_end": "Say no end",
    "shorter": "Run shorter than is asked",
    "long_enough": "Run as long as is asked",
    "not_known": "Length not known",
}


def years_asked() -> int:
    """Give the years that the sector asks a contract to run at least, as plans are held to them."""
    return int(scenario_defaults()["fewest_years"].value)


def lengths_in_words(whole: pd.Series) -> str:
    """Say of the counts of all records together how many run as long as is asked, and of how many it is not known."""
    known, long_enough = int(whole["shorter"] + whole["long_enough"]), whole["long_enough"]
    runs = of_number(long_enough, "runs", "run")
    return (
        f"Of {count(known, 'record')} of known length, {count(long_enough)} {runs} {count(years_asked(), 'year')} or more. "
        f"The sector asks for that. Of {count(whole['not_known'])} it is not known."
    )
