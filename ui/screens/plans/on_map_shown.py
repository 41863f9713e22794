"""A plan on another map as people read it: a picture of one of its numbers, and a table of all."""

from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from say.funding.plan_on_map_words import SHOWN, area_on_map_in_words, on_map_in_words
from say.numbers import count, per_cent
from say.text import plain_line
from ui.parts.maps.map_pictures import MapPicture
from ui.screens.other_boundaries.recut_picture import coloured
from ui.screens.plans.bought_picture import bought_picture
from ui.screens.plans.plan_tables_shown import whole_pounds

SPLIT, IN_PLAN = "Of them, split", "Of its people, in the plan"
_UNIT = {"gbp": "pounds", "reached": "people", "not_reached": "people"}
_NOTHING = {"gbp": "nothing from this plan", "reached": "nobody reached", "not_reached": "nobody left"}


def on_map_picture(rows: pd.DataFrame, shows: str, chosen: str | None) -> MapPicture:
    """Draw one of ``SHOWN``. Areas that take no part, and beside areas that are announced all others, are left white."""
    drawn = coloured(rows)
    drawn = drawn[drawn["share_in_plan"] > 0]
    named = {code: f"{plain_line(row['area_name'])}: {on_map_in_words(row, shows)}" for code, row in _by_code(drawn)}
    picture = bought_picture(SHOWN[shows].lower(), _UNIT[shows], _ends(drawn, shows), named, _NOTHING[shows], chosen)
    areas = {code: (picture.areas.get(code, ("",))[0], area_on_map_in_words(row)) for code, row in _by_code(rows)}
    around = tuple(map(str, drawn.index)) if len(drawn) < len(rows) else ()
    return MapPicture(picture.shows, picture.classes, areas, chosen, around=around)


def on_map_table(rows: pd.DataFrame) -> Styler:
    """Return ``on_map_cells`` as people read them."""
    shown = on_map_cells(rows)
    counts = dict.fromkeys(("Places, all years", "Places, last year"), count)
    shares = {heading: per_cent for heading in (SPLIT, IN_PLAN) if heading in shown}
    return shown.style.format({"Pounds, all years": whole_pounds, **counts, **shares})


def on_map_cells(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows under plain headings, numbers as such; the part in the plan only where not all of all areas is in it."""
    shown = pd.DataFrame(
        {
            "Area": rows["area_name"],
            "Code": rows.index.astype(str),
            "Pounds, all years": rows["gbp"],
            SPLIT: rows["gbp_share_split"].mask(rows["gbp"].eq(0), 0.0),
            "Places, all years": rows["places"],
            "Places, last year": rows["places_last_year"],
            "Reached, last year": [on_map_in_words(row, "reached") for _, row in _by_code(rows)],
            "Not reached, last year": [on_map_in_words(row, "not_reached") for _, row in _by_code(rows)],
        }
    )
    if (rows["share_in_plan"] < 1).any():
        shown[IN_PLAN] = rows["share_in_plan"].to_numpy()
    shown["Certainty"] = rows["certainty"].to_numpy()
    return shown.reset_index(drop=True)


def _by_code(rows: pd.DataFrame) -> list[tuple[str, dict[Any, Any]]]:
    return list(zip(map(str, rows.index), rows.to_dict("records"), strict=True))


def _ends(rows: pd.DataFrame, shows: str) -> pd.DataFrame:
    """Give the low end, the median and the high end of a number; a sum has all three alike."""
    if shows == "gbp":
        return pd.DataFrame({"low": rows["gbp"], "median": rows["gbp"], "high": rows["gbp"]})
    return pd.DataFrame({end: rows[f"{shows}_{end}"] for end in ("low", "median", "high")})
