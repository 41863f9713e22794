"""What a plan changes: who gains and loses, the lottery before and after, expected outcomes, and what moves the answer most."""

import pandas as pd

from funding.result.plan_answer import PlanAnswer
from funding.scenario.ranges import GRADES, NO_EFFECT
from say.estimate import NUMBER, PER_CENT, Estimate, column
from say.funding.line_tables import lottery_table, outcome_table
from say.numbers import NOT_KNOWN, count, is_known, per_cent, pounds
from say.provenance import PLAN
from ui.frame.screen import Screen
from ui.parts.charts.tornado_chart import show_tornado, tornado_in_words
from ui.screens.plans.plan_files import show_files, whole_of

SIZE = ["kind", "effect_low", "effect_median", "effect_high"]
"""The columns that say by how much an outcome falls."""
SHARE, LIVES = "share_", "lives_where_"
"""How the names of the lottery's measures begin that are shares of the cohort; the second kind says where people live."""


def show_lottery(s: Screen, answer: PlanAnswer) -> None:
    """Draw who has a place before and after and how evenly places fall, line by line, each number with its range."""
    table = lottery_table(answer)
    s.say_quietly(
        "Before, after and the difference are over the areas whose places already there are known; the plan's own places alone "
        "are over all areas. How evenly places fall leaves out areas too small to rank, and is not known where too few are left. "
        "The last rows say where people live, each area by its main status: one place makes an area one that a service reaches.",
    )
    shown = pd.DataFrame(
        {
            "Line": table["line"].map(answer.line_labels),
            "Measure": table["said"],
            "Before": _spans(table, "before"),
            "After": _spans(table, "after"),
            "Difference": _spans(table, "change"),
            "The plan's places alone": _spans(table, "new_places"),
            "Over areas": table["areas"].map(lambda areas: count(areas) if is_known(areas) else ""),
            "Home to, of the cohort": _homes(table),
        }
    )
    s.table(shown, "Who has a place, and how evenly places fall", key="plan-lottery")
    for line, why in table.loc[table["measure"] == "gini", ["line", "why_not_known"]].itertuples(index=False):
        if why:
            s.say_quietly(f"{answer.line_labels[line]}: {why}")
    show_files(s, table, "the lottery before and after the plan", answer, "lottery")


def show_outcomes(s: Screen, answer: PlanAnswer) -> None:
    """Draw what may be expected of each line, with the grade of its evidence; nothing is added up over lines."""
    table = outcome_table(answer)
    s.plain.say_quietly(
        "Each line stands by itself: outcomes differ and effects overlap, so nothing is added up or ranked. An effect comes to a "
        "number only against a control group, and with the rate without it. What stands in the last year takes each year's "
        "people to be others, until there are none. An avoided cost is a share of what its source counts: no money comes back.",
    )
    shown = pd.DataFrame(
        {
            "Line": table["line"].map(answer.line_labels),
            "What falls": [outcome or NO_EFFECT for outcome in table["outcome"]],
            "By": [_size_in_words(*row) for row in table[SIZE].itertuples(index=False)],
            "How well that is known": table["grade"].map(GRADES).where(table["outcome"] != "", NO_EFFECT),
            "Who complete": column(table, "completers", NUMBER),
            "How many fewer": _or_why_not(column(table, "fewer", NUMBER), table["why_no_number"]),
            "Standing in the last year": column(table, "standing_last_year", NUMBER),
            "Avoided cost, as a share": column(table, "avoided_share", PER_CENT),
            "Of what": table["avoided_cost_basis"].replace("", NOT_KNOWN),
            "Source": table["source"],
        }
    )
    s.table(shown, "Expected outcome of each line, with its evidence", key="plan-outcomes")
    show_files(s, table, "expected outcomes of the plan, line by line", answer, "outcomes")


def show_sensitivity(s: Screen, answer: PlanAnswer) -> None:
    """Draw which number moves the people reached most, from its low to its high end, alone."""
    table = answer.tables["sensitivity"].set_index("assumption")
    unit = "people reached over all years"
    if not table.empty:
        s.say_quietly(tornado_in_words(table, unit))
    title = "what moves the people reached most"
    show_tornado(s, table, title, PLAN, "plan_tornado", unit, whole_of(answer))


def gainers_in_words(answer: PlanAnswer) -> str:
    """Say how many areas get more than a share by cohort, how many less, and who gains and loses most."""
    areas = answer.tables["areas"]
    more, less = areas[areas["gain_gbp"].round() > 0], areas[areas["gain_gbp"].round() < 0]
    if not areas["gbp"].sum() > 0:
        return "No area gets anything."
    if len(areas) < 2 or more.empty or less.empty:
        return "Every area gets what a share by cohort would give it."
    in_order = areas.sort_values("gain_gbp")
    first, last = in_order.iloc[-1], in_order.iloc[0]
    return (
        f"Against a share by cohort, {len(more)} areas get more and {len(less)} less. {first['area_name']} gets "
        f"{pounds(first['gain_gbp'])} more than its share by cohort, the most above; {last['area_name']} gets "
        f"{pounds(-last['gain_gbp'])} less, the most below."
    )


def _spans(table: pd.DataFrame, when: str) -> list[str]:
    """Say a column of the lottery with its ranges; "" where a measure has no such number."""
    ends = zip(table["measure"], table[f"{when}_low"], table[f"{when}_median"], table[f"{when}_high"], strict=True)
    asked = ("before", "after")
    return [
        "" if measure.startswith(LIVES) and when not in asked else _span(measure, when == "change", *span)
        for measure, *span in ends
    ]


def _homes(table: pd.DataFrame) -> list[str]:
    """Say the share of the cohort that lives in the areas of before and after."""
    ends = column(table, "share_of_cohort", PER_CENT)
    return ["" if measure.startswith(LIVES) else said for measure, said in zip(table["measure"], ends, strict=True)]


def _span(measure: str, change: bool, low: float, median: float, high: float) -> str:
    if not is_known(median):
        return NOT_KNOWN
    if change:
        points, unit = (100, " points") if measure.startswith(SHARE) else (1, "")
        said, *ends = (f"{points * value:+.{1 if unit else 2}f}" for value in (median, low, high))
        return f"{said}{unit} ({ends[0]} to {ends[1]})"
    if measure.startswith((SHARE, LIVES)):
        return str(Estimate(low, median, high, PER_CENT))
    return f"{median:.2f} ({low:.2f} to {high:.2f})"


def _size_in_words(kind: str, low: float, middle: float, high: float) -> str:
    """Say by how much an outcome falls, as the source has it, and the range, which is the plan's and not the source's."""
    if not is_known(middle):
        return NOT_KNOWN

    def say(size: float) -> str:
        return f"{100 * size:.3g} percentage points" if kind == "points" else per_cent(size)

    return say(middle) if low == high else f"{say(middle)} (the plan's own range: {say(low)} to {say(high)})"


def _or_why_not(said: list[str], why: pd.Series) -> list[str]:
    """Say why an effect comes to no number, where it does not."""
    return [f"no number: {reason}" if reason else number for number, reason in zip(said, why, strict=True)]
