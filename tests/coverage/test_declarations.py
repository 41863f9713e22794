"""A declaration that there is none: never over a service, never wider than it says, gone when it is old or withdrawn."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from coverage.ask import COMMUNITY_AXIS, INTERVENTION_AXIS, RISK_AXIS, Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.cube import status_cube
from coverage.declarations import OVERRULED
from coverage.declared import with_declarations
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.matching import answers_for
from coverage.records import records_behind
from coverage.remarks import Declaration, Withdrawal
from coverage.tables import coverage_table
from coverage.vocabulary import CAUSE_HARM, RISK_LEVELS, SIDES, Status
from geo.areas import area_table, lad_table, lads_of
from tests.directories import directory_of, service

ON = date(2026, 11, 22)
TERMS = Terms(on=ON)
KIND = "behaviour_change_group"
NORWICH, NORFOLK, KENT = "E07000148", "E23000024", "E23000032"
AREAS = [code for level in ("lad", "utla", "pfa", "region") for code in area_table(level).index[::7]]
few = settings(max_examples=6, deadline=None)


def declaration(**said: Any) -> Declaration:
    """A current declaration for behaviour change groups in Norfolk, for every risk level and everybody."""
    plain = {"area_code": NORFOLK, "intervention": KIND, "for_whom": "", "risk": "", "community": ""}
    checked = {"checked_by": "The commissioner", "checked_on": "2026-11-01", "source": "Contract list of 2026"}
    return Declaration(**{**plain, **checked, "on": ON, "on_record": "Test directory", "invented": False, **said})


def withdrawal(one: Declaration) -> Withdrawal:
    return Withdrawal(
        area_code=one.area_code, source="a group was found", on=ON, on_record=one.on_record, invented=one.invented,
        service_id=one.service_id, declared="none", withdrawn_by="A. Officer",
    )  # fmt: skip


def cube(directory: Directory, **terms: Any) -> Any:
    return status_cube(evaluate(directory, replace(TERMS, **terms)))


declarations = some.builds(
    declaration,
    area_code=some.sampled_from(AREAS),
    intervention=some.sampled_from(INTERVENTION_AXIS[1:]),
    risk=some.sampled_from(["", *RISK_LEVELS]),
    community=some.sampled_from(["", *COMMUNITIES]),
)
services = some.builds(
    lambda area, **said: service(area, **said),
    some.sampled_from([("pfa", NORFOLK), ("lad", NORWICH), ("region", "E12000006"), ("nation", "E92000001")]),
    intervention=some.sampled_from(INTERVENTION_AXIS[1:]),
    risk_levels=some.sampled_from([(), ("high",), tuple(RISK_LEVELS)]),
    communities=some.sampled_from([(), ("lgbt",)]),
    provision=some.sampled_from(["generic", "by_and_for"]),
    status=some.sampled_from(["active", "announced", "unknown"]),
)
directories = some.lists(services, max_size=4).map(lambda listed: directory_of(*listed))


@few
@example(directory_of(service(("lad", NORWICH), status="unknown")), declaration(), CAUSE_HARM)
@given(directories, declarations, some.sampled_from(list(SIDES)))
def test_a_declaration_changes_only_cells_of_which_nothing_is_listed_and_only_those_it_names(
    directory: Directory, one: Declaration, side: str
) -> None:
    before, after = (cube(d, for_whom=side) for d in (directory, with_declarations(directory, [one])))
    changed = before != after
    assert set(before[changed]) <= {Status.NO_RECORD} and set(after[changed]) <= {Status.CONFIRMED_NONE}
    named = np.zeros(before.shape, dtype=bool)
    lads = lad_table().index.get_indexer(pd.Index(lads_of(one.area_code)))
    risks = [RISK_AXIS.index(one.risk)] if one.risk else list(range(4))
    communities = [COMMUNITY_AXIS.index(one.community)] if one.community else list(range(9))
    kind = INTERVENTION_AXIS.index(one.intervention)
    of_side = answers_for(with_declarations(directory, [one]).declarations, side).item()
    named[np.ix_(lads, np.array(risks), np.array(communities), np.array([kind]))] = of_side
    assert (changed == (named & (before == Status.NO_RECORD))).all()


@few
@given(directories, declarations)
def test_what_is_withdrawn_leaves_every_cell_as_it_was_and_stays_on_record(
    directory: Directory, one: Declaration
) -> None:
    declared = with_declarations(directory, [one])
    for withdrawn in (
        with_declarations(directory, [one, withdrawal(one)]),
        with_declarations(declared, [withdrawal(one)]),
    ):
        assert (cube(withdrawn) == cube(directory)).all()
        kept = withdrawn.declarations.iloc[-1]
        assert kept["status"] == "none_withdrawn" and "A. Officer on 22 November 2026" in kept["notes"]
        assert len(withdrawn.records_of_services) == len(directory.services)
    assert (cube(with_declarations(directory, [one])) == cube(declared)).all()


@pytest.mark.parametrize(("months", "status"), [(24, Status.CONFIRMED_NONE), (1, Status.NO_RECORD)])
def test_an_old_declaration_is_not_known_again_and_says_so(months: int, status: Status) -> None:
    directory = with_declarations(directory_of(), [declaration(checked_on="2026-09-30")])
    terms = replace(TERMS, staleness_months=months)
    assert set(cube(directory, staleness_months=months)[:, 0, 0, INTERVENTION_AXIS.index(KIND)]) == {
        Status.NO_RECORD,
        status,
    }
    [record] = records_behind(evaluate(directory, terms), Ask(intervention=KIND, terms=terms), NORWICH).to_dict(
        "records"
    )
    assert record["role"] == ("confirmed_none" if months == 24 else "none_not_counted")
    old = "" if months == 24 else ", too old to count"
    assert record["reason"] == f"checked by The commissioner, 30 September 2026{old}"


def test_a_record_of_a_service_counts_before_a_declaration_and_both_are_shown() -> None:
    directory = with_declarations(directory_of(service(("lad", NORWICH), risk_levels=("high",))), [declaration()])
    evaluation = evaluate(directory, TERMS)
    high, standard = (Ask(risk, intervention=KIND, terms=TERMS) for risk in ("high", "standard"))
    found = records_behind(evaluation, high, NORFOLK)
    assert found["role"].tolist() == ["answers", "confirmed_none"] and OVERRULED in found["reason"].iloc[1]
    assert OVERRULED not in records_behind(evaluation, standard, NORFOLK)["reason"].iloc[1]
    assert coverage_table(evaluation, high, "pfa").at[NORFOLK, "status"] == "served"


def test_a_wider_area_is_checked_in_the_whole_only_where_every_part_of_it_is() -> None:
    lads = lads_of(NORFOLK)
    each = [declaration(area_code=code) for code in lads]
    ask = Ask(intervention=KIND, terms=TERMS)

    def of_norfolk(said: list[Declaration]) -> tuple[Any, ...]:
        table = coverage_table(evaluate(with_declarations(directory_of(), said), TERMS), ask, "pfa")
        others = table.drop(NORFOLK)
        assert set(others["status"]) == {"no_record"}, "no district of another force is declared"
        return tuple(table.loc[NORFOLK, ["status", "extent", "places"]])

    assert of_norfolk(each) == of_norfolk([declaration()]) == ("confirmed_none", "whole", 0.0)
    assert of_norfolk(each[1:])[0] == "no_record"


def test_of_a_place_that_was_widened_to_its_force_area_the_force_area_is_not_declared() -> None:
    none = service(("pfa", NORFOLK), status="confirmed_none", confirmed_by="A board", risk_levels=())
    assert Status.CONFIRMED_NONE in cube(directory_of(none))
    assert Status.CONFIRMED_NONE not in cube(directory_of(none, widened=frozenset({"S0"})))


def test_what_is_declared_of_an_invented_record_never_stands_on_a_real_one() -> None:
    real = directory_of()
    assert with_declarations(real, [declaration(invented=True)]) is real
    assert with_declarations(replace(real, invented=True), [declaration()]).declarations.empty


def test_a_declaration_that_the_directory_holds_already_is_not_held_twice() -> None:
    declared = with_declarations(directory_of(), [declaration()])
    assert with_declarations(declared, [declaration()]) is declared
