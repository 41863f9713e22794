"""Minutes by car, read off a straight line: a range, never one number.

The relation is fitted by ``tools.build.travel`` on a published matrix of road minutes from every small area to 125 hospitals.
How that was routed is not published. Its numbers, its error where a region is left out, and the places where a straight line
lies stand in ``data/travel``. Source: ``road_minutes`` in ``data/sources.toml``.
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.data_folder import DATA

FOLDER = DATA / "travel"
CURVES, HELD_OUT, LIES = "minutes_by_car.csv", "minutes_held_out.csv", "where_a_straight_line_lies.csv"
NEAREST_KM, FARTHEST_KM = 5.0, 100.0
"""Between these the relation can be read. Nearer by, minutes are those of the last streets; farther off, nothing was fitted."""
URBAN, RURAL, LONDON = "urban", "rural", "london"

Numbers = npt.NDArray[np.float64]


class MinutesByCar(NamedTuple):
    """Minutes by car: the ends of the range and its middle, arrays of one shape."""

    low: Numbers
    central: Numbers
    high: Numbers


class Lie(NamedTuple):
    """What a straight line hides in a district, such as a journey across water.

    Attributes
    ----------
    pairs
        Of a small area of the district and a hospital, 5 to 60 km apart.
    inside, above
        What share of them (0 to 1) lies inside the range, and above it.
    usual_error, large_error
        Minutes that the matrix says more than the middle: the median, and what one pair in ten exceeds.
    """

    pairs: float
    inside: float
    above: float
    usual_error: float
    large_error: float


def minutes_by_car(km: npt.ArrayLike, rural_share: npt.ArrayLike, in_london: npt.ArrayLike) -> MinutesByCar:
    """Tell how many minutes by car a straight line of some kilometres takes, from small areas.

    Parameters
    ----------
    km
        Straight-line kilometres.
    rural_share, in_london
        Of the small area, as ``small_areas`` has them: London is slower than all that is like it, and has numbers of its own.

    Returns
    -------
    MinutesByCar
        Arrays of the shape of all three together. Eight in a hundred of the pairs fitted lie below ``low``, and as many above
        ``high``; ``minutes_held_out`` has what is inside where a region is left out: fewest in Wales. Below 5 km the relation
        cannot be read, because 4.7 minutes of the matrix are the same everywhere:
        ``low`` is 0, ``central`` is NaN, ``high`` is that of 5 km. Beyond 100 km, and where ``km`` is NaN, all three are NaN.
    """
    line, rural, london = np.broadcast_arrays(
        np.asarray(km, dtype=float), np.asarray(rural_share, dtype=float), np.asarray(in_london, dtype=bool)
    )
    low, central, high = (_read_off(end, line, rural, london) for end in MinutesByCar._fields)
    near = line < NEAREST_KM
    return MinutesByCar(np.where(near, 0.0, low), np.where(near, np.nan, central), high)


def _read_off(end: str, km: Numbers, rural_share: Numbers, in_london: npt.NDArray[np.bool_]) -> Numbers:
    knots = _curves()
    urban, rural, london = (
        np.interp(km, knots.index, knots[where, end], right=np.nan) for where in (URBAN, RURAL, LONDON)
    )
    minutes: Numbers = np.where(in_london, london, urban + rural_share * (rural - urban))
    return minutes


@cache
def _curves() -> pd.DataFrame:
    """Lay the fitted minutes out by kilometres (the index), a column for each place and end of the range."""
    table = pd.read_csv(FOLDER / CURVES)
    return table.pivot(index="km", columns="place", values=list(MinutesByCar._fields)).swaplevel(axis=1)


@cache
def minutes_held_out() -> pd.DataFrame:
    """List what share of the pairs of each region lay inside the range that was fitted without that region.

    Returns
    -------
    pandas.DataFrame
        A row for each region: ``left_out``; ``pairs``, ``inside below above`` (shares, 0 to 1) of 5 to 60 km;
        ``pairs_nearer``, ``within_nearer`` below 5 km (the share at most as long as ``high``); ``pairs_farther``,
        ``inside_farther`` of 60 to 100 km. London, which has numbers of its own, has one borough left out after the other: an
        easier test. Shared: do not change it.
    """
    return pd.read_csv(FOLDER / HELD_OUT)


@cache
def where_straight_lines_lie() -> dict[str, Lie]:
    """List the districts, by code (sorted), in which fewer than 60 in 100 of the pairs of 5 to 60 km lie inside the range."""
    table = pd.read_csv(FOLDER / LIES, index_col="lad_code")[list(Lie._fields)]
    return {str(code): Lie(*row) for code, row in zip(table.index, table.to_numpy().tolist(), strict=True)}


def where_a_straight_line_lies(lad_code: str) -> Lie | None:
    """Tell how large the error is in a district where a straight line lies; None where it does not."""
    return where_straight_lines_lie().get(lad_code)


def where_it_lies_among(lad_codes: Iterable[str]) -> tuple[str, ...]:
    """List those of some districts, in their order, in which a straight line lies."""
    return tuple(code for code in lad_codes if where_a_straight_line_lies(code))
