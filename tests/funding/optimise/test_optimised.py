"""The rule *optimised*: by pencil, against every possible answer, and what holds whatever is asked."""

from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from funding.money.pence import to_pence
from funding.optimise.limits import obeys
from funding.optimise.solve import optimise
from funding.optimise.starts import simple_places
from funding.problem.problem import Problem
from funding.scenario.interventions import InterventionInMix
from funding.scenario.lines import Line
from funding.scenario.ranges import BaseRate, Effect, Range
from funding.scenario.sharing import Sharing
from geo.areas import area_table
from geo.mistakes import Mistake
from geo.neighbours import neighbours
from tests.funding.problems import CASE_WORK, problem_of
from tests.samples import examples

OPTIMISED = Sharing("optimised")


def places(problem: Problem, sharing: Sharing = OPTIMISED) -> list[list[int]]:
    """Places by year, and in each year by area, of a problem with one line."""
    return optimise(problem, sharing).places[:, :, 0].T.tolist()


def two_lines(pot: tuple[float, float], people: list[list[int]], **said: object) -> Problem:
    """One year, two lines at £100 a place: ``people`` by area and line."""
    plain = problem_of([pot[0]], [one[0] for one in people])
    helpline = Line(InterventionInMix("helpline", 1.0, ("high",), Range(100, 100, 100), includes_victim_support=True))
    shape = (len(people), 2)
    return replace(
        plain,
        lines=(*plain.lines, helpline),
        pot_gbp=np.array([pot], dtype=float),
        price_gbp=np.full((1, 2), 100.0),
        base_price_gbp=np.full(2, 100.0),
        cohort=np.array(people, dtype=float),
        there=np.full(shape, np.nan),
        minimum_places=np.array([1, 1]),
        growth=np.full(2, np.inf),
        cap_gbp=np.full((len(people), 1), float(sum(pot))),
        weight=np.array(people, dtype=float),
        held_back=np.zeros(shape),
        **said,
    )


def test_every_place_that_the_pot_pays_for_is_bought_and_levelled() -> None:
    # £950 is nine places; 10, 20 and 30 people. One and a half, three, four and a half: 1, 3 and 4, and the ninth place goes to
    # the lowest coverage, 1 of 10.
    found = optimise(problem_of([950], [10, 20, 30]), OPTIMISED)
    assert found.places[:, 0, 0].tolist() == [2, 3, 4]
    assert found.leftover_gbp.tolist() == [[50]]
    assert (found.proof.objective, found.proof.bound, found.proof.gap) == (9, 9, 0)
    assert found.proof.words == (
        "It is proved that no other way of sharing this money comes to more, within these limits and on these assumptions."
    )


def test_smallest_teams_are_put_where_all_of_them_are_used() -> None:
    # Teams of 4, £1,100, room for 5, 6 and 3 people: the third has none; five and six are all eleven places.
    assert places(problem_of([1100], [5, 6, 3], minimum_places=np.array([4]))) == [[5, 6, 0]]


def test_the_lowest_coverage_gets_the_only_team() -> None:
    # One team of 5; ten people each, 4, 0 and 2 places there: to the second.
    assert places(problem_of([500], [10, 10, 10], there=[4, 0, 2], minimum_places=np.array([5]))) == [[0, 5, 0]]


def test_levelling_brings_all_to_the_same_coverage() -> None:
    # As the rule levelling up: (8 + 6 + 2) ÷ 30 … the first has 6 of 10 already; 3 and 5 bring the others to half.
    assert places(problem_of([800], [10, 10, 10], there=[6, 2, 0])) == [[0, 3, 5]]


def test_an_early_start_makes_room_for_growth() -> None:
    # Places may double each year; a first team is 1. £400, then £800. Four areas of 4 people: 1 each, then 2 each: 12 reached.
    grows = problem_of([400, 800], [4, 4, 4, 4], growth=np.array([2.0]))
    assert places(grows) == [[1, 1, 1, 1], [2, 2, 2, 2]]
    # With £100 in the first year one area starts with 1 and has 2, the three others start with 1 in the second year: 1 + 5.
    assert optimise(problem_of([100, 800], [4, 4, 4, 4], growth=np.array([2.0])), OPTIMISED).proof.objective == 6


