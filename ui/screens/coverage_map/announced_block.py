"""The table of what is announced: which areas are new, which stay as today because nothing is decided, and how certain it is."""

from say.announced_table import announced_changes
from say.provenance import REORGANISATION
from ui.parts.marked import Marked

HEADINGS = {
    "area_name": "Area",
    "state": "State",
    "starts": "Starts",
    "certainty": "Certainty",
    "of_today": "Made of, or said of",
    "note": "What is not known",
    "source_title": "Source",
    "source_date": "Of",
    "area_code": "Our code",
}


def show_announced(place: Marked) -> None:
    """Draw the table, and the button that saves it."""
    table, _ = announced_changes()
    shown = table.reset_index()[list(HEADINGS)].rename(columns=HEADINGS)
    place.table(shown, "What is announced of councils that are to be replaced, with its certainty", "announced")
    place.files(table, "announced changes of areas", REORGANISATION, "announced_changes")
