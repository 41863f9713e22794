"""What ends in the next 12 months."""

import pandas as pd

from coverage.ending import ending_within_a_year, without_an_end
from geo.home import Home
from say.coverage.ending_words import ENDING, NOTHING_ENDS, by_april, ending_line, no_end_in_words
from say.coverage.successor_words import outliving_heading, outliving_line
from say.text import as_text
from ui.frame.screen import Screen
from ui.screens.area.reader_here import reader_at, reader_here
from ui.state.choices import next_financial_year
from ui.state.language import said

ENDS = "ends"
"""What a link to the list names."""


def ending_here(s: Screen, home: Home, risk: str) -> pd.DataFrame:
    """Return the records of an area that end within a year of the date chosen."""
    records = reader_at(s, risk).records(home.lads)
    return ending_within_a_year(records, s.choices.on)


def show_ending(s: Screen, ending: pd.DataFrame, home: Home) -> None:
    """Draw what ends, the first first, and how many records have no end."""
    s.subheader(f"{said(ENDING)}: {len(ending)}" if len(ending) else ENDING, anchor=ENDS)
    records = reader_here(s).records(home.lads)
    if no_end := no_end_in_words(*without_an_end(records)):
        s.html(f'<p class="atlas-faint">{as_text(no_end)}</p>')
    if ending.empty:
        s.html(f'<p class="atlas-faint">{as_text(NOTHING_ENDS)}</p>')
        return
    s.html("".join(_part(words, part) for words, part in by_april(ending, next_financial_year(s.choices.on))))


def show_outliving(s: Screen, outliving: pd.DataFrame) -> None:
    """Draw what outlives a council of the area, behind one line that says how many; nothing where nothing does."""
    if outliving.empty:
        return
    items = "".join(f"<li>{as_text(outliving_line(row))}</li>" for row in outliving.to_dict("records"))
    with s.expander(outliving_heading(outliving)):
        s.html(f'<ul class="atlas-starts">{items}</ul>')


def _part(words: str, ending: pd.DataFrame) -> str:
    items = "".join(f"<li>{as_text(ending_line(record))}</li>" for record in ending.to_dict("records"))
    return f'<p class="atlas-faint">{as_text(words)}</p><ul class="atlas-starts">{items}</ul>'
