"""Which areas stand beside one area when it is compared."""

from collections.abc import Sequence

from cohorts.answers.similar import most_similar
from cohorts.model.inputs import CohortInputs
from geo.areas import area_table, areas_within, lads_of, parent
from geo.neighbours import neighbours

GROUPS = {
    "all": "Every area of this level",
    "region": "The areas of its region",
    "similar": "The areas most like it",
    "neighbours": "Its neighbours",
    "own": "A group of my own",
}


def group_codes(
    need: CohortInputs, group: str, code: str | None, level: str, own: Sequence[str] = ()
) -> tuple[str, ...]:
    """List the areas of a group, the chosen area among them.

    Parameters
    ----------
    need
        For *similar*: what areas are alike in, and how many are listed (the assumption ``similar_areas``).
    group
        A key of ``GROUPS``. Without a chosen area every group but *own* is *all*.
    code
        The chosen area at that level, or None.
    level
        ``lad utla pfa region``.
    own
        Codes of one's own group; those that do not stand at the level are left out.

    Returns
    -------
    tuple of str
        Area codes, sorted; never empty (an own group with no area of this level and no chosen area is *all*).
    """
    everywhere = tuple(area_table(level).index)
    if group == "own":
        found = set(own) & set(everywhere)
    elif code is None or group == "all":
        return everywhere
    elif group == "region":
        found = set(areas_within(parent(lads_of(code)[0], "region"), level))
    elif group == "neighbours":
        found = set(neighbours(code, level))
    else:
        how_many = int(need.assumptions["similar_areas"].value)
        found = set(most_similar(need, code, level, how_many).index)
    return tuple(sorted(found | ({code} if code else set()))) or everywhere
