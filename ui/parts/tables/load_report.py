"""What became of a file that was dropped: the counts, and every problem as a sentence."""

import pandas as pd

from loaders.files.report import LoadReport
from say.numbers import count
from ui.parts.marked import Marked


def show_report(s: Marked, report: LoadReport, services: str) -> None:
    """Say how many services are in and how many rows were read and set aside, and list every problem."""
    s.plain.say_quietly(
        f"{report.file}: {f'{services} ' if services else ''}{count(report.rows_read, 'row')} read, "
        f"{report.rows_accepted:,} accepted, {report.rows_set_aside:,} set aside. It stays for this visit only and is not saved."
    )
    if report.problems:
        with s.plain.expander(f"{count(len(report.problems), 'thing')} to look at", expanded=True):
            words = pd.DataFrame({"What, and what to do": report.sentences()})
            s.plain.table(words, "What to look at in the file, and what to do")
