"""What is announced of the councils of an area, in words: which end and what follows them, and what outlives them."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from coverage.outliving import AWARD, announced_for, least_certain
from coverage.records import Record
from geo.announced import LEVELS_THAT_END, endings
from geo.areas import lads_of
from geo.as_given import month
from geo.home import Home
from geo.reorganisation import OPEN, Announced, announced_areas, not_cut
from say.numbers import count, day
from say.text import cut, listing

OUTLIVES = "Outlives its council"
MOST_FOLLOWING = 2
"""More new areas than these are counted, not named."""


def successor_notices(home: Home) -> tuple[str, ...]:
    """Say of one area, or several, which councils end, when, what follows and how certain that is; () where none is announced."""
    if home.level == "nation" or home.code in announced_areas():
        return ()
    if home.is_group or home.level not in LEVELS_THAT_END:
        return _of_many(home)
    if ending := endings().get(home.code):
        return (_ends(home.name, ending.successors),)
    return tuple(_is_open(home.name, one) for one in announced_for(home.code))


def outliving_line(row: Record) -> str:
    """Say of a row of ``outliving`` what lasts longer than which council.

    "Campion: to 31 March 2028; Surrey ends on 31 March 2027 (certainty high)".
    """
    lasts = "awarded to" if row["what"] == AWARD else "funded to" if row["is_money"] else "to"
    council = f"{row['council_name']} {ends_in_words(row['council_code'], row['council_ends'])}"
    return f"{cut(row['name'])}: {lasts} {day(row['lasts_to'])}; {council} (certainty {row['certainty']})"


def outliving_heading(outliving: pd.DataFrame) -> str:
    """Name the list, with how many records and awards are in it."""
    return f"{OUTLIVES}: {outliving[['what', 'name']].drop_duplicates().shape[0]}"


def ends_in_words(code: str, last_day: date) -> str:
    """Say when a council ends: on a day where that is decided, else what is expected."""
    if code in endings() and all(one.is_dated for one in endings()[code].successors):
        return f"ends on {day(last_day)}"
    return f"may end in {month(last_day)}"


def _ends(name: str, new: Sequence[Announced]) -> str:
    follow = listing(one.name for one in new) if len(new) <= MOST_FOLLOWING else count(len(new), "new council")
    certainty = f"certainty {least_certain(new)}"
    if all(one.is_dated for one in new):
        follows = "follows" if len(new) == 1 else "follow"
        return f"{name} ends on {day(_last_day(new))}; {follow} {follows}; {certainty}."
    return f"{name} may end in {month(_last_day(new))}, for {follow}; {certainty}."


def _last_day(new: Sequence[Announced]) -> date:
    return max(one.last_day_before for one in new)


def _is_open(name: str, one: Announced) -> str:
    if one.state == OPEN:
        return f"{name} may be replaced, {one.when}; by what is not decided; certainty {one.certainty}."
    return f"{name} is to be replaced, {one.when}; borders not known; certainty {one.certainty}."


def _of_many(home: Home) -> tuple[str, ...]:
    """Say of a wider area how many of its councils end: it goes on itself."""
    inside = set(home.lads)
    ending = [one for code, one in endings().items() if inside & set(lads_of(code))]
    if ending:
        first = min(one.last_day for one in ending)
        return (
            f"{count(len(ending), 'council')} here {'is' if len(ending) == 1 else 'are'} announced to end, from {month(first)}.",
        )
    said = [one for one in not_cut() if inside & {lad for code in one.of_today for lad in lads_of(code)}]
    return (f"Councils here may be replaced, {said[0].when}; certainty {least_certain(said)}.",) if said else ()
