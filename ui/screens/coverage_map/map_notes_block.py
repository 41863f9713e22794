"""What to know of a map that the country is only cut by, area by area, folded away under the Coverage map."""

import pandas as pd

from geo.area_notes import notes_of_rows
from geo.areas import area_name, area_table
from geo.levels import ANNOUNCED, LEVELS
from geo.reorganisation import reorganisation
from say.announced_table import announced_changes
from say.provenance import AREAS, REORGANISATION
from say.text import with_capital
from ui.parts.marked import Marked


def show_map_notes(place: Marked, level: str) -> None:
    """Draw the block of a level that is on no record; nothing of one on record."""
    if LEVELS[level].on_record:
        return
    if level == ANNOUNCED:
        place.folded("What is announced, and how certain", "open_map_notes", lambda: _show_announced(place))
    else:
        place.folded(f"What to know of each {LEVELS[level].one}", "open_map_notes", lambda: _show_notes(place, level))


def _show_announced(place: Marked) -> None:
    shown = pd.DataFrame(
        {
            "Area": one.name,
            "State": f"{one.state}, {one.when}",
            "Certainty": one.certainty,
            "Made of, or said of": ", ".join(map(area_name, one.of_today)),
            "What is not known": one.note,
            "Source": f"{one.source_title} ({one.source_date})",
        }
        for one in reorganisation()
    )
    place.side_by_side(shown, "What is announced of councils that are to be replaced")
    place.files(announced_changes()[0], "announced changes of areas", REORGANISATION, "announced_changes")


def _show_notes(place: Marked, level: str) -> None:
    """Draw each area that has something to be known of it, with that."""
    table = area_table(level)
    notes = notes_of_rows(table)
    if notes is None:
        return
    noted = table.assign(note=notes.map(with_capital))[notes.ne("")]
    shown = noted[["area_name", "note"]].rename(columns={"area_name": "Area", "note": "What to know of it"})
    place.side_by_side(shown, f"What to know of each of the {LEVELS[level].many}")
    place.files(
        noted[["area_name", "lad_count", "population"]], "areas, and what to know of each", AREAS, f"notes_{level}"
    )
