"""Find an area of one map by its code or its name, and those next to it."""

import numpy as np
import pandas as pd

from geo.mistakes import Mistake
from geo.recut.area_map import REST, AreaMap
from geo.small_areas import small_areas
from geo.spelling import normalise_name


def area_of_map(target: AreaMap, text: str) -> str:
    """Give the code of the area of a map that a text means: its code, or its name in any spelling.

    Raises
    ------
    Mistake
        If the map has no such area, or several of the name.
    """
    by_code = {code.casefold(): code for code in target.codes}
    if code := by_code.get(text.strip().casefold()):
        return code
    key = normalise_name(text)
    found = [code for code in target.codes if key and key in _names_of(target.names[code])]
    if not found:
        raise Mistake(f'"{text[:60]}" is no area of {target.title}: name one that is, or choose another map.')
    if len(found) > 1:
        raise Mistake(f'"{text[:60]}" is the name of several areas of {target.title}: use one of {", ".join(found)}.')
    return found[0]


def _names_of(name: str) -> set[str]:
    """A name, and a working name without its mark."""
    whole = normalise_name(name)
    return {whole, whole.removesuffix(" proposed")}


def next_to(target: AreaMap, code: str, how_many: int) -> list[str]:
    """Give the areas whose people live nearest to those of one, from the middle of each; never what is left over."""
    table = small_areas()
    people = table["people_now"].to_numpy()
    weighted = pd.DataFrame(
        {at: table[at].to_numpy() * people for at in ("easting_m", "northing_m")}, index=table.index
    )
    sums = weighted.assign(people=people).groupby(target.area_of).sum()
    middles = sums[["easting_m", "northing_m"]].div(sums["people"], axis=0)
    away = np.hypot(*(middles - middles.loc[code]).to_numpy().T)
    nearest = pd.Series(away, index=middles.index).drop([code, REST], errors="ignore").nsmallest(how_many)
    return [str(one) for one in nearest.index]
