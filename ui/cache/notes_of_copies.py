"""What pandas notes of the copies of its tables: with each column, every copy that shares it, whether it is still there or gone.

It forgets none before the 500th of a column. Answers are handed out over and over, so notes of copies that are gone were a
quarter of what grew on a server; no public way asks pandas to forget them. Looking for tables among all that Python holds would
be shorter, and is not safe: it lays hands on tuples that other threads are still making.
"""

from operator import attrgetter
from weakref import WeakValueDictionary

import pandas as pd

_NOTES_OF_INDEX = attrgetter("_references")
_kept: WeakValueDictionary[int, pd.DataFrame | pd.Series] = WeakValueDictionary()
"""The tables to look after, by what Python calls each while it is there."""


def look_after(table: pd.DataFrame | pd.Series) -> None:
    """Have a table that is kept forget copies that are gone, over and over, for as long as it is there."""
    _kept[id(table)] = table


def forget_copies_that_are_gone() -> None:
    """Have all tables that are kept note those copies alone that are still there."""
    for weak in _kept.valuerefs():
        if (table := weak()) is not None:
            for notes in (*(block.refs for block in table._mgr.blocks), *map(_NOTES_OF_INDEX, table.axes)):
                if notes is not None:
                    notes.has_reference()  # looks through them, and keeps those that it finds
