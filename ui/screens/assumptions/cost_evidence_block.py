"""The published figures that a unit cost rests on, each at its own prices and carried to ours, drawn as a list."""

from loaders.assumptions.cost_evidence import shipped_cost_evidence
from say.funding.cost_evidence_words import evidence_as_shown, evidence_in_words
from say.provenance import COSTS
from ui.frame.screen import Screen


def show_cost_evidence(s: Screen) -> None:
    """Draw every published cost, whether our range holds it, and who published it."""
    evidence = shipped_cost_evidence()
    table = evidence_as_shown(evidence)
    s.plain.say_quietly(evidence_in_words(evidence))
    s.plain.table(table, "Published costs, at their own prices and at ours")
    s.files(table, "published costs", COSTS, "published_costs")
