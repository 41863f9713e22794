"""The published figures that a unit cost rests on, each at its own prices and carried to ours, drawn as a list."""

from functools import partial

import pandas as pd

from loaders.assumptions.cost_evidence import shipped_cost_evidence
from say.funding.cost_evidence_words import evidence_as_shown, evidence_in_words
from say.provenance import COSTS
from ui.frame.screen import Screen
from ui.state.world import shipped_need


def show_cost_evidence(s: Screen) -> None:
    """Draw every published cost, whether our range holds it, and who published it."""
    s.plain.say_quietly(evidence_in_words(shipped_cost_evidence()))
    s.plain.kept_table(shipped_need(), partial(_as_shown), "Published costs, at their own prices and at ours")
    name = "published_costs"
    s.save("Save table", name, lambda: s.table_files(_as_shown(), "published costs", COSTS, name))


def _as_shown() -> pd.DataFrame:
    return evidence_as_shown(shipped_cost_evidence())
