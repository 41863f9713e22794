"""The Assumptions screen, run without a browser: change a number, see what moved, go back; sets, weights, series, backtest."""

import json
import re
from itertools import product
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from loaders.assumptions.register import shipped_assumptions
from tests.pages.screens import opened, opened_at, said
from tests.samples import rest_to_soak
from ui.frame.navigation import SCREENS
from ui.screens.assumptions.assumption_table import GROUPS

PAGE = "pages/assumptions.py"
SERIES = Path(__file__).resolve().parents[2] / "data" / "need" / "demonstration_series.csv"


def text_of(screen: AppTest) -> str:
    return said(screen).replace("&#x27;", "'")


def changed_to(**numbers: float) -> str:
    """The address of a change to the national high-risk cohort."""
    return json.dumps({"version": 1, "name": "Mine", "changes": {"cohort_high": numbers}, "weights": None})


def put(screen: AppTest, key: str, **numbers: float | None) -> AppTest:
    """Choose an assumption, type its numbers and press "Use this"."""
    screen.selectbox(key="assumption_to_change").select(key).run()
    for part, number in numbers.items():
        box = next(one for one in screen.number_input if one.key.startswith(f"number_{part}_{key}_"))
        box.set_value(number)
    return screen.button(key="use_this").click().run()


def test_it_says_first_what_the_assumptions_give_and_then_how_many_there_are() -> None:
    text = text_of(opened(PAGE, area="E23000032"))
    assumed = len(shipped_assumptions()) - 2  # the seed and the number of draws assume nothing
    assert f"The estimates rest on {assumed} assumptions. " in text and "None is changed." in text
    assert (
        text.index("At high risk there are about 53,000, at least,")
        < text.index("In Kent our estimate is")
        < text.index("The estimates rest on")
    )
    assert "In England and Wales our estimate is about 53,000 (53,000 to 65,000) people a year at high risk." in text


def assumptions_shown(screen: AppTest) -> pd.DataFrame:
    """Open every group and put the tables together."""
    for number in range(len(GROUPS)):
        screen.session_state[f"open_assumptions_{number}"] = True
    tables = [each.value for each in screen.run().dataframe]
    return pd.concat(table for table in tables if "Grade" in table and "Shipped" in table)


def test_every_assumption_is_in_the_table_with_its_age_and_grade_and_unknown_is_not_known() -> None:
    table = assumptions_shown(opened(PAGE))
    assert len(table) == len(shipped_assumptions())
    assert list(table["Group"].unique())[:3] == ["Cohort", "Drivers", "Survey rates"]
    faith = table.loc["share_faith"]
    assert (faith["Value"], faith["Low"], faith["High"]) == ("not known",) * 3
    assert set(table["Grade"]) >= {"our judgement", "read in the source named"}
    assert table.loc["cohort_high", "Age"].endswith("years old")


def test_the_table_is_searched_by_any_words() -> None:
    screen = opened(PAGE)
    screen.text_input(key="assumption_words").input("victims  PERPETRATOR").run()
    found = next(each.value for each in screen.dataframe if "Grade" in each.value)
    assert "victims_per_perpetrator" in found.index and len(found) < len(shipped_assumptions())
    screen.text_input(key="assumption_words").input("<script>").run()
    assert not screen.exception and "No assumption holds these words." in text_of(screen)


def test_a_changed_number_moves_the_answer_is_marked_and_goes_back() -> None:
    screen = opened(PAGE, area="E23000032")
    before = text_of(screen)
    put(screen, "cohort_high", value=106_000, low=90_000, high=130_000)
    text = text_of(screen)
    assert "Assumptions CHANGED by the user" in text and "106,000 (90,000 to 130,000), shipped 53,000" in text
    assert "1 of them is changed by you" in text
    assert "is about 106,000 (90,000 to 130,000) people a year" in text  # the numbers that were put in
    assert "As shipped it was about 53,000 (53,000 to 65,000)" in text
    assert "Your changes move it by +53,000 (+37,000 to +65,000)" in text
    row = assumptions_shown(screen).loc["cohort_high"]
    assert (row["Changed"], row["Shipped"]) == ("CHANGED", "53,000 (53,000 to 65,000)")
    screen.button(key="shipped_value").click().run()
    assert "CHANGED" not in text_of(screen) and "assumed" not in screen.query_params
    assert text_of(screen) == before


