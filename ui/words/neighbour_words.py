"""Why an area is a neighbour of another, in words, where it is not by a land border."""

from geo.areas import area_name
from geo.neighbours import LAND_BORDER, why_neighbours


def neighbours_across_water(code: str, level: str) -> str:
    """Say for each neighbour without a land border why it is one, a sentence each; "" where there is none."""
    return " ".join(
        f"{area_name(near)} is a neighbour without a land border: {why}."
        for near, why in why_neighbours(code, level).items()
        if why != LAND_BORDER
    )
