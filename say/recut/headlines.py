"""What is said first of a table on another map, and of the map that is announced."""

import pandas as pd

from geo.areas import area_name, parent
from geo.recut.area_map import REST, AreaMap
from geo.recut.outlines import OWN
from geo.reorganisation import announced_areas, not_cut
from say.numbers import count, day, per_cent
from say.recut.tables import TABLES, Unit
from say.text import listing


def recut_headline(table: str, target: AreaMap, weights: pd.DataFrame) -> str:
    """Say how many areas there are and how much had to be split; 18 words at most."""
    areas = sum(code != REST for code in weights.index)
    is_own = any(str(code).startswith(OWN) for code in weights.index) or "groups" in target.title
    called = count(areas, "area of your own", "areas of your own") if is_own else f"{areas} {target.title}"
    shown = TABLES[table].pictured
    if shown.unit is Unit.SHARE:
        return f"{called}: in {_mostly_within(weights)} most people live within 40 minutes of a place on record."
    if shown.unit is Unit.SERVICES:
        partly = int((weights["in_part"] > 0).sum())
        return f"{called}: in {partly} a service reaches a part only."
    split = share_split(weights)
    said = f"{per_cent(split)} of {shown.of} had to be split." if split > 0 else "nothing had to be split."
    return f"{called}: {said}"


def _mostly_within(weights: pd.DataFrame) -> int:
    return int((weights["number"] > 0.5).sum())


def share_split(weights: pd.DataFrame) -> float:
    """Give the part of all numbers that was split, 0 to 1; 0 where all are nothing."""
    known = weights.dropna(subset=["number", "in_part"])
    whole = float(known["number"].sum())
    return float((known["number"] * known["in_part"]).sum()) / whole if whole else 0.0


def recut_facts(table: str, weights: pd.DataFrame) -> list[tuple[str, str]]:
    """Give the figures that stand beside the picture, each with its words."""
    shown = TABLES[table].pictured
    if shown.unit is Unit.SHARE:
        told = int(weights["number"].notna().sum())
        return [
            (f"{told} of {len(weights)}", "areas have a place on record; of the others it is not known how far one is")
        ]
    if shown.unit is Unit.SERVICES:
        reached = int((weights["number"] > 0).sum())
        return [(f"{reached} of {len(weights)}", "areas are reached by a service on record; that is no proof of none")]
    whole = float(weights["number"].sum())
    unknown = int(weights["number"].isna().sum())
    facts = [
        (shown.unit.write(whole), shown.in_all),
        (per_cent(share_split(weights)), "came from areas that were cut"),
    ]
    nought = f"areas are not known, which is not {shown.unit.write(0)}"
    return facts + ([(f"{unknown} of {len(weights)}", nought)] if unknown else [])


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
