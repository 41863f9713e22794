"""Saved groups of areas: a name, a level, and the GSS codes of its areas."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from geo.areas import area_table, require_level
from geo.mistakes import Mistake
from store.database import Store
from store.saving import add_version
from store.versions import Heading, headings, item_version

KIND = "area_group"


@dataclass(frozen=True)
class SavedGroup(Heading):
    """One version of a group: ``level`` (``lad utla pfa region nation``) and ``codes``, sorted.

    The codes are those that were known when it was saved: an area may have been retired since.
    """

    level: str
    codes: tuple[str, ...]


def save_group(
    store: Store,
    name: str,
    level: str,
    codes: Iterable[str],
    group_id: str | None = None,
    expected_version: int | None = None,
) -> SavedGroup:
    """Save a new group of areas, or the next version of one.

    Parameters
    ----------
    store
        As ``open_store`` gives it.
    name
        1 to 80 letters once it is trimmed.
    level, codes
        At least one area of that level, by GSS code; order and repeats do not matter.
    group_id, expected_version
        As ``plan_id`` and ``expected_version`` of ``plans.save_plan``.

    Raises
    ------
    Mistake
        If the name, the level or a code cannot be used, no area is named, or as ``plans.save_plan``.
    """
    require_level(level)
    wanted = sorted(set(codes))
    if not wanted:
        raise Mistake("A group needs at least one area: choose one.")
    if unknown := set(wanted) - set(area_table(level).index):
        raise Mistake(f"{len(unknown)} of the {len(wanted)} areas of the group are not areas of the level {level}.")
    parts = {"level": level, "codes": json.dumps(wanted)}
    return _group(add_version(store, KIND, name, parts, group_id, expected_version), parts)


def groups(store: Store) -> tuple[Heading, ...]:
    """List every group, the last saved first."""
    return headings(store, KIND)


def group(store: Store, group_id: str, version: int | None = None) -> SavedGroup:
    """Open a version of a group, or the latest. Raises Mistake as ``plans.plan``."""
    return _group(*item_version(store, KIND, group_id, version))


def _group(heading: Heading, parts: Mapping[str, str]) -> SavedGroup:
    return SavedGroup(**asdict(heading), level=parts["level"], codes=tuple(json.loads(parts["codes"])))
