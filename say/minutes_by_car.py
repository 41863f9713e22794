"""How minutes by car are read off kilometres, how far to trust them, and what they cannot say."""

import numpy as np
import pandas as pd

from geo.areas import area_name
from geo.travel import FARTHEST_KM, NEAREST_KM, minutes_by_car, minutes_held_out, where_straight_lines_lie
from loaders.sources_register import named_briefly
from say.numbers import count, exact, per_cent

TITLE = "How minutes by car are read off kilometres"
SHOWN_KM = (5, 10, 20, 40, 60, 100)
KINDS = {"Town": (0.0, False), "Country": (1.0, False), "London": (0.0, True)}
"""What each column of the table is called, and the rural share and London that it stands for."""


def how_minutes_are_read() -> list[str]:
    """Say where the relation is from, and how to read its range."""
    return [
        "There is no map of roads in this product. So minutes by car are read off the straight line, always as a range.",
        f"The relation is ours. It is fitted on {named_briefly('road_minutes')}, from every small area of the 2011 census to "
        "125 hospitals. How these were routed is not published.",
        "Of those journeys, 8 in 100 are quicker than the range and 8 in 100 are slower.",
        "Town and country differ by the share of postcodes among rural residents. "
        "London is slower than other towns and has numbers of its own.",
    ]


def how_it_held() -> list[str]:
    """Say what share of journeys lay inside the range where their region was left out."""
    told = minutes_held_out()
    by_inside = told.sort_values("inside").to_dict("records")
    fewest, most = by_inside[0], by_inside[-1]
    farther = told.sort_values("inside_farther").to_dict("records")[0]
    held = np.average(told["inside"], weights=told["pairs"])
    return [
        f"Each region was left out of the fit in turn. Of {count(told['pairs'].sum(), 'journey')} of 5 to 60 km, "
        f"{per_cent(held)} were inside the range that the other regions gave.",
        f"The region with fewest inside was {fewest['left_out']} ({per_cent(fewest['inside'])}). "
        f"The one with most was {most['left_out']} ({per_cent(most['inside'])}): there the range is wider than it need be.",
        "The boroughs of London were left out one at a time, which is an easier test.",
        f"From 60 to {exact(FARTHEST_KM)} km the range is worse in {farther['left_out']}: "
        f"{per_cent(farther['inside_farther'])} were inside.",
    ]


def what_minutes_cannot_say() -> list[str]:
    """Say where nothing is told, and what no minute here knows of."""
    nearer = minutes_held_out()["within_nearer"].min()
    return [
        f"Below {exact(NEAREST_KM)} km a middle is not told. The range is from nothing to the longest at {exact(NEAREST_KM)} km, "
        f"which held for at least {per_cent(nearer)} of such journeys in each region.",
        f"Beyond {exact(FARTHEST_KM)} km no minutes are told.",
        "They are of no stated time of day. They say nothing of buses, trains or walking, nor of who has a car.",
        "They start at the middle of the postcodes of a small area, not at a door.",
        "They were fitted on journeys to hospitals. Whether they hold for journeys to other places was not tested.",
    ]


def minutes_table() -> pd.DataFrame:
    """Lay the minutes out by kilometres: the middle, and the range behind it."""
    rows = {}
    for km in SHOWN_KM:
        read = {kind: minutes_by_car(km, *of_kind) for kind, of_kind in KINDS.items()}
        rows[f"{km} km"] = {kind: _with_range(*(end.item() for end in ends)) for kind, ends in read.items()}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("Straight line").reset_index()


def _with_range(low: float, central: float, high: float) -> str:
    return f"{central:.0f} ({low:.0f} to {high:.0f})"


def held_out_table() -> pd.DataFrame:
    """List each region that was left out, with the share of its journeys of 5 to 60 km that were inside, quicker and slower."""
    told = minutes_held_out()
    shares = {"Inside": told["inside"], "Quicker": told["below"], "Slower": told["above"]}
    said = {heading: share.map(per_cent) for heading, share in shares.items()}
    return pd.DataFrame({"Left out": told["left_out"], "Journeys": told["pairs"].map(exact), **said})


def lies_table() -> pd.DataFrame:
    """List the districts where a straight line lies, the worst first, with how many minutes it hides."""
    worst_first = sorted(where_straight_lines_lie().items(), key=lambda one: one[1].inside)
    return pd.DataFrame(
        {
            "District": area_name(code),
            "Inside": per_cent(lie.inside),
            "Usual minutes above the middle": exact(round(lie.usual_error)),
            "For one journey in ten, more than": exact(round(lie.large_error)),
        }
        for code, lie in worst_first
    )
