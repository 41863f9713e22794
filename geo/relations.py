"""How an area is related to others: what it lies in, what it holds, whom it borders, what it was and what it became.

All is worked out from the districts of each area, so that nothing rests on one level nesting in another. Health areas cut some
districts, and are told by the small areas of each.
"""

from collections.abc import Iterator
from functools import cache

import pandas as pd

from geo.announced import endings, replaced_by
from geo.areas import ENGLAND_AND_WALES, area_name, area_table, lads_of, levels_of, own_levels_of, parent
from geo.health_areas import health_name, shared_with_health_areas
from geo.levels import HEALTH, LEVELS, LEVELS_ON_RECORD
from geo.name_index import current_names, retired_names
from geo.neighbours import why_neighbours
from geo.retired import Retired, retired_areas
from geo.spelling import normalise_name

RELATIONS = ("itself", "lies_in", "holds", "overlaps", "neighbour", "predecessor", "successor")
"""In the order of the table. Of two areas with the same districts the one of the wider level holds the other."""
_COLUMNS = ("area_code", "relation", "level", "area_name", "population", "why")
Row = tuple[str, str, str, str, int | None, str]


def retired_meant(text: str) -> Retired | None:
    """Find the retired area that a text means, by its code or by a name that no current area has; None where it means none."""
    key = normalise_name(text)
    return retired_areas().get(text.strip().upper()) or (None if key in current_names() else retired_names().get(key))


def relations_of(code: str) -> pd.DataFrame:
    """List an area and all that are related to it, at each level at which they stand.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``area_code``, in the order of ``RELATIONS``: ``relation level area_name population`` (people; missing for an
        area that is retired) and ``why`` (why a neighbour is one, how many people live in a health area that is not around all
        of them, what became of a predecessor; else "").

    Raises
    ------
    Mistake
        If the code is not that of a current area.
    """
    return _table(
        [
            *_itself(code),
            *_around_and_inside(code),
            *_of_health(code),
            *_neighbours(code),
            *_predecessors(code),
            *_announced(code),
        ]
    )


def relations_of_retired(retired: Retired) -> pd.DataFrame:
    """List a retired area and what it became, as ``relations_of``."""
    return _table([_retired_row(retired, "itself"), *(_row(one, "successor") for one in retired.successors)])


def relation_by_extent(inside: frozenset[str], other: frozenset[str], is_wider: bool) -> str:
    """Say how an area is related to another that shares districts with it, by the districts of each."""
    if inside == other:
        return "lies_in" if is_wider else "holds"
    if inside < other:
        return "lies_in"
    return "holds" if other < inside else "overlaps"


def _itself(code: str) -> Iterator[Row]:
    return (_row(code, "itself", level) for level in own_levels_of(code))


def _around_and_inside(code: str) -> Iterator[Row]:
    inside, widest = frozenset(lads_of(code)), list(LEVELS).index(own_levels_of(code)[-1])
    for number, level in enumerate(LEVELS_ON_RECORD):
        everywhere = {ENGLAND_AND_WALES} if level == "nation" else set()
        for other in sorted({parent(lad, level) for lad in inside} | everywhere):
            if other != code:
                is_wider = other == ENGLAND_AND_WALES or number > widest
                yield _row(other, relation_by_extent(inside, frozenset(lads_of(other)), is_wider), level)


def _of_health(code: str) -> Iterator[Row]:
    """Give the health areas that an area shares people with: exact, though a district is counted in one of them alone."""
    if HEALTH in levels_of(code):
        return
    found = shared_with_health_areas(lads_of(code))
    everybody = int(found["shared"].sum())
    for other, shared, own in found.itertuples():
        relation = "lies_in" if shared == everybody else "holds" if shared == own else "overlaps"
        why = f"{shared:,} of {everybody:,} people (2011) live in it." if relation == "overlaps" else ""
        # The one that has most people of no district is left out of the level: how many are counted there is not known.
        yield other, relation, HEALTH, health_name(other), _people().get(other), why


def _neighbours(code: str) -> Iterator[Row]:
    for level in own_levels_of(code):
        for near, why in why_neighbours(code, level).items():
            yield _row(near, "neighbour", level, why)


def _predecessors(code: str) -> Iterator[Row]:
    return (_retired_row(one, "predecessor") for one in retired_areas().values() if code in one.successors)


def _announced(code: str) -> Iterator[Row]:
    """Give what an announced area replaces, and the announced areas that one of today goes into, each with when."""
    for before in replaced_by(code):
        yield _row(before, "predecessor", why=f"{endings()[before].sentence()}.")
    if ending := endings().get(code):
        for new in ending.successors:
            yield _row(new.code, "successor", why=f"{ending.sentence()}.")


def _row(code: str, relation: str, level: str | None = None, why: str = "") -> Row:
    return code, relation, level or levels_of(code)[0], area_name(code), _people()[code], why


def _retired_row(retired: Retired, relation: str) -> Row:
    return retired.code, relation, retired.level, retired.name, None, f"{retired.sentence()}."


def _table(rows: list[Row]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=list(_COLUMNS), dtype=object)
    return table.sort_values("relation", key=lambda named: named.map(RELATIONS.index), kind="stable").set_index(
        "area_code"
    )


@cache
def _people() -> dict[str, int]:
    """How many people live in each area."""
    nations = area_table("nation")["population"]
    by_code = {str(code): int(people) for level in LEVELS for code, people in area_table(level)["population"].items()}
    return by_code | {ENGLAND_AND_WALES: int(nations.sum())}
