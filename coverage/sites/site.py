"""A place that could be opened: a town, or the middle of an outward half of postcodes; never an address, and no accommodation."""

from dataclasses import dataclass

from geo.areas import area_name, lads_of, parent
from geo.mistakes import Mistake
from geo.names import find_area
from geo.postcode_districts import districts_of_outcode, middle_of_outcode
from geo.postcodes import PostcodeIndex
from geo.suggestions import quoted
from geo.towns import nearest_town, towns_called

INWARD = 3
LONGEST = 80


@dataclass(frozen=True)
class Site:
    """A place that is not there: what it is called, the district it lies in, and its middle (EPSG:27700, metres)."""

    name: str
    lad_code: str
    easting_m: float
    northing_m: float


def site_called(text: str) -> Site:
    """Find the one place that a text means: as ``sites_called``. Raises Mistake where there is none, or there are several."""
    found = sites_called(text)
    if not found:
        near = nearest_town(text[:LONGEST])
        meant = f' (did you mean "{near}"?)' if near else ""
        raise Mistake(
            f"{quoted(text)} is no place that we know{meant}: give a town, or the first half of a postcode such as NE46."
        )
    if len(found) > 1:
        around = ", ".join(sorted({area_name(parent(one.lad_code, "utla")) for one in found}))
        raise Mistake(
            f"{found[0].name} is more than one place, in {around}: write one as {found[0].name}, {_around(found[0])}."
        )
    return found[0]


def sites_called(text: str) -> tuple[Site, ...]:
    """Find every place that a text means, whatever its capitals.

    Parameters
    ----------
    text
        A town ("Hexham"), with an area behind a comma where several have the name ("Newport, Isle of Wight"); or a postcode or
        its first half, which stands for the middle of that half and for nothing finer.
    """
    name, comma, around = text[:LONGEST].partition(",")
    towns = towns_called(text[:LONGEST]) or towns_called(name)
    inside = (
        set(lads_of(find_area(around.strip()).code)) if comma and towns and not towns_called(text[:LONGEST]) else None
    )
    found = [one for one in towns if inside is None or one.lad_code in inside]
    sites = tuple(Site(one.name, one.lad_code, one.easting_m, one.northing_m) for one in found)
    return sites if sites or comma else _of_outcode(text)


def _around(site: Site) -> str:
    return area_name(parent(site.lad_code, "utla"))


def _of_outcode(text: str) -> tuple[Site, ...]:
    index, written = PostcodeIndex.open(), "".join(text.upper().split())
    for outcode in (written, written[:-INWARD]):
        districts, middle = districts_of_outcode(outcode, index), middle_of_outcode(outcode, index)
        if districts and middle:
            return (Site(outcode, next(iter(districts)), *middle),)
    return ()
