"""The lines of a mix: one for each intervention, and one for each community that a ring-fence pays for."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from funding.scenario.areas import sum_to_areas
from funding.scenario.interventions import InterventionInMix
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake


@dataclass(frozen=True)
class Line:
    """One line of money: an intervention for the people of its risk levels, all of them (*any*) or those of one community."""

    intervention: InterventionInMix
    community: str = ANY

    @property
    def key(self) -> str:
        """Its name in files: ``by_and_for_support:lgbt``."""
        return self.intervention.key if self.community == ANY else f"{self.intervention.key}:{self.community}"

    @property
    def label(self) -> str:
        """What it is called on screen: "By-and-for support: LGBT+"."""
        own = "" if self.community == ANY else f": {COMMUNITIES[self.community].label}"
        return f"{self.intervention.label}{own}"

    @property
    def is_for_people_who_cause_harm(self) -> bool:
        """Whether its places are for the people whom a cohort counts; how many need the other lines, nobody has estimated."""
        return INTERVENTIONS[self.intervention.key].for_people_who_cause_harm

    @property
    def adds_people(self) -> bool:
        """Whether its people count beside those of other lines: they do not where another line has the same people."""
        return self.is_for_people_who_cause_harm and self.intervention.same_people_as is None

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
        split, pays_for = ring_fence_split(scenario, central), scenario.by_and_for.pays_for
        for ours in (one for one in scenario.interventions if one.key in pays_for):
            for community, share in split_of(ours, split).items():
                lines.append(Line(ours, community))
                shares.append(scenario.by_and_for.share * pays_for[ours.key] * share)
    return tuple(lines), np.array(shares) / sum(shares)


def ring_fence_split(scenario: Scenario, central: Cohort) -> dict[str, float]:
    """Give the share of the ring-fence that each community has: as the scenario says, else by their cohorts.

    Raises Mistake where no community has a known cohort.
    """
    own = scenario.by_and_for.by_community
    if own is not None:
        return {key: own[key] for key in COMMUNITIES if key in own and own[key] > 0}
    levels = next(one for one in scenario.interventions if one.key in scenario.by_and_for.pays_for).risk_levels
    people = {one: float(area_people(central, levels, one, scenario).sum()) for one in COMMUNITIES}
    known = {one: number for one, number in people.items() if number > 0}
    if not known:
        raise Mistake("by_and_for: no community has a known cohort here; give by_community, or a share of 0.")
    return {one: number / sum(known.values()) for one, number in known.items()}


def split_of(one: InterventionInMix, split: Mapping[str, float]) -> dict[str, float]:
    """Give the split among the communities that an intervention may be for: work with people who cause harm, among theirs.

    Raises Mistake where it is for none of them.
    """
    if not INTERVENTIONS[one.key].for_people_who_cause_harm:
        return dict(split)
    theirs = {key: share for key, share in split.items() if COMMUNITIES[key].may_cause_harm}
    if not theirs:
        raise Mistake(
            f"by_and_for: {one.label.lower()} is work with people who cause harm, and by_community names victims alone; name a "
            "community of people who cause harm, or take the intervention out."
        )
    whole = sum(theirs.values())
    return theirs if len(theirs) == len(split) else {key: share / whole for key, share in theirs.items()}


def line_cohort(line: Line, cohort: Cohort, scenario: Scenario) -> Rows:
    """Give the cohort of a line: ``row × area`` (``scenario.codes`` in order) people a year."""
    return area_people(cohort, line.risk_levels, line.community, scenario)


def line_cohort_by_lad(line: Line, cohort: Cohort) -> Rows:
    """Give the cohort of a line district by district: ``row × LAD`` people a year; of one risk level, ``Cohort.people``."""
    return np.asarray(np.sum([cohort.people(risk, line.community) for risk in line.risk_levels], axis=0))


def area_people(cohort: Cohort, risks: tuple[str, ...], community: str, scenario: Scenario) -> Rows:
    """Give the people of some risk levels and a community, or *any*: ``row × area`` people a year; NaN where not known."""
    people: Rows = area_share(cohort, risks, community, scenario) * national_people(cohort, risks)[:, None]
    return people


def area_share(cohort: Cohort, risks: tuple[str, ...], community: str, scenario: Scenario) -> Rows:
    """Give the part of the national cohort of some risk levels that lives in each area and is of a community: ``row × area``."""
    share = cohort.share
    if community != ANY:
        share = share * cohort.factor(community, risks)
    return sum_to_areas(share, scenario)


def national_people(cohort: Cohort, risks: tuple[str, ...]) -> Rows:
    """Give the national cohort of some risk levels together, by row."""
    return np.asarray(cohort.national[:, [list(RISK_LEVELS).index(risk) for risk in risks]].sum(axis=1))
