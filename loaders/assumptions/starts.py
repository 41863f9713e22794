"""Read ``data/need/from_cohort_to_starts.csv``: how many people were referred, accepted or completed somewhere, as published."""

import csv
from functools import cache

from cohorts.model.starts import SeenStep
from geo.data_folder import DATA

SEEN = DATA / "need" / "from_cohort_to_starts.csv"


@cache
def shipped_starts() -> tuple[SeenStep, ...]:
    """Give every published count that comes with the product, in file order."""
    with SEEN.open(encoding="utf-8", newline="") as file:
        return tuple(
            SeenStep(
                area_code=row["area_code"],
                intervention=row["intervention"],
                risk_levels=tuple(filter(None, row["risk_levels"].split(";"))),
                period=row["period"],
                years=float(row["years"]),
                step=row["step"],
                people=int(row["people"]),
                precision=row["precision"],
                source=row["source"],
                url=row["url"],
            )
            for row in csv.DictReader(file)
        )
