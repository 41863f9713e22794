"""Everything of one area of a map as one table: a line for each number that a table has of it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import Any

import pandas as pd

from say.answers import Answer
from say.coverage.asked import subject
from say.numbers import day, is_known
from say.provenance import Basis, Rests, asked_of, basis_on
from say.recut.one_area import OfTable, OneArea, everything_of
from say.recut.onto import Asked, put_onto
from say.recut.tables import TABLES
from say.text import plain_line

COLUMNS = ("area_name", "certainty", "table", "row", "column", "heading", "value")
"""Behind ``area_code``. ``row`` says what each of several rows is of, ``heading`` what a screen calls a column that it shows."""
RESTS: Rests = reduce(Rests.and_on_all_of, (one.rests for one in TABLES.values()))
"""What everything of an area comes from."""


def one_area_answer(asked: Asked, code: str) -> Answer:
    """Answer all that our tables say of an area of a map."""
    here = OneArea(asked.target, code)
    about = basis_of_area(asked, here).provenance(title_of(here), RESTS)
    return lines_of(everything_of(asked, code)), about


def title_of(here: OneArea) -> str:
    """The title of what is said of an area of another map."""
    return f"everything of {here.name} on other boundaries"


def basis_of_area(asked: Asked, here: OneArea) -> Basis:
    """Say what is asked when everything of an area is."""
    terms = asked.ask.terms
    what = put_onto(f"{here.name}: people and what is on record, of {subject(asked.ask)}", asked.target)
    said = asked_of(what, day(terms.on), terms.staleness_months)
    return basis_on(asked.directory, said, asked.people.assumptions)


def lines_of(tables: Iterable[OfTable]) -> pd.DataFrame:
    """List every cell that tables have of an area: numbers as they are, money in whole pounds; None is not known.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``COLUMNS``.
    """
    cells = [cell for one in tables for cell in _cells(one)]
    index = pd.Index([code for code, *_ in cells], name="area_code")
    table = pd.DataFrame([others for _, *others in cells], index=index, columns=list(COLUMNS))
    return table.astype({"value": object})


def _cells(one: OfTable) -> Iterator[Sequence[Any]]:
    shown = {column: heading for heading, column in TABLES[one.table].columns.items()}
    headings = dict.fromkeys(one.rows.columns, "") | shown
    for row in one.rows.to_dict("records"):
        name, certainty, of_row = plain_line(row.pop("area_name")), row.pop("certainty"), one.named(row)
        for column, value in row.items():
            said = _plain(str(column), value)
            yield one.code, name, certainty, one.table, of_row, str(column), headings[str(column)], said


def _plain(column: str, value: Any) -> Any:
    if not is_known(value):
        return None
    return round(value) if column.endswith("gbp") else value
