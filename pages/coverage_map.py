"""Page: where is there a service, and for whom? The map, its table, and the records behind one area."""

import streamlit as st

from ui.area_map import area_map
from ui.area_panel import show_area
from ui.area_words import area_sentence
from ui.cached import coverage_of, points_of, records_of
from ui.choices import choose_area
from ui.directory_in_use import in_a_sentence
from ui.downloads import provenance_of, show_downloads
from ui.legend import choose_statuses, show_legend
from ui.map_pictures import status_picture
from ui.say import say, say_quietly
from ui.screen import screen
from ui.sentences import national_sentence, points_in_words
from ui.tables import show_coverage_table

with screen() as (choices, directory):
    ask, level, area = choices.ask, choices.level, choices.area
    table = coverage_of(directory, ask, level)

    st.title("Coverage map")
    records = records_of(directory, ask, area) if area else None
    with st.container():  # one place however many sentences, so that the map below is not drawn anew
        if records is not None:
            say(area_sentence(table.loc[area], ask, records), directory.invented)
        national = national_sentence(table, ask, level, in_a_sentence(directory))
        (say_quietly if area else say)(national, directory.invented)
    shown = choose_statuses(table)
    left, right = st.columns([2, 1], gap="large")
    with left:
        points = points_of(directory, ask)
        area_map(level, status_picture(table, area, points, shown), on_pick=choose_area)
        say_quietly(points_in_words(len(points)))
        show_legend(table, level)
    with right:
        if records is not None:
            show_area(directory, ask, level, area, table, records)
        else:
            st.header("England and Wales")
            say_quietly(
                "Choose an area at the left, in the table or on the map to see the records behind its colour."
            )

    st.header("The same as a table" + (" (INVENTED)" if directory.invented else ""))
    listed = table[table["status"].isin([status.key for status in shown])]
    show_coverage_table(listed, level, f"coverage-table-{level}", on_pick=choose_area)
    show_downloads(
        table.rename_axis("area_code"), provenance_of("coverage", directory, ask), f"coverage_{level}"
    )
