"""What is said first of a table on another map, and of the map that is announced."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

from geo.areas import area_name, parent
from geo.recut.area_map import REST, AreaMap
from geo.recut.outlines import OWN
from geo.reorganisation import announced_areas, not_cut
from say.numbers import NOT_KNOWN, count, day, is_known, per_cent, rounded
from say.recut.tables import TABLES, Pictured, Unit
from say.recut.weights import are_new
from say.text import listing, plain_line, with_capital

MOST_QUOTED, MOST_ALONE = 10, 3
NOTHING_SPLIT = "nothing was split"
_CUT, _IN_PART = "from areas that were cut", "reach a part of it only"
Row = Mapping[Hashable, Any]
"""Of ``weights_of``."""


def recut_headline(table: str, target: AreaMap, weights: pd.DataFrame) -> str:
    """Say how many areas there are and how much was split; 18 words at most."""
    areas = sum(code != REST for code in weights.index)
    is_own = any(str(code).startswith(OWN) for code in weights.index) or "groups" in target.title
    called = count(areas, "area of your own", "areas of your own") if is_own else f"{areas} {target.title}"
    shown = TABLES[table].pictured
    if shown.unknown and weights["number"].isna().all():
        return f"{called}: {shown.unknown}."
    if not shown.unit.is_shared_out:
        return f"{called}: {_told(shown, weights[weights.index != REST])}."
    split = share_split(weights)
    were = "was" if shown.unit is Unit.POUNDS else "were"
    said = f"{per_cent(split)} of {shown.of} {were} split." if split > 0 else f"{NOTHING_SPLIT}."
    return f"{called}: {said}"


def _told(shown: Pictured, weights: pd.DataFrame) -> str:
    """Say of how many areas what is shown holds, or that it holds of none."""
    number = weights["number"]
    if shown.unit is not Unit.SHARE and not number.any():
        return shown.nought
    holds = {"some": number > 0, "mostly": number > 0.5, "partly": weights["in_part"] > 0}
    counted = {name: int(which.sum()) for name, which in holds.items()}
    return shown.told.format(
        **{name: count(of) if of else "none" for name, of in counted.items()}, most=count(number.max())
    )


def share_split(weights: pd.DataFrame) -> float:
    """Give the part of all numbers that was split, 0 to 1; 0 where all are nothing."""
    known = weights.dropna(subset=["number", "in_part"])
    whole = float(known["number"].sum())
    return float((known["number"] * known["in_part"]).sum()) / whole if whole else 0.0


def number_in_words(table: str, row: Row) -> str:
    """Say the number of one area with its range: "1,200 (900 to 1,500)"; "not known" where it is not."""
    if not is_known(row["number"]):
        return NOT_KNOWN
    unit, has_range = TABLES[table].pictured.unit, row["high"] > row["low"]
    write = rounded if has_range and unit is Unit.PEOPLE else unit.write
    ends = f" ({write(row['low'])} to {write(row['high'])})" if has_range else ""
    return f"{write(row['number'])}{ends}"


def area_in_words(table: str, row: Row) -> str:
    """Say all that is known of one area: its number, the part of it that was split, and how certain the area is."""
    return f"{plain_line(row['area_name'])}: {number_in_words(table, row)}{split_in_words(table, row)} ({row['certainty']})"


def split_in_words(table: str, row: Row) -> str:
    """Say the part of a number that was split, to stand behind it; "" where nothing was."""
    means = _CUT if TABLES[table].pictured.unit.is_shared_out else _IN_PART
    return f"; {per_cent(row['in_part'])} {means}" if row["in_part"] > 0 else ""


def recut_facts(table: str, weights: pd.DataFrame) -> list[tuple[str, str]]:
    """Give the figures that stand beside the picture, each with its words: of the areas that begin on a day, or of all."""
    shown = TABLES[table].pictured
    facts = [
        (
            number_in_words(table, weights.loc[code].to_dict()),
            f"{plain_line(weights['area_name'][code])}: {shown.shows}",
        )
        for code in _named_first(weights)
    ]
    unknown = int(weights["number"].isna().sum())
    nought = f"areas are not known, which is not {shown.unit.write(0)}"
    return (facts or _facts_of_all(table, weights)) + ([(f"{unknown} of {len(weights)}", nought)] if unknown else [])


def _named_first(weights: pd.DataFrame) -> list[str]:
    """The areas that have a figure each: those that begin on a stated day; else those of one's own, where they are few."""
    if dated := [code for code, one in announced_areas().items() if one.is_dated and code in weights.index]:
        return dated
    own = [str(code) for code in weights.index if code != REST]
    return own if len(own) < len(weights) and len(own) <= MOST_ALONE else []


def _facts_of_all(table: str, weights: pd.DataFrame) -> list[tuple[str, str]]:
    shown = TABLES[table].pictured
    if not shown.unit.is_shared_out:
        number = weights["number"][weights.index != REST]
        have = number.notna() if shown.unit is Unit.SHARE else number > 0
        return [(f"{int(have.sum())} of {len(number)}", shown.in_all)]
    return [
        (shown.unit.write(float(weights["number"].sum())), shown.in_all),
        (per_cent(share_split(weights)), f"came {_CUT}"),
    ]


def announced_headline() -> str:
    """Say which areas take over from which on a day that is stated."""
    dated = [one for one in announced_areas().values() if one.is_dated]
    before = list(dict.fromkeys(area_name(parent(lad, "utla")) for one in dated for lad in one.of_today))
    on = day(min(one.first_day for one in dated))
    return f"{listing([one.name for one in dated])} take over from {listing(before)} on {on}."


def what_is_open() -> str:
    """Say what of the announced map is only proposed, and what has no borders yet."""
    proposed = sum(not one.is_dated for one in announced_areas().values())
    places = count(len(not_cut()), "more place", "more places")
    return (
        f"{proposed} of the new areas are only proposed. In {places} no new borders are known, so they stand as today."
    )


def recut_to_quote(table: str, target: AreaMap, weights: pd.DataFrame, by_people: str) -> Iterator[str]:
    """Say the long form: the headline, every new area, or those with most, with number and range, and how it was shared out."""
    new = are_new(weights)
    if new.any():
        yield announced_headline()
    yield recut_headline(table, target, weights)
    listed = weights[new] if new.any() else weights[weights.index != REST].nlargest(MOST_QUOTED, "number")
    yield f"{with_capital(TABLES[table].pictured.shows)}, {'of the new areas' if new.any() else 'of those with most'}:"
    for row in listed.to_dict("records"):
        yield f"{area_in_words(table, row)}."
    if new.any():
        yield what_is_open()
    if TABLES[table].pictured.low:
        yield f"In brackets: the {TABLES[table].pictured.range_of}."
    yield f"Shared out by {by_people}."
