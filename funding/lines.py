"""The lines of a mix: one for each intervention, and one for each community that a ring-fence pays for."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cohorts.cohort import Cohort
from cohorts.draws import Rows
from cohorts.for_whom import OF_PEOPLE_WHO_CAUSE_HARM
from coverage.ask import ANY
from coverage.vocabulary import COMMUNITIES, RISK_LEVELS
from funding.areas import sum_to_areas
from funding.interventions import BY_AND_FOR, Intervention
from funding.scenario import Scenario
from geo.mistakes import Mistake


@dataclass(frozen=True)
class Line:
    """One line of money: an intervention for the people of its risk levels, all of them (*any*) or those of one community."""

    intervention: Intervention
    community: str = ANY

    @property
    def key(self) -> str:
        """Its name in files: ``by_and_for_support:lgbt``."""
        return self.intervention.key if self.community == ANY else f"{self.intervention.key}:{self.community}"

    @property
    def label(self) -> str:
        """What it is called on screen: "By-and-for support: LGBT+"."""
        own = "" if self.community == ANY else f": {COMMUNITIES[self.community]}"
        return f"{self.intervention.label}{own}"

    @property
    def is_for_people_who_cause_harm(self) -> bool:
        """Whether its places are for the people whom a cohort counts; how many need the other lines, nobody has estimated."""
        return self.intervention.key in OF_PEOPLE_WHO_CAUSE_HARM

    @property
    def risk_levels(self) -> tuple[str, ...]:
        """The risk levels it serves."""
        return self.intervention.risk_levels


def lines_of(scenario: Scenario, central: Cohort) -> tuple[tuple[Line, ...], NDArray[np.float64]]:
    """List the lines of a scenario and the share of a year's pot that each has; the shares sum to 1.

    A ring-fence without shares by community is split by their cohorts; a community whose cohort is not known has no line then.

    Raises
    ------
    Mistake
        If the ring-fence names a community whose cohort is not known.
    """
    general = 1 - scenario.by_and_for.share
    lines = [Line(one) for one in scenario.interventions if one.share * general > 0]
    shares = [line.intervention.share * general for line in lines]
    if scenario.by_and_for.share > 0:
        ours = next(one for one in scenario.interventions if one.key == BY_AND_FOR)
        split = scenario.by_and_for.by_community or _by_cohort(scenario, ours, central)
        for community in COMMUNITIES:
            if split.get(community, 0) > 0:
                lines.append(Line(ours, community))
                shares.append(scenario.by_and_for.share * split[community])
    return tuple(lines), np.array(shares) / sum(shares)


def line_cohort(line: Line, cohort: Cohort, scenario: Scenario) -> Rows:
    """Give the cohort of a line: ``row × area`` (``scenario.codes`` in order) people a year."""
    return area_people(cohort, line.risk_levels, line.community, scenario)


def area_people(cohort: Cohort, risks: tuple[str, ...], community: str, scenario: Scenario) -> Rows:
    """Give the people of some risk levels and a community, or *any*: ``row × area`` people a year; NaN where not known."""
    people: Rows = area_share(cohort, community, scenario) * national_people(cohort, risks)[:, None]
    return people


def area_share(cohort: Cohort, community: str, scenario: Scenario) -> Rows:
    """Give the part of the national cohort that lives in each area and is of a community, or *any*: ``row × area``."""
    share = cohort.share
    if community != ANY:
        share = share * cohort.factors[list(COMMUNITIES).index(community)]
    return sum_to_areas(share, scenario)


def national_people(cohort: Cohort, risks: tuple[str, ...]) -> Rows:
    """Give the national cohort of some risk levels together, by row."""
    return np.asarray(cohort.national[:, [list(RISK_LEVELS).index(risk) for risk in risks]].sum(axis=1))


def _by_cohort(scenario: Scenario, ours: Intervention, central: Cohort) -> dict[str, float]:
    people = {one: area_people(central, ours.risk_levels, one, scenario).sum() for one in COMMUNITIES}
    known = {one: float(number) for one, number in people.items() if number > 0}
    if not known:
        raise Mistake("by_and_for: no community has a known cohort here; give by_community, or a share of 0.")
    return {one: number / sum(known.values()) for one, number in known.items()}
