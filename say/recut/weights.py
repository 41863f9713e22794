"""Of a table on another map, the one number for each area that a picture and a headline speak of."""

import pandas as pd

from coverage.vocabulary import RISK_LEVELS

HIGHEST = "high"
assert HIGHEST in RISK_LEVELS
COLUMNS = {"people": "population", "money": "gbp"}


def weights_of(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Give the number of every area.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``area_name certainty``, ``number`` (people, those at high risk, services or pounds; at
        least that where not all is known; NaN where none is), ``low high`` (of the cohort, else NaN), ``in_part`` (0 to 1:
        the part of it that was split; of services the part that reach some of the area only; NaN where there is none).
    """
    named = rows[["area_name", "certainty"]]
    if table == "cohort":
        of_risk = rows[rows["risk"] == HIGHEST]
        found = of_risk[["central", "low", "high", "share_split"]].set_axis(
            ["number", "low", "high", "in_part"], axis=1
        )
        return of_risk[named.columns].join(found)
    if table == "records":
        number, in_part = rows["services"], rows["services_in_part"] / rows["services"].where(rows["services"] > 0)
    else:
        column = COLUMNS[table]
        number, in_part = rows[f"at_least_{column}"], rows[f"{column}_share_split"]
    nothing = float("nan")
    return named.assign(number=pd.to_numeric(number), low=nothing, high=nothing, in_part=in_part)
