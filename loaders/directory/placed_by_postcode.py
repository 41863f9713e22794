"""What stands in place of a postcode or a point that may not be kept: the name of its district or force area, in brackets.

``[Leeds]`` places a row as its postcode would have; ``[West Yorkshire police force area]`` does so for a confidential one.
"""

import re
from functools import cache

import numpy as np
import numpy.typing as npt
from scipy.spatial import cKDTree

from geo.areas import area_name, area_table
from geo.mended_postcodes import mended_postcodes
from geo.postcodes import PostcodeIndex

NOT_PLACED = "[postcode not known]"
OUTSIDE = "[outside England and Wales]"
_FORCE_AREA = " police force area"
_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_FARTHEST_M = 5_000  # from the nearest postcode: a point farther out is at sea, abroad or a slip
District = str | None


def district_in_brackets(lad_code: str) -> str:
    """A district's name in brackets."""
    return f"[{area_name(lad_code)}]"


def force_in_brackets(pfa_code: str) -> str:
    """A force area's name in brackets, told from a county of its name."""
    return f"[{area_name(pfa_code)}{_FORCE_AREA}]"


def area_in_brackets(text: str) -> tuple[str, str] | None:
    """The level and code of the area whose name, and nothing else, the text holds in brackets; None where it holds none."""
    match = _IN_BRACKETS.fullmatch(text.strip())
    return _bracketed().get(match[1]) if match else None


@cache
def _bracketed() -> dict[str, tuple[str, str]]:
    forces = {f"{name}{_FORCE_AREA}": ("pfa", str(code)) for code, name in area_table("pfa")["area_name"].items()}
    return forces | {str(name): ("lad", str(code)) for code, name in area_table("lad")["area_name"].items()}


def districts_of_postcodes(written: list[str]) -> dict[str, str]:
    """By postcode as written, slips mended: the code of its district, ``OUTSIDE`` or ``NOT_PLACED``.

    Raises ``Mistake`` when the index of postcodes has not been built.
    """
    if not written:
        return {}
    index = PostcodeIndex.open()
    found = index.locate(mended_postcodes(written, index)[0])
    outcomes = {"found": "", "outside": OUTSIDE}
    return {
        text: str(lad) if result == "found" else outcomes.get(result, NOT_PLACED)
        for text, lad, result in zip(written, found["lad_code"], found["result"], strict=True)
    }


def districts_of_points(eastings_northings: npt.NDArray[np.float64]) -> list[District]:
    """The code of the district in which the postcode nearest to each point lies (EPSG:27700); None more than 5 km from any."""
    index = PostcodeIndex.open()
    west_south, east_north = eastings_northings.min(axis=0) - _FARTHEST_M, eastings_northings.max(axis=0) + _FARTHEST_M
    known = np.flatnonzero(((index.grid >= west_south) & (index.grid <= east_north)).all(axis=1))
    if not known.size:
        return [None] * len(eastings_northings)
    apart, nearest = cKDTree(index.grid[known]).query(eastings_northings)
    lads = index.areas["lad_code"].iloc[index.places[known[nearest]].astype(int) + 2]
    return [str(lad) if m <= _FARTHEST_M and isinstance(lad, str) else None for m, lad in zip(apart, lads, strict=True)]
