"""What an area of a map is made of: the districts of today that it shares people with."""

from geo.areas import area_name
from geo.recut.area_map import AreaMap, overlaps
from geo.small_areas import small_areas
from say.numbers import per_cent
from say.text import first_of

ALL_BUT = 0.9995
"""Of a district's people: so many are all of them, as far as small areas tell."""
MOST_NAMED = 6


def made_of(target: AreaMap, code: str) -> list[str]:
    """Say which districts of today an area of a map has whole, and of which it has a part, the most people first."""
    here = target.area_of.where(target.area_of.eq(code))
    shared = overlaps(small_areas()["lad_code"], here).sort_values("people", ascending=False)
    is_whole = shared["share_of_source"] >= ALL_BUT
    whole = [area_name(str(lad)) for lad in shared.loc[is_whole, "source"]]
    rows = shared[~is_whole]
    parts = [
        f"{area_name(str(lad))} ({per_cent(share)} of its people)"
        for lad, share in zip(rows["source"], rows["share_of_source"], strict=True)
    ]
    said = [("Whole districts of today: {}.", whole), ("Parts of districts: {}.", parts)]
    return [words.format(first_of(names, MOST_NAMED)) for words, names in said if names]
