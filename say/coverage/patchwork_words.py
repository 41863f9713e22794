"""The patchwork in words: its headline, what each of its cells holds, and each column under its cells."""

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from coverage.ask import ANY, Terms
from coverage.extent import PART
from coverage.patchwork_columns import Column
from coverage.vocabulary import SIDES
from geo.areas import ENGLAND_AND_WALES, area_name, levels_of
from geo.levels import LEVELS
from say.coverage.asked import place_in_words
from say.coverage.status_words import NOT_NOTHING, status_in_words
from say.numbers import count, day, small_number
from say.terms import english
from say.text import listing, plain_line, with_capital

MOST_WORDS = 17
"""Of the first sentence: with the mark of invented data before it, eighteen."""
MOST_NAMED = 3
"""How many records or areas are told by name."""


def patchwork_headline(kinds: pd.Series, of: int, within: str, risk: str, terms: Terms) -> str:
    """Say how many kinds of work the areas have on record locally: the most, and how many areas have none.

    Parameters
    ----------
    kinds
        ``local_kinds`` of the areas that are shown: at least one.
    of
        How many kinds there are.
    within
        The area in which they lie: both nations, a nation, or a force.
    risk, terms
        What is asked of every column.
    """
    about = ", ".join([*_whom(risk, terms), *_where(within)])
    said = _most(kinds, of, area_word(within))
    together = with_capital(f"{about}, {said}.") if about else with_capital(f"{said}.")
    if len(together.split()) <= MOST_WORDS:
        return together
    return f"{with_capital(said)}. That is {about}."


def asked_of_every_column(risk: str, terms: Terms, both_sides: bool) -> str:
    """Say what the picture asks: "every kind of work and every community, at high risk, each for its usual side"."""
    whom = ", ".join([*(["at any risk"] if risk == ANY else []), *_whom(risk, terms)])
    return (
        f"every kind of work and every community, {whom}, each for {'both sides' if both_sides else 'its usual side'}"
    )


def level_within(code: str) -> str:
    """Say of which level the areas are that are shown within another: the forces of a nation, else the districts."""
    return "pfa" if "nation" in levels_of(code) else "lad"


def area_word(within: str) -> str:
    """Name one of the areas that are shown within another: "force" or "district"."""
    return "force" if level_within(within) == "pfa" else LEVELS["lad"].short


def _whom(risk: str, terms: Terms) -> list[str]:
    """Say what holds for every column, where that is not everything."""
    said = [f"at {risk} risk"] if risk != ANY else []
    said += ["led by and for a community"] if terms.by_and_for_only else []
    said += ["quality-assured"] if terms.quality_assured_only else []
    return [", ".join(said)] if said else []


def _where(within: str) -> list[str]:
    return [] if within == ENGLAND_AND_WALES else [f"in {place_in_words(area_name(within))}"]


def _most(kinds: pd.Series, of: int, one: str) -> str:
    """Say the most that any area has, and how many have none."""
    most, none = int(kinds.max()), int(kinds.eq(0).sum())
    if len(kinds) == 1:
        return f"the one {one} has {small_number(most) if most else 'none'} of {of} kinds recorded locally"
    if not most:
        return f"no {one} has any of {of} kinds recorded locally"
    if most == int(kinds.min()):
        return f"every {one} has {small_number(most)} of {of} kinds recorded locally"
    rest = f"{small_number(none)} {'has' if none == 1 else 'have'} none" if none else "each has at least one"
    if most == of:
        full = int(kinds.eq(of).sum())
        some = f"{small_number(full)} {one}{' has' if full == 1 else 's have'}"
        return f"{some} all {of} kinds recorded locally; {rest}"
    return f"no {one} has more than {small_number(most)} of {of} kinds recorded locally; {rest}"


def cells_in_words(table: pd.DataFrame) -> list[str]:
    """Say what each cell of a ``patchwork`` holds: status and extent, records, and when one of them ends.

    "served in part: 2 of 12 districts, 17% of people; 3 records, 1 of them local; one ends or its money does by 31 March 2027".
    """
    whole = {key: english().status(key, "whole") for key in table["status"].unique()}
    return [
        "; ".join(filter(None, [_status(row, whole), _records(row), _end(row)]))
        for row in table.reset_index(drop=True).itertuples()
    ]


def _status(row: Any, whole: dict[str, str]) -> str:
    return status_in_words(row._asdict()) if row.extent == PART else whole[row.status]


def _records(row: Any) -> str:
    if not row.services:
        return ""
    local = f", {row.local_services} of them local" if 0 < row.local_services < row.services else ""
    near = "local record" if row.local_services == row.services else "record"
    return f"{count(row.services, near)}{local}"


def _end(row: Any) -> str:
    return "" if pd.isna(row.ends) else f"one ends, or its money does, on {day(row.ends.date())}"


def records_in_words(names: Sequence[str]) -> str:
    """Name the local records of a cell, the first few, each on one plain line; "" where there is none."""
    return "; ".join(plain_line(name) for name in names[:MOST_NAMED]) + (
        f"; and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    )


def alike_in_words(some: int, of: int, one: str) -> str:
    """Say how many of the areas most like one have it on record locally."""
    return f"{some or 'none'} of the {of} {one}s most like it {'has' if some == 1 else 'have'} it on record locally"


def column_in_words(column: Column, local: int, current: int, areas: int, one: str) -> str:
    """Say of a column whom it is for, in how many areas it is on record locally, and in how many by a current record."""
    whom = f"{column.label}, {SIDES[column.side].lower()}"
    return f"{whom}: on record locally in {local} of {count(areas, one)}, current in {current}"


def patchwork_to_quote(
    kinds: pd.Series, on_record: pd.DataFrame, columns: Sequence[Column], headline: str, one: str
) -> Iterator[str]:
    """Say the picture in sentences: its headline, which areas have nothing, and each column; what is not listed is not none.

    Parameters
    ----------
    kinds, on_record
        ``local_kinds`` and ``areas_on_record`` of the areas that are shown.
    columns
        Those that are shown.
    headline
        ``patchwork_headline``.
    one
        What an area is called.
    """
    yield headline
    none = [place_in_words(area_name(str(code))) for code in kinds.index[kinds.eq(0)]]
    if none:
        yield f"No kind of work is on record locally in {listing(none, last='or')}."
    for column, (local, current) in zip(columns, on_record[["local", "current"]].to_numpy().tolist(), strict=True):
        whom = f"{column.label} ({SIDES[column.side].lower()})"
        yield f"{whom}: on record locally in {local or 'none'} of {count(len(kinds), one)}{_of_which(local, current)}."
    yield NOT_NOTHING


def _of_which(local: int, current: int) -> str:
    """Say how many of the areas with a local record have a current one."""
    if not local:
        return ""
    return f", by a current record in {'all of them' if current == local else current or 'none of them'}"
