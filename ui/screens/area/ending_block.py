"""What ends in the next 12 months."""

import pandas as pd

from coverage.ending import ending_within_a_year, without_an_end
from geo.home import Home
from say.coverage.area_summary import AreaSummary
from say.coverage.ending_words import ENDING, NOTHING_ENDS, by_april, ending_line, no_end_in_words
from say.coverage.overview_words import risk_counted_at
from say.coverage.successor_words import outliving_heading, outliving_line
from say.numbers import day
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


def show_ending(s: Screen, summary: AreaSummary) -> None:
    """Draw what ends, the first first; before it of how many the money has ended already, and how many have no end."""
    ending, on = summary.ending, s.choices.on
    counted = f"{said(ENDING)}: {len(ending)}" if len(ending) else said(ENDING)
    s.subheader(" · ".join([counted, summary.home.name, risk_counted_at(summary.risk), f"from {day(on)}"]), anchor=ENDS)
    no_end = no_end_in_words(*without_an_end(reader_here(s).records(summary.home.lads)))
    told = [one for one in (summary.money_over, no_end, NOTHING_ENDS if ending.empty else "") if one]
    parts = "".join(_part(words, part) for words, part in by_april(ending, next_financial_year(on)))
    s.html(f'<p class="atlas-faint">{as_text(" ".join(told))}</p>{parts}')


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
