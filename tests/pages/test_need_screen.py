"""The Need screen, run without a browser: numbers with ranges, unknown that stays unknown, no headline for the smallest."""

import re

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from cohorts.model.cohort import drawn_cohort
from coverage.ask import Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import SIDES
from geo.areas import area_table
from geo.levels import LEVELS
from say.cohorts.counted_words import why_not_counted
from tests.cohorts.needs import need_of
from tests.pages.screens import bodies, opened
from tests.pages.spoken import sentences_in
from tests.samples import rest_to_soak, sampled

NUMBER = r"[\d,.]+( million)?"
RANGE = (
    rf"our estimate is {NUMBER} people a year who cause harm[^()]*\. Its 80% range, ours too, is {NUMBER} to {NUMBER}\."
)
PUBLISHED = (
    "At high risk there are about 53,000, at least, who cause harm in England and Wales, "
    "says the Drive Partnership (2021)."
)
KENT, CITY_FORCE = "E23000032", "E23000034"


def opened_need(**choices: str) -> AppTest:
    return opened("pages/need.py", **choices)


def sentences(screen: AppTest) -> list[str]:
    """Return what the screen says in large type, in order."""
    return [text for body in bodies(screen) for text in re.findall(r'<p class="atlas-say">(.*?)</p>', body)]


def quiet(screen: AppTest) -> str:
    return "\n".join(text for body in bodies(screen) for text in re.findall(r'<p class="atlas-quiet">(.*?)</p>', body))


def test_the_published_figure_comes_first_then_our_range_and_the_caveat_follows() -> None:
    screen = opened_need()
    assert sentences(screen)[0] == PUBLISHED
    assert re.fullmatch(f"In England and Wales {RANGE}", sentences(screen)[1])
    assert "An estimate, not a count" in quiet(screen)
    assert "All people who cause harm at high risk are counted, whichever intervention is chosen" in quiet(screen)


def test_the_chosen_area_comes_first_and_the_country_stands_beside_it() -> None:
    screen = opened_need(area=KENT)
    assert sentences(screen)[0] == PUBLISHED
    assert re.match(f"In Kent {RANGE}", sentences(screen)[1])
    assert (
        "In England and Wales our estimate is 53,000 people a year who cause harm at high risk. "
        "Its 80% range, ours too, is 53,000 to 65,000."
    ) in quiet(screen)


def test_unknown_places_leave_unmet_need_not_known() -> None:
    screen = opened_need()
    reached, *_, unmet = sentences(screen)[2:]
    assert "Unmet need is not known" in unmet
    assert "live where a current local service is on record for them" in reached
    assert "nothing is listed, which is not the same as nothing there" in reached
    screen.selectbox(key="need_measure").select("unmet_need").run()
    assert "Unmet need is known in none of 43 police force areas" in quiet(screen)
    assert screen.dataframe[0].value["Median"].isna().all()
    assert "Not known, places are known in full in none of 43 police force areas." in quiet(screen)
    assert "How evenly they fall is not known." in screen.code[0].value


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_has_its_map_table_figures_and_lottery(level: str) -> None:
    screen = opened_need(level=level)
    assert len(screen.dataframe[0].value) == len(area_table(level))
    assert LEVELS[level].many in screen.code[0].value
    assert [subheader.value for subheader in screen.subheader][-1] == "To quote, with its caveat"


@pytest.mark.parametrize("community", rest_to_soak(COMMUNITIES, ("black_and_minoritised", "faith", "male_victims")))
def test_every_community_has_a_range_or_is_not_known(community: str) -> None:
    first = sentences(opened_need(area=KENT, community=community, risk="standard"))[1]
    if np.isnan(drawn_cohort(need_of()).people("any", community)).any():
        assert "is not known. No source says what share of people this community is." in first
    else:
        assert re.match(f"In Kent {RANGE}", first)


def test_what_nobody_knows_of_faith_communities_is_nowhere_a_number() -> None:
    screen = opened_need(community="faith")
    by_risk = next(table.value for table in screen.dataframe if "Risk level" in table.value)
    assert set(by_risk.iloc[:, 1:].to_numpy().ravel()) == {"not known"}
    assert "not known: no source says what share of people this community is." in quiet(screen)
    assert "No assumption that has a range moves this answer, or the answer is not known." in quiet(screen)


