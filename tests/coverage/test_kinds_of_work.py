"""Every kind of work at once says what one ask at a time says, and areas taken together have the best of their parts."""

from dataclasses import replace
from datetime import date

import pytest

from coverage.ask import ANY, RISK_AXIS, Ask, Terms
from coverage.evaluation import Evaluation, evaluate
from coverage.interventions import INTERVENTIONS
from coverage.kinds_of_work import AreasMeant, kinds_of_work, made_for_communities, usual_side, who_has
from coverage.tables import coverage_table
from coverage.vocabulary import SIDES
from geo.areas import area_table, lads_of
from loaders.directory.shipped import published_directory

TERMS = Terms(date(2026, 11, 26))


@pytest.fixture(scope="module")
def evaluations() -> dict[str, Evaluation]:
    return {side: evaluate(published_directory(), replace(TERMS, for_whom=side)) for side in SIDES}


@pytest.mark.parametrize("risk", RISK_AXIS)
def test_each_kind_says_what_its_own_ask_says(evaluations: dict[str, Evaluation], risk: str) -> None:
    found = kinds_of_work(evaluations, risk, AreasMeant.at("pfa"))
    assert list(found) == list(INTERVENTIONS)
    for kind, table in found.items():
        alone = coverage_table(evaluations[usual_side(kind)], Ask(risk, ANY, kind, TERMS), "pfa")
        assert table[["status", "extent", "districts"]].equals(alone[["status", "extent", "districts"]])


def test_one_area_taken_alone_is_that_area(evaluations: dict[str, Evaluation]) -> None:
    at_level = kinds_of_work(evaluations, ANY, AreasMeant.at("pfa"))
    for code in ("E23000032", "W15000004", "E23000034"):
        alone = kinds_of_work(evaluations, ANY, AreasMeant.together(lads_of(code)))
        for kind, table in alone.items():
            assert table.iloc[0].to_dict() == at_level[kind].loc[[code]].iloc[0].to_dict()


def test_areas_together_have_the_best_status_of_any_of_them(evaluations: dict[str, Evaluation]) -> None:
    at_level, codes = kinds_of_work(evaluations, ANY, AreasMeant.at("pfa")), ("E23000032", "E23000033")
    together = kinds_of_work(evaluations, ANY, AreasMeant.together(lad for code in codes for lad in lads_of(code)))
    for kind, table in together.items():
        assert table["status"].iloc[0] in set(at_level[kind].loc[list(codes), "status"])


def test_who_has_it_counts_only_records_that_name_the_area(evaluations: dict[str, Evaluation]) -> None:
    everywhere = list(area_table("pfa").index)
    found = kinds_of_work(evaluations, ANY, AreasMeant.at("pfa"))
    helplines = who_has(found["helpline"], everywhere)
    assert (helplines.either, helplines.of) == (0, 43)
    groups = who_has(found["behaviour_change_group"], everywhere)
    assert set(groups.current).isdisjoint(groups.unsure) and groups.either == 34


def test_what_is_made_for_a_community_is_told_apart_by_side(evaluations: dict[str, Evaluation]) -> None:
    found = made_for_communities(evaluations, ANY, AreasMeant.together(lads_of("E23000011")))
    status = {side: found["black_and_minoritised", side]["status"].iloc[0] for side in SIDES}
    assert status["harmed"] == "possible" and status["cause_harm"] != "possible"
