"""What a layer tells of each area on maps of months, changes and plans: numbers, dates and statuses; the unknown is null."""

from collections.abc import Sequence

import pandas as pd

from coverage.timeline import Month, month_table
from funding.result.plan_answer import PlanAnswer
from say.coverage.difference_words import Comparison

_OF_THE_OTHER = "_other"


def columns_of_months(months: Sequence[Month], at: int, level: str) -> pd.DataFrame:
    """Return the columns of the map of a month: the day, the status then, and until when a local record is known to stay.

    Parameters
    ----------
    months
        As ``months_of`` gives them.
    at
        Which of them is shown.
    level
        ``lad utla pfa region``.

    Returns
    -------
    pandas.DataFrame
        By area code: ``on status extent districts districts_of share_of_people`` and ``without_local_from``, the
        first day shown on which none is left where one was before (null where that does not come, or none was).
    """
    local = pd.DataFrame({one.on: one.areas_local(level) for one in months})
    lost = local.iloc[:, 0].to_numpy()[:, None] & ~local.to_numpy()
    without = [months[row.argmax()].on if row.any() else None for row in lost]
    shown = month_table(months[at], level).drop(columns="area_name").rename(columns={"share": "share_of_people"})
    shown.insert(0, "on", [months[at].on] * len(shown))
    return shown.assign(without_local_from=pd.Series(without, index=local.index, dtype="object"))


def columns_of_changes(differences: pd.DataFrame, comparison: Comparison) -> pd.DataFrame:
    """Return the columns of the map of a comparison: those of ``record_difference``, and the date on either side."""
    sides = (("on_before", comparison.before), ("on_after", comparison.after))
    dates = {name: [side.ask.terms.on] * len(differences) for name, side in sides}
    return differences.drop(columns="area_name").assign(**dates)


def columns_of_plan(answer: PlanAnswer) -> pd.DataFrame:
    """Return the columns of a map of a plan, by area code: every number of its table of areas; no row where it takes no part."""
    areas: pd.DataFrame = answer.tables["areas"]
    return areas.set_index("area_code").drop(columns="area_name")


def columns_of_line(answer: PlanAnswer, line: str) -> pd.DataFrame:
    """Return the columns of a map of one line of a plan in its last year: as ``area_year_lines`` has them, the year in words."""
    table = answer.tables["area_year_lines"]
    last: pd.DataFrame = table[(table["line"] == line) & (table["year"] == table["year"].iloc[-1])]
    return last.set_index("area_code").rename(columns={"year": "financial_year"})


def columns_of_two_plans(one: PlanAnswer, other: PlanAnswer) -> pd.DataFrame:
    """Return the columns of a map of two plans: those of either, of the second with ``_other`` behind."""
    ours, others = columns_of_plan(one), columns_of_plan(other)
    return ours.merge(others, how="outer", left_index=True, right_index=True, suffixes=("", _OF_THE_OTHER))
