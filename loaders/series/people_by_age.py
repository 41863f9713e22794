"""Read estimates of people by district and single year of age, as the ONS publishes them: to the person, nothing withheld."""

import re
from dataclasses import replace
from pathlib import Path

import pandas as pd

from geo.mistakes import Mistake
from loaders.files.report import Finding
from loaders.series.ages import single_years
from loaders.series.counted_rows import at_one_level, readable_rows
from loaders.series.one_for_each_area import one_for_each_area
from loaders.series.series_file import SeriesFile, read_tables_of_counts
from loaders.series.table import FoundTable, Measure

ALL_AGES = "all"
_ALL_AGES = re.compile(r"all(?: ages| persons)?", re.IGNORECASE)
_ONE_SEX = re.compile(r"\b(?:fe)?males?\b", re.IGNORECASE)


def load_people_by_age(source: Path | bytes, name: str) -> pd.DataFrame:
    """Read people of both sexes by single year of age.

    Parameters
    ----------
    source
        A CSV or a workbook with a row for each district and a column for each year of age, and for all ages.
    name
        What to call it in messages. Where the file does not say its period, the name must.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``lad_code`` (current, sorted): ``all``, then a column for each year of age (a number), the last with everybody
        older. Retired districts are read as what they became and added up. A count that is not known, or of which a part is
        missing, is NaN.

    Raises
    ------
    Mistake
        If no table, or several, have these columns.
    """
    file = read_tables_of_counts(source, name)
    tables = [table for table in file.tables if single_years(table.measures) and not _ONE_SEX.search(table.sheet)]
    if len(tables) != 1:
        raise Mistake(f"{name}: {len(tables)} tables have a column for each year of age, and one is wanted.")
    (table,) = tables
    columns = [(ALL_AGES, _all_ages(table, name)), *single_years(table.measures).items()]
    people = {column: _people(table, measure, name) for column, measure in columns}
    return pd.DataFrame(people).rename_axis("lad_code").sort_index()


def _all_ages(table: FoundTable, name: str) -> Measure:
    found = [measure for measure in table.measures if _ALL_AGES.fullmatch(measure.thing)]
    if len(found) != 1:
        raise Mistake(f"{name}: no column, or more than one, counts people of all ages.")
    return found[0]


def _people(table: FoundTable, measure: Measure, name: str) -> pd.Series:
    """Count by district; what is no district is left out."""
    counted = SeriesFile(name, (replace(table, measures=(measure,)),), ()).table_of("")
    problems: list[Finding] = []
    readable, _ = readable_rows(counted, problems)
    districts = [row for row in readable if "lad" in row.area.by_level]
    rows = one_for_each_area(at_one_level(districts, counted, problems), counted, name, problems)
    return pd.Series({row.code: row.count.value for row in rows}, dtype=float)
