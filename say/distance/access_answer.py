"""How far it is to a place and who has access to one, answered without a screen: a table with what it says of itself."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from cohorts.answers.access_here import access_here
from cohorts.model.cohort import drawn_cohort
from coverage.ask import Ask
from coverage.directory import Directory
from coverage.distance.distances import distances_to
from coverage.distance.places_to_visit import places_to_visit
from coverage.evaluation import evaluate
from coverage.sites.site import Site, site_called
from coverage.sites.what_if import MOST_CANDIDATES, what_if
from geo.found_area import FoundArea
from geo.mistakes import Mistake
from loaders.assumptions.need_files import NeedFromFiles
from say.answers import Answer
from say.distance.access_table import Asked, access_table, areas_of
from say.distance.what_if_words import change_in_words
from say.provenance import DISTANCE, basis_of

BETWEEN = ";"
"""What parts several sites, or several services, that are named in one text."""


def sites_named(text: str) -> list[Site]:
    """Read the sites that a text names, "; " between them; raises Mistake as ``site_called``, or where they are too many."""
    return [site_called(one) for one in _named(text)]


def services_named(text: str) -> list[str]:
    """Read the ids of services that a text names, "; " between them."""
    return _named(text)


def _named(text: str) -> list[str]:
    named = [one.strip() for one in text.split(BETWEEN) if one.strip()]
    if len(named) > MOST_CANDIDATES:
        raise Mistake(f"{len(named)} are named at once: name at most {MOST_CANDIDATES}.")
    return named


def access_of_area(
    ask: Ask,
    directory: Directory,
    people: NeedFromFiles,
    found: FoundArea,
    opened: Sequence[Site] = (),
    closed: Collection[str] = (),
) -> Answer:
    """Answer how far an area and the areas inside it are from a place, who has access, and what a change would bring.

    Raises Mistake where a service that is to close has no known place, or does not answer the ask.
    """
    places = places_to_visit(evaluate(directory, ask.terms), ask)
    access = access_here(places, ask, drawn_cohort(people.need), people.need.assumptions)
    after = distances_to(what_if(places, opened, closed)) if opened or closed else None
    table = access_table(Asked(access, after, directory.invented), areas_of(found.code, found.level))
    basis = basis_of(directory, ask, people.assumptions)
    change = change_in_words(opened, closed)
    asked = "; ".join(filter(None, [basis.asked, change and f"what if: {change}"]))
    return table, replace(basis, asked=asked).provenance(
        "distance and access", DISTANCE.and_on(*people.origins(ask.community))
    )
