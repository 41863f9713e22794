"""Fit minutes by car on pairs, and tell how the fit does on pairs that it has not seen."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from geo.travel import LONDON, RURAL, URBAN, MinutesByCar

KNOTS = {5: 2.5, 10: 2.5, 15: 2.5, 20: 5.0, 30: 5.0, 40: 5.0, 50: 5.0, 60: 5.0, 80: 10.0, 100: 10.0}
"""Kilometres at which minutes are fitted, and how far from there a pair may be to count; between them lie straight lines."""
QUANTILES = (0.08, 0.5, 0.92)
"""Of low, central and high. Wider than the 80% meant: a region that was left out must have 75% of its pairs inside too."""
RURAL_FROM = 0.5
HELD_KM = (5.0, 60.0)
FARTHER_KM = (60.0, 100.0)
INSIDE_AT_LEAST = 0.6
"""Where fewer of a district's pairs are inside, a straight line lies."""

Curves = dict[str, np.ndarray]
"""By place: an array knot × (low, central, high)."""


def fitted(pairs: pd.DataFrame) -> Curves:
    """Fit the curves of those places that ``pairs`` hold; columns as ``pairs_of_the_matrix`` gives them."""
    kinds = {
        LONDON: pairs["in_london"],
        URBAN: ~pairs["in_london"] & pairs["rural_share"].eq(0),
        RURAL: ~pairs["in_london"] & pairs["rural_share"].ge(RURAL_FROM),
    }
    return {place: _curve(pairs[of_kind]) for place, of_kind in kinds.items() if of_kind.any()}


def _curve(pairs: pd.DataFrame) -> np.ndarray:
    """Give the quantiles of minutes at each knot, of the pairs around it, each carried to it at a minute a kilometre."""
    km, minutes = pairs["km"].to_numpy(), pairs["minutes"].to_numpy()
    rows = []
    for knot, window in KNOTS.items():
        near = (np.abs(km - knot) <= window) & (km >= HELD_KM[0])
        rows.append(knot + np.quantile((minutes - km)[near], QUANTILES))
    return np.array(rows)


def read_off(curves: Curves, pairs: pd.DataFrame) -> MinutesByCar:
    """Give the range for each pair, as ``geo.travel.minutes_by_car`` does from 5 km."""
    at = {place: [np.interp(pairs["km"], list(KNOTS), end) for end in curve.T] for place, curve in curves.items()}
    if pairs["in_london"].all():
        return MinutesByCar(*at[LONDON])
    rural = pairs["rural_share"].to_numpy()
    elsewhere = [town + rural * (country - town) for town, country in zip(at[URBAN], at[RURAL], strict=True)]
    if not pairs["in_london"].any():
        return MinutesByCar(*elsewhere)
    return MinutesByCar(*(np.where(pairs["in_london"], *ends) for ends in zip(at[LONDON], elsewhere, strict=True)))


def held_out(pairs: pd.DataFrame) -> pd.DataFrame:
    """Judge each region by the fit on the others, as ``geo.travel.minutes_held_out`` has it."""
    return pd.DataFrame(
        [{"left_out": region, **_told(judged)} for region, judged in _judged_by_the_others(pairs)]
    ).round(3)


def _told(judged: pd.DataFrame) -> dict[str, float]:
    nearer = judged[judged["km"] < HELD_KM[0]]
    held, farther = (judged[judged["km"].between(*span)] for span in (HELD_KM, FARTHER_KM))
    return {
        "pairs": len(held),
        **held[["inside", "below", "above"]].mean(),
        "pairs_nearer": len(nearer),
        "within_nearer": 1 - nearer["above"].mean(),
        "pairs_farther": len(farther),
        "inside_farther": farther["inside"].mean(),
    }


def _judged_by_the_others(pairs: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    """Go through the regions outside London, then London, of which one borough is left out after the other."""
    elsewhere, london = pairs[~pairs["in_london"]], pairs[pairs["in_london"]]
    for region, its_pairs in elsewhere.groupby("region_name"):
        yield str(region), _judged(fitted(elsewhere[elsewhere["region_name"].ne(region)]), its_pairs)
    boroughs = london.groupby("lad_code")
    yield "London", pd.concat([_judged(fitted(london[london["lad_code"].ne(code)]), its) for code, its in boroughs])


def _judged(curves: Curves, pairs: pd.DataFrame) -> pd.DataFrame:
    """Tell of each pair whether it lies inside the range, below or above, and by how many minutes it misses the middle."""
    low, central, high = read_off(curves, pairs)
    below, above = pairs["minutes"] < low, pairs["minutes"] > high
    return pairs.assign(below=below, above=above, inside=~(below | above), error=pairs["minutes"] - central)


def where_lines_lie(curves: Curves, pairs: pd.DataFrame) -> pd.DataFrame:
    """List the districts where a straight line lies, with the columns of ``geo.travel.Lie``."""
    by_district = _judged(curves, pairs[pairs["km"].between(*HELD_KM)]).groupby("lad_code")
    table = pd.DataFrame(
        {
            "pairs": by_district.size(),
            "inside": by_district["inside"].mean().round(3),
            "above": by_district["above"].mean().round(3),
            "usual_error": by_district["error"].median().round(1),
            "large_error": by_district["error"].quantile(0.9).round(1),
        }
    )
    return table[table["inside"].lt(INSIDE_AT_LEAST)].sort_index().reset_index()
