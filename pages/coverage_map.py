"""Page: where is there a service, how many need it, and what changes? The map, its table, and the records behind one area."""

import streamlit as st

from cohorts.measures import MEASURES
from cohorts.rollup import WHOLE
from coverage.vocabulary import Status
from geo.areas import area_name
from ui.area_map import area_map
from ui.area_panel import show_area
from ui.area_words import area_sentence
from ui.cached import coverage_of, points_of, records_of
from ui.cached_need import gap_table_of
from ui.choices import choose_area
from ui.directory_in_use import in_a_sentence
from ui.downloads import COHORT_SOURCES, provenance_of, show_downloads
from ui.how_made import show_how_made
from ui.legend import choose_statuses, show_legend
from ui.map_controls import draw_map_controls
from ui.map_pictures import status_picture, value_picture
from ui.map_values import is_too_small, national_value_of, value_table_of
from ui.record_difference import comparison_in_use, difference_of, mark_invented, provenance_of_comparison
from ui.record_difference_map import difference_picture, people_of_changes, show_difference_table
from ui.record_difference_words import area_difference_sentence, difference_sentence
from ui.say import say, say_quietly
from ui.screen import screen
from ui.sentences import national_sentence, points_in_words
from ui.tables import show_coverage_table
from ui.value_legend import show_value_legend
from ui.value_table import show_value_table, value_file
from ui.value_words import NATION, TOO_FEW, known_sentence, value_sentence, where_known_sentence
from ui.view_choices import STATUS

with screen() as (choices, directory):
    ask, level, area = choices.ask, choices.level, choices.area
    measure, shape = st.session_state["measure"], st.session_state["shape"]
    table = coverage_of(directory, ask, level)
    records = records_of(directory, ask, area) if area else None
    comparison = comparison_in_use(directory, ask)
    invented = comparison.invented if comparison else directory.invented
    say_nation = say_quietly if area else say

    st.title("Coverage map")
    with st.container():  # one place however many sentences, so that the map below is not drawn anew
        if comparison:
            differences = difference_of(comparison, level)
            mark_invented(comparison)
            if area:
                say(area_difference_sentence(differences.loc[area], comparison), invented)
            say_nation(difference_sentence(differences, comparison, level), invented)
        elif measure != STATUS:
            values, of_places = value_table_of(directory, ask, level, measure), MEASURES[measure].of_places
            if area:
                say_area = say_quietly if is_too_small(area, level) else say
                say_area(value_sentence(values.loc[area], measure, ask, area_name(area)), invented)
                if is_too_small(area, level):
                    say_quietly(TOO_FEW)
                elif of_places and level != "lad":
                    row = gap_table_of(directory, ask, level).loc[area]
                    say_quietly(where_known_sentence(row, area_name(area)), invented)
            say_nation(
                value_sentence(national_value_of(directory, ask, measure), measure, ask, NATION), invented
            )
            if of_places:
                whole = gap_table_of(directory, ask, WHOLE).iloc[0]
                say_quietly(known_sentence(values, measure, whole, level), invented)
        else:
            if records is not None:
                say(area_sentence(table.loc[area], ask, records), invented)
            say_nation(national_sentence(table, ask, level, in_a_sentence(directory)), invented)

    draw_map_controls(directory)
    with st.container():
        shown = choose_statuses(table) if measure == STATUS and not comparison else frozenset(Status)

    left, right = st.columns([2, 1], gap="large")
    with left:
        points = points_of(directory, ask)
        if comparison:
            picture = difference_picture(differences, comparison, level, area)
        elif measure != STATUS:
            picture = value_picture(values, MEASURES[measure].label, MEASURES[measure].unit, area)
        else:
            picture = status_picture(table, area, points, shown)
        area_map(level, picture, on_pick=choose_area, shape=shape)
        if comparison:
            show_value_legend(picture, people_of_changes(differences))
        elif measure != STATUS:
            show_value_legend(picture)
            say_quietly(
                "Areas are coloured by the median. Classes end at round numbers, so that each holds about as many areas; a value "
                "on an end is in the higher class."
            )
        else:
            if shape == "geographic":
                say_quietly(points_in_words(len(points)))
            show_legend(table, level)
    with right:
        if records is not None:
            show_area(directory, ask, level, area, table, records)
        else:
            st.header("England and Wales")
            say_quietly(
                "Choose an area at the left, in the table or on the map to see the records behind it."
            )

    st.header("The same as a table" + (" (INVENTED)" if invented else ""))
    if comparison:
        show_difference_table(differences, comparison, level, f"difference-table-{level}", choose_area)
        provenance = provenance_of_comparison(comparison)
        show_downloads(differences.rename_axis("area_code"), provenance, f"coverage_difference_{level}")
    elif measure != STATUS:
        show_value_table(values, measure, level, f"{measure}-table-{level}", on_pick=choose_area)
        provenance = provenance_of(MEASURES[measure].label, directory, ask, COHORT_SOURCES)
        show_downloads(value_file(values, measure), provenance, f"{measure}_{level}")
    else:
        listed = table[table["status"].isin([status.key for status in shown])]
        show_coverage_table(listed, level, f"coverage-table-{level}", on_pick=choose_area)
        provenance = provenance_of("coverage", directory, ask)
        show_downloads(table.rename_axis("area_code"), provenance, f"coverage_{level}")
    show_how_made(
        ("status", "counts", "safety", "unknown")
        if measure == STATUS
        else ("status", "cohort", "gap", "unknown"),
        directory,
    )
