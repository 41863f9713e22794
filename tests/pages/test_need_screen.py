"""The Need screen, run without a browser: numbers with ranges, unknown that stays unknown, no headline for the smallest."""

import re

import numpy as np
import pandas as pd
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
from tests.pages.screens import bodies, opened, opened_at, opened_unfolded
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
    """Open the screen with all that is folded away."""
    return opened_unfolded("pages/need.py", **choices)


def first(screen: AppTest) -> str:
    """Return the one sentence that the screen says first."""
    (said,) = [text for body in bodies(screen) for text in re.findall(r'<p class="atlas-say">(.*?)</p>', body)]
    return str(said)


def at_length(screen: AppTest) -> str:
    """Return the long form, to be quoted, without what it rests on."""
    return str(screen.code[0].value).partition("\n\n")[0]


def of_areas(screen: AppTest) -> pd.DataFrame:
    """Return the table of the map's values."""
    return next(table.value for table in screen.dataframe if {"Median", "GSS code"} <= set(table.value))


def lottery(screen: AppTest) -> str:
    return str(screen.code[-1].value)  # after what the screen has to quote


def quiet(screen: AppTest) -> str:
    return "\n".join(text for body in bodies(screen) for text in re.findall(r'<p class="atlas-quiet">(.*?)</p>', body))


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({}, r"England and Wales: \d+% \(\d+% to \d+%\) of these people have a current service on record\."),
        ({"area": KENT}, r"Kent: none of these people have a current service on record\."),
        ({"community": "faith"}, r"England and Wales: how many people would need it is not known\."),
        ({"area": CITY_FORCE}, r"City of London: too few people live here for a figure of its own\."),
    ],
)
def test_one_short_sentence_is_said_first(choices: dict[str, str], words: str) -> None:
    said = first(opened("pages/need.py", **choices))
    assert re.fullmatch(words, said), said
    assert len(said.split()) <= 18


def test_the_bar_lists_each_part_of_the_people_with_share_and_range() -> None:
    (bar,) = [body for body in bodies(opened("pages/need.py")) if 'class="atlas-people"' in body]
    parts = re.findall(r"<strong>([^<]+)</strong><br>(\d+%)[^<]*; about [\d,]+ people", bar)
    assert [words for words, _ in parts] == ["served", "may be served", "nothing listed"]
    assert sum(int(share.rstrip("%")) for _, share in parts) in (99, 100, 101)
    assert "data:image/svg+xml;base64," in bar


def test_nothing_that_is_folded_away_is_made_before_it_is_opened() -> None:
    assert not opened("pages/need.py").code


def test_the_published_figure_comes_first_then_our_range_and_the_caveat_follows() -> None:
    said = at_length(opened_need())
    assert re.match(f"{re.escape(PUBLISHED)} In England and Wales {RANGE}", said)
    assert "An estimate, not a count" in said
    assert "All people who cause harm at high risk are counted, whichever intervention is chosen" in said


def test_the_chosen_area_comes_first_and_the_country_stands_beside_it() -> None:
    said = at_length(opened_need(area=KENT))
    assert re.match(f"{re.escape(PUBLISHED)} In Kent {RANGE}", said)
    assert (
        "In England and Wales our estimate is 53,000 people a year who cause harm at high risk. "
        "Its 80% range, ours too, is 53,000 to 65,000."
    ) in said


def test_unknown_places_leave_unmet_need_not_known() -> None:
    screen = opened_need()
    said = at_length(screen)
    assert "Unmet need is not known" in said
    assert "live where a current local service is on record for them" in said
    assert "nothing is listed, which is not the same as nothing there" in said
    screen.selectbox(key="need_measure").select("unmet_need").run()
    assert "Unmet need is known in none of 43 police force areas" in at_length(screen)
    assert of_areas(screen)["Median"].isna().all()
    assert "Not known, places are known in full in none of 43 police force areas." in quiet(screen)
    assert "How evenly they fall is not known." in lottery(screen)


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_has_its_map_table_figures_and_lottery(level: str) -> None:
    screen = opened_need(level=level)
    assert len(of_areas(screen)) == len(area_table(level))
    assert LEVELS[level].many in lottery(screen)
    assert [subheader.value for subheader in screen.subheader][-1] == "To quote, with its caveat"


