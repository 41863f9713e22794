"""The need in use: what is changed, what is loaded, what of it counts, and how it is said on screens and in files."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest
import streamlit as st

from cohorts.assumptions.assumption_set import AS_SHIPPED, AssumptionSet
from cohorts.series.indicator import Indicator
from coverage.ask import Ask, Terms
from coverage.export import to_csv, to_xlsx
from geo.areas import area_table
from geo.mistakes import Mistake
from loaders.directory.shipped import demonstration_directory, published_directory
from say.charts.framed import said_of
from say.provenance import COHORT, basis_of
from tests.cohorts.needs import indicator_of
from ui.state import need_in_use as used
from ui.state.world import key_of_need, shipped_need

FORCES = area_table("pfa").index
CHANGED = AssumptionSet("Mine", {"cohort_high": {"value": 60_000.0}})


@pytest.fixture(autouse=True)
def visit(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, object]]:
    """A visit of one's own, in which the published record is in use."""
    state: dict[str, object] = {"directory": "published"}
    monkeypatch.setattr(st, "session_state", state)
    yield state


def series(name: str = "Cases", source: str = "A source", more: float = 0) -> tuple[Indicator, ...]:
    one = indicator_of({code: 10.0 + number + more for number, code in enumerate(FORCES)}, name=name)
    return (Indicator(name, one.level, one.values, one.period, source, one.totals, one.suppressed),)


def test_nothing_is_changed_until_somebody_changes_it() -> None:
    assert used.set_in_use() == AS_SHIPPED
    assert used.assumptions_in_words().startswith("as shipped")
    assert not any(one.changed for one in used.need_in_use().assumptions.values())


def test_a_set_in_use_is_read_back_from_the_address_to_the_same() -> None:
    used.use_set(CHANGED)
    assert used.set_in_use() == CHANGED
    assert used.need_in_use().assumptions["cohort_high"].value == 60_000


def test_going_back_leaves_nothing_in_the_address(visit: dict[str, object]) -> None:
    used.use_set(CHANGED)
    used.use_set(AssumptionSet("Mine"))
    assert visit["assumed"] == ""


def test_changes_without_a_name_are_for_now() -> None:
    used.use_set(AssumptionSet("", CHANGED.changes))
    assert used.set_in_use().name == "for now"


@pytest.mark.parametrize(
    "refused",
    [
        {"cohort_high": {"value": 5.0, "low": 6.0}},
        {"victims_per_perpetrator": {"low": 0.0}},
        {f"survey_rate_{ages}": dict.fromkeys(("value", "low", "high"), 0.0) for ages in ("16_19", "20_24", "25_34")}
        | {
            f"survey_rate_{ages}": dict.fromkeys(("value", "low", "high"), 0.0)
            for ages in ("35_54", "55_74", "75_plus")
        },
    ],
)
def test_a_set_the_model_cannot_work_with_is_refused_and_what_was_stays(
    refused: dict[str, dict[str, float]],
) -> None:
    used.use_set(CHANGED)
    with pytest.raises(Mistake):
        used.use_set_that_works(AssumptionSet("", refused))
    assert used.set_in_use() == CHANGED


def test_a_weight_that_is_moved_is_marked_as_changed_wherever_assumptions_are_listed() -> None:
    used.use_set(AssumptionSet("", {}, {"population_16_plus": 0.8, "expected_victims": 0.2}))
    assumptions = used.need_in_use().assumptions
    assert [assumptions[f"weight_{one}"].value for one in ("population_16_plus", "expected_victims")] == [
        0.8,
        0.2,
    ]
    assert assumptions["weight_population_16_plus"].changed
    assert used.need_in_use().driver_weights == {"population_16_plus": 0.8, "expected_victims": 0.2}


