"""A table on another map as people read it: numbers, how known each is, the share split, how certain the area is."""

import pandas as pd

from coverage.vocabulary import RISK_LEVELS
from say.numbers import is_known, per_cent

_HEADED = {"people": {"population": "People", "population_16_plus": "Aged 16 or over"}, "money": {"gbp": "Pounds"}}


def recut_shown(table: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the table under plain headings; what is missing is not known."""
    shown = pd.DataFrame({"Area": rows["area_name"], "GSS code": rows.index}, index=rows.index)
    if table == "cohort":
        shown["Risk level"] = rows["risk"].map(RISK_LEVELS)
        for column, heading in (("central", "At the centre"), ("low", "From"), ("high", "To")):
            shown[heading] = rows[column].round()
        shown["Split"] = _shares(rows["share_split"])
    elif table == "records":
        shown["Services that reach it"], shown["Of them a part only"] = rows["services"], rows["services_in_part"]
    else:
        for column, heading in _HEADED[table].items():
            shown[heading] = pd.to_numeric(rows[f"at_least_{column}"])
        first = next(iter(_HEADED[table]))
        shown["Known"] = rows[f"{first}_known"]
        shown["Split"] = _shares(rows[f"{first}_share_split"])
    return shown.assign(Certainty=rows["certainty"])


def _shares(shares: pd.Series) -> list[str | None]:
    return [per_cent(share) if is_known(share) else None for share in shares]
