"""Totals on another map, of our own numbers or of a user's file: each says by which people, and how certain the map is."""

from collections.abc import Callable

import pandas as pd

from cohorts.answers.cohort_on_map import cohort_on_map
from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.summary import ENDS
from coverage.ask import ANY
from coverage.evaluation import Evaluation
from coverage.money.ledger import Standing
from coverage.one_area import evaluate_both_sides
from coverage.records_on_map import endings_on_map, records_on_map
from geo.areas import area_table
from geo.mistakes import Mistake
from geo.recut.area_map import AreaMap
from geo.recut.small_counts import withhold_small
from geo.recut.totals import Total, pieces_of, recut
from loaders.geography.totals_file import TotalsFile
from say.answers import Answer
from say.coverage.money_on_record import money_of_directory
from say.numbers import day, is_known
from say.provenance import (
    AWARDS,
    COHORT,
    OF_A_FILE,
    RECORD,
    RECUT,
    Basis,
    asked_of,
    basis_on,
    basis_without_directory,
)
from say.recut.onto import PENCE, Asked, and_recut, put_onto, side_by_side, titled, with_names

_MONEY_LEVEL = "pfa"
"""Most awards name a force area."""


def people_on_map(asked: Asked) -> Answer:
    """Answer how many people live in every area of a map: of today's districts, conserved to the person."""
    pieces = pieces_of(list(area_table("lad").index), asked.target)
    columns = {column: recut(_of_districts(column), pieces) for column in ("population", "population_16_plus")}
    about = basis_without_directory(put_onto("people", asked.target), "none used")
    return side_by_side(asked.target, columns), about.provenance(titled("people"), RECUT)


def cohort_of_map(asked: Asked) -> Answer:
    """Answer how many people a year cause harm in every area of a map, by risk level, with their range."""
    need = asked.people.need
    table = cohort_on_map(drawn_cohort(need), central_cohort(need), asked.target, ANY).set_index("area_code")
    about = basis_without_directory(put_onto("the cohort of each risk level", asked.target), asked.people.assumptions)
    rows = with_names(asked.target, table[["risk", *ENDS, "central", "share_split"]])
    return rows, about.provenance(titled("cohort"), and_recut(COHORT, of_directory=False))


def records_of_map(asked: Asked) -> Answer:
    """Answer how many services on record reach every area of a map, and how many of them only a part of it."""
    return _of_services(asked, records_on_map, "services on record, each in every area that it reaches", "records")


def ends_of_map(asked: Asked) -> Answer:
    """Answer how many services on record that reach every area of a map end, or whose money ends, within a year."""
    what = "services on record that end or whose money ends within a year, each in every area that it reaches"
    return _of_services(asked, endings_on_map, what, "ends within a year")


def _of_services(
    asked: Asked, on_map: Callable[[list[Evaluation], AreaMap], pd.DataFrame], what: str, title: str
) -> Answer:
    terms = asked.ask.terms
    table = on_map(list(evaluate_both_sides(asked.directory, terms).values()), asked.target)
    said = asked_of(put_onto(what, asked.target), day(terms.on), terms.staleness_months)
    basis = basis_on(asked.directory, said, "none used")
    return with_names(asked.target, table), basis.provenance(titled(title), and_recut(RECORD))


def money_of_map(asked: Asked) -> Answer:
    """Answer what money on record for force areas comes to in every area of a map, to the penny."""
    by_area = money_of_directory(asked.directory).at(_MONEY_LEVEL)
    pounds = {code: here.pounds(Standing.COUNTED) for code, here in by_area.items()}
    pence = {code: round(sum_gbp * PENCE) if is_known(sum_gbp) else None for code, sum_gbp in pounds.items()}
    columns = {"gbp": recut(pence, pieces_of(list(pence), asked.target))}
    what = "pounds as stated for force areas, all years together; an area without any is not known"
    about = basis_on(asked.directory, put_onto(what, asked.target), "none used")
    return side_by_side(asked.target, columns, of_money=("gbp",)), about.provenance(
        titled("money on record"), and_recut(AWARDS)
    )


def file_on_map(totals: TotalsFile, target: AreaMap, name: str) -> Answer:
    """Answer a user's totals on a map: small counts withheld, sums to the penny. Raises Mistake where areas overlap."""
    try:
        pieces = pieces_of(totals.codes, target)
    except Mistake as mistake:
        raise Mistake(f"{name}: {mistake}") from mistake
    counts = {heading: withhold_small(recut(of, pieces), pieces) for heading, of in totals.counts.items()}
    sums = {_to_the_penny(heading): recut(of, pieces) for heading, of in totals.pence.items()}
    basis = Basis(name, "as loaded", totals.invented, put_onto(f"the totals of {name}", target), "none used")
    return side_by_side(target, {**counts, **sums}, of_money=tuple(sums)), basis.provenance(
        titled("totals of a file"), OF_A_FILE.and_on_all_of(RECUT)
    )


def _to_the_penny(heading: str) -> str:
    """The heading of a sum: files write those that end so to the penny."""
    return heading if heading.endswith("gbp") else f"{heading} gbp"


def _of_districts(column: str) -> dict[str, Total]:
    return {str(code): int(people) for code, people in area_table("lad")[column].items()}
