"""Page: where is what missing? Areas by risk level and community in one table; a row opens to its districts."""

from geo.areas import area_name, areas_within
from geo.levels import LEVELS
from say.coverage.sentences import gaps_sentence
from say.provenance import RECORD
from ui.cache.coverage import gaps_of
from ui.frame.screen import screen
from ui.parts.choices.line import ASK, TERMS
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.legend import show_letters
from ui.parts.method.how_made import show_how_made
from ui.parts.tables.tables import show_gaps_table
from ui.screens.gaps.gap_order import choose_order

with screen(asks=ASK, more=TERMS) as s:
    ask, level, area = s.choices.ask, s.choices.level, s.choices.area
    table = gaps_of(s.directory, ask, level)

    s.title("Gaps")
    s.say(gaps_sentence(table, ask, level))
    s.plain.say_quietly(
        "Each cell: the best status that any of its people have (½: in part), then how many records answer in any part of it. "
        "“Nothing local” counts the columns in which no record names any part of the area. "
        "Risk columns are for any community, community columns for any risk."
    )
    show_letters()
    if area and level != "lad":
        s.header(f"{area_name(area)}, district by district")
        inside = gaps_of(s.directory, ask, "lad").loc[list(areas_within(area, "lad"))]
        show_gaps_table(s, inside, "lad", "gaps-table-inside", on_pick=None)
        s.files(inside.rename_axis("area_code"), f"gaps in {area_name(area)}", RECORD, "gaps_inside")
    elif level != "lad":
        s.plain.say_quietly("Pick a row, or an area at the left, to see its districts.")
    s.header(LEVELS[level].label)
    ordered = choose_order(table)
    show_gaps_table(s, ordered, level, f"gaps-table-{level}", on_pick=choose_area)
    s.files(ordered.rename_axis("area_code"), "gaps", RECORD, f"gaps_{level}")
    show_how_made(s, ("status", "counts"))
