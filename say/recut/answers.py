"""Tables on another map, of our own numbers or of a user's file: each says by which people, and how certain the map is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from cohorts.answers.cohort_on_map import cohort_on_map
from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.summary import ENDS
from coverage.ask import ANY, Terms
from coverage.directory import Directory
from coverage.money.ledger import Standing
from coverage.one_area import evaluate_both_sides
from coverage.records_on_map import records_on_map
from geo.areas import area_table
from geo.recut.area_map import AreaMap
from geo.recut.small_counts import withhold_small
from geo.recut.totals import Total, pieces_of, recut
from loaders.assumptions.need_files import NeedFromFiles
from loaders.geography.totals_file import TotalsFile
from loaders.sources_register import named_briefly
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
    Rests,
    asked_of,
    basis_on,
    basis_without_directory,
)

PENCE = 100
UNCHANGED = "as it is or was"
_MONEY_LEVEL = "pfa"
"""Most awards name a force area."""


@dataclass(frozen=True)
class Asked:
    """What tables of the product are read from, and onto which map they are put."""

    target: AreaMap
    directory: Directory
    terms: Terms
    people: NeedFromFiles


def people_on_map(asked: Asked) -> Answer:
    """Answer how many people live in every area of a map: of today's districts, conserved to the person."""
    pieces = pieces_of(list(area_table("lad").index), asked.target)
    columns = {column: recut(_of_districts(column), pieces) for column in ("population", "population_16_plus")}
    about = basis_without_directory(_asked("people", asked.target), "none used")
    return _table(asked.target, columns), about.provenance(_title("people"), RECUT)


def cohort_of_map(asked: Asked) -> Answer:
    """Answer how many people a year cause harm in every area of a map, by risk level, with their range."""
    need = asked.people.need
    table = cohort_on_map(drawn_cohort(need), central_cohort(need), asked.target, ANY).set_index("area_code")
    named = _named(asked.target, table.index).join(
        table[["risk", *ENDS, "central", "share_split"]].reset_index(drop=True)
    )
    about = basis_without_directory(_asked("the cohort of each risk level", asked.target), asked.people.assumptions)
    return named.set_index("area_code"), about.provenance(_title("cohort"), _and_recut(COHORT, of_directory=False))


def records_of_map(asked: Asked) -> Answer:
    """Answer how many services on record reach every area of a map, and how many of them only a part of it."""
    both = evaluate_both_sides(asked.directory, asked.terms)
    table = records_on_map(list(both.values()), asked.target)
    named = _named(asked.target, table.index).join(table.reset_index(drop=True)).set_index("area_code")
    what = _asked("services on record, each in every area that it reaches", asked.target)
    said = asked_of(what, day(asked.terms.on), asked.terms.staleness_months)
    return named, basis_on(asked.directory, said, "none used").provenance(_title("records"), _and_recut(RECORD))


def money_of_map(asked: Asked) -> Answer:
    """Answer what money on record for force areas comes to in every area of a map, to the penny."""
    by_area = money_of_directory(asked.directory).at(_MONEY_LEVEL)
    pounds = {code: here.pounds(Standing.COUNTED) for code, here in by_area.items()}
    pence = {code: round(sum_gbp * PENCE) if is_known(sum_gbp) else None for code, sum_gbp in pounds.items()}
    table = _table(asked.target, {"gbp": recut(pence, pieces_of(list(pence), asked.target))}, of_money=("gbp",))
    what = _asked(
        "pounds as stated for force areas, all years together; an area without any is not known", asked.target
    )
    about = basis_on(asked.directory, what, "none used").provenance(_title("money on record"), _and_recut(AWARDS))
    return table, about


TABLES: Mapping[str, Callable[[Asked], Answer]] = {
    "people": people_on_map,
    "cohort": cohort_of_map,
    "records": records_of_map,
    "money": money_of_map,
}
"""The product's own tables that can be put onto another map."""
OF_A_DIRECTORY = ("records", "money")
"""Those that are asked of a directory."""


def file_on_map(totals: TotalsFile, target: AreaMap, name: str) -> Answer:
    """Answer a user's totals on a map: small counts withheld, sums to the penny. Raises Mistake where areas overlap."""
    pieces = pieces_of(totals.codes, target)
    counts = {heading: withhold_small(recut(of, pieces), pieces) for heading, of in totals.counts.items()}
    sums = {_to_the_penny(heading): recut(of, pieces) for heading, of in totals.pence.items()}
    basis = Basis(name, "as loaded", totals.invented, _asked(f"the totals of {name}", target), "none used")
    return _table(target, {**counts, **sums}, of_money=tuple(sums)), basis.provenance(
        _title("totals of a file"), OF_A_FILE.and_on_all_of(RECUT)
    )


def _to_the_penny(heading: str) -> str:
    """The heading of a sum: files write those that end so to the penny."""
    return heading if heading.endswith("gbp") else f"{heading} gbp"


def _of_districts(column: str) -> dict[str, Total]:
    return {str(code): int(people) for code, people in area_table("lad")[column].items()}


def _table(target: AreaMap, columns: Mapping[str, pd.DataFrame], of_money: tuple[str, ...] = ()) -> pd.DataFrame:
    """Lay re-cut columns side by side: each total with what is known of it and the share that was split."""
    index = next(iter(columns.values())).index
    table = _named(target, index).set_index("area_code")
    for heading, found in columns.items():
        unit = PENCE if heading in of_money else 1
        for part, name in (("total", heading), ("at_least", f"at_least_{heading}")):
            units = [_in_units(value, unit) for value in found[part]]
            table[name] = pd.Series(
                units, index=index, dtype=object
            )  # whole numbers stay whole beside what is not known
        table[f"{heading}_known"] = [str(value) for value in found["known"]]
        table[f"{heading}_share_split"] = found["share_split"].astype(float)
    return table


def _in_units(value: int | None, unit: int) -> int | float | None:
    return value if value is None or unit == 1 else value / unit


def _named(target: AreaMap, codes: pd.Index) -> pd.DataFrame:
    names = [target.names[code] for code in codes]
    certain = dict.fromkeys(target.codes, UNCHANGED) | dict(target.certainty)
    certainty = [certain[code] for code in codes]
    return pd.DataFrame({"area_code": list(codes), "area_name": names, "certainty": certainty})


def _asked(what: str, target: AreaMap) -> str:
    return f"{what}, put onto {target.title} by {people_meant()}"


def people_meant() -> str:
    """Say whom a total is shared out by: told wherever one was."""
    now, then = named_briefly("population"), named_briefly("small_area_census")
    return f"people of each district ({now}), placed inside it as in {then}"


def _title(what: str) -> str:
    return f"{what} on other boundaries"


def _and_recut(rests: Rests, *, of_directory: bool = True) -> Rests:
    both = rests.and_on_all_of(RECUT)
    return both if of_directory else Rests(False, both.registered, both.modelled, both.others)
