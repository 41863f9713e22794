"""The patchwork of another map as the grid that the Patchwork screen has: every area by every kind of work, or community."""

from typing import Any

import pandas as pd

from coverage.patchwork_columns import Column
from coverage.statuses_on_map import MIXED
from coverage.vocabulary import NOT_LOCAL
from geo.recut.area_map import REST
from say.recut.cell_words import best_of_people, column_on_map_in_words, statuses_in_words
from say.recut.patchwork_on_map import LOCAL, columns_across
from say.recut.tables import TABLES
from say.recut.weights import new_first
from say.text import plain_line, with_capital
from ui.frame.screen import Screen
from ui.screens.patchwork.picture import draw_grid
from ui.screens.patchwork.picture_data import Once, groups_of, letter_in_cell, per_cent_filled, samples_of
from ui.state.choices import Choices
from ui.state.held import now_in_widget
from ui.state.language import said

KEY = "patchwork-of-map"
_COUNTED = {"patchwork": "kinds", "communities": "communities"}
"""What the number before the cells of an area counts."""


def show_grid(s: Screen, table: str, rows: pd.DataFrame) -> None:
    """Draw the rows of a table that has several for each area, without what is left over; nothing of any other table."""
    inside = rows[rows.index != REST]
    if table in _COUNTED and not inside.empty:
        s.subheader("Area by area")
        draw_grid(KEY, grid_data(table, new_first(inside)), lambda: take_pick(inside))


def grid_data(table: str, rows: pd.DataFrame) -> dict[str, Any]:
    """Return what the browser draws, as ``picture_data`` does, of rows in the order of their areas."""
    columns, words, best = columns_across(rows), Once(), best_of_people(rows)
    filled = per_cent_filled(best["share"], rows["status"].eq(MIXED))
    cells = [
        [letter_in_cell(status), share, 0, words.at(sentence), 0, 0]
        for status, share, sentence in zip(best["status"], filled, statuses_in_words(rows), strict=True)
    ]
    local = best["status"].gt(NOT_LOCAL).to_numpy().reshape(-1, len(columns)).sum(axis=0).tolist()
    once = rows[~rows.index.duplicated()]
    of = f"of {len(columns)} {_COUNTED[table]} on record locally"
    return {
        "title": with_capital(TABLES[table].pictured.shows),
        "legend": samples_of(sorted(set(best["status"]), reverse=True)),
        "groups": groups_of(columns),
        "columns": [_column(one, number, len(once)) for one, number in zip(columns, local, strict=True)],
        "blocks": [{"label": "", "rows": _rows(once, cells, len(columns))}],
        "words": words.list,
        "alike": [""],
        "records": [""],
        "opens": False,
        "one": "Area",
        "counted": {"head": "local kinds" if table == "patchwork" else "local", "title": with_capital(of), "after": of},
        "feet": [["Areas with a local record", "local"]],
        "leads": {"cell": "everything of the area", "column": "on the map", "area": "everything of it"},
    }


def _rows(once: pd.DataFrame, cells: list[list[Any]], width: int) -> list[dict[str, Any]]:
    return [
        {
            "code": str(code),
            "name": said(plain_line(name)),
            "kinds": int(local),
            "marked": False,
            "cells": cells[at * width : (at + 1) * width],
        }
        for at, (code, name, local) in enumerate(zip(once.index, once["area_name"], once[LOCAL], strict=True))
    ]


def _column(column: Column, local: int, areas: int) -> dict[str, Any]:
    return {
        "key": column.key,
        "short": said(column.short),
        "group": column.group,
        "words": column_on_map_in_words(column, local, areas),
        "local": local,
    }


def take_pick(rows: pd.DataFrame) -> None:
    """Open the area that was picked, or show the column on the map; what the browser sends is checked against what is shown."""
    picked = (now_in_widget(KEY) or {}).get("picked") or {}
    if picked.get("area") in rows.index:
        Choices.onto_area.put(str(picked["area"]))
    elif column := next((one for one in columns_across(rows) if one.key == picked.get("column")), None):
        Choices.carried.put("coverage")
        Choices.for_whom.put(column.side)
        if column.is_kind:
            Choices.intervention.put(column.intervention)
        else:
            Choices.community.put(column.community)
