"""Money is put to an area only where it is that area's alone, and no sum on record is not £0."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from coverage.ask import Terms
from coverage.awards_by_area import AwardsByArea, awards_by_area, awards_of
from coverage.evaluation import Evaluation, evaluate
from coverage.vocabulary import SIDES
from loaders.directory.directory import load_in_form
from loaders.directory.shipped import published_directory
from say.coverage.award_words import awards_left_out

KENT, AVON = "E23000032", "E23000036"
BRISTOL = "E06000023"
SEVERAL_COUNCILS = "P017"
"""Bristol, North Somerset and South Gloucestershire, all of one force: £1,230,500."""


@pytest.fixture(scope="module")
def by_side() -> list[Evaluation]:
    terms = Terms(on=date(2026, 11, 22))
    return [evaluate(published_directory(), replace(terms, for_whom=side)) for side in SIDES]


def test_an_award_to_several_councils_is_their_forces_and_no_councils(by_side: list[Evaluation]) -> None:
    award = awards_of(published_directory()).loc[[SEVERAL_COUNCILS]]
    assert awards_by_area(by_side, award, "pfa").pounds[AVON] == 1_230_500
    of_councils = awards_by_area(by_side, award, "utla")
    assert np.isnan(of_councils.pounds[BRISTOL]) and of_councils.of_several == 1


@pytest.mark.parametrize("level", ["lad", "utla", "pfa", "region", "nation"])
def test_every_award_is_counted_once_and_none_is_made_up(by_side: list[Evaluation], level: str) -> None:
    awards = awards_of(published_directory())
    found = awards_by_area(by_side, awards, level)
    assert found.counted + found.of_several + found.elsewhere == len(awards)
    assert 0 < found.pounds.sum() <= awards.sum()
    assert not found.pounds.eq(0).any()


def test_a_sum_of_a_file_of_ones_own_counts_and_no_sum_is_none() -> None:
    rows = "service_id,organisation_name,service_name,intervention,areas,area_level,as_of,funding_gbp\n"
    for sum_stated in ('"£45,000"', "", "0"):
        rows += f"{len(rows)},A body,A service {len(rows)},behaviour_change_group,Kent,pfa,2026,{sum_stated}\n"
    own, report = load_in_form(rows.encode(), "own.csv")
    assert awards_of(own).tolist() == [45_000]
    assert any("is no sum that was given" in problem.message for problem in report.problems)
    terms = Terms(on=date(2026, 11, 22))
    own_by_side = [evaluate(own, replace(terms, for_whom=side)) for side in SIDES]
    assert awards_by_area(own_by_side, awards_of(own), "pfa").pounds[KENT] == 45_000


def test_what_cannot_be_put_to_one_area_is_said() -> None:
    said = awards_left_out(AwardsByArea(pd.Series(dtype=float), counted=40, of_several=2, elsewhere=28), 5)
    assert "Of 70 sums on record, 40 can be put to one area." in said and "2 of several areas, never divided" in said
    assert said.endswith("Your own records state 5 sums of these.")
    assert awards_left_out(AwardsByArea(pd.Series(dtype=float), 0, 0, 0), 0) == "No record here states a sum."
