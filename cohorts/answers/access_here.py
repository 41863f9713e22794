"""Access to places for those who would need one: how many they are in each small area, and how many each place can take."""

from collections.abc import Mapping

import numpy as np

from cohorts.answers.places import share_of_risks
from cohorts.assumptions.assumption import Assumption
from cohorts.model.cohort import Cohort
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.summary import intervals
from coverage.access.catchment import Bands
from coverage.access.verdicts import Access, Judged, access_to
from coverage.ask import ANY, Ask
from coverage.distance.how_far import WITHIN
from coverage.distance.nearest import Numbers
from coverage.distance.people import lad_of_small_areas, people_of_small_areas
from coverage.distance.places_to_visit import NEW, PlacesToVisit
from geo.areas import lad_table


def access_here(places: PlacesToVisit, ask: Ask, cohort: Cohort, assumptions: Mapping[str, Assumption]) -> Access:
    """Work out access to the places of an ask for the cohort that it names, and judge every small area.

    Parameters
    ----------
    places
        ``places_to_visit`` of the ask, or what they would be.
    ask
        What was asked.
    cohort
        The draws of who would need a place.
    assumptions
        By key: what is near, what is enough, how journeys weigh.
    """
    return access_to(
        places, places_a_year(places, ask, cohort), need_of_small_areas(ask, cohort), judged_by(assumptions)
    )


def judged_by(assumptions: Mapping[str, Assumption]) -> Judged:
    """Return by what access is judged, as the assumptions stand. Raises Mistake where the weights do not fall."""
    weights = (1.0, *(assumptions[f"access_weight_{span}"].value for span in ("20_to_40", "40_to_60")))
    near, enough = (assumptions[f"access_{one}"].value for one in ("near_minutes", "enough"))
    return Judged(near, enough, Bands(WITHIN, weights))


def need_of_small_areas(ask: Ask, cohort: Cohort) -> tuple[Numbers, Numbers, Numbers]:
    """Return the people a year of each small area who would need a place: low, median, high.

    The cohort of a district is shared over its small areas by people. NaN where it is not known, or counts other people.
    """
    lad, people = lad_of_small_areas(), people_of_small_areas()
    by_lad = intervals(cohort.people(ask.risk, ask.community), lad_table().index).to_numpy()
    share = people / lad_table()["population"].to_numpy(dtype=float)[lad]
    known = 1.0 if counts_who_would_need(ask) else np.nan
    low, median, high = (by_lad[:, end][lad] * share * known for end in range(by_lad.shape[1]))
    return low, median, high


def places_a_year(places: PlacesToVisit, ask: Ask, cohort: Cohort) -> Numbers:
    """Return how many people of an ask each place can take in a year; NaN where that is not known.

    The places of a service are shared evenly over where it can be visited, and over its risk levels by their cohort. Not known:
    of a service whose record is not current, does not say whom it takes or how many; with any kind of work, since places of
    different kinds are not added; for a community, of a service that names others too; and of a place that is not on record.
    """
    services = places.services
    known = services["sure"].to_numpy() & (ask.intervention != ANY)
    if ask.community != ANY:
        known &= services["communities"].map(len).to_numpy() == 1
    taken = share_of_risks(cohort, [ask.risk], services["risk_levels"].to_numpy())
    share = np.median(np.broadcast_to(taken, (len(cohort.national), len(services))), axis=0)
    of_service = np.where(known, services["places"].to_numpy(dtype=float) * share, np.nan)
    service = places.at["service"].to_numpy()
    sites = np.bincount(service[service != NEW], minlength=len(services))
    each = np.append(of_service / np.maximum(sites, 1), np.nan)  # NEW is the last
    return np.asarray(each[service], dtype=float)
