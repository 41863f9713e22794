"""What ends soon, in words."""

import pandas as pd

from coverage.interventions import INTERVENTIONS
from say.numbers import count, day
from say.text import cut

NOTHING_ENDS = "No local record says that it ends in the next 12 months. Most records do not say."


def ending_line(record: pd.Series) -> str:
    """Say of a record of ``ending_within_a_year`` when what ends: "31 March 2027, housing pathways: Campion ends"."""
    kind = INTERVENTIONS[record["intervention"]].alone
    what = "has money to then" if record["is_money"] else "ends"
    return f"{day(record['ends_on'])}, {kind}: {cut(record['service_name'])} {what}"


def ending_heading(ending: pd.DataFrame) -> str:
    """Say how many end."""
    return f"Ends in the next 12 months: {count(len(ending))}" if len(ending) else "Ends in the next 12 months"
