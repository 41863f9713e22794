"""The answer of the patchwork without a screen: every cell with its numbers, and what the screen says of it."""

from dataclasses import asdict

import pandas as pd

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.one_area import evaluate_both_sides
from coverage.patchwork import patchwork
from coverage.patchwork_columns import Column, patchwork_columns
from geo.areas import area_table, areas_within
from geo.found_area import FoundArea
from geo.names import find_area
from say.answers import Answer
from say.coverage.patchwork_words import asked_of_every_column, cells_in_words, level_within
from say.numbers import day
from say.provenance import RECORD, asked_of, basis_on


def patchwork_area(text: str) -> FoundArea:
    """Find the nation or the force area that a text means, of which a patchwork is asked. Raises Mistake as ``find_area``."""
    found = find_area(text, prefer="nation")
    return found if found.level == "nation" else find_area(text, "pfa")


def patchwork_of_areas(directory: Directory, terms: Terms, risk: str, within: FoundArea, both_sides: bool) -> Answer:
    """Answer what is on record in the forces of a nation, or the districts of a force, by every kind of work and community.

    A row for each area and column of the picture, as ``patchwork``, with ``area_name``, what the column asks, and ``in_words``,
    which is what the screen says of the cell. ``ends`` is missing where no record is known to end within a year.
    """
    level, columns = level_within(within.code), patchwork_columns(both_sides)
    cells = patchwork(evaluate_both_sides(directory, terms), columns, risk, level)
    cells = cells.loc[list(areas_within(within.code, level))]
    cells = cells.assign(ends=cells["ends"].dt.strftime("%Y-%m-%d").astype(object), in_words=cells_in_words(cells))
    named = area_table(level)[["area_name"]].join(cells.reset_index("column"), how="right", validate="1:m")
    table = named.join(_asked_by(columns), on="column", validate="m:1").rename_axis("area_code")
    what = f"{asked_of_every_column(risk, terms, both_sides)}; in {within.name}"
    basis = basis_on(directory, asked_of(what, day(terms.on), terms.staleness_months), "none used")
    return table, basis.provenance("patchwork", RECORD)


def _asked_by(columns: tuple[Column, ...]) -> pd.DataFrame:
    """What each column asks, by its key."""
    rows = [asdict(column) | {"label": column.label} for column in columns]
    return pd.DataFrame(rows).set_index("key")[["label", "group", "intervention", "community", "side"]]