@pytest.mark.parametrize("community", rest_to_soak(COMMUNITIES, ("black_and_minoritised", "faith", "male_victims")))
def test_every_community_has_a_range_or_is_not_known(community: str) -> None:
    said = at_length(opened_need(area=KENT, community=community, risk="standard"))
    if np.isnan(drawn_cohort(need_of()).people("any", community)).any():
        assert "is not known. No source says what share of people this community is." in said
    else:
        assert re.search(f"In Kent {RANGE}", said)


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
    assert first(screen) == "Kent: how many people would need it is not known."
    assert f"is not known. {why[0].upper()}{why[1:]}." in at_length(screen)
    assert "The figures below are of people who cause harm, whichever intervention is chosen." in at_length(screen)
    assert "so nothing moves that number" in quiet(screen)
    assert f"not known: {why}." in lottery(screen)


def test_the_sentence_and_the_quote_give_the_same_share_to_each_status() -> None:
    screen = opened_need(level="pfa")
    said, quoted = at_length(screen), lottery(screen)
    shares = [re.findall(r"(\d+%)(?: \([^)]*\))?(?:, about [^.]*)? live where", words) for words in (said, quoted)]
    assert shares[0] and shares[0] == shares[1]


@pytest.mark.parametrize("level", ["pfa", "lad"])
def test_an_area_too_small_has_its_number_in_the_tables_alone(level: str) -> None:
    area = CITY_FORCE if level == "pfa" else "E06000053"
    screen = opened_need(level=level, area=area, directory="demonstration")
    assert "which is too few for a headline" in at_length(screen)
    assert not re.search(RANGE, at_length(screen).partition("In England and Wales")[0])
    assert "is too small for a picture of its own" in quiet(screen)
    assert area in set(of_areas(screen)["GSS code"])


def test_national_standard_risk_says_why_median_and_centre_differ() -> None:
    said = at_length(opened_need(risk="standard", intervention="conditional_caution"))
    assert "With every assumption at its centre it would be 1.65 million" in said
    assert "The middle of the draws, 1.78 million" in said


def test_invented_data_are_marked_in_every_sentence_heading_and_quote() -> None:
    screen = opened_need(directory="demonstration", area=KENT)
    assert PUBLISHED in quiet(screen)  # that one is not invented
    assert f"INVENTED: {PUBLISHED}" not in quiet(screen)
    assert first(screen).startswith("INVENTED: ")
    assert all(subheader.value.endswith("(INVENTED)") for subheader in screen.subheader)
    sentences_to_quote = re.split(r"(?<=\.) (?=[A-Z])", lottery(screen))
    assert all(sentence.startswith("INVENTED: ") for sentence in sentences_to_quote)


def test_known_places_give_lottery_numbers_with_ranges() -> None:
    screen = opened_need(directory="demonstration", level="lad")
    table = next(table.value for table in screen.dataframe if "Measure" in table.value).set_index("Measure")
    gini = table.loc["Unevenness (Gini): 0 all alike, towards 1 all in one place"]
    assert 0 < float(gini["Median"]) < 1
    assert " to " in gini["80% range"]
    assert table.loc["Their cost, at £5,800 each, our figure", "Median"].startswith("£")
    assert "£5,800 each, our figure (£3,800 to £10,500, a range that holds" in quiet(screen)
    assert "£5,800 each, our figure (£3,800 to £10,500, a range that holds" in lottery(screen)


def test_the_map_s_measure_and_shape_travel_in_the_address() -> None:
    screen = opened_need(need_measure="coverage", shape="hexagons")
    assert screen.selectbox(key="need_measure").value == "coverage"
    screen.selectbox(key="shape").select("geographic").run()
    assert "shape" not in screen.query_params


def test_the_steps_from_the_cohort_to_starts_are_shown_and_unknown_ones_say_so() -> None:
    screen = opened_need(area=KENT)
    steps = next(table.value for table in screen.dataframe if "Step" in table.value).set_index("Step")
    assert steps.loc["Eligible, of everybody at the risk level", "Share, with our range"] == "not known"
    assert steps.loc["Accepted, of those referred", "Share, with our range"] == "40% (25% to 60%)"
    assert "How many of them would start is not known." in quiet(screen)
    assert "They count whether or not they would be referred or start." in at_length(screen)


def test_the_inputs_of_an_estimate_stand_beside_its_formula_each_with_a_link_to_its_source() -> None:
    screen = opened_at("pages/need.py", "open_how_made", area=KENT, community="lgbt")
    assert any("÷" in one.value for one in screen.markdown)
    (inputs,) = [body for body in bodies(screen) if 'class="atlas-sources"' in body]
    of = dict(zip(re.findall(r"<li><strong>(.*?)</strong>", inputs), inputs.split("<li>")[1:], strict=True))
    (highest,) = [said for label, said in of.items() if "highest risk category" in label]
    assert "53,000 to 65,000" in highest and 'href="https://' in inputs
    (rate,) = [said for label, said in of.items() if "Relative rate of LGBT+ people" in label]
    assert "our judgement" in rate
