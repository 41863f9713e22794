"""Which area "countywide" or "all districts" means, by the area that the row or the file is about."""

from geo.areas import area_name, lads_of, levels_of, parent
from geo.found_area import FoundArea
from geo.levels import LEVELS
from loaders.directory.area_phrases import AllOfIt
from loaders.directory.areas_found import AreasFound
from loaders.files.cells import shown


def area_meant_by(text: str, said: AllOfIt, around: tuple[str, str] | None) -> AreasFound:
    """The area around, if it stands at a level that the words name, or else the one area of such a level that holds it."""
    if around is None:
        return AreasFound(
            (), f"{shown(text)} does not say of which area: name it, or give one area for the whole file."
        )
    level, code = around
    fitting = [at for at in said.levels if at in levels_of(code)]
    if not said.levels or fitting:
        level = level if level in fitting or not said.levels else fitting[0]
        return _read_as(text, level, code)
    for wider in said.levels:
        holding = {parent(lad, wider) for lad in lads_of(code)}
        held = {lad for one in holding for lad in lads_of(one)}
        if len(holding) == 1 and held > set(lads_of(code)):
            return _read_as(text, wider, holding.pop())
    one = " or ".join(LEVELS[at].one for at in said.levels)
    return AreasFound((), f"{shown(text)} does not say which {one} of {area_name(code)} is meant: name it.")


def _read_as(text: str, level: str, code: str) -> AreasFound:
    area = FoundArea(code, area_name(code), level)
    return AreasFound((area,), f"{shown(text)} was read as all of {area.name}.", settled=True)