def test_a_number_the_model_refuses_is_one_sentence_and_no_change() -> None:
    screen = opened(PAGE)
    put(screen, "cohort_high", value=1.0)
    text = text_of(screen)
    assert "The change was not made: Perpetrators in the highest risk category" in text
    assert "must lie between the low end 53000 and the high end 65000" in text
    assert "CHANGED by the user" not in text and "assumed" not in screen.query_params


@pytest.mark.parametrize(
    ("key", "numbers", "says"),
    [
        pytest.param("victims_per_perpetrator", {"low": 0.0}, "every number must be above 0", marks=pytest.mark.soak),
        pytest.param("share_migrant", {"high": 2.0}, "a share lies between 0 and 1", marks=pytest.mark.soak),
        ("draws", {"value": 1e9}, "screens draw 2,000 at most"),
        pytest.param("cohort_high", {"high": 1e15}, "a larger number than can be used", marks=pytest.mark.soak),
        ("share_faith", {"low": 0.1}, "Give at least the value"),
    ],
)
def test_what_the_model_cannot_work_with_is_refused(key: str, numbers: dict[str, float], says: str) -> None:
    screen = put(opened(PAGE), key, **numbers)
    assert not screen.exception
    assert says in text_of(screen) and "CHANGED by the user" not in text_of(screen)


def test_survey_rates_that_are_all_nought_are_refused_and_the_screen_stays() -> None:
    nought = {"value": 0.0, "low": 0.0, "high": 0.0}
    rates = ["16_19", "20_24", "25_34", "35_54", "55_74", "75_plus"]
    changes = {f"survey_rate_{ages}": nought for ages in rates[1:]}
    screen = opened(PAGE, assumed=json.dumps({"name": "Noughts", "changes": changes}))
    put(screen, "survey_rate_16_19", **nought)
    text = text_of(screen)
    assert "The survey rates by age are all 0" in text and "5 of them are changed by you" in text


def test_a_link_that_gives_no_answer_still_leaves_the_way_back() -> None:
    nought = {"value": 0.0, "low": 0.0, "high": 0.0}
    ages = ["16_19", "20_24", "25_34", "35_54", "55_74", "75_plus"]
    changes = {f"survey_rate_{age}": nought for age in ages}
    screen = opened(PAGE, assumed=json.dumps({"name": "Noughts", "changes": changes}))
    assert "The survey rates by age are all 0" in text_of(screen)
    assert "Change one" in [one.value for one in screen.header]
    screen.button(key="all_shipped").click().run()
    assert "In England and Wales our estimate is" in text_of(screen) and "None is changed" in text_of(screen)


def test_an_unknown_number_can_be_given_one_and_the_answer_is_known() -> None:
    screen = opened(PAGE, community="faith")
    assert "the cohort at high risk (Faith communities) is not known" in text_of(screen)
    put(screen, "share_faith", value=0.1)
    text = text_of(screen)
    assert "0.1, shipped not known" in text
    assert "As shipped it was not known. What your changes move is not known." in text


def test_a_weight_moves_the_answer_and_the_shares_sum_to_one() -> None:
    screen = opened(PAGE, area="E23000032")
    screen.slider(key="points of population_16_plus").set_value(0).run()
    text = text_of(screen)
    assert "People aged 16 and over (0%) and Expected victims, from survey rates by age (100%)" in text
    assert "Weight of people aged 16 and over in sharing the cohort between areas: 0, shipped 0.5" in text
    assert "1 of them is changed by you" in text  # a slider moves both weights
    screen.slider(key="points of expected_victims").set_value(0).run()
    assert "At least one driver must weigh more than nothing" in text_of(screen)
    assert [screen.slider(key=f"points of {one}").value for one in ("population_16_plus", "expected_victims")] == [
        0,
        100,
    ]
    screen.slider(key="points of population_16_plus").set_value(100).run()
    assert "CHANGED" not in text_of(screen)  # a hundred points each is a half each, as shipped


