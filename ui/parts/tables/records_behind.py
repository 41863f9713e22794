"""What stands behind an area's answer: its records with their files, and the way to say more or otherwise."""

import pandas as pd

from coverage.ask import Ask
from coverage.directory import Directory
from say.provenance import RECORD
from ui.parts.marked import Marked
from ui.parts.tables.records_list import show_records
from ui.parts.tables.remarking import show_remarking


def show_records_behind(
    s: Marked, directory: Directory, records: pd.DataFrame, code: str, ask: Ask, title: str, name: str
) -> None:
    """Draw the records of a directory in the area ``code`` under ``ask``; ``title`` and ``name`` are those of their files."""
    if records.empty:
        s.plain.say_quietly("No record of this kind names this area or any area around it.")
    else:
        show_records(s, records, directory.provenance)
        s.files(records.set_index("service_id"), title, RECORD, name)
    show_remarking(s, records, code, ask)
