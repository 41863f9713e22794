"""Areas of England and Wales: what they are called, which districts they hold, who lives in them.

An area is known by its GSS code (a string) and stands at one or more levels: a unitary authority is both a
local authority district and an upper-tier authority under one code. Every wider area is made of whole
districts, so all nesting is answered by comparing sets of districts. Tables are read once from
``data/lookups`` and shared: do not change a returned table.
"""

from collections.abc import Sequence
from functools import cache

import pandas as pd

from geo.data_folder import DATA
from geo.health_areas import health_areas_of_districts
from geo.levels import LEVELS
from geo.mistakes import Mistake
from geo.reorganisation import announced_of_district

ENGLAND_AND_WALES = "K04000001"
LOOKUPS = DATA / "lookups"
pd.set_option("mode.string_storage", "python")
"""Our tables are short: turning their text into Arrow's and back took a fifth of the time of reading what is said of an area."""


@cache
def lad_table() -> pd.DataFrame:
    """List the districts with the wider areas that each lies in.

    Returns
    -------
    pandas.DataFrame
        318 rows indexed by ``lad_code`` (sorted): ``lad_name``, code and name at each other level
        (``utla_ pfa_ region_ nation_ announced_ health_``), ``population`` and ``population_16_plus`` (people).
        Nothing is missing. Sources: ``lad_lookup``, ``population`` in ``data/sources.toml``.
    """
    people = area_table("lad")[["population", "population_16_plus"]]
    districts = lad_parents().join(people, how="left", validate="1:1")
    return districts.sort_index()


@cache
def lad_parents() -> pd.DataFrame:
    """List the districts with their wider areas only, as ``lad_table`` does: what the build starts from."""
    districts = pd.read_csv(LOOKUPS / "lad_lookup_2025.csv", dtype=str).drop(columns="country")
    regions = pd.read_csv(LOOKUPS / "regions.csv", dtype=str)
    nested = districts.merge(regions, on="region_name", how="left", validate="m:1").set_index("lad_code")
    nested = nested.join(_as_announced(nested)).join(health_areas_of_districts(), validate="1:1")
    columns = [f"{level}_{part}" for level in LEVELS for part in ("code", "name")]
    return nested[columns[1:]].sort_index()


def _as_announced(nested: pd.DataFrame) -> pd.DataFrame:
    """Give each district its upper-tier authority as announced: the new area that it goes into, or else that of today."""
    new = announced_of_district()
    of_today = zip(nested.index, nested["utla_code"], nested["utla_name"], strict=True)
    rows = [(new[lad].code, new[lad].name) if lad in new else (code, name) for lad, code, name in of_today]
    return pd.DataFrame(rows, index=nested.index, columns=["announced_code", "announced_name"])


@cache
def regions_of_one_commissioner() -> frozenset[str]:
    """Return the codes of regions that are the area of one commissioner: London, of the Mayor's Office for Policing and Crime.

    Wales, with a commissioner for each of its forces, is none. Who commissions is dated: this holds for 2026.
    """
    regions = pd.read_csv(LOOKUPS / "regions.csv", dtype=str)
    return frozenset(regions.loc[regions["one_commissioner"].eq("yes"), "region_code"])


@cache
def area_table(level: str) -> pd.DataFrame:
    """List the areas of one level, with their people and their bounding box. They share the whole country out between them.

    Parameters
    ----------
    level
        One of ``LEVELS``.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``area_code`` (sorted): ``area_name``, ``lad_count``, ``population``,
        ``population_16_plus`` and ``age_…`` bands (people; the bands add up to ``population``),
        ``west south east north`` (degrees, EPSG:4326). Nothing is missing.

    Raises
    ------
    Mistake
        If the level is none of ``LEVELS``.
    """
    require_level(level)
    if not LEVELS[level].on_record:
        return _put_together(level)
    areas = pd.read_csv(LOOKUPS / "areas.csv", dtype={"area_code": str})
    here = areas[areas["level"].eq(level) & areas["area_code"].ne(ENGLAND_AND_WALES)]
    return here.drop(columns="level").set_index("area_code").sort_index()


def _put_together(level: str) -> pd.DataFrame:
    """Put the areas of a level that is on no record together from their districts, as ``area_table``."""
    ends = {"west": "min", "south": "min", "east": "max", "north": "max"}
    codes, districts = lad_parents()[f"{level}_code"].rename("area_code"), area_table("lad")
    added_up = districts.drop(columns=["area_name", *ends]).groupby(codes).sum()
    areas = added_up.join(districts.groupby(codes).agg(ends))
    names = lad_parents().groupby(f"{level}_code")[f"{level}_name"].first()
    areas.insert(0, "area_name", names.reindex(areas.index))
    return areas


