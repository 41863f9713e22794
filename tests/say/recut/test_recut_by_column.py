"""Tests: patchwork and communities on another map hold what coverage says of each, and count what the Patchwork screen counts."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from coverage.ask import Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.one_area import evaluate_both_sides
from coverage.patchwork import local_kinds, patchwork
from coverage.patchwork_columns import patchwork_columns
from coverage.statuses_on_map import MIXED
from coverage.vocabulary import HARMED, Status
from geo.recut.maps import map_named
from loaders.assumptions.need_files import need_from_files
from loaders.directory.shipped import published_directory
from say.answers import Answer
from say.recut.cell_words import best_of_people, statuses_in_words
from say.recut.onto import Asked
from say.recut.patchwork_on_map import LOCAL, LOCAL_IN_PART
from say.recut.tables import TABLES

NEW, SURREY = ["NEW-SURREY-1", "NEW-SURREY-2"], "E10000030"
ASK = Ask("high", intervention="by_and_for_support", terms=Terms(date(2026, 11, 28), 24))
PEOPLE = [f"people_{one.key}" for one in Status]
BY_COLUMN = pytest.mark.parametrize("table", ["patchwork", "communities"])


@cache
def answer(table: str, to: str, level: str = "lad", ask: Ask = ASK) -> Answer:
    return TABLES[table].answer(Asked(map_named(to, level), published_directory(), ask, need_from_files(None, [])))


@BY_COLUMN
def test_of_each_kind_and_community_east_and_west_surrey_add_up_to_surrey_and_nobody_is_lost(table: str) -> None:
    after, before = (answer(table, *map_of)[0].set_index("label", append=True) for map_of in MAPS_OF_SURREY)
    new = after.loc[NEW, PEOPLE].groupby(level="label").sum()
    assert new.to_dict() == before.loc[SURREY, PEOPLE].to_dict()
    for to in ("2011", "health"):
        found = answer(table, to)[0].groupby("label")[PEOPLE].sum()
        assert found.to_dict() == before.groupby(level="label")[PEOPLE].sum().to_dict()


MAPS_OF_SURREY = (("announced",), ("today", "utla"))


def test_every_kind_of_work_is_what_coverage_says_of_it_for_its_usual_side() -> None:
    rows = answer("patchwork", "2011")[0]
    for kind, side in (("helpline", HARMED), ("behaviour_change_group", "cause_harm")):
        ask = replace(ASK, intervention=kind, terms=replace(ASK.terms, for_whom=side))
        coverage = answer("coverage", "2011", ask=ask)[0]
        here = rows[rows["intervention"] == kind]
        assert set(here["side"]) == {side}
        assert here[coverage.columns].equals(coverage)


def test_every_community_is_what_coverage_says_of_it() -> None:
    rows = answer("communities", "health")[0]
    assert rows["community"].unique().tolist() == list(COMMUNITIES)
    for community in ("lgbt", "migrant"):
        coverage = answer("coverage", "health", ask=replace(ASK, community=community))[0]
        assert rows.loc[rows["community"] == community, coverage.columns].equals(coverage)


def test_kinds_recorded_locally_are_as_many_as_on_the_patchwork_screen() -> None:
    columns = patchwork_columns(both_sides=False)
    screen = patchwork(evaluate_both_sides(published_directory(), ASK.terms), columns, "high", "pfa")
    rows = answer("patchwork", "pfa")[0]
    assert rows.groupby("area_code")[LOCAL].first().to_dict() == local_kinds(screen, columns).to_dict()
    assert rows[LOCAL].gt(0).any() and rows[LOCAL_IN_PART].dropna().between(0, 1).all()
    assert rows.loc[rows[LOCAL].eq(0), LOCAL_IN_PART].isna().all()


def test_a_cell_of_which_people_differ_says_the_best_and_of_how_many() -> None:
    rows = answer("patchwork", "pfa")[0]
    best, words = best_of_people(rows), statuses_in_words(rows)
    mixed = rows["status"].eq(MIXED).to_numpy()
    assert mixed.any() and best["share"][mixed].lt(1).all() and best["share"][~mixed].eq(1).all()
    assert all(("% of people" in one) == is_mixed for one, is_mixed in zip(words, mixed, strict=True))


def test_what_is_asked_names_risk_and_community_of_every_column() -> None:
    asked = answer("patchwork", "health", ask=replace(ASK, community="lgbt"))[1].asked
    assert asked.startswith(
        "every kind of work, each for its usual side at high risk, made for LGBT+ communities, put onto"
    )
