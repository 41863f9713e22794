"""Every intervention × risk × community × by-and-for × side: what is said of it is short, grammatical and of one side."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import product

import pandas as pd
import pytest

from cohorts.answers.lottery import Lottery
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import Interval
from coverage.ask import ANY, COMMUNITY_AXIS, INTERVENTION_AXIS, RISK_AXIS, Ask, Terms, sides_to_choose
from coverage.vocabulary import Status
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from say.cohorts.counted_words import everybody_counted, who_cause_harm
from say.cohorts.lottery_words import lottery_to_quote
from say.cohorts.need_sentences import centre_sentence, cohort_sentences, counted_note, reached_sentences
from say.cohorts.published_words import published_figures
from say.cohorts.value_words import value_sentence
from say.coverage.area_words import area_sentence
from say.coverage.asked import kind_of_work, subject
from say.coverage.sentences import national_sentence
from say.estimate import WHOLE_PEOPLE, Estimate
from tests.pages.spoken import sentences_in
from tests.words import mistakes_in

LONGEST, LONG_SUBJECT = 30, 17
LONG_NAME = "Bournemouth, Christchurch and Poole"
DIRECTORY = "the INVENTED demonstration directory"
NEED = CohortInputs(shipped_assumptions(), shipped_community_shares())
LARGE = Interval(1_650_000.0, 2_170_000.0, 3_430_000.0)
OF_A_COMMUNITY = Interval(160_000.0, 320_000.0, 640_000.0)
SMALL = Interval(0.05, 0.12, 0.21)
ROWS = [
    {"area_name": LONG_NAME, "status": status.key, "extent": extent, "districts": 2, "districts_of": 12}
    | {f"share_{one.key}": 1 / len(Status) for one in Status}
    | {"services": 3, "services_with_places": 1, "places_known": 25.0}
    for status, extent in product(Status, ("whole", "part"))
]
SAID_AT_LENGTH = (("not_for_them", "part"), ("served", "part"))
AREAS = [pd.Series(row) for row in ROWS if (row["status"], row["extent"]) in SAID_AT_LENGTH]
NATION = pd.DataFrame(ROWS * 10)
RECORDS = pd.DataFrame(
    {
        "role": ["answers", "answers", "not_for_them"],
        "gives": [Status.SERVED.key, Status.WIDER_ONLY.key, Status.NOT_FOR_THEM.key],
        "reason": ["current", "current", "current"],
        "provision": ["by_and_for", "generic", "generic"],
    }
)
VALUE = pd.Series({"median": 0.12, "low": 0.05, "high": 0.21, "central": 0.11})
NUMBERS = Lottery(
    cohort=LARGE,
    share_by_status={status.key: SMALL for status in Status},
    areas_known=40,
    share_known=SMALL,
    gini=SMALL,
    best_tenth=Interval(26.0, 31.0, 36.0),
    worst_tenth=Interval(1.2, 1.4, 1.7),
    best_to_worst=Interval(18.0, 22.0, 26.0),
    extra_places=LARGE,
    cost_gbp=LARGE,
)


def every_ask() -> Iterator[Ask]:
    """Yield every question that can be asked."""
    for kind, risk, community in product(INTERVENTION_AXIS, RISK_AXIS, COMMUNITY_AXIS):
        for side, led, assured in product(sides_to_choose(kind), (False, True), (False, True)):
            yield Ask(risk, community, kind, Terms(date(2026, 11, 22), 24, led, assured, side))


ASKS = list(every_ask())
FEW = [ask for number, ask in enumerate(ASKS) if number % 13 == 0 or len(subject(ask).split()) > LONG_SUBJECT]
"""Enough for what a question only names: each subject that is long, and every thirteenth of the others."""


def _values(ask: Ask) -> Iterator[str]:
    for measure, value in product(("cohort", "share_nothing_listed"), (VALUE, VALUE * float("nan"))):
        yield value_sentence(value, measure, ask, LONG_NAME)


def _of_need(ask: Ask) -> Iterator[str]:
    unknown = Interval(*[float("nan")] * 3)
    for cohort in (LARGE if ask.community == ANY else OF_A_COMMUNITY, unknown):
        said = cohort_sentences(f"In {LONG_NAME}", Estimate.of(cohort, WHOLE_PEOPLE), ask, True)
        yield from (f"INVENTED: {sentence}" for sentence in said)
    yield from published_figures(NEED.assumptions, ask)
    yield counted_note(ask)
    yield from reached_sentences(dict.fromkeys(Status, (SMALL, LARGE)), ask, DIRECTORY)
    yield centre_sentence(Estimate.of(LARGE, WHOLE_PEOPLE), 2_050_000.0, ask, NEED.assumptions)


def _of_areas(ask: Ask) -> Iterator[str]:
    yield from (area_sentence(area, ask, RECORDS) for area in AREAS)
    yield national_sentence(NATION, ask, "lad", DIRECTORY)


def _of_lottery(ask: Ask) -> Iterator[str]:
    yield lottery_to_quote(NUMBERS, NEED, ask, subject(ask), "lad", DIRECTORY, True)


SAID: dict[str, Callable[[Ask], Iterator[str]]] = {
    "what is asked": lambda ask: iter([f"This is about {subject(ask)}.", f"This is {kind_of_work(ask)}."]),
    "who is counted": lambda ask: iter([f"People {who_cause_harm(ask)} count.", everybody_counted(ask)]),
    "values": _values,
    "areas": _of_areas,
    "need": _of_need,
    "lottery": _of_lottery,
}

OF_EVERY_QUESTION = ("what is asked", "who is counted")
AT_LENGTH = ("areas", "lottery")
"""What takes longest to say: of every fourth of the few, the others in soak."""
ASKED = {of: ASKS if of in OF_EVERY_QUESTION else FEW for of in SAID} | dict.fromkeys(AT_LENGTH, FEW[::4])


def test_every_question_that_can_be_asked_is_among_them() -> None:
    assert len(ASKS) == len(set(ASKS)) >= 15 * 4 * 9 * 2 * 2


@pytest.mark.parametrize(
    ("of", "asked"),
    [
        *(pytest.param(of, asked, id=of) for of, asked in ASKED.items()),
        *(pytest.param(of, FEW, id=f"{of} at length", marks=pytest.mark.soak) for of in AT_LENGTH),
    ],
)
def test_no_combination_of_words_breaks_a_rule_of_grammar_or_is_too_long(of: str, asked: list[Ask]) -> None:
    texts = {text for ask in asked for text in SAID[of](ask)}
    said = {sentence for text in texts for sentence in sentences_in(text)}
    found = {
        sentence: [*mistakes_in(sentence), *(["too long"] if len(sentence.split()) > LONGEST else [])]
        for sentence in said
    }
    wrong = [f"{mistakes}: {sentence}" for sentence, mistakes in found.items() if mistakes]
    assert not wrong, f"{len(wrong)} of {len(found)}\n" + "\n".join(sorted(wrong, key=len, reverse=True)[:20])


def test_two_questions_are_never_said_alike() -> None:
    said = [subject(ask) for ask in ASKS if not _says_its_risk(ask)]
    assert len(set(said)) == len(said)


def _says_its_risk(ask: Ask) -> bool:
    """Intensive work is for high risk: with no risk chosen it says so all the same."""
    return ask.intervention == "high_risk_case_management" and ask.risk == "any"


@pytest.mark.parametrize("side", ["cause_harm", "harmed"])
def test_what_is_for_one_side_never_names_the_other(side: str) -> None:
    other = {"cause_harm": r"harmed|victim support", "harmed": r"cause harm|perpetrator"}[side]
    said = pd.Series([subject(ask) for ask in ASKS if ask.side == side])
    assert not said.str.contains(other).any()


@pytest.mark.parametrize(
    "words",
    [
        "other for high risk",
        "helplines for any risk for high risk",
        "for groups for high risk for men",
        "1 areas have none",
        "12 area have none",
        "a area of its own",
        "in  Kent",
        "in Kent , which",
        "in Kent (which is known.",
        "none of 43 areas are known",
        "the the area",
        "any of the other, which",
    ],
)
def test_each_rule_finds_its_own_mistake(words: str) -> None:
    assert mistakes_in(words)
