"""Page: where is what missing? Areas by risk level and community in one table; a row opens to its districts."""

import streamlit as st

from coverage.vocabulary import LEVELS
from geo.areas import area_name, areas_within
from say.coverage.sentences import gaps_sentence
from ui.cache.coverage import gaps_of
from ui.frame.screen import screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.legend import show_letters
from ui.parts.method.how_made import show_how_made
from ui.parts.plain_text import say, say_quietly
from ui.parts.tables.downloads import provenance_of, show_downloads
from ui.parts.tables.tables import show_gaps_table
from ui.screens.gaps.gap_order import choose_order

with screen() as (choices, directory):
    ask, level = choices.ask, choices.level
    table = gaps_of(directory, ask, level)

    st.title("Gaps")
    say(gaps_sentence(table, ask, level), directory.invented)
    say_quietly(
        "Each cell: the best status that any of its people have (½: in part), then how many records answer in any part of it. "
        "“Nothing local” counts the columns in which no record names any part of the area. "
        "Risk columns are for any community, community columns for any risk."
    )
    show_letters()
    if choices.area and level != "lad":
        st.header(
            f"{area_name(choices.area)}, district by district{' (INVENTED)' if directory.invented else ''}"
        )
        inside = gaps_of(directory, ask, "lad").loc[list(areas_within(choices.area, "lad"))]
        show_gaps_table(inside, "lad", "gaps-table-inside")
        title = f"gaps in {area_name(choices.area)}"
        show_downloads(inside.rename_axis("area_code"), provenance_of(title, directory, ask), "gaps_inside")
    elif level != "lad":
        say_quietly("Pick a row, or an area at the left, to see its districts.")
    st.header(f"{LEVELS[level]}{' (INVENTED)' if directory.invented else ''}")
    ordered = choose_order(table)
    show_gaps_table(ordered, level, f"gaps-table-{level}", on_pick=choose_area)
    show_downloads(ordered.rename_axis("area_code"), provenance_of("gaps", directory, ask), f"gaps_{level}")
    show_how_made(("status", "counts"), directory)
