"""What every file and picture of a plan says of itself: the plan, its edition, the date and the assumptions behind it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from coverage.evaluation import Evaluation
from coverage.export import Provenance
from funding.result.plan import Plan
from funding.result.plan_answer import Entry, PlanAnswer
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import rule_in_words
from geo.levels import LEVELS
from say.funding.money_words import asked_in_words
from say.numbers import day
from say.provenance import PLAN, Basis, asked_of, basis_on


def plan_provenance(name: str, asked: str, edition: Mapping[str, str], invented: bool, level: str) -> Provenance:
    """Return what a file of the whole answer of a plan says of itself.

    Parameters
    ----------
    name, asked
        Of the plan: its name, and its budget, years and rule in a few words.
    edition
        What it rests on: ``directory edition on assumptions``.
    invented
        Whether the directory is.
    level
        Of the areas that share the money.
    """
    on = day(date.fromisoformat(edition["on"]))
    said = f"plan “{name}”: {asked}; on {on}"
    basis = Basis(edition["directory"], edition["edition"], invented, said, edition["assumptions"]).of_areas(level)
    return replace(
        basis.provenance("a plan", PLAN), notes=()
    )  # an answer is kept, and its published schema has no notes


def provenance_of_plan(plan: Plan, evaluation: Evaluation, assumptions: str) -> Provenance:
    """Return the same of a plan that was run with a directory on a date, and assumptions in words."""
    directory = evaluation.directory
    edition = {"directory": directory.title, "edition": directory.edition, "assumptions": assumptions}
    edition["on"] = evaluation.terms.on.isoformat()
    return plan_provenance(plan.scenario.name, asked_in_words(plan), edition, directory.invented, plan.scenario.level)


def provenance_of_scenario(scenario: Scenario, evaluation: Evaluation, assumptions: str, title: str) -> Provenance:
    """Return what a file made from a scenario, and from no single plan, says of itself."""
    directory, terms = evaluation.directory, evaluation.terms
    areas = f"{LEVELS[scenario.level].many}: {len(scenario.codes)}"
    plan = f"plan “{scenario.name}”, shared {rule_in_words(scenario.sharing)}, {areas}"
    basis = basis_on(directory, asked_of(plan, day(terms.on), terms.staleness_months), assumptions)
    return basis.of_areas(scenario.level).provenance(title, PLAN)


def basis_of_answer(answer: PlanAnswer) -> Basis:
    """Return what a plan rests on: the directory, date and assumptions that it was worked out with."""
    about = answer.provenance
    return Basis(about.directory, about.edition, about.invented, about.asked, about.assumptions)


def called(answer: PlanAnswer, name: str, scenario: Entry) -> PlanAnswer:
    """Return the answer of a plan under the name that it is saved as, with its scenario as it is saved."""
    about = plan_provenance(name, answer.asked, answer.edition, answer.invented, answer.level)
    return replace(answer, name=name, scenario=scenario, provenance=about)
