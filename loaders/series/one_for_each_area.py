"""One count for each area and period: the first under its own code, else the retired districts that became it, added up."""

from dataclasses import replace

from geo.areas import area_name
from geo.mistakes import Mistake
from geo.retired import missing_districts, parts_of_given, retired_areas
from loaders.files.report import Finding
from loaders.series.counted_rows import CountedRow
from loaders.series.counts import GIVEN, WITHHELD, Count
from loaders.series.headings import COLUMNS
from loaders.series.rows import SeriesTable


def one_for_each_area(
    rows: list[CountedRow], table: SeriesTable, name: str, problems: list[Finding]
) -> list[CountedRow]:
    """Keep one row for each area and period; what is set aside or added up is said in ``problems``.

    Raises
    ------
    Mistake
        If rows of one area and period differ in what they count.
    """
    by_area: dict[tuple[str, object], list[CountedRow]] = {}
    for row in _without_overlaps(rows, problems):
        by_area.setdefault((row.code, row.time), []).append(row)
    kept = []
    for same in by_area.values():
        _require_one_thing_counted(same, table, name)
        whole = [row for row in same if row.given not in _became_whole_or_part(row.code)]
        parts = list({row.given: row for row in reversed(whole[:1] or same)}.values())[::-1]
        used = {(row.sheet, row.number) for row in parts}
        for row in same:
            if (row.sheet, row.number) not in used:
                _set_aside(row, f"{row.code} has a value for this period already.", problems)
        kept.append(parts[0] if whole else _added_up(parts, problems))
    return kept


def _without_overlaps(rows: list[CountedRow], problems: list[Finding]) -> list[CountedRow]:
    """Set aside a row of areas counted together where one of them has a row of its own; say how the others are used."""
    alone = {(row.code, row.time) for row in rows if not row.together}
    kept, said = [], set()
    for row in rows:
        names = " and ".join(area_name(code) for code in row.together)
        if any((code, row.time) in alone for code in row.together):
            _set_aside(row, f"{names} are counted together here, and one of them has a row of its own.", problems)
            continue
        kept.append(row)
        if row.together and row.together not in said:
            said.add(row.together)
            message = (
                f"{names} are counted together, so the model spreads the count between them by people aged 16 and over."
            )
            problems.append(Finding(row.sheet, row.number, COLUMNS["area_code"], message, False))
    return kept


def _set_aside(row: CountedRow, why: str, problems: list[Finding]) -> None:
    problems.append(Finding(row.sheet, row.number, COLUMNS["area_code"], why, True))


def _require_one_thing_counted(same: list[CountedRow], table: SeriesTable, name: str) -> None:
    """Refuse a table whose rows for one area and period differ in a column that we do not read, such as the offence."""
    own = [row for row in same if row.given == same[0].given]
    if len({row.count.value for row in own}) < 2:
        return
    differ = [
        heading for at, heading in enumerate(table.others) if heading and len({row.others[at] for row in own}) > 1
    ]
    if differ:
        listed = " and ".join(f"“{heading}”" for heading in differ[:3])
        raise Mistake(
            f"{name}: rows {own[0].number} and {own[1].number} are for one area and period, and differ in {listed}; "
            "keep the rows of one kind, or add them up, and load that."
        )


def _added_up(parts: list[CountedRow], problems: list[Finding]) -> CountedRow:
    """Add up the districts that became one area; the sum is not known where one of them is not given."""
    one, given = parts[0], {row.given for row in parts}
    if doubled := parts_of_given(given):
        parts = [row for row in parts if row.given not in doubled]
    missing = sorted(missing_districts(one.code, given))
    if missing:
        message = (
            f"{one.code} was made of more districts than are given ({', '.join(missing)} not given), so its count is not "
            "known; give a row for the whole area."
        )
    else:
        message = f"The counts of {len(parts)} retired districts were added up for {one.code}."
    if missing or len(parts) > 1:
        problems.append(Finding(one.sheet, one.number, COLUMNS["value"], message, False))
    total = float("nan") if missing else sum(row.count.value for row in parts)
    states = {row.count.state for row in parts} - {GIVEN}
    return replace(one, count=Count(total, WITHHELD if states == {WITHHELD} else GIVEN))


def _became_whole_or_part(code: str) -> frozenset[str]:
    """Give the retired districts that went into one current area; a retired county that became it whole is not among them."""
    return frozenset(old.code for old in retired_areas().values() if old.successors == (code,) and old.level == "lad")
