"""What a file made from a scenario says that it rests on."""

from coverage.evaluation import Evaluation
from coverage.export import Provenance
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import rule_in_words
from geo.levels import LEVELS


def scenario_provenance(
    scenario: Scenario, evaluation: Evaluation, sources: str, assumptions: str
) -> Provenance:
    """Say what a file made from a scenario rests on.

    Parameters
    ----------
    scenario, evaluation
        What was asked, and the directory on a date.
    sources
        Where people and areas come from.
    assumptions
        Whether they stand as shipped, or which are changed, in words.
    """
    directory, terms = evaluation.directory, evaluation.terms
    only = ", by-and-for only" * terms.by_and_for_only + ", quality-assured only" * terms.quality_assured_only
    old = f"records old after {terms.staleness_months} months{only}"
    asked = (
        f"plan “{scenario.name}”, shared {rule_in_words(scenario.sharing)}, "
        f"{LEVELS[scenario.level].many}: {len(scenario.codes)}, on {terms.on}, {old}"
    )
    return Provenance(
        "A plan",
        directory.title,
        directory.edition,
        asked,
        sources,
        directory.invented,
        assumptions,
        modelled=True,
    )
