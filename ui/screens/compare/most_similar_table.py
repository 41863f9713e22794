"""The areas most like the chosen one, and why: what they are most alike in and differ most in."""

import pandas as pd

from cohorts.answers.similar import most_similar
from cohorts.model.inputs import CohortInputs
from geo.areas import area_name
from geo.levels import LEVELS
from say.cohorts.similar_words import similar_in_words
from say.provenance import ALIKE
from ui.cache.cached import cached
from ui.cache.comparison import Compared
from ui.frame.screen import Screen
from ui.state.need_in_use import need_in_use


@cached(most=80)
def _most_similar(need: CohortInputs, area: str, level: str, how_many: int) -> pd.DataFrame:
    return most_similar(need, area, level, how_many)


def show_most_similar(s: Screen, area: str, compared: Compared) -> None:
    """Draw the areas most like one, nearest first, with their files."""
    table = _most_similar(need_in_use(), area, compared.level, len(compared.codes) - 1)
    s.header(f"Most like {area_name(area)}, and why")
    s.plain.say_quietly(
        "Alike, not that they should have the same. Distance 0 is alike in everything. "
        "Ages, density, number of people and communities count the same. Nothing of services is in it."
    )
    name = f"most_similar_{area}"
    s.table(similar_in_words(table), f"The areas most like {area_name(area)}, nearest first", key=f"{name}-table")
    what = f"{LEVELS[compared.level].label} most like {area_name(area)}"
    s.files(table, what, ALIKE, name)
