"""Which area is shown for one that was asked for at a level: itself, the one around it, or itself at its own level."""

from dataclasses import dataclass

from geo.areas import area_name, lads_of, levels_of, parent
from geo.levels import LEVELS, a_level
from ui.state.choice_readers import WHOLE_COUNTRY


@dataclass(frozen=True)
class Shown:
    """An area and the level it is shown at, with what there is to say of that; "" where it is as asked."""

    area: str
    level: str
    notice: str = ""


def around_at(area: str, level: str) -> str | None:
    """Give the one area of a level that an area stands at or lies in; None where it spreads over several."""
    if level in levels_of(area):
        return area
    around = {parent(lad, level) for lad in lads_of(area)}
    return around.pop() if len(around) == 1 else None


def at_level_or_own(area: str, level: str) -> Shown:
    """Show an area that was picked: at the level where it stands there, else at its own."""
    return Shown(area, level if area == WHOLE_COUNTRY or level in levels_of(area) else levels_of(area)[0])


def of_a_link(area: str, level: str, level_is_named: bool) -> Shown:
    """Show the area that a link names: at the level it names where one lies around it, else at the area's own level.

    A link that names no level, and an area that does not stand at the usual one, means the area itself.
    """
    if area == WHOLE_COUNTRY or level in levels_of(area):
        return Shown(area, level)
    own = levels_of(area)[0]
    if not level_is_named:
        return Shown(area, own)
    asked = f"The link asks for {area_name(area)}, {a_level(own)}, at the level “{LEVELS[level].label}”"
    if around := around_at(area, level):
        return Shown(around, level, f"{asked}: {area_name(around)}, which it lies in, is shown.")
    return Shown(area, own, f"{asked}: it is wider than that, so it is shown at its own level.")


def of_another_level(area: str, level: str) -> Shown:
    """Keep an area when the level is changed: the area around it where there is one, else the whole country."""
    if area == WHOLE_COUNTRY or level in levels_of(area):
        return Shown(area, level)
    if around := around_at(area, level):
        return Shown(around, level)
    notice = f"{area_name(area)} is wider than one area of the level “{LEVELS[level].label}”, so all of them are shown."
    return Shown(WHOLE_COUNTRY, level, notice)
