"""The published figure comes first, as published; no number of ours stands under its publisher's name."""

from itertools import product

import pytest

from coverage.ask import ANY, Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from loaders.assumptions.register import shipped_assumptions
from say.cohorts.published_words import published_figures
from tests.cohorts.needs import need_of
from tests.words import mistakes_in

SHIPPED = shipped_assumptions()
VICTIMS = (
    "In England and Wales 2.3 million adults experience domestic abuse yearly, "
    "says the Office for National Statistics (2024)."
)


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (
            Ask("high"),
            [
                "At high risk there are about 53,000, at least, who cause harm in England and Wales, "
                "says the Drive Partnership (2021)."
            ],
        ),
        (
            Ask("medium", "lgbt"),
            [
                "At medium risk there are 347,000 who cause harm in England and Wales, "
                "says the Drive Partnership (2021)."
            ],
        ),
        (Ask("standard"), [VICTIMS, "No figure is published for people who cause harm at standard risk."]),
        (Ask(), [VICTIMS, "No figure is published for all people who cause harm."]),
    ],
)
def test_a_published_figure_is_said_as_published_with_publisher_and_year(ask: Ask, says: list[str]) -> None:
    assert published_figures(SHIPPED, ask) == says


@pytest.mark.parametrize("risk", ["high", ANY])
def test_men_among_victims_at_marac_are_a_published_figure_of_their_own(risk: str) -> None:
    said = published_figures(SHIPPED, Ask(risk, "male_victims"))
    assert said[-1] == "Of victims whose case was heard by a MARAC 6.4% are men, says SafeLives (2024)."
    assert "MARAC" not in " ".join(published_figures(SHIPPED, Ask("medium", "male_victims")))


def test_a_number_of_the_users_follows_what_it_replaces() -> None:
    used = need_of({"cohort_high": {"value": 60_000.0}}).assumptions
    first, theirs = published_figures(used, Ask("high"))
    assert "about 53,000, at least," in first
    assert theirs == "You put 60,000 in place of that figure."


@pytest.mark.parametrize("intervention", ["victim_support", "by_and_for_support"])
def test_nothing_is_said_of_people_whom_the_cohort_does_not_count(intervention: str) -> None:
    assert published_figures(SHIPPED, Ask("high", intervention=intervention)) == []
    assert published_figures(SHIPPED, Ask("high", terms=Terms(for_whom="harmed"))) == []


def test_every_sentence_is_short_and_without_a_mistake() -> None:
    for risk, community, intervention in product((*RISK_LEVELS, ANY), (*COMMUNITIES, ANY), (*INTERVENTIONS, ANY)):
        for sentence in published_figures(SHIPPED, Ask(risk, community, intervention)):
            assert len(sentence.split()) <= 22 and not mistakes_in(sentence), sentence
