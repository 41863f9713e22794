"""What the browser is sent of the patchwork: short codes for each cell, and every different sentence once."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from cohorts.model.inputs import CohortInputs
from coverage.extent import PART
from coverage.patchwork_columns import GROUPS, Column
from coverage.vocabulary import STATUS_OF_KEY, Status
from geo.areas import area_table
from say.coverage.patchwork_words import alike_in_words, cells_in_words, column_in_words, records_in_words
from say.terms import english
from say.text import with_capital
from ui.cache.cohorts import similar_positions
from ui.screens.patchwork.cell_style import EMPTY_MARK
from ui.screens.patchwork.patchwork_shown import PatchworkShown
from ui.state.language import said, terms_in_use


def picture_data(shown: PatchworkShown, whole: pd.DataFrame, need: CohortInputs, title: str) -> dict[str, Any]:
    """Return all that the browser draws and says, as JSON holds it.

    Parameters
    ----------
    shown
        The areas that are shown.
    whole
        The ``patchwork`` of every area of their level, among which those most like each are found.
    need
        Says which areas are alike.
    title
        What the table is called.
    """
    words, alike, records = Once(), Once(), Once()
    cells = _cells(shown, words, _alike(shown, whole, need, alike), records)
    width, counted = len(shown.columns), shown.on_record.T.to_dict("list")
    of_area = {code: cells[at * width : (at + 1) * width] for at, code in enumerate(shown.kinds.index)}
    names = area_table(shown.level)["area_name"]
    return {
        "title": title,
        "legend": _legend(shown),
        "groups": groups_of(shown.columns),
        "columns": [_column(column, shown, *map(int, counted[column.key])) for column in shown.columns],
        "blocks": [
            {
                "label": said(label) if label else "",
                "rows": [
                    {
                        "code": code,
                        "name": said(str(names[code])),
                        "kinds": int(shown.kinds[code]),
                        "marked": code in shown.marked,
                        "cells": of_area[code],
                    }
                    for code in inside
                ],
            }
            for label, inside in shown.blocks.items()
        ],
        "words": words.list,
        "alike": alike.list,
        "records": records.list,
        "opens": shown.level == "pfa",
        "one": "Police force area" if shown.level == "pfa" else "District",
        "counted": {
            "head": "local kinds",
            "title": f"Kinds of work on record locally, of {shown.of_kinds}",
            "after": f"of {shown.of_kinds} kinds on record locally",
        },
        "feet": [
            [f"{with_capital(shown.area_word)}s with a local record", "local"],
            ["of which a current one", "current"],
        ],
        "leads": {
            "cell": "the records",
            "column": "on the map",
            "area": "its own screen",
            "districts": "its districts",
        },
    }


class Once:
    """A list in which every different sentence stands once."""

    def __init__(self) -> None:
        self.list: list[str] = []
        self._at: dict[str, int] = {}

    def at(self, sentence: str) -> int:
        """Return where a sentence stands, and put it there if it is new."""
        if sentence not in self._at:
            self._at[sentence] = len(self.list)
            self.list.append(sentence)
        return self._at[sentence]


def _cells(shown: PatchworkShown, words: Once, alike: Iterable[int], records: Once) -> list[list[Any]]:
    """Return for each cell: letter, per cent that is filled (100 where whole), whether something ends, and its sentences."""
    table = shown.table
    letters = {status.key: letter_in_cell(status) for status in Status}
    filled = per_cent_filled(table["share"], table["extent"].eq(PART))
    parts = zip(
        table["status"].map(letters),
        filled,
        table["ends"].notna().astype(int).tolist(),
        map(words.at, cells_in_words(table)),
        alike,
        (records.at(records_in_words(names)) for names in table["records"]),
        strict=True,
    )
    return [list(one) for one in parts]


def per_cent_filled(share: pd.Series, is_part: pd.Series) -> list[int]:
    """Return how far each cell is filled, in per cent: where only a part of the area has it, so far that the eye sees it."""
    filled: list[int] = np.where(is_part, np.ceil(share * 100).clip(8, 92), 100).astype(int).tolist()
    return filled


def letter_in_cell(status: Status) -> str:
    """Give the letter of a status in a cell: a dot where nothing is listed, so that the eye sees what is."""
    return EMPTY_MARK if status is Status.NO_RECORD else english().statuses[status].letter


def _alike(shown: PatchworkShown, whole: pd.DataFrame, need: CohortInputs, words: Once) -> list[int]:
    """Return for each cell where it is said how many of the areas most like it have it on record locally."""
    local = whole["local"].to_numpy().reshape(-1, len(shown.columns))
    nearest = similar_positions(need, shown.level)
    have = local[nearest].sum(axis=1)
    rows = area_table(shown.level).index.get_indexer(shown.kinds.index)
    most = nearest.shape[1]
    said_of = [words.at(alike_in_words(some, most, shown.area_word)) for some in range(most + 1)]
    return [said_of[some] for some in have[rows].ravel().tolist()]


def _legend(shown: PatchworkShown) -> list[list[Any]]:
    """Return samples of cells with their words: each status that is shown, then what half a cell and a dot mean."""
    return [*samples_of(statuses_shown(shown)), [letter_in_cell(Status.POSSIBLE), 100, 1, "ends within a year"]]


def samples_of(statuses: Iterable[Status]) -> list[list[Any]]:
    """Return samples of cells with their words: of each status, and of what half a cell means."""
    called = terms_in_use().statuses
    found = [[letter_in_cell(status), 100, 0, called[status].short] for status in statuses]
    return [*found, [letter_in_cell(Status.POSSIBLE), 50, 0, "in part of the area"]]


def groups_of(columns: Iterable[Column]) -> list[dict[str, Any]]:
    """Return the headings over columns, with how many columns stand under each."""
    spans = Counter(column.group for column in columns)
    return [{"label": GROUPS[group], "span": span} for group, span in spans.items()]


def _column(column: Column, shown: PatchworkShown, local: int, current: int) -> dict[str, Any]:
    return {
        "key": column.key,
        "short": said(column.short),
        "group": column.group,
        "words": column_in_words(column, local, current, len(shown.kinds), shown.area_word),
        "local": local,
        "current": current,
    }


def statuses_shown(shown: PatchworkShown) -> list[Status]:
    """List the statuses that some cell has, the best first: those that a legend names."""
    return sorted({STATUS_OF_KEY[key] for key in shown.table["status"].unique()}, reverse=True)
