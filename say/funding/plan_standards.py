"""The standards that a plan would help to meet, area by area: the list of the scorecard, as it stands and with the plan."""

import pandas as pd

from coverage.standards.bought import Bought, with_plan
from coverage.standards.of_a_plan import paid_for
from coverage.standards.scorecard import LEVEL, Scorecard, Scorecards
from coverage.standards.verdict import Verdict
from funding.result.plan_answer import PlanAnswer
from geo.areas import area_name

HELPS = "What a plan pays for counts for its own work alone: the terms of other contracts stay as they are."
NOTHING_MORE = "none more"


def can_be_told(answer: PlanAnswer) -> bool:
    """Whether the areas of a plan are those in which standards are judged."""
    return answer.level == LEVEL


def standards_with_plan(answer: PlanAnswer, cards: Scorecards) -> pd.DataFrame:
    """Say which standards would newly be met, and met in part, in each area that gets places.

    Returns
    -------
    pandas.DataFrame
        ``area_code area_name met partly``: labels of standards, ";" between them, "none more" where there is none.
    """
    after = with_plan(cards, _bought(answer), paid_for(frozenset(answer.warnings)))
    rows = [
        {
            "area_code": code,
            "area_name": area_name(code),
            "met": _newly(cards[code], card, Verdict.MET),
            "partly": _newly(cards[code], card, Verdict.PARTLY),
        }
        for code, card in after.items()
    ]
    return pd.DataFrame(rows, columns=["area_code", "area_name", "met", "partly"])


def _bought(answer: PlanAnswer) -> dict[str, list[Bought]]:
    """Return what each area with places gets, by its code, in the order of the plan."""
    lines = {
        line["key"]: Bought(line["intervention"], line["community"], tuple(line["risk_levels"]))
        for line in answer.lines
    }
    table = answer.tables["area_year_lines"]
    placed = table.loc[table["places"] > 0, ["area_code", "line"]].drop_duplicates()
    return {str(code): [lines[line] for line in of["line"]] for code, of in placed.groupby("area_code", sort=False)}


def _newly(before: Scorecard, after: Scorecard, verdict: Verdict) -> str:
    named = [one.standard.label for key, one in after.items() if one.verdict is verdict is not before[key].verdict]
    return "; ".join(named) or NOTHING_MORE
