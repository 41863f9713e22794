"""Strips: where the area stands among all of its level, in what is on record. Columns of areas, told without colour."""

from collections.abc import Sequence

import pandas as pd

from geo.home import Home
from geo.levels import LEVELS
from say.coverage.standing_words import MEASURES, how_many_have, standing
from say.text import as_text
from ui.cache.area import KeptAreaReader
from ui.frame.screen import Screen
from ui.screens.area.reader_here import reader_here
from ui.state.language import said

TALLEST_PX = 34


def show_strips(s: Screen, home: Home) -> None:
    """Draw a strip for each measure; nothing of what does not stand among others: a group, a nation."""
    if not home.stands_among_others:
        return
    reader = reader_here(s)
    table = reader.counts_at(home.level)
    s.subheader(f"{said('Beside all')} {len(table)} {said(LEVELS[home.level].label).lower()}")
    s.html(reader.written("strips", home, lambda: _strips(reader, home, table)))


def _strips(reader: KeptAreaReader, home: Home, table: pd.DataFrame) -> str:
    own = table.loc[[home.code]].iloc[0]
    beside = reader.near(home) if home.level_beside == home.level else ()
    strips = "".join(_strip(table[key], int(own[key]), beside, *MEASURES[key]) for key in MEASURES)
    return f'<div class="atlas-strips">{strips}</div>'


def _strip(values: pd.Series, own: int, beside: Sequence[str], words: str, most: int) -> str:
    """Return one strip: how many areas have each number, the area's own column marked, in words below."""
    counted = how_many_have(values, most)
    tallest = int(counted.max())
    columns = "".join(
        f'<span class="{"atlas-own" if number == own else ""}" style="height:{2 + TALLEST_PX * areas / tallest:.0f}px">'
        f"</span>"
        for number, areas in counted.items()
    )
    return (
        f'<figure><div aria-hidden="true" class="atlas-strip-columns">{columns}</div>'
        f"<figcaption><strong>{as_text(words)}</strong>: {as_text(standing(values, own, beside, most))}</figcaption></figure>"
    )