def test_where_places_must_shrink_each_year_more_are_bought_first_than_there_are_people() -> None:
    # Room for 1 and 2 people; places may only halve. Two places in the second year rest on four in the first: 3 + 3 people.
    shrinks = replace(
        problem_of([500, 350], [1, 2], growth=np.array([0.5]), more_places_than_cohort=True),
        price_gbp=np.array([[100.0], [103.0]]),
    )
    found = optimise(shrinks, OPTIMISED)
    assert found.places[:, :, 0].tolist() == [[1, 1], [4, 2]]
    assert (found.proof.objective, found.proof.bound) == (6, 6)


def test_no_area_is_cut_by_more_than_the_largest_cut() -> None:
    # £1,000, then £500: five places in the second year. Five in one area may follow on six (0.8 × 6 = 4.8), not on seven (5.6):
    # eleven people. Three and two may follow on three and two only: ten.
    found = optimise(problem_of([1000, 500], [10, 10]), replace(OPTIMISED, largest_cut=0.2))
    spent = found.gbp.sum(axis=2)
    assert (spent[:, 1] >= 0.8 * spent[:, 0]).all()
    assert found.proof.objective == 11


def test_a_floor_is_met_by_whichever_line_has_the_money() -> None:
    # £200 for each area. The first line has £300 and people only in the first area; the second line has £300.
    asked = two_lines((300, 300), [[5, 0], [0, 5], [0, 5]], floor_gbp=np.array([200, 100, 200.0]))
    found = optimise(asked, OPTIMISED)
    assert found.gbp.sum(axis=(1, 2)).tolist() == [300, 100, 200]


def test_a_floor_of_a_pound_is_a_floor() -> None:
    # £200 is two places. Both would go to the first area, where nobody is reached; the floor keeps one for the second.
    asked = problem_of([200], [10, 10], there=[0, 5])
    assert places(asked) == [[2, 0]]
    assert places(replace(asked, floor_gbp=np.array([0.0, 1.0]))) == [[1, 1]]


HARM = Sharing("optimised", objective="harm")
HALF = Range(0.5, 0.5, 0.5)
ONCE_A_YEAR = BaseRate(1, 1, 1, "a count")


def line_of(key: str, fall: float, **said: Any) -> Line:
    """A line of which half complete, with an effect of one kind unless told otherwise."""
    effect = Effect(fall, fall, fall, "harm", "controlled", "a study", base_rate=ONCE_A_YEAR)
    effect = replace(effect, **said)
    return Line(InterventionInMix(key, 0.5, ("high",), Range(100, 100, 100), completion=HALF, effect=effect))


def two_effects(first: Line, second: Line) -> Problem:
    """Two lines with £300 each for one area that may have £300: people do not tell the lines apart."""
    asked = replace(two_lines((300, 300), [[5, 5]]), cap_gbp=np.full((1, 1), 300.0))
    return replace(asked, lines=(first, second))


def test_harm_weighs_lines_of_one_outcome_and_grade_by_completion_rate_and_effect() -> None:
    # ½ complete × once a year × 0.4 against ½ × 1 × 0.1: harm takes all three places of the first.
    found = optimise(two_effects(line_of("helpline", 0.4), line_of("prevention", 0.1)), HARM)
    assert found.places[0, 0].tolist() == [3, 0]
    assert found.proof.objective == pytest.approx(3 * 0.5 * 0.4)
    # Where it happens five times as often, a fall of 0.1 is more than one of 0.4: ½ × 5 × 0.1 = 0.25 against 0.2.
    often = line_of("prevention", 0.1, base_rate=BaseRate(5, 5, 5, "a count"))
    assert optimise(two_effects(line_of("helpline", 0.4), often), HARM).places[0, 0].tolist() == [0, 3]


@pytest.mark.parametrize(
    ("second", "why"),
    [
        (
            line_of("prevention", 0.9, grade="before_after"),
            "prevention carries no number, because it was measured before",
        ),
        (
            line_of("prevention", 0.9, grade="none"),
            "prevention carries no number, because nobody has evaluated it",
        ),
        (line_of("prevention", 0.9, base_rate=None), "because the rate without it is not known"),
        (
            line_of("prevention", 0.9, grade="randomised"),
            "helplines and prevention differ in what falls or in how well",
        ),
        (line_of("prevention", 0.9, outcome="other harm"), "helplines and prevention differ in what falls"),
        (Line(CASE_WORK), "carries no number, because no effect is claimed"),
    ],
)
def test_harm_is_refused_in_one_sentence_where_effects_are_not_of_one_kind(second: Line, why: str) -> None:
    with pytest.raises(Mistake, match=why) as refused:
        optimise(two_effects(line_of("helpline", 0.4), second), HARM)
    assert str(refused.value).count(". ") == 0 and len(str(refused.value).split()) <= 30


