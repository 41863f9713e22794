"""Hold what was read against the row of a table that counts all areas at once: does it add up to the published total?"""

from collections.abc import Iterator

from cohorts.series.suppression import SMALLEST_SHOWN
from geo.areas import area_table
from loaders.files.cells import shown
from loaders.series.counted_rows import CountedRow, WholeRow
from loaders.series.counts import GIVEN


def against_the_whole(rows: list[CountedRow], wholes: list[WholeRow]) -> Iterator[str]:
    """Say whether the areas of a period add up to the total that the table gives for all.

    Nothing is said where an area is missing, withheld or under five: the difference would give its count away.
    """
    level, given = rows[0].level, [row.count.value for row in rows if row.count.state == GIVEN]
    everywhere = {code for row in rows for code in row.together or (row.code,)} == set(area_table(level).index)
    if not everywhere or len(given) < len(rows) or not all(count >= SMALLEST_SHOWN for count in given):
        return
    total = sum(given)
    same = [whole for whole in wholes if whole.time == rows[0].time and whole.count.state == GIVEN]
    if agreeing := [whole.named for whole in same if whole.count.value == total]:
        yield f"The areas add up to {total:,.0f}, as the row {shown(agreeing[0])} says."
    elif same:
        largest = max(same, key=lambda whole: whole.count.value)
        yield f"The areas add up to {total:,.0f}, and the row {shown(largest.named)} says {largest.count.value:,.0f}."
