"""The files of a plan's tables."""

import pandas as pd

from funding.result.plan_answer import PlanAnswer
from geo.areas import ENGLAND_AND_WALES
from say.provenance import PLAN
from ui.parts.marked import Marked


def show_files(s: Marked, table: pd.DataFrame, title: str, answer: PlanAnswer, name: str) -> None:
    """Draw the downloads of a table of a plan; one that is not by area is of the plan's areas together."""
    rows = table if "area_code" in table else table.assign(area_code=whole_of(answer))
    s.files(rows.set_index("area_code"), title, PLAN, f"plan_{name}")


def whole_of(answer: PlanAnswer) -> str:
    """Return the GSS code of what a plan is for as a whole: its only area, else England and Wales."""
    codes = answer.tables["areas"]["area_code"]
    return str(codes.iloc[0]) if len(codes) == 1 else ENGLAND_AND_WALES