@pytest.mark.parametrize(
    ("intervention", "side"),
    sampled([key for key, one in INTERVENTIONS.items() if not one.for_people_who_cause_harm], SIDES),
)
def test_what_is_for_other_people_never_has_a_number_of_those_who_need_it(intervention: str, side: str) -> None:
    screen = opened_need(area=KENT, intervention=intervention, for_whom=side)
    why = why_not_counted(Ask(intervention=intervention, terms=Terms(for_whom=side)))
    (first,) = sentences(screen)
    assert first.endswith(f"is not known. {why[0].upper()}{why[1:]}.")
    assert "The figures below are of people who cause harm, whichever intervention is chosen." in quiet(screen)
    assert "so nothing moves that number" in quiet(screen)
    assert f"not known: {why}." in screen.code[0].value


def test_the_sentence_and_the_quote_give_the_same_share_to_each_status() -> None:
    screen = opened_need(level="pfa")
    said, quoted = sentences(screen)[2], screen.code[0].value
    shares = [re.findall(r"(\d+%)(?: \([^)]*\))?(?:, about [^.]*)? live where", words) for words in (said, quoted)]
    assert shares[0] and shares[0] == shares[1]


@pytest.mark.parametrize("level", ["pfa", "lad"])
def test_an_area_too_small_has_its_number_in_the_tables_alone(level: str) -> None:
    area = CITY_FORCE if level == "pfa" else "E06000053"
    screen = opened_need(level=level, area=area, directory="demonstration")
    published, first = sentences(screen)
    assert published == PUBLISHED
    assert "which is too few for a headline" in first
    assert not re.search(RANGE, first)
    assert "is too small for a picture of its own" in quiet(screen)
    assert area in set(screen.dataframe[0].value["GSS code"])


def test_national_standard_risk_says_why_median_and_centre_differ() -> None:
    said = quiet(opened_need(risk="standard", intervention="conditional_caution"))
    assert "With every assumption at its centre it would be 1.65 million" in said
    assert "The middle of the draws, 1.78 million" in said


def test_invented_data_are_marked_in_every_sentence_heading_and_quote() -> None:
    screen = opened_need(directory="demonstration", area=KENT)
    published, *ours = sentences(screen)
    assert published == PUBLISHED  # that one is not invented
    assert all(one.startswith("INVENTED: ") for said in ours for one in sentences_in(said))
    assert all(subheader.value.endswith("(INVENTED)") for subheader in screen.subheader)
    sentences_to_quote = re.split(r"(?<=\.) (?=[A-Z])", screen.code[0].value)
    assert all(sentence.startswith("INVENTED: ") for sentence in sentences_to_quote)


def test_known_places_give_lottery_numbers_with_ranges() -> None:
    screen = opened_need(directory="demonstration", level="lad")
    table = next(table.value for table in screen.dataframe if "Measure" in table.value).set_index("Measure")
    gini = table.loc["Unevenness (Gini): 0 all alike, towards 1 all in one place"]
    assert 0 < float(gini["Median"]) < 1
    assert " to " in gini["80% range"]
    assert table.loc["Their cost, at £5,800 each, our figure", "Median"].startswith("£")
    assert "£5,800 each, our figure (£3,800 to £10,500, a range that holds" in quiet(screen)
    assert "£5,800 each, our figure (£3,800 to £10,500, a range that holds" in screen.code[0].value


def test_the_map_s_measure_and_shape_travel_in_the_address() -> None:
    screen = opened_need(need_measure="coverage", shape="hexagons")
    assert screen.selectbox(key="need_measure").value == "coverage"
    screen.radio(key="shape").set_value("geographic").run()
    assert "shape" not in screen.query_params


def test_the_steps_from_the_cohort_to_starts_are_shown_and_unknown_ones_say_so() -> None:
    screen = opened_need(area=KENT)
    steps = next(table.value for table in screen.dataframe if "Step" in table.value).set_index("Step")
    assert steps.loc["Eligible, of everybody at the risk level", "Share, with our range"] == "not known"
    assert steps.loc["Accepted, of those referred", "Share, with our range"] == "40% (25% to 60%)"
    assert "How many of them would start is not known." in quiet(screen)
    assert "They count whether or not they would be referred or start." in quiet(screen)
