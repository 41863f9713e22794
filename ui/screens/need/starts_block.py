"""From the cohort to starts: which share of people goes on from each step to the next, where anybody knows."""

import pandas as pd

from cohorts.model.starts import STEPS
from loaders.assumptions.starts import shipped_starts
from say.cohorts.starts_words import LABELS, NOBODY_KNOWS, seen_in_words, steps_not_known
from say.estimate import PER_CENT, Estimate
from ui.frame.screen import Screen
from ui.state.need_in_use import need_in_use


def show_starts(s: Screen) -> None:
    """Draw the steps with their shares, "not known" where nobody has published one, and every count that was published."""
    assumptions = need_in_use().assumptions
    s.plain.say_quietly(f"The cohort is everybody at the risk level. {NOBODY_KNOWS} {steps_not_known(assumptions)}")
    of_referred = {"completed_of_referred": "Completed, of those referred"}
    rows = {key: LABELS[step] for step, key in STEPS.items()} | of_referred
    shown = pd.DataFrame(
        {
            "Step": list(rows.values()),
            "Share, with our range": [str(Estimate.assumed(assumptions[key], PER_CENT)) for key in rows],
            "Source": [assumptions[key].source for key in rows],
        }
    )
    s.plain.table(shown, "From the cohort to starts: the share of each step", key="need-starts")
    s.plain.bullets(seen_in_words(shipped_starts()))