@cache
def _levels_by_code() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for level in LEVELS:
        for code in area_table(level).index:
            found[code] = (*found.get(code, ()), level)
    return found | {ENGLAND_AND_WALES: ("nation",)}


@cache
def _names_by_code() -> dict[str, str]:
    names = {
        code: str(area_table(level).at[code, "area_name"])
        for code, (level, *_) in _levels_by_code().items()
        if code != ENGLAND_AND_WALES
    }
    return names | {ENGLAND_AND_WALES: "England and Wales"}


@cache
def _lads_by_code() -> dict[str, tuple[str, ...]]:
    districts = lad_parents().reset_index()
    found = {ENGLAND_AND_WALES: tuple(districts["lad_code"])}
    for level in LEVELS:
        for code, inside in districts.groupby(f"{level}_code")["lad_code"]:
            found[str(code)] = tuple(inside)
    return found


@cache
def _parents_of_level(level: str) -> dict[str, str]:
    districts = lad_parents()
    around = districts.index if level == "lad" else districts[f"{level}_code"]
    return dict(zip(map(str, districts.index), map(str, around), strict=True))


def require_level(level: str) -> None:
    """Raise Mistake if ``level`` is none of ``LEVELS``."""
    if level not in LEVELS:
        raise Mistake(f'"{level}" is not a level of area: use one of {", ".join(LEVELS)}.')


def levels_of(code: str) -> tuple[str, ...]:
    """Tell at which levels a current code stands, narrowest first; raises Mistake for an unknown code.

    Examples
    --------
    >>> levels_of("E06000001")
    ('lad', 'utla')
    """
    if code not in _levels_by_code():
        raise Mistake(f'"{code}" is not the code of an area we know.')
    return _levels_by_code()[code]


def own_levels_of(code: str) -> tuple[str, ...]:
    """Tell at which levels a code is on record, narrowest first; of an area of another map the levels that it stands at."""
    levels = levels_of(code)
    return tuple(level for level in levels if LEVELS[level].on_record) or levels


def common_level(codes: Sequence[str]) -> str | None:
    """Return the finest level at which all of some areas stand; None where there is none, or there are no areas."""
    of_each = [levels_of(code) for code in codes]
    return next((level for level in of_each[0] if all(level in each for each in of_each)), None) if of_each else None


def area_name(code: str) -> str:
    """Give the official English name of a current code; raises Mistake for an unknown code."""
    if code not in _names_by_code():
        raise Mistake(f'"{code}" is not the code of an area we know.')
    return _names_by_code()[code]


def lads_of(code: str) -> tuple[str, ...]:
    """List the districts inside an area (sorted; a district holds itself); Mistake for an unknown code."""
    if code not in _lads_by_code():
        raise Mistake(f'"{code}" is not the code of an area we know.')
    return _lads_by_code()[code]


@cache
def code_of_extent(level: str) -> dict[frozenset[str], str]:
    """Give the codes of the areas of a level, sorted, by the districts that each holds; raises Mistake for an unknown level."""
    whole = {frozenset(lads_of(ENGLAND_AND_WALES)): ENGLAND_AND_WALES} if level == "nation" else {}
    return whole | {frozenset(lads_of(code)): code for code in map(str, area_table(level).index)}


def parent(lad_code: str, level: str) -> str:
    """Give the code of the area of ``level`` that holds a district; raises Mistake for any other code."""
    require_level(level)
    if lad_code not in _parents_of_level(level):
        raise Mistake(f'"{lad_code}" is not the code of a local authority district we know.')
    return _parents_of_level(level)[lad_code]


def areas_within(code: str, level: str) -> tuple[str, ...]:
    """List the areas of ``level`` wholly inside an area (sorted codes, itself included at its own levels).

    Raises Mistake for an unknown code or level. A wider level than the area's own gives nothing, unless both
    have the same extent.
    """
    inside = set(lads_of(code))
    candidates = {parent(lad, level) for lad in inside}
    if code == ENGLAND_AND_WALES and level == "nation":
        candidates.add(code)
    return tuple(sorted(area for area in candidates if inside.issuperset(lads_of(area))))
