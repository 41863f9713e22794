"""The postcode lottery in numbers on screen: who lives where there is what, how unevenly places fall, and a text to quote."""

from functools import partial

from cohorts.answers.lottery import Lottery
from coverage.vocabulary import STATUS_OF_KEY
from geo.levels import LEVELS
from say.cohorts.lottery_table import (
    lottery_table,
    not_compared,
    status_table,
    table_as_shown,
    unknown_cohort,
)
from say.cohorts.lottery_words import comparable, lottery_to_quote, price_of
from say.coverage.asked import subject
from say.coverage.directory_words import in_a_sentence
from say.estimate import PER_CENT, Estimate
from say.numbers import is_known
from say.provenance import COHORT
from say.terms import english
from ui.cache.cohorts import lottery_of
from ui.frame.screen import Screen
from ui.screens.need.status_chart import AXIS_PX, ROW_PX, status_chart


def show_lottery(s: Screen) -> None:
    """Draw the lottery numbers of England and Wales for one ask, areas of a level compared with all."""
    ask, level = s.choices.ask, s.choices.level
    numbers, need = lottery_of(s.world, ask, level), s.world.need
    s.say_quietly(f"England and Wales, {LEVELS[level].many} compared with one another.")
    title = f"postcode lottery, {LEVELS[level].many}"
    s.subheader("Who lives where there is what")
    if not is_known(numbers.cohort.median):
        s.say_quietly(unknown_cohort(ask))
    else:
        _show_statuses(s, numbers, title)
    s.subheader("How unevenly places fall")
    if comparable(numbers):
        table = lottery_table(numbers, level, price_of(need, ask))
        s.table(table_as_shown(table), "Lottery numbers with their ranges")
        for basis in filter(None, table["basis"]):
            s.say_quietly(f"Their cost is worked out at {basis}.")
        s.files(table, title, COHORT, f"lottery_{level}")
    elif is_known(numbers.cohort.median):
        s.say_quietly(not_compared(numbers, level))
    else:
        s.say_quietly(unknown_cohort(ask))
    s.subheader("To quote, with its caveat")
    where = in_a_sentence(s.directory)
    s.quote(lottery_to_quote(numbers, need, ask, subject(ask), level, where, s.basis.invented))


def _show_statuses(s: Screen, numbers: Lottery, title: str) -> None:
    """Draw the bars of share by status."""
    table = status_table(numbers)
    said = [
        f"{english().statuses[STATUS_OF_KEY[key]].short} {Estimate.of(numbers.share_by_status[key], PER_CENT)}"
        for key in table["status"]
    ]
    says = f"Share of the cohort by status of the district they live in: {'; '.join(said)}."
    height = len(table) * ROW_PX + AXIS_PX
    s.chart(partial(status_chart, table), table, title, COHORT, "lottery_statuses", says, height)
