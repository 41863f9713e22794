"""Build the invented series for training: case counts for each force area and year, nothing real, the same bytes every time.

Forces differ on purpose from what their people suggest, so that the model has something to be compared with. In the first year
the smallest force has so few that its count, and another with it, are withheld when the file is read.
"""

from pathlib import Path
from random import Random

import pandas as pd

from geo.areas import area_table
from loaders.directory.schema import INVENTED
from tools.build.lines import write_csv

SEED = 20261122
PERIODS = ("2023-24", "2024-25", "2025-26")
CASES_PER_1000, GROWTH = 2.1, 1.06
SPREAD_OF_FORCES, SPREAD_OF_YEARS = 0.25, 0.06
SOURCE = f"{INVENTED} for training"
FEW = {("E23000034", "2023-24"): 3}  # City of London


def build(data_folder: Path) -> list[Path]:
    """Write ``need/demonstration_series.csv``: ``area code, value, period, source`` for 43 forces in three years."""
    rng = Random(SEED)  # noqa: S311 (invented data, nothing secret)
    rows = []
    for code, people in area_table("pfa")["population_16_plus"].items():
        usual = people / 1000 * CASES_PER_1000 * rng.lognormvariate(0, SPREAD_OF_FORCES)
        for year, period in enumerate(PERIODS):
            cases = usual * GROWTH**year * rng.lognormvariate(0, SPREAD_OF_YEARS)
            rows.append((code, FEW.get((str(code), period), round(cases)), period, SOURCE))
    table = pd.DataFrame(rows, columns=["area code", "value", "period", "source"])
    return [write_csv(table, data_folder / "need" / "demonstration_series.csv")]
