"""Which areas does each screen and file call "nothing listed"? Read as people read it: words, letters, cells and classes."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from cohorts.answers.gap import Gap
from cohorts.answers.of_area import status_shares_of
from coverage.ask import ANY, Ask
from coverage.difference import record_difference
from coverage.evaluation import Evaluation
from coverage.patchwork import patchwork
from coverage.patchwork_columns import patchwork_columns
from coverage.tables import coverage_table
from coverage.vocabulary import STATUS_OF_KEY, Status
from geo.areas import area_table, lad_table, lads_of
from say.cohorts.need_sentences import reached_sentences
from say.coverage.area_words import area_sentence
from say.coverage.difference_words import Comparison, Side, area_difference_sentence
from say.coverage.neighbour_words import neighbour_in_words
from say.coverage.patchwork_words import cells_in_words
from say.coverage.status_words import NOT_NOTHING
from say.funding.plan_lottery_words import LIVES_WHERE
from say.terms import ENGLISH, english
from ui.parts.maps.map_pictures import MapPicture, status_picture
from ui.parts.tables.tables import coverage_as_shown
from ui.screens.coverage_map.record_difference_map import difference_as_shown, difference_picture
from ui.screens.patchwork.picture_data import letter_in_cell

EMPTY = english().statuses[Status.NO_RECORD]
NO_POINTS = pd.DataFrame({"lat": [], "lon": [], "service_name": []})
NO_RECORDS = pd.DataFrame({"role": [], "gives": [], "reason": [], "provision": []})
Areas = set[str]


def without_a_record(evaluation: Evaluation, ask: Ask, level: str) -> Areas:
    """Areas of which no district is reached by any record of the kind asked about, and that are not all checked to have none.

    Read off the pairs of services and districts, not off any status.
    """
    pairs, kinds = evaluation.pairs, evaluation.services["intervention"].to_numpy()
    of_kind = np.array([ask.intervention in (ANY, kind) for kind in kinds[pairs["service"]]], dtype=bool)
    reached, checked = set(lad_table().index[pairs["lad"][of_kind].unique()]), _checked(evaluation, ask)
    return {code for code, inside in _districts(level).items() if not inside & reached and not inside <= checked}


def checked_in_part(evaluation: Evaluation, ask: Ask, level: str) -> Areas:
    """Areas with a district that is checked to have none."""
    checked = _checked(evaluation, ask)
    return {code for code, inside in _districts(level).items() if inside & checked}


def _checked(evaluation: Evaluation, ask: Ask) -> Areas:
    return set(lad_table().index[evaluation.confirmed_none[(slice(None), *ask.cell)]])


def _districts(level: str) -> dict[str, Areas]:
    return {str(code): set(lads_of(str(code))) for code in area_table(level).index}


def called_empty(evaluation: Evaluation, ask: Ask, level: str) -> dict[str, Areas]:
    """Areas called "nothing listed", by where: map, table, file, sentence, chips of neighbours, and cells of the Patchwork."""
    table = coverage_table(evaluation, ask, level)
    shown = coverage_as_shown(table, ENGLISH)["Status"]
    said = {str(code): area_sentence(row, ask, NO_RECORDS) for code, row in table.iterrows()}
    of_best = {code: words.replace(NOT_NOTHING, "").partition("Elsewhere:")[0] for code, words in said.items()}
    return {
        **called_empty_on_map(status_picture(table, None, NO_POINTS, english())),
        "the table": _with(shown, shown.str.startswith(EMPTY.letter)),
        "the table's words": _with(shown, shown.str.contains(EMPTY.short)),
        "the file": _with(table, table["status"].eq(Status.NO_RECORD.key)),
        "the sentence": _saying(of_best),
        "the neighbours": {
            str(code) for code, row in table.iterrows() if f": {EMPTY.short}" in neighbour_in_words(row)
        },
        **_of_patchwork(evaluation, ask, level),
    }


def called_empty_on_map(picture: MapPicture) -> dict[str, Areas]:
    """Areas called "nothing listed" by a picture: by their class, and by their tooltip."""
    return {
        "the map's colour": {code for code, (key, _) in picture.areas.items() if key.startswith("no-record")},
        "the map's tooltip": {code for code, (_, words) in picture.areas.items() if f": {EMPTY.short}" in words},
    }


def _of_patchwork(evaluation: Evaluation, ask: Ask, level: str) -> dict[str, Areas]:
    """Cells of the Patchwork: it has a column for each kind of work, and for each community (any kind), of either side."""
    columns = [one for one in patchwork_columns(both_sides=True) if one.ask(ask.risk, ask.terms) == ask]
    if not columns:
        return {}
    table = patchwork({ask.side: evaluation}, columns, ask.risk, level).droplevel("column")
    said = pd.Series(cells_in_words(table), index=table.index)
    letters = table["status"].map(lambda key: letter_in_cell(STATUS_OF_KEY[key]))
    return {
        "the Patchwork": _with(letters, letters.eq(letter_in_cell(Status.NO_RECORD))),
        "the words of its cells": _with(said, said.str.startswith(EMPTY.short)),
    }


def called_empty_on_two_dates(
    before: Evaluation, after: Evaluation, asks: tuple[Ask, Ask], level: str
) -> dict[str, dict[str, Areas]]:
    """Areas called "nothing listed" by a comparison of two dates: ``before``, ``after``, or in words about ``either``."""
    table = record_difference(before, after, asks[0], level)
    sides = [Side(one.directory, ask) for one, ask in zip((before, after), asks, strict=True)]
    comparison = Comparison(*sides)
    shown = difference_as_shown(table, comparison)
    found = {
        when: {
            "the comparison": _with(shown, shown[f"Status {name}"].str.startswith(EMPTY.short)),
            "its file": _with(table, table[f"status_{when}"].eq(Status.NO_RECORD.key)),
        }
        for when, name in zip(("before", "after"), comparison.names, strict=True)
    }
    said = {str(code): area_difference_sentence(row, comparison) for code, row in table.iterrows()}
    tooltips = {code: words for code, (_, words) in difference_picture(table, comparison, level, None).areas.items()}
    begun = {code: words.lower() for code, words in said.items()}  # a status may begin a sentence
    found["either"] = {"its sentence": _saying(begun), "its tooltip": _saying(tooltips)}
    return found


def called_empty_by_need(gap: Gap, ask: Ask, level: str) -> Areas:
    """Areas all of whose people are said to live where nothing is listed."""
    said = {
        str(code): reached_sentences(status_shares_of(gap, str(code)), ask, "the record")
        for code in area_table(level).index
    }
    return {
        code for code, words in said.items() if any("All of them live where nothing is listed" in one for one in words)
    }


def called_empty_by_files_of_plan(tables: Mapping[str, pd.DataFrame], line: str, when: str) -> dict[str, Areas]:
    """Areas called "nothing listed" for a line of a plan, ``before`` or ``after``, in each of its tables by name."""
    empty = {Status.NO_RECORD.key, LIVES_WHERE[Status.NO_RECORD.key]}
    return {
        name: set(table.loc[table["line"].eq(line) & table[f"status_{when}"].isin(empty), "area_code"])
        for name, table in tables.items()
    }


def _with(table: pd.DataFrame | pd.Series, holds: pd.Series) -> Areas:
    return {str(code) for code in table.index[holds]}


def _saying(words: Mapping[str, str]) -> Areas:
    return {code for code, said in words.items() if EMPTY.short in said}
