"""What outlives a council that is announced to end, anywhere, folded away: contracts that somebody must take over."""

import pandas as pd

from say.coverage.successor_words import OUTLIVES
from say.numbers import count, day
from ui.cache.recut import outliving_anywhere
from ui.frame.screen import Screen
from ui.parts.file_to_save import table_files

_HEADED = {"name": "Record or award", "council_name": "Council", "certainty": "Certainty", "source_title": "Source"}


def show_outliving_of_all(s: Screen) -> None:
    """Draw the records and awards with their councils, filled once it is opened."""
    s.folded(OUTLIVES, "open_outliving", lambda: _show(s))


def _show(s: Screen) -> None:
    rows, about = outliving_anywhere(s.world, s.choices.ask.terms)
    if rows.empty:
        s.say_quietly("Nothing on record is known to last longer than a council that it names.")
        return
    s.say_quietly(f"{count(len(rows), 'record or award', 'records and awards')}, by the last day of the council named.")
    s.table(_shown(rows), "records and awards that last longer than the council that they name")
    s.save("Save table", "outliving", lambda: table_files(rows, about, "outlives_its_council"))


def _shown(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows under plain headings, days in words."""
    days = {
        heading: [day(pd.Timestamp(one).date()) for one in rows[column]]
        for column, heading in (("lasts_to", "Lasts to"), ("council_ends", "Council ends"))
    }
    shown = rows.rename(columns=_HEADED)[list(_HEADED.values())].assign(**days)
    return shown[["Record or award", "Lasts to", "Council", "Council ends", "Certainty", "Source"]]
