"""What holds for any directory at all."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from coverage.ask import COMMUNITY_AXIS, INTERVENTION_AXIS, RISK_AXIS, Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.cube import service_counts, services_by_area, status_by_lad, status_cube
from coverage.evaluation import evaluate
from coverage.extent import area_positions, best_status, people_by_status
from coverage.interventions import INTERVENTIONS
from coverage.records import records_behind
from coverage.tables import coverage_table
from coverage.vocabulary import FOR_WHOM, RISK_LEVELS, SIDES, Status
from geo.areas import area_table, areas_within, lad_table
from tests.directories import directory_of, service
from tests.samples import examples

ON = date(2026, 11, 22)
AREAS = [(level, code) for level in ("lad", "utla", "pfa", "region") for code in area_table(level).index[::9]]
NATIONS = [("nation", "E92000001"), ("nation", "K04000001"), ("region", "W92000004")]

areas = some.lists(some.sampled_from(AREAS + NATIONS), min_size=0, max_size=3, unique=True)
some_of = {
    "intervention": some.sampled_from(list(INTERVENTIONS)),
    "for_whom": some.sampled_from(["", *FOR_WHOM]),
    "as_of_basis": some.sampled_from(["stated", "stated", "inferred"]),
    "funded_to": some.sampled_from([pd.NaT, pd.Timestamp("2025-03-31"), pd.Timestamp("2028-03-31")]),
    "risk_levels": some.lists(some.sampled_from(list(RISK_LEVELS)), unique=True).map(tuple),
    "communities": some.lists(some.sampled_from(list(COMMUNITIES)), unique=True, max_size=2).map(tuple),
    "provision": some.sampled_from(["by_and_for", "specialist", "generic", "not_stated"]),
    "quality_assured": some.sampled_from(["yes", "no", "not_stated"]),
    "delivery": some.sampled_from(["in_person", "remote", "both", "not_stated"]),
    "status": some.sampled_from(["active", "pilot", "announced", "ended", "unknown", "confirmed_none"]),
    "as_of_last": some.sampled_from([pd.Timestamp("2026-12-31"), pd.Timestamp("2019-12-31"), pd.NaT]),
    "places": some.sampled_from([float("nan"), 0.0, 12.0]),
}


@some.composite
def services(draw: Any, **fixed: Any) -> dict[str, Any]:
    said = {name: draw(choice) for name, choice in some_of.items()} | fixed
    first = pd.NaT if pd.isna(said["as_of_last"]) else said["as_of_last"] - pd.DateOffset(days=364)
    return service(*draw(areas), **said, as_of_first=first)


terms = some.builds(
    Terms,
    on=some.just(ON),
    by_and_for_only=some.booleans(),
    quality_assured_only=some.booleans(),
    for_whom=some.sampled_from(list(SIDES)),
)
asks = some.builds(
    Ask,
    some.sampled_from(RISK_AXIS),
    some.sampled_from(COMMUNITY_AXIS),
    some.sampled_from(INTERVENTION_AXIS),
    terms,
)
directories = some.lists(services(), max_size=5)
few = examples(8)


@few
@given(directories, services().filter(lambda one: one["status"] != "confirmed_none"), terms)
def test_adding_a_service_never_worsens_a_cell(listed: list[Any], another: Any, on_terms: Terms) -> None:
    before = status_cube(evaluate(directory_of(*listed), on_terms))
    after = status_cube(evaluate(directory_of(*listed, another), on_terms))
    assert (after >= before).all()


@few
@given(services(), terms)
def test_a_national_service_never_makes_a_cell_better_than_wider_only(one: Any, on_terms: Terms) -> None:
    national = {**one, "areas": (NATIONS[1],)}
    assert status_cube(evaluate(directory_of(national), on_terms)).max() <= Status.WIDER_ONLY


@few
@given(directories, terms)
def test_every_cell_has_exactly_one_of_the_six_statuses(listed: list[Any], on_terms: Terms) -> None:
    cube = status_cube(evaluate(directory_of(*listed), on_terms))
    assert cube.shape == (318, 4, 9, 15)
    assert np.isin(cube, list(Status)).all()


@few
@given(directories, asks, some.sampled_from(["E23000024", "E12000006", "W92000004", "E07000148"]))
def test_narrowing_a_filter_never_adds_a_record(listed: list[Any], ask: Ask, area: str) -> None:
    directory = directory_of(*listed)
    wide = Ask(terms=Terms(on=ON, for_whom=ask.side))
    broad = records_behind(evaluate(directory, wide.terms), wide, area)
    narrow = records_behind(evaluate(directory, ask.terms), ask, area)
    answers = [set(found.loc[found["role"].eq("answers"), "service_id"]) for found in (narrow, broad)]
    assert answers[0] <= answers[1]
    assert set(narrow["service_id"]) <= set(broad["service_id"])


@few
@given(directories, asks)
def test_shares_of_people_sum_to_one_at_every_level_and_count_every_district_once(listed: list[Any], ask: Ask) -> None:
    evaluation = evaluate(directory_of(*listed), ask.terms)
    for level in ("lad", "utla", "pfa", "region"):
        table = coverage_table(evaluation, ask, level)
        assert np.allclose(table.filter(like="share_").sum(axis=1), 1)
        assert table.filter(like="lads_").to_numpy().sum() == 318


@few
@given(directories, asks)
def test_services_counted_are_the_records_that_answer(listed: list[Any], ask: Ask) -> None:
    evaluation = evaluate(directory_of(*listed), ask.terms)
    codes, area = area_positions("pfa")
    counted = service_counts(evaluation, area, len(codes))[(slice(None), *ask.cell)]
    for code in ("E23000024", "W15000003"):
        records = records_behind(evaluation, ask, code)
        assert counted[codes.get_loc(code)] == records["role"].eq("answers").sum()


@few
@given(directories, asks)
def test_an_ask_alone_is_answered_as_its_cell_of_the_whole_cube(listed: list[Any], ask: Ask) -> None:
    evaluation = evaluate(directory_of(*listed), ask.terms)
    codes, area = area_positions("pfa")
    cell = (slice(None), *ask.cell)
    counted = service_counts(evaluation, area, len(codes))[cell]
    assert (status_by_lad(evaluation, ask) == status_cube(evaluation)[cell]).all()
    assert (services_by_area(evaluation, ask, area, len(codes)) == counted).all()


@few
@given(some.lists(services(places=30.0, status="active"), min_size=1, max_size=4))
def test_places_are_shared_out_and_never_counted_twice(listed: list[Any]) -> None:
    evaluation = evaluate(directory_of(*listed), Terms(on=ON))
    by_service = evaluation.pairs.groupby("service")["places"].sum()
    assert np.allclose(by_service, 30.0)


@few
@given(directories, some.randoms())
def test_the_order_of_records_does_not_matter(listed: list[Any], random: Any) -> None:
    shuffled = random.sample(listed, len(listed))
    on_terms = Terms(on=ON)
    cubes = [status_cube(evaluate(directory_of(*order), on_terms)) for order in (listed, shuffled)]
    assert (cubes[0] == cubes[1]).all()


@few
@given(directories, asks)
def test_an_area_with_a_record_in_any_district_is_never_called_empty(listed: list[Any], ask: Ask) -> None:
    evaluation = evaluate(directory_of(*listed), ask.terms)
    districts = coverage_table(evaluation, ask, "lad")["status"]
    for level in ("utla", "pfa", "region"):
        table = coverage_table(evaluation, ask, level)
        for code, row in table.iterrows():
            inside = districts[districts.index.isin(areas_within(str(code), "lad"))]
            assert row["status"] == max(inside, key=lambda key: Status[key.upper()])
            assert row["districts"] == inside.eq(row["status"]).sum()
            assert (row["status"] == "no_record") <= (row["services"] == 0)


@few
@given(directories, terms)
def test_any_risk_is_never_better_than_the_best_of_the_levels_it_is_made_of(listed: list[Any], on_terms: Terms) -> None:
    cube = status_cube(evaluate(directory_of(*listed), on_terms))
    none = np.isin(cube, [Status.CONFIRMED_NONE, Status.NO_RECORD])
    same = cube[:, 0] == cube[:, 1:].max(axis=1)
    assert (same | (none[:, 0] & none[:, 1:].all(axis=1))).all()


@pytest.mark.parametrize(("served", "extent"), [(0.96, "whole"), (0.94, "part")])
def test_an_extent_is_whole_from_95_per_cent_of_people_on(served: float, extent: str) -> None:
    people = lad_table()["population"].sort_values(ascending=False)
    order = people.cumsum() / people.sum()
    has = set(order.index[order <= served])
    status = np.array([Status.SERVED if code in has else Status.NO_RECORD for code in lad_table().index])
    whole = pd.DataFrame([people_by_status(status.astype(np.uint8), "lad").sum()])
    found = best_status(whole).iloc[0]
    assert (found["status"], found["extent"], found["districts"]) == ("served", extent, len(has))