def test_a_line_without_money_does_not_keep_harm_from_being_asked_for() -> None:
    asked = two_effects(line_of("helpline", 0.4), line_of("prevention", 0.9, grade="before_after"))
    asked = replace(asked, pot_gbp=np.array([[300.0, 0.0]]))
    assert optimise(asked, HARM).places[0, 0].tolist() == [3, 0]


def test_neighbours_share_a_team_that_is_too_big_for_one() -> None:
    # A team is 5 places. Three people in an area and three in its neighbour: neither fills a team, together they do.
    near = next(code for code in area_table("pfa").index if neighbours(code, "pfa"))
    areas = tuple(sorted((near, neighbours(near, "pfa")[0])))
    asked = replace(problem_of([600], [3, 3], minimum_places=np.array([5])), areas=areas)
    assert places(asked) == [[0, 0]]
    found = optimise(asked, replace(OPTIMISED, joint_services=True))
    assert found.places[:, 0, 0].tolist() == [3, 3]
    assert found.gbp[:, 0, 0].tolist() == [300, 300]
    assert [(one.first, one.second, one.year, one.line) for one in found.joint] == [(*areas, 0, 0)]


def test_areas_that_do_not_touch_share_no_team() -> None:
    far = next(
        (one, other)
        for one, other in product(area_table("pfa").index, repeat=2)
        if one < other and other not in neighbours(one, "pfa")
    )
    asked = replace(problem_of([600], [3, 3], minimum_places=np.array([5])), areas=far)
    assert places(asked, replace(OPTIMISED, joint_services=True)) == [[0, 0]]


def test_no_money_is_the_baseline() -> None:
    found = optimise(problem_of([0, 0], [10, 20]), OPTIMISED)
    assert not found.places.any() and not found.gbp.any()
    assert found.proof.gap == 0


@some.composite
def problems(draw: some.DrawFn, areas: int = 5, people: int = 9, years: int = 2) -> tuple[Problem, Sharing]:
    """Two lines in some areas and years with whatever limits."""
    count, span = draw(some.integers(1, areas)), draw(some.integers(1, years))

    def numbers(low: int, high: int, *shape: int) -> np.ndarray:
        size = int(np.prod(shape))
        return np.array(draw(some.lists(some.integers(low, high), min_size=size, max_size=size))).reshape(shape)

    pot = numbers(0, 40, span, 2) * 50.0
    cohort = numbers(0, people, count, 2).astype(float)
    there = np.where(numbers(0, 2, count, 2) == 0, np.nan, numbers(0, 3, count, 2).astype(float))
    year = np.arange(span)[:, None]
    plain = problem_of([1.0] * span, [1.0] * count)
    asked = replace(
        plain,
        lines=(plain.lines[0], Line(InterventionInMix("helpline", 1.0, ("high",), Range(100, 100, 100)))),
        pot_gbp=pot,
        price_gbp=np.array([100.0, draw(some.sampled_from([70.0, 130.0]))]) + 3 * year,
        base_price_gbp=np.full(2, 100.0),
        cohort=cohort,
        there=there,
        minimum_places=numbers(1, 4, 2),
        growth=np.array(draw(some.sampled_from([[np.inf, np.inf], [1.5, np.inf], [0.5, 2.0]]))),
        floor_gbp=np.full(count, draw(some.sampled_from([0.0, 0.0, 60.0, 250.0]))),
        cap_gbp=np.tile(pot.sum(axis=1) * draw(some.sampled_from([1.0, 1.0, 0.5])), (count, 1)),
        weight=cohort,
        held_back=np.zeros((count, 2)),
        more_places_than_cohort=draw(some.booleans()),
    )
    return asked, Sharing("optimised", largest_cut=draw(some.sampled_from([None, None, 0.1])))


