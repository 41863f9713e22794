"""One area of another map with everything of it: a picture and three numbers, then what each table says, the rest folded away."""

import streamlit as st

from say.coverage.asked import subject
from say.recut.made_of import made_of
from say.recut.one_area import FIRST, OPEN, OfTable, OneArea, in_order
from say.recut.table_labels import LABELS
from say.recut.tables import TABLES
from say.recut.weights import weights_of
from ui.frame.look import show_look
from ui.frame.screen import Screen
from ui.parts.marked import Fact
from ui.screens.other_boundaries.answer_here import answer_here, on_answer
from ui.screens.other_boundaries.map_shown import MapShown
from ui.screens.other_boundaries.one_area_beside import show_beside
from ui.screens.other_boundaries.one_area_html import part_as_html
from ui.screens.other_boundaries.one_area_save import quote_one_area, save_one_area
from ui.screens.other_boundaries.recut_picture import picture_of_one
from ui.state.choices import Choices
from ui.state.language import said

BESIDE = [[table for table in OPEN if table != "coverage"], ["coverage"]]
"""The columns in which tables stand open: the longest alone."""
CLOSED = [table for table in in_order() if table not in (*FIRST, *OPEN)]


def draw_one_area(s: Screen, shown: MapShown, code: str) -> None:
    """Draw the sheet of an area of the map."""
    here = OneArea(shown.target, code)
    first = {table: of_table(s, shown, code, table) for table in FIRST}
    show_look(s, "area")
    on_answer(s, first["cohort"].answer).first(here.first(first["cohort"]))
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _show_map(s, shown, code)
    with right:
        _show_name(s, shown, here, first)
    for place, tables in zip(st.columns(2, gap="medium"), BESIDE, strict=True):
        with place:
            for table in tables:
                one = of_table(s, shown, code, table)
                _show_open(on_answer(s, one.answer), one)
    for table in CLOSED:
        _show_folded(s, shown, code, table)
    show_beside(s, shown, here)
    quote_one_area(s, shown, here)


def of_table(s: Screen, shown: MapShown, code: str, table: str) -> OfTable:
    """Return what a table says of the area."""
    return OfTable(table, answer_here(s, shown, table), code)


def _show_map(s: Screen, shown: MapShown, code: str) -> None:
    """Draw the table that is chosen, zoomed to the area; a pick opens another one."""
    table = Choices.carried.now()
    answer = answer_here(s, shown, table)
    picture = picture_of_one(table, weights_of(table, answer[0]), code)
    on_answer(s, answer).map(
        shown.outlines,
        picture,
        Choices.onto_area.put,
        "geographic",
        "other-boundaries-map",
        f"{TABLES[table].pictured.shows} on {shown.target.title}",
        TABLES[table].rests,
        picture.words_of_areas,
    )


def _show_name(s: Screen, shown: MapShown, here: OneArea, first: dict[str, OfTable]) -> None:
    s.plain.subheader(here.name)
    s.plain.say_quietly(here.line)
    s.plain.say_quietly(f"Asked: {subject(s.choices.ask)}.")
    s.facts(
        Fact(one.number_in_words, TABLES[table].pictured.shows, "", "", one.answer[1].invented)
        for table, one in first.items()
    )
    with st.container(horizontal=True):
        st.button(said("All areas of this map"), key="all_areas_of_map", on_click=lambda: Choices.onto_area.put(""))
        save_one_area(s, shown, here)
    s.plain.bullets([*made_of(shown.target, here.code), first["people"].split_said])


def _show_open(s: Screen, one: OfTable) -> None:
    s.subheader(one.label)
    s.html(part_as_html(one))


def _show_folded(s: Screen, shown: MapShown, code: str, table: str) -> None:
    def draw() -> None:
        one = of_table(s, shown, code, table)
        on_answer(s, one.answer).html(part_as_html(one))

    place = s if TABLES[table].of_directory else s.plain
    place.folded(LABELS[table], f"open_one_area_{table}", draw)
