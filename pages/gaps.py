"""Page: where is what missing? Areas by risk level and community in one table; a row opens to its districts."""

import streamlit as st

from coverage.vocabulary import LEVELS
from geo.areas import area_name, areas_within
from ui.cached import gaps_of
from ui.choices import choose_area
from ui.downloads import provenance_of, show_downloads
from ui.gap_order import choose_order
from ui.legend import show_letters
from ui.say import say, say_quietly
from ui.screen import screen
from ui.sentences import gaps_sentence
from ui.tables import show_gaps_table

with screen() as (choices, directory):
    ask, level = choices.ask, choices.level
    table = gaps_of(directory, ask, level)

    st.title("Gaps")
    say(gaps_sentence(table, ask, level))
    say_quietly(
        "Each cell: the status that the largest share of people have, then how many services answer in any part of the area. "
        "Risk columns are for any community, community columns for any risk."
    )
    show_letters()
    ordered = choose_order(table)
    show_gaps_table(ordered, level, f"gaps-table-{level}", on_pick=choose_area)
    show_downloads(ordered.rename_axis("area_code"), provenance_of("gaps", directory, ask), f"gaps_{level}")

    if choices.area and level != "lad":
        st.subheader(f"{area_name(choices.area)}, district by district")
        inside = gaps_of(directory, ask, "lad").loc[list(areas_within(choices.area, "lad"))]
        show_gaps_table(inside, "lad", "gaps-table-inside")
        show_downloads(
            inside.rename_axis("area_code"),
            provenance_of(f"gaps in {area_name(choices.area)}", directory, ask),
            "gaps_inside",
        )
    elif level != "lad":
        say_quietly(
            f"Pick a row, or an area at the left, to see its districts. The table lists {LEVELS[level].lower()}."
        )
