"""What the other names of a cell say of a name that could mean several areas."""

from collections.abc import Sequence

from geo.areas import lads_of
from geo.found_area import FoundArea
from loaders.directory.areas_found import AreasFound, listed


def in_company(pieces: Sequence[AreasFound], comma: bool) -> list[AreasFound]:
    """Settle a question where all but one of its options overlap another area of the cell, or lie outside what is around it.

    With a ``comma`` the second of two may be what is around the first: "Newcastle, Staffordshire".
    """
    if len(pieces) == 2 and comma and (place := _inside(*pieces)):
        return [place]
    certain = {lad for piece in pieces for area in piece.areas for lad in lads_of(area.code)}
    return [_beside(piece, certain) for piece in pieces]


def place_inside(one: AreasFound, other: AreasFound) -> AreasFound | None:
    """The one of two pieces that lies inside the other or is the same, as brackets and dashes put them; else None."""
    extents = [{lad for area in piece.areas for lad in lads_of(area.code)} for piece in (one, other)]
    if extents[0] == extents[1] and extents[0]:
        return one
    return _inside(one, other) or _inside(other, one)


def _inside(place: AreasFound, around: AreasFound) -> AreasFound | None:
    """The areas of one piece that lie strictly inside the other, whatever that one's question is."""
    outer = {lad for area in (*around.areas, *around.options) for lad in lads_of(area.code)}
    if place.areas and not place.questions and all(set(lads_of(area.code)) < outer for area in place.areas):
        return place
    options = [option for option in place.options if set(lads_of(option.code)) < outer]
    if place.areas or len(options) != 1:
        return None
    return _settled(options[0])


def _beside(piece: AreasFound, certain: set[str]) -> AreasFound:
    apart = [option for option in piece.options if not certain & set(lads_of(option.code))]
    return _settled(apart[0]) if len(apart) == 1 and len(piece.questions) == 1 else piece


def _settled(option: FoundArea) -> AreasFound:
    area = FoundArea(option.code, option.name, option.level)
    return AreasFound((area,), f"What stands beside it says that {listed((area,))} is meant.")
