"""What answers an ask, on another map: who lives where there is what, what places leave, and how near they are."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

import pandas as pd

from cohorts.answers.access_here import access_here
from cohorts.answers.gap import gap
from cohorts.answers.gap_on_map import gap_on_map
from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.starts import COUNTS
from coverage.access.verdicts import Access, shares_of_verdicts
from coverage.cube import status_by_lad
from coverage.distance.distances import Distances, distances
from coverage.distance.how_far import how_far
from coverage.distance.people import Mask, people_of_small_areas
from coverage.distance.places_to_visit import places_to_visit
from coverage.distance.span import Span
from coverage.evaluation import evaluate
from coverage.statuses_on_map import statuses_on_map
from geo.recut.area_map import AreaMap
from say.answers import Answer
from say.coverage.asked import subject
from say.numbers import day
from say.provenance import COHORT, DISTANCE, HOW_FAR, RECORD, Basis, asked_of, basis_on
from say.recut.onto import Asked, and_recut, put_onto, titled, with_names

COUNTED = ("share_known", "share_near", "with_known_place", "without_known_place", "from_afar")
"""What is told of how far it is that is no estimate with a range."""


def coverage_of_map(asked: Asked) -> Answer:
    """Answer how many people of every area of a map live in districts of each status."""
    status = status_by_lad(evaluate(asked.directory, asked.ask.terms), asked.ask)
    table = with_names(asked.target, statuses_on_map(status, asked.target))
    return table, _basis(asked, "none used").provenance(titled("coverage"), and_recut(RECORD))


def gap_of_map(asked: Asked) -> Answer:
    """Answer what places leave in every area of a map: cohort, places, unmet need and coverage, with their ranges."""
    need, evaluation = asked.people.need, evaluate(asked.directory, asked.ask.terms)
    drawn, central = (gap(evaluation, asked.ask, of(need)) for of in (drawn_cohort, central_cohort))
    table = with_names(asked.target, gap_on_map(drawn, central, asked.target))
    basis = _basis(asked, asked.people.assumptions)
    counted = replace(basis, asked=f"{basis.asked}; {COUNTS}")
    return table, counted.provenance(
        titled("gap"), and_recut(COHORT).and_on(*asked.people.origins(asked.ask.community))
    )


def distance_of_map(asked: Asked) -> Answer:
    """Answer how far the people of every area of a map are from the nearest place that answers the ask."""
    found = distances(evaluate(asked.directory, asked.ask.terms), asked.ask)
    table = with_names(asked.target, _by_area(asked.target, partial(_far, found)))
    return table, _basis(asked, "none used").provenance(titled("distance"), and_recut(HOW_FAR))


def access_of_map(asked: Asked) -> Answer:
    """Answer for how many people of every area of a map a place that answers the ask is near enough, full, or not near."""
    need = asked.people.need
    places = places_to_visit(evaluate(asked.directory, asked.ask.terms), asked.ask)
    found = access_here(places, asked.ask, drawn_cohort(need), need.assumptions)
    table = with_names(asked.target, _by_area(asked.target, partial(_verdicts, found)))
    rests = and_recut(DISTANCE).and_on(*asked.people.origins(asked.ask.community))
    return table, _basis(asked, asked.people.assumptions).provenance(titled("access"), rests)


def _verdicts(found: Access, inside: Mask) -> dict[str, float]:
    shares = shares_of_verdicts(found, inside)
    people = float(people_of_small_areas()[inside].sum())
    return {"people": people, **_by_ends({f"share_{one.key}": span for one, span in shares.items()})}


def _basis(asked: Asked, assumptions: str) -> Basis:
    terms, what = asked.ask.terms, put_onto(subject(asked.ask), asked.target)
    return basis_on(asked.directory, asked_of(what, day(terms.on), terms.staleness_months), assumptions)


def _by_area(target: AreaMap, row: Callable[[Mask], Mapping[str, float | int | str]]) -> pd.DataFrame:
    """A row for each area: of whole small areas, so nothing is split; NaN is not known."""
    at, codes = pd.factorize(target.area_of)
    rows = {str(code): row(at == place) for place, code in enumerate(codes)}
    return pd.DataFrame.from_dict(rows, orient="index").loc[target.codes].rename_axis("area_code")


def _far(found: Distances, inside: Mask) -> dict[str, float | int | str]:
    far = how_far(found, inside)
    within = {f"share_within_{minutes}": share for minutes, share in far.within.items()}
    return {
        **{name: getattr(far, name) for name in ("people", *COUNTED)},
        "at_least": "yes" if far.is_least else "no",
        **_by_ends({**within, "median_minutes": far.median}),
    }


def _by_ends(spans: Mapping[str, Span]) -> dict[str, float]:
    return {f"{name}_{end}": value for name, span in spans.items() for end, value in span._asdict().items()}
