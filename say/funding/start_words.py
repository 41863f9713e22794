"""What a start would cost, in a line for each kind of work: for how many people, with its range, and whose figure it is."""

from cohorts.model.starts import TakenOn
from cohorts.model.summary import Interval
from funding.scenario.first_plan import Start
from geo.areas import area_name
from say.coverage.kind_words import kind_label
from say.estimate import POUNDS, WHOLE_PEOPLE, Estimate
from say.numbers import count, exact
from say.text import first_of

MOST_NAMED = 2


def start_cost(start: Start) -> Estimate:
    """Give the pounds of a first year as an estimate."""
    return Estimate(start.low_gbp, start.central_gbp, start.high_gbp, POUNDS)


def start_in_words(start: Start) -> str:
    """Say what starts: "Intensive, high risk, 30 people a year (a team of 2)"; without a team of known size, for each so many."""
    if not start.posts:
        return f"{kind_label(start.kind)}, for each {count(start.people)} people a year"
    return f"{kind_label(start.kind)}, {count(start.people)} people a year (a team of {exact(start.posts)})"


def whose_figure(start: Start) -> str:
    """Say in a few words what the cost of a place rests on."""
    if start.price.changed:
        return "your own figure"
    if start.price.grade == "judgement":
        return "our judgement"
    return "range of published costs" if start.price.derived == "evidence" else "our figure from a published one"


def would_start(starts: Interval, found: TakenOn) -> str:
    """Say how many people a year would start here, by the shares seen elsewhere or given by the user."""
    people = Estimate(starts.low, starts.median, starts.high, WHOLE_PEOPLE).ends
    if not found.seen:
        return f"By the shares that you gave, {people} people a year would start here."
    where = first_of(list(dict.fromkeys(area_name(one.area_code) for one in found.seen)), MOST_NAMED)
    return f"If as many start here as in {where}: {people} people a year."