def test_a_named_set_is_kept_switched_and_loses_its_name_when_a_number_is_changed() -> None:
    screen = put(opened(PAGE), "cohort_high", value=60_000)
    screen.text_input(key="assumption_set_name").input("Cautious").run()
    screen.button(key="keep_set").click().run()
    assert "(set “Cautious”)" in text_of(screen)
    put(screen, "cohort_medium", value=300_000)
    assert "(set “for now”)" in text_of(screen)
    screen.selectbox(key="assumption_set_chosen").select("As shipped").run()
    screen.button(key="use_set").click().run()
    assert "CHANGED" not in text_of(screen)
    screen.selectbox(key="assumption_set_chosen").select("Cautious").run()
    screen.button(key="use_set").click().run()
    text = text_of(screen)
    assert "(set “Cautious”). Perpetrators in the highest risk category, England and Wales: 60,000" in text
    assert "300,000" not in text.split("</div>")[0]


def test_a_set_needs_a_name_of_its_own() -> None:
    screen = put(opened(PAGE), "cohort_high", value=60_000)
    screen.text_input(key="assumption_set_name").input("  ").run()
    screen.button(key="keep_set").click().run()
    assert "give it a name of its own" in text_of(screen)


def test_a_file_of_a_set_is_used_and_a_hostile_one_is_one_sentence() -> None:
    screen = opened(PAGE)
    upload = screen.file_uploader(key="assumption_set_file")
    upload.upload("mine.json", changed_to(value=60_000).encode(), "application/json").run()
    assert "CHANGED by the user (set “Mine”)" in text_of(screen)
    for hostile in (
        b"<script>",
        b'{"changes": {"<b>x": {}}}',
        b'{"changes": {"cohort_high": {"value": 1, "low": 2}}}',
        b"[" * 9999,
    ):
        upload = screen.file_uploader(key="assumption_set_file")
        upload.upload("bad.json", hostile, "application/json").run()
        assert not screen.exception
        assert "bad.json: " in text_of(screen) and "<b>x" not in text_of(screen)
        assert "(set “Mine”)" in text_of(screen)


def test_a_link_opens_with_its_changes_and_a_bad_one_is_said() -> None:
    assert "106,000 (90,000 to 130,000), shipped 53,000" in text_of(
        opened(PAGE, assumed=changed_to(value=106_000, low=90_000, high=130_000))
    )
    bad = text_of(opened(assumed="nonsense"))
    assert "The link asks for assumed" in bad and "CHANGED" not in bad


@pytest.mark.parametrize(
    "page",
    rest_to_soak(
        [page for page in SCREENS if page not in ("pages/plans.py", "pages/directory.py")],
        ("pages/overview.py", "pages/need.py", "pages/compare.py", "pages/coverage_map.py"),
    ),
)
def test_changed_assumptions_are_marked_on_every_screen(page: str) -> None:
    text = text_of(opened(page, assumed=changed_to(value=60_000)))
    assert "Assumptions CHANGED by the user (set “Mine”)" in text


def test_what_would_change_a_rank_is_said_and_small_areas_and_no_area_have_none() -> None:
    kent = text_of(opened(PAGE, area="E23000032", compare="cohort_per_1000"))
    compare = text_of(opened_at("pages/compare.py", "to_quote_compare", area="E23000032", compare="cohort_per_1000"))
    rank = re.search(r", it ranks (between \d+\w\w and \d+\w\w) ", compare)
    assert rank and f"Kent ranks {rank[1]} among the 42 police force areas" in kent
    city = text_of(opened(PAGE, area="E23000034"))
    assert "City of London has too few people to be ranked" in city
    assert "City of London has too few people for a headline" in city and "City of London ranks" not in city
    assert "Choose an area at the left" in text_of(opened(PAGE))
    unknown = text_of(opened(PAGE, area="E23000032", compare="coverage"))
    assert "has no rank, because the measure is not known" in unknown


