"""Published costs on the Assumptions screen: each with its own prices, its price year, ours, and who says so."""

from loaders.assumptions.cost_evidence import shipped_cost_evidence
from say.funding.cost_evidence_words import evidence_as_shown, evidence_in_words

SHOWN = evidence_as_shown(shipped_cost_evidence())


def test_a_published_cost_is_shown_at_its_own_prices_and_at_ours() -> None:
    lancashire = SHOWN[SHOWN["Where"] == "Lancashire"].iloc[0]
    # £745,000 ÷ 148 people in 2024; × 138.31 ÷ 133.76 in 2025.
    assert (lancashire["At its own prices"], lancashire["Price year"]) == ("£5,034", "2024")
    assert (lancashire["At 2025 prices"], lancashire["Range"]) == ("£5,205", "holds it")
    assert SHOWN["Source"].str.len().min() > 0


def test_the_screen_says_how_many_figures_the_ranges_hold_and_how_many_stand_beside_them() -> None:
    held = int((SHOWN["Range"] == "holds it").sum())
    said = evidence_in_words(shipped_cost_evidence())
    assert f"Each range holds all published evidence of a whole cost: {held} figures." in said
    assert f"The other {len(SHOWN) - held} are a part of a cost" in said
    assert max(len(sentence.split()) for sentence in said.split(". ")) <= 18
