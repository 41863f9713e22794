"""Money on record in words: how many sums are put to one area, and how many cannot be."""

from coverage.awards_by_area import AwardsByArea
from say.numbers import count


def awards_left_out(awards: AwardsByArea, of_own_records: int) -> str:
    """Say how many sums count, how many are to records of several areas and not divided, and how many are of none.

    ``of_own_records``: how many of the sums the user's own workbook states.
    """
    known = awards.counted + awards.of_several + awards.elsewhere
    if not known:
        return "No record here states a sum."
    of_several = f"{count(awards.of_several)} of several areas, never divided"
    own = f" Your own records state {count(of_own_records, 'sum')} of these." if of_own_records else ""
    return (
        f"Of {count(known, 'sum')} on record, {count(awards.counted)} can be put to one area. "
        f"The others: {of_several}; {count(awards.elsewhere)} regional, national, ended or not asked for.{own}"
    )