def test_series_are_loaded_reported_compared_and_removed() -> None:
    screen = opened(PAGE)
    assert "Load a series, and the model is set beside it here" in text_of(screen)
    real = re.sub(
        r"E23000034,\d+,2025-26", "E23000034,9000,2025-26", SERIES.read_text()
    )  # far off, and too small to name
    real = real.replace("INVENTED for training", "A source")
    screen.text_input(key="series_typed_name").input("MARAC [cases](x)").run()
    screen.file_uploader(key="series_file").upload("marac.csv", f"{real}E99,1,2025-26,x\n".encode(), "text/csv").run()
    text = text_of(screen)
    assert "marac.csv: 130 rows read, 129 accepted, 1 set aside" in text
    assert "MARAC cases (x): counts by police force areas, 3 periods" in text
    assert "Withheld here: 2 in 2023-24. A count under five could point at a person" in text
    assert (
        "Over 42 force areas, the model at high risk comes no nearer to MARAC cases (x) (2025-26) than people aged 16"
        in text
    )
    assert "Per head it " in text and "does not agree" in text and "means little. Large forces have more of all" in text
    assert "What is recorded is not the truth" in text
    assert "1 force area too small to be ranked: left out." in text
    assert not any("E23000034" in table.value.to_string() for table in screen.dataframe[-2:])
    assert "E23000034" not in set(screen.dataframe[-1].value["GSS code"])
    screen.slider(key="points of MARAC cases (x)").set_value(50).run()
    assert "goes in a circle and proves nothing" in text_of(screen)
    screen.button(key="remove MARAC cases (x)").click().run()
    text = text_of(screen)
    assert "No series is loaded." in text and "Left out, because not in use here: the weight of MARAC cases (x)" in text


def test_a_hostile_series_is_one_sentence() -> None:
    screen = opened(PAGE)
    screen.file_uploader(key="series_file").upload("x.csv", b"<script>alert(1)</script>", "text/csv").run()
    assert not screen.exception
    assert "lacks the column" in text_of(screen) and "No series is loaded." in text_of(screen)


def test_a_file_that_counts_several_things_asks_which_to_load() -> None:
    screen = opened(PAGE)
    table = b"pfa_code,females_2021,asian_pct\nE23000032,900,1.2\nE23000028,800,2.3\nE23000036,700,3.4\n"
    table = (
        table.replace(b"asian_pct", b"asian_pct,males_2021").replace(b".2\n", b".2,700\n").replace(b".3\n", b".3,600\n")
    )
    screen.file_uploader(key="series_file").upload("census.csv", table.replace(b".4\n", b".4,500\n"), "text/csv").run()
    assert "No series is loaded." in text_of(screen)
    assert screen.selectbox(key="series_thing").options == ["females", "males"]
    screen.selectbox(key="series_thing").select("males").run()
    assert "census, males: counts by police force areas, 1 period (2021)" in text_of(screen)


def test_the_invented_series_counts_beside_invented_data_only() -> None:
    assert not [one for one in opened(PAGE).button if one.key == "demonstration_series"]
    screen = opened(PAGE, directory="demonstration")
    screen.button(key="demonstration_series").click().run()
    text = text_of(screen)
    assert "INVENTED: Over 42 force areas" in text
    assert "INVENTED: MARAC cases (INVENTED): counts by police force areas" in text
    screen.slider(key="points of MARAC cases (INVENTED)").set_value(50).run()
    screen.query_params["directory"] = "published"
    screen.session_state["directory"] = "published"
    screen.run()
    text = text_of(screen)
    assert "The loaded series is set aside while the directory in use is not invented" in text
    assert "(set aside while the directory in use is not invented)" in text and "not loaded in this" not in text
    assert "force areas, the model" not in text and "Load a series, and" not in text
    assert "Left out, because not in use here: the weight of MARAC cases (INVENTED)" in text


def test_every_sentence_with_data_says_invented_beside_invented_data() -> None:
    screen = opened(PAGE, directory="demonstration", area="E23000032")
    text = text_of(screen)
    for sentence in (
        "In Kent our estimate is",
        "In England and Wales our estimate is",
        "By cohort per 1,000 adults",
    ):
        assert f"INVENTED: {sentence}" in text
    assert [one.value for one in screen.header if "moves" in one.value] == ["What moves this answer most (INVENTED)"]


ASKS = ({"risk": "any"}, {"community": "faith"}, {"intervention": "other", "community": "lgbt"})
ONE_OF_EACH = list(zip(("lad", "utla", "region"), ASKS, strict=True))


@pytest.mark.parametrize(
    ("level", "choices"),
    [
        case if case in ONE_OF_EACH else pytest.param(*case, marks=pytest.mark.soak)
        for case in product(["lad", "utla", "pfa", "region"], ASKS)
    ],
)
def test_the_screen_stands_at_every_level(level: str, choices: dict[str, str]) -> None:
    area = {"lad": "E07000148", "utla": "E10000020", "pfa": "E23000024", "region": "E12000006"}[level]
    opened(PAGE, level=level, area=area, **choices)
