"""Cut at the border that is announced, what is counted adds up to what it was, and what cannot be cut says so."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from cohorts.model.cohort import drawn_cohort
from cohorts.model.rollup import roll_up
from cohorts.series.suppression import suppressed_counts
from coverage.ask import Ask, Terms
from geo.areas import area_table
from loaders.directory.shipped import demonstration_directory, published_directory
from say.answers import areas_of_level, cohort_of_areas, coverage_of_areas, gap_of_areas, money_of_areas
from server.api.people import shipped_people

SURREY, PARTS = "E10000030", ["NEW-SURREY-1", "NEW-SURREY-2"]
ASK = Ask("high", "any", "behaviour_change_group", Terms(on=date(2026, 11, 28)))
ADD_UP = (
    "places",
    "places_known",
    "people",
    "population",
    "population_16_plus",
    "lad_count",
    "districts_of",
    "central",
)
"""Columns that count. Counts of services do not add up, because one may serve both; nor do medians and ends of ranges."""


def added_up(of_surrey: pd.DataFrame, of_parts: pd.DataFrame) -> list[str]:
    """Check each column of counts, and give those checked."""
    counts = [str(name) for name in of_surrey if name in ADD_UP or str(name).startswith("lads_")]
    for name in counts:
        assert of_parts[name].sum(skipna=False) == pytest.approx(of_surrey[name].sum(skipna=False), nan_ok=True), name
    return counts


def test_people_districts_statuses_and_places_add_up() -> None:
    areas = {level: areas_of_level(level)[0] for level in ("utla", "announced")}
    assert added_up(areas["utla"].loc[[SURREY]], areas["announced"].loc[PARTS])
    for directory in (published_directory(), demonstration_directory()):
        table = {level: coverage_of_areas(ASK, directory, level)[0] for level in ("utla", "announced")}
        assert "places" in added_up(table["utla"].loc[[SURREY]], table["announced"].loc[PARTS])
        assert table["announced"].loc[PARTS, "services"].max() <= table["utla"].at[SURREY, "services"]


def test_the_cohort_adds_up_at_each_risk_level_and_in_each_draw() -> None:
    table = {level: cohort_of_areas(shipped_people(), level, "any")[0] for level in ("utla", "announced")}
    for _, risk in table["utla"].groupby("risk"):
        at_risk = table["announced"][table["announced"]["risk"].eq(risk["risk"].iloc[0])]
        assert added_up(risk.loc[[SURREY]], at_risk.loc[PARTS]) == ["central"]
    drawn = drawn_cohort(shipped_people().need)
    whole, parts = (roll_up(drawn.people("high"), level) for level in ("utla", "announced"))
    of_surrey, of_parts = whole[1][:, whole[0] == SURREY].sum(axis=1), parts[1][:, parts[0].isin(PARTS)].sum(axis=1)
    assert np.allclose(of_surrey, of_parts, rtol=1e-5)


def test_the_gap_adds_up_where_places_are_known_or_nobody_knows() -> None:
    for directory in (published_directory(), demonstration_directory()):
        table = {level: gap_of_areas(ASK, directory, shipped_people(), level)[0] for level in ("utla", "announced")}
        assert "districts_of" in added_up(table["utla"].loc[[SURREY]], table["announced"].loc[PARTS])


def test_a_sum_that_names_the_county_is_of_several_areas_of_the_new_map_and_of_none_alone() -> None:
    table = {
        level: money_of_areas(published_directory(), shipped_people(), level, "any")[0]
        for level in ("utla", "announced")
    }
    assert table["utla"].loc[[SURREY], "pounds_gbp"].notna().all()
    new = table["announced"].loc[table["announced"].index.isin(PARTS)]
    assert new["pounds_gbp"].isna().all() and set(new["found"]) == {"only in a sum of several areas"}


def test_a_series_adds_up_where_all_of_it_is_shown() -> None:
    counts = pd.Series(np.arange(5.0, 5 + len(area_table("lad"))), index=area_table("lad").index)
    totals = suppressed_counts(counts, "lad")[1]
    assert totals[PARTS].sum() == totals[SURREY]
