"""The lottery before and after a plan, laid out as a table: every measure of every line in words, each number with its ends."""

import pandas as pd

from funding.result.plan import Plan
from funding.result.plan_lottery import PlanLottery, plan_lottery
from say.funding.plan_lottery_words import LARGE, LARGE_AND_KNOWN, LIVES_WHERE, why_not_compared
from say.funding.plan_results import ends_of

PLACED = "Share of the cohort that has a place"
EVENNESS = {
    "gini": "Unevenness (Gini): 0 all alike, towards 1 all in one place",
    "best_tenth": "Places for each 100 people in the best-served tenth",
    "worst_tenth": "Places for each 100 people in the worst-served tenth",
}
WHEN = ("before", "after", "change", "new_places")


def lottery_table(plan: Plan, small: pd.Series) -> pd.DataFrame:
    """List the lottery numbers of every line.

    Parameters
    ----------
    plan
        The plan.
    small
        ``cohorts.answers.ranks.too_small`` of its level.

    Returns
    -------
    pandas.DataFrame
        ``line measure said``, then ``before after change new_places``, each with its ends; ``areas`` that before and after are
        over, and ``share_of_cohort`` living in them with its ends; ``why_not_known`` in words.
    """
    rows: list[dict[str, object]] = []
    for number, line in enumerate(plan.problem.lines):
        lottery = plan_lottery(plan, number, small)
        found = [_placed_row(lottery), *_evenness_rows(plan, lottery), *_status_rows(lottery)]
        rows += [{"line": line.key, "why_not_known": "", **row} for row in found]
    return pd.DataFrame(rows)


def _placed_row(lottery: PlanLottery) -> dict[str, object]:
    parts = {
        "before": lottery.placed_before,
        "after": lottery.placed_after,
        "change": lottery.placed_change,
        "new_places": lottery.placed_by_plan,
        "share_of_cohort": lottery.share_known,
    }
    return {"measure": "share_placed", "said": PLACED, "areas": lottery.areas_known, **ends_of(parts)}


def _evenness_rows(plan: Plan, lottery: PlanLottery) -> list[dict[str, object]]:
    reasons = {
        "Before and after": why_not_compared(plan, lottery.compared, LARGE_AND_KNOWN),
        "The plan's places alone": why_not_compared(plan, lottery.new_compared, LARGE),
    }
    why = " ".join(f"{what}: {reason}" for what, reason in reasons.items() if reason)
    compared = {"areas": lottery.compared.areas, "why_not_known": why}
    return [
        {
            "measure": measure,
            "said": said,
            **compared,
            **ends_of({when: getattr(getattr(lottery, when), measure) for when in WHEN}),
            **ends_of({"share_of_cohort": lottery.compared.share}),
        }
        for measure, said in EVENNESS.items()
    ]


def _status_rows(lottery: PlanLottery) -> list[dict[str, object]]:
    before, after = lottery.share_by_status_before, lottery.share_by_status_after
    return [
        {
            "measure": f"lives_where_{status}",
            "said": f"Share of the cohort who {LIVES_WHERE[status]}",
            **ends_of({"before": before[status], "after": after[status]}),
        }
        for status in reversed(list(before))
    ]
