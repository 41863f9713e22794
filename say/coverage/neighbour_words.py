"""Why an area is a neighbour of another, in words, where it is not by a land border."""

from geo.areas import area_name
from geo.neighbours import LAND_BORDER, why_neighbours


def neighbours_across_water(code: str, level: str) -> str:
    """Say for each neighbour without a land border why it is one, a sentence each; "" where there is none.

    Examples
    --------
    >>> neighbours_across_water("E08000037", "lad")
    'Newcastle upon Tyne is a neighbour by a border in the tidal Tyne, with bridges.'
    """
    return " ".join(
        f"{area_name(near)} is a neighbour {'by ' * why.startswith('a border')}{why}."
        for near, why in why_neighbours(code, level).items()
        if why != LAND_BORDER
    )