def test_a_weight_for_a_series_that_is_not_loaded_is_shared_by_the_others_and_said() -> None:
    # 0.2 and 0.3 share the room of 0.5: two fifths and three fifths.
    used.use_set(AssumptionSet("", {}, {"population_16_plus": 0.2, "expected_victims": 0.3, "Cases": 0.5}))
    assert used.missing_series() == ("Cases",)
    assert used.need_in_use().driver_weights == pytest.approx({"population_16_plus": 0.4, "expected_victims": 0.6})
    said = used.assumptions_in_words()
    assert "0.4, shipped 0.5" in said and "Left out, because not in use here: the weight of Cases" in said
    used.keep_series("Cases", series())
    assert used.missing_series() == ()
    assert used.need_in_use().driver_weights["Cases"] == 0.5


def test_where_only_a_missing_series_weighs_the_shipped_weights_stand() -> None:
    used.use_set(AssumptionSet("", {}, {"Cases": 1.0}))
    assert used.need_in_use().driver_weights == {"population_16_plus": 0.5, "expected_victims": 0.5}


def test_the_latest_period_is_the_driver() -> None:
    used.keep_series("Cases", (*series(), *series(more=1000)))
    assert used.need_in_use().indicators["Cases"].values.min() > 1000


def test_a_removed_series_is_gone() -> None:
    used.keep_series("Cases", series())
    used.remove_series("Cases")
    assert used.loaded_series() == {} == used.kept_series()


@pytest.mark.parametrize("invented", [series(source="invented, for training"), series(name="Cases (INVENTED)")])
def test_an_invented_series_counts_beside_invented_data_only(
    invented: tuple[Indicator, ...], visit: dict[str, object]
) -> None:
    used.keep_series("Real", series("Real"))
    used.keep_series("Made up", invented)
    assert set(used.loaded_series()) == {"Real"}
    assert set(used.need_in_use().indicators) == {"Real"}
    assert set(used.kept_series()) == {"Real", "Made up"}
    visit["directory"] = "demonstration"
    assert set(used.loaded_series()) == {"Real", "Made up"}


def test_nothing_of_ones_own_is_the_shipped_need_itself() -> None:
    assert used.need_in_use() is shipped_need()
    used.use_set(CHANGED)
    assert used.need_in_use() is not shipped_need()


def test_the_key_tells_needs_apart_and_is_the_same_for_the_same() -> None:
    keys = [key_of_need(used.need_in_use())]
    used.use_set(CHANGED)
    keys.append(key_of_need(used.need_in_use()))
    used.keep_series("Cases", series())
    keys.append(key_of_need(used.need_in_use()))
    used.keep_series("Cases", series(more=1))
    keys.append(key_of_need(used.need_in_use()))
    assert len(set(keys)) == 4
    used.keep_series("Cases", series())
    assert key_of_need(used.need_in_use()) == keys[2]


def test_the_key_tells_counts_apart_whose_totals_are_not_known() -> None:
    keys = set()
    for count in (50.0, 60.0):  # one force of the South East is missing, so no total holds the other
        used.keep_series("Cases", (indicator_of({"E23000032": count}),))
        keys.add(key_of_need(used.need_in_use()))
    assert len(keys) == 2


def test_the_key_follows_what_counts(visit: dict[str, object]) -> None:
    used.keep_series("Made up", series(source="INVENTED"))
    assert used.need_in_use() is shipped_need()
    visit["directory"] = "demonstration"
    assert used.need_in_use() is not shipped_need()


def test_every_file_and_picture_says_what_is_changed() -> None:
    used.use_set(CHANGED)
    ask = Ask("high", "any", "any", Terms(date(2026, 11, 22), 24, False, False))
    said = "CHANGED by the user (set “Mine”). Perpetrators in the highest risk category, England and Wales: 60,000"
    table = pd.DataFrame({"value": [1.0]}, index=pd.Index(["E23000032"], name="area_code"))
    for directory in (published_directory(), demonstration_directory()):
        about = basis_of(directory, ask, used.assumptions_in_words()).provenance("cohort", COHORT)
        assert said in to_csv(table, about).decode()
        assert said in " ".join(said_of(about)) and said in " ".join(about.lines())
        assert len(to_xlsx(table, about)) > 0
    used.use_set(AS_SHIPPED)
    shipped = basis_of(published_directory(), ask, used.assumptions_in_words())
    assert b"CHANGED" not in to_csv(table, shipped.provenance("cohort", COHORT))
