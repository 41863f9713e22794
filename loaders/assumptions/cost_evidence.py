"""Read ``data/costs/``: the published figures that unit costs rest on, and the index of consumer prices that carries them."""

from dataclasses import fields
from functools import cache
from pathlib import Path

import pandas as pd

from funding.money.cost_evidence import CostEvidence
from geo.data_folder import DATA
from geo.mistakes import Mistake
from loaders.files.own_tables import table_with

COSTS = DATA / "costs"
EVIDENCE_COLUMNS = tuple(field.name for field in fields(CostEvidence))
INDEX_COLUMNS = ("year", "index", "source")
YES_NO = {"yes": True, "no": False}


@cache
def shipped_cost_evidence() -> tuple[CostEvidence, ...]:
    """The published costs that come with the product, in file order."""
    return load_cost_evidence(COSTS / "cost_evidence.csv")


@cache
def shipped_consumer_prices() -> dict[int, float]:
    """The index of consumer prices by calendar year. Shared: do not change it."""
    table = table_with(INDEX_COLUMNS, COSTS / "consumer_prices.csv")
    years = zip(table["year"], table["index"], strict=True)
    return {int(year): _above_nought(index, "index", year) for year, index in years}


def load_cost_evidence(path: Path) -> tuple[CostEvidence, ...]:
    """Read a table of published costs.

    Raises
    ------
    Mistake
        If the file or a column is missing; or, naming the place, if a number is not one above 0, ``in_range`` is neither *yes*
        nor *no*, or a row has no source.
    """
    rows = table_with(EVIDENCE_COLUMNS, path).to_dict("records")
    return tuple(_evidence({str(column): str(value) for column, value in row.items()}) for row in rows)


def _evidence(row: dict[str, str]) -> CostEvidence:
    place = row["place"]
    if row["in_range"] not in YES_NO:
        raise Mistake(f'cost_evidence.csv, {place}: in_range is "{row["in_range"]}"; write yes or no.')
    if not row["source"].strip():
        raise Mistake(f"cost_evidence.csv, {place}: it has no source; say who published it.")
    return CostEvidence(
        assumption=row["assumption"],
        place=place,
        money_gbp=_above_nought(row["money_gbp"], "money_gbp", place),
        people=_above_nought(row["people"], "people", place),
        price_year=int(_above_nought(row["price_year"], "price_year", place)),
        in_range=YES_NO[row["in_range"]],
        what_it_covers=row["what_it_covers"],
        source=row["source"],
        url=row["url"],
        facts=row["facts"],
    )


def _above_nought(text: str, column: str, place: str) -> float:
    number = pd.to_numeric(text, errors="coerce")
    if not number > 0:
        raise Mistake(f'{place}: {column} is "{text}"; it must be a number above 0.')
    return float(number)
