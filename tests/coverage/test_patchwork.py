"""The patchwork says of every cell what map, gaps and counts say; worked by hand on Norfolk, and golden on what is shipped."""

from datetime import date

import pandas as pd
import pytest

from commands.reading import SHIPPED
from coverage.ask import Terms
from coverage.directory import Directory
from coverage.evaluation import Evaluation, evaluate
from coverage.forces_on_record import forces_on_record
from coverage.interventions import INTERVENTIONS
from coverage.kinds_of_work import AreasMeant, kinds_of_work, usual_side
from coverage.patchwork import areas_on_record, local_kinds, patchwork
from coverage.patchwork_columns import patchwork_columns
from coverage.tables import coverage_table, gaps_table
from coverage.vocabulary import CAUSE_HARM, HARMED, SIDES
from tests.directories import directory_of, service
from tests.samples import sampled

ON = date(2026, 11, 22)
NORWICH, NORFOLK, EAST = "E07000148", "E23000024", "E12000006"
GROUPS, SUPPORT = "behaviour_change_group.cause_harm", "victim_support.harmed"
OF_A_CELL = ["status", "extent", "districts", "districts_of", "services"]
SHARES = [f"share_{key}" for key in ("served", "possible", "wider_only", "not_for_them", "no_record", "confirmed_none")]


def both(directory: Directory) -> dict[str, Evaluation]:
    return {side: evaluate(directory, Terms(ON, for_whom=side)) for side in SIDES}


def in_norfolk(*described: dict[str, object], risk: str = "high") -> pd.DataFrame:
    table = patchwork(both(directory_of(*described)), patchwork_columns(both_sides=False), risk, "pfa")
    return table.loc[NORFOLK]


@pytest.mark.parametrize(("name", "at"), sampled(SHIPPED, [("pfa", "high"), ("lad", "any")]))
def test_every_cell_is_that_of_the_map_and_of_the_counts(name: str, at: tuple[str, str]) -> None:
    level, risk = at
    by_side, columns = both(SHIPPED[name]()), patchwork_columns(both_sides=True)
    table = patchwork(by_side, columns, risk, level)
    counted = areas_on_record(table)
    for column in columns:
        ask = column.ask(risk, by_side[column.side].terms)
        of_map = coverage_table(by_side[column.side], ask, level)
        cells = table.xs(column.key, level="column")
        pd.testing.assert_frame_equal(
            cells[OF_A_CELL + SHARES], of_map[OF_A_CELL + SHARES], check_names=False, check_dtype=False
        )
        if level == "pfa":
            ours = forces_on_record(by_side[column.side], ask)
            assert counted.loc[column.key].tolist() == [ours.either, ours.current], column.key


def test_its_kinds_are_those_of_the_screen_of_one_area() -> None:
    by_side = both(SHIPPED["published"]())
    table = patchwork(by_side, patchwork_columns(both_sides=False), "any", "pfa")
    for kind, found in kinds_of_work(by_side, "any", AreasMeant.at("pfa")).items():
        cells = table.xs(f"{kind}.{usual_side(kind)}", level="column")
        pd.testing.assert_frame_equal(cells[OF_A_CELL[:4]], found[OF_A_CELL[:4]], check_names=False)


def test_its_communities_are_those_of_the_gaps_of_the_same_side() -> None:
    by_side = both(SHIPPED["published"]())
    gaps = gaps_table(by_side[HARMED], "any", "pfa")
    table = patchwork(by_side, patchwork_columns(both_sides=False), "any", "pfa")
    for community in ("lgbt", "migrant"):
        cells = table.xs(f"{community}_{HARMED}", level="column")
        assert cells["status"].tolist() == gaps[f"{community}_status"].tolist()
        assert (~cells["local"]).tolist() == gaps[f"{community}_gap"].tolist()


def test_a_record_of_one_district_is_local_in_part_and_a_regional_one_is_not_local() -> None:
    cells = in_norfolk(service(("lad", NORWICH)), service(("region", EAST), intervention="victim_support"))
    groups, support = cells.T[GROUPS], cells.T[SUPPORT]
    assert (groups["status"], groups["extent"], groups["districts"], groups["districts_of"]) == ("served", "part", 1, 7)
    assert (groups["services"], groups["local_services"], groups["current"]) == (1, 1, True)
    assert (support["status"], support["local"], support["services"], support["local_services"]) == (
        "wider_only",
        False,
        1,
        0,
    )


