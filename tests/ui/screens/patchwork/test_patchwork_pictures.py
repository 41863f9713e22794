"""The patchwork as picture and files: every cell is in it, all alike, and text of a file stays text."""

import re
from dataclasses import replace
from datetime import date
from inspect import unwrap
from xml.etree import ElementTree

import pandas as pd
import pytest

from commands.reading import SHIPPED
from coverage.ask import Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.export import Provenance
from coverage.patchwork import patchwork
from coverage.patchwork_columns import patchwork_columns
from coverage.vocabulary import SIDES, STATUS_OF_KEY, Status
from geo.areas import area_table
from tests.cohorts.needs import fixed, need_of
from ui.cache.cohorts import similar_positions
from ui.screens.patchwork.cell_style import cell_style
from ui.screens.patchwork.patchwork_files import table_in_words
from ui.screens.patchwork.patchwork_shown import PatchworkShown
from ui.screens.patchwork.patchwork_svg import patchwork_svg
from ui.screens.patchwork.picture_data import letter_in_cell, picture_data
from ui.state.world import shipped_need

ABOUT = Provenance("Atlas: <b>what</b> & where", "A directory", "2026", "any", "records", invented=True)
KENT = "E23000032"


def shown_of(directory: Directory, both_sides: bool = False) -> PatchworkShown:
    columns, terms = patchwork_columns(both_sides), Terms(date(2026, 11, 22))
    by_side = {side: evaluate(directory, replace(terms, for_whom=side)) for side in SIDES}
    table = patchwork(by_side, columns, "any", "pfa")
    codes = tuple(area_table("pfa").index)
    return PatchworkShown(table, columns, {"": codes}, "K04000001", "pfa", "any", terms, frozenset([KENT]))


@pytest.fixture(scope="module")
def invented() -> PatchworkShown:
    return shown_of(SHIPPED["demonstration"]())


def test_the_saved_picture_has_every_cell_with_its_letter_and_says_what_it_rests_on(invented: PatchworkShown) -> None:
    svg = patchwork_svg(invented, "No force has more than four.", ABOUT)
    drawn = ElementTree.fromstring(svg)
    words = [node.text or "" for node in drawn.iter("{http://www.w3.org/2000/svg}text")]
    letters = pd.Series(words)[pd.Series(words).str.fullmatch("[SPWGXN·]")].value_counts().to_dict()
    expected = invented.table["status"].map(lambda key: letter_in_cell(STATUS_OF_KEY[key])).value_counts()
    legend = 2  # in part, and ends within a year, both beside a P
    assert letters["·"] == expected["·"] + 1 and letters["W"] == expected["W"] + 1 and "N" not in letters
    assert letters["S"] == expected["S"] + 1 and letters["P"] == expected["P"] + 1 + legend
    assert "Atlas: <b>what</b> & where" in words and any(one.startswith("INVENTED data") for one in words)
    assert {"Kent", "Intensive, high risk", "of which a current one"} <= set(words)


def test_the_browser_is_sent_every_cell_once_with_words_that_the_file_has_too(invented: PatchworkShown) -> None:
    data = picture_data(invented, invented.table, shipped_need(), "What is on record where")
    [block] = data["blocks"]
    assert [len(row["cells"]) for row in block["rows"]] == [len(invented.columns)] * 43
    kent = next(row for row in block["rows"] if row["code"] == KENT)
    file = table_in_words(invented).loc[KENT]
    assert kent["marked"] and kent["kinds"] == file["kinds_on_record_locally"]
    assert [data["words"][cell[3]] for cell in kent["cells"]] == file.iloc[3:].tolist()
    assert all(
        re.fullmatch(r"(none|\d+) of the 10 forces most like it ha(s|ve) it on record locally", one)
        for one in data["alike"]
    )


def test_a_cell_looks_at_as_many_areas_like_it_as_the_assumption_says(
    invented: PatchworkShown, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What somebody changed is kept for their visit only, and here is none.
    monkeypatch.setattr("ui.screens.patchwork.picture_data.similar_positions", unwrap(similar_positions))
    data = picture_data(invented, invented.table, need_of({"similar_areas": fixed(5)}), "What is on record where")
    assert data["alike"] and all(" of the 5 forces most like it " in one for one in data["alike"])


@pytest.mark.parametrize("status", Status)
def test_every_letter_can_be_read_on_its_colour(status: Status) -> None:
    style = cell_style(status)
    for fill, ink in ((style.fill, style.ink), (style.fill_in_the_dark, style.ink_in_the_dark)):
        lighter, darker = sorted((_luminance(fill), _luminance(ink)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