def best_of_all(asked: Problem, sharing: Sharing) -> float:
    """Try every answer there is: the most people reached; -1 where none holds to the limits."""
    people = np.full(asked.room.shape, np.inf) if asked.more_places_than_cohort else np.floor(asked.room)
    most = np.minimum(asked.pot_gbp // asked.price_gbp, people[:, None]).astype(int)
    ways = [
        [number for number in range(top + 1) if not 0 < number < team]
        for top, team in zip(most.ravel(), np.broadcast_to(asked.minimum_places, most.shape).ravel(), strict=True)
    ]
    answers = np.stack(np.meshgrid(*ways, indexing="ij"), axis=-1).reshape(-1, *most.shape)
    spent = (answers * asked.price_gbp).sum(axis=3)
    kept = 1 - (1 if sharing.largest_cut is None else sharing.largest_cut)
    grown = np.maximum(answers[:, :, :-1] * np.minimum(asked.growth, 1e6), asked.minimum_places)
    grown = np.where(np.isinf(asked.growth), np.inf, grown)
    holds = (answers.sum(axis=1) * asked.price_gbp <= asked.pot_gbp + 1e-6).all(axis=(1, 2))
    holds &= (spent >= asked.floor_gbp[:, None] - 1e-6).all(axis=(1, 2))
    holds &= (spent <= asked.cap_gbp + 1e-6).all(axis=(1, 2))
    holds &= (answers[:, :, 1:] <= grown + 1e-6).all(axis=(1, 2, 3))
    holds &= (spent[:, :, 1:] >= kept * spent[:, :, :-1] - 1e-6).all(axis=(1, 2))
    reached = np.minimum(answers, asked.room[:, None]).sum(axis=(1, 2, 3))
    return float(reached[holds].max()) if holds.any() else -1


@given(problems(areas=2, people=3))
@examples(8)
def test_no_answer_of_all_there_are_is_better(asked: tuple[Problem, Sharing]) -> None:
    problem, sharing = asked
    problem = replace(problem, pot_gbp=np.minimum(problem.pot_gbp, 550))
    best = best_of_all(problem, sharing)
    try:
        found = optimise(problem, sharing)
    except Mistake:
        assert best == -1
        return
    assert found.proof.objective == pytest.approx(best)
    assert found.proof.gap <= 1e-6


@given(problems())
def test_limits_hold_pennies_add_up_and_no_simple_rule_is_better(asked: tuple[Problem, Sharing]) -> None:
    problem, sharing = asked
    try:
        found = optimise(problem, sharing)
    except Mistake as refused:
        assert "\n" not in str(refused)
        return
    assert obeys(problem, sharing, found.places)
    assert (to_pence(found.gbp).sum(axis=0) + to_pence(found.leftover_gbp) == to_pence(problem.pot_gbp)).all()
    for simple in simple_places(problem):
        if obeys(problem, sharing, simple):
            assert found.proof.objective >= np.minimum(simple, problem.room[:, None]).sum() - 1e-6


@given(problems(), some.sampled_from([0.5, 0.9]))
def test_more_money_never_reaches_fewer_people(asked: tuple[Problem, Sharing], part: float) -> None:
    problem, sharing = asked
    less = replace(problem, pot_gbp=np.floor(problem.pot_gbp * part), cap_gbp=problem.cap_gbp)
    try:
        of_less = optimise(less, sharing).proof.objective
    except Mistake:
        return
    assert optimise(problem, sharing).proof.objective >= of_less - 1e-6


@given(some.lists(some.integers(0, 30), min_size=3, max_size=3), some.permutations(range(3)), some.integers(1, 6))
def test_the_same_people_get_the_same_wherever_they_stand(people: list[int], order: list[int], team: int) -> None:
    # Areas that differ keep their places when they swap codes; areas alike may swap with each other.
    asked = problem_of([1200], people, minimum_places=np.array([team]))
    moved = problem_of([1200], [people[one] for one in order], minimum_places=np.array([team]))
    mine, theirs = places(asked)[0], places(moved)[0]
    assert sorted(zip(people, mine, strict=True)) == sorted(zip([people[one] for one in order], theirs, strict=True))


def test_the_time_limit_returns_the_best_so_far_and_says_how_far_it_may_be_from_the_best() -> None:
    # Shares of a cap that fit no whole place leave the bound open; a thousandth of a second is too short to close it.
    asked = two_lines((900, 900), [[9, 9], [9, 9]], floor_gbp=np.zeros(2))
    asked = replace(asked, cap_gbp=np.full((2, 1), 350.0))
    found = optimise(asked, replace(OPTIMISED, time_limit_seconds=1e-6))
    assert obeys(asked, OPTIMISED, found.places)
    assert found.proof.objective == 6
    assert found.proof.stopped and found.proof.gap == pytest.approx(12 / 18)
    assert found.proof.words.endswith("by up to 66.67 %.")