def test_kinds_are_counted_once_for_each_side_and_communities_are_no_kinds() -> None:
    for_lgbt = {"communities": ("lgbt",), "provision": "by_and_for", "intervention": "by_and_for_support"}
    panel = {"intervention": "multi_agency_panel", "for_whom": "both"}
    by_side = both(directory_of(service(("pfa", NORFOLK), **for_lgbt), service(("lad", NORWICH), **panel)))
    for both_sides, kinds in ((False, 2), (True, 3)):
        columns = patchwork_columns(both_sides)
        counted = local_kinds(patchwork(by_side, columns, "high", "pfa"), columns)
        assert counted[NORFOLK] == kinds and counted.sum() == kinds


def test_an_end_is_near_within_a_year_and_the_first_of_several_is_told() -> None:
    ends = {"ends": "2027-06-30", "funded_to": "2027-03-31"}
    cells = in_norfolk(service(("lad", NORWICH), **ends), service(("pfa", NORFOLK), ends="2027-01-31"))
    assert cells.T[GROUPS]["ends"] == pd.Timestamp("2027-01-31")
    later = in_norfolk(service(("pfa", NORFOLK), ends="2027-11-23"), service(("region", EAST), ends="2027-01-31"))
    assert pd.isna(later.T[GROUPS]["ends"])


def test_a_current_record_that_leaves_its_risk_unsaid_is_current_and_an_old_one_is_not() -> None:
    silent = in_norfolk(service(("pfa", NORFOLK), risk_levels=()))
    assert (silent.T[GROUPS]["status"], silent.T[GROUPS]["current"]) == ("possible", True)
    old = in_norfolk(service(("pfa", NORFOLK), as_of_first="2019-01-01", as_of_last="2019-12-31"))
    assert (old.T[GROUPS]["status"], old.T[GROUPS]["current"]) == ("possible", False)


def test_nothing_at_all_is_nothing_listed_everywhere() -> None:
    table = patchwork(both(directory_of()), patchwork_columns(both_sides=True), "any", "region")
    assert set(table["status"]) == {"no_record"} and not table["local"].any() and table["ends"].isna().all()


def test_every_kind_has_its_column_and_both_sides_where_it_may_be_for_either() -> None:
    kinds = [column.intervention for column in patchwork_columns(both_sides=False) if column.is_kind]
    assert sorted(kinds) == sorted(INTERVENTIONS)
    found = {(column.intervention, column.side) for column in patchwork_columns(both_sides=True) if column.is_kind}
    assert found == {(key, side) for key, one in INTERVENTIONS.items() for side in one.sides}
    assert ("whole_family", HARMED) in found and ("victim_support", CAUSE_HARM) not in found


def test_golden_forces_on_record_for_each_kind_in_the_published_record() -> None:
    columns = patchwork_columns(both_sides=False)
    table = patchwork(both(SHIPPED["published"]()), columns, "any", "pfa")
    counted = {str(key).split(".")[0]: tuple(row) for key, row in areas_on_record(table).T.items() if "." in str(key)}
    assert counted == GOLDEN
    kinds = local_kinds(table, columns)
    assert (kinds.max(), int(kinds.eq(0).sum()), kinds["E23000032"]) == (9, 1, 1)


GOLDEN = {
    "prevention": (0, 0),
    "early_intervention": (11, 0),
    "conditional_caution": (14, 4),
    "behaviour_change_group": (34, 6),
    "high_risk_case_management": (15, 4),
    "multi_agency_panel": (15, 0),
    "young_people": (10, 0),
    "whole_family": (6, 2),
    "housing_pathway": (2, 0),
    "other": (4, 2),
    "victim_support": (18, 7),
    "by_and_for_support": (19, 3),
    "probation_programme": (0, 0),
    "helpline": (0, 0),
}
"""Forces with a local record, and with a current one, on 22 November 2026 at any risk."""
