"""MARAC cases of a loaded series for each 10,000 adult women, beside what SafeLives expects."""

from functools import partial

import pandas as pd

from cohorts.series.indicator import Indicator
from cohorts.series.marac import cases_for_women, counts_marac_cases
from say.cohorts.marac_words import (
    NOT_OF_A_YEAR,
    as_shown,
    expected_for_women,
    is_of_a_year,
    marac_beside_expected,
    share_of_women,
    what_is_published,
)
from say.provenance import CASES_FOR_WOMEN
from ui.cache.comparison import Compared, series_at
from ui.frame.screen import Screen
from ui.state.need_in_use import is_invented


def show_marac(s: Screen, compared: Compared) -> None:
    """Say the rate of the chosen area, or of all, beside the published expectation; nothing where no such series is loaded."""
    for periods in series_at(compared.level).values():
        latest = periods[-1]
        if counts_marac_cases(latest):
            _show(s.marked_as(is_invented(periods)), latest, compared)
            return


def _show(s: Screen, latest: Indicator, compared: Compared) -> None:
    if not is_of_a_year(latest):
        s.say_quietly(NOT_OF_A_YEAR)
        return
    table = cases_for_women(latest, compared.level, share_of_women(), expected_for_women())
    s.say(marac_beside_expected(table, latest, compared.level, compared.area))
    heading = "MARAC cases beside what SafeLives expects"
    s.folded(heading, "open_compare_marac", partial(_show_all, s, table, latest, heading, compared.level))


def _show_all(s: Screen, table: pd.DataFrame, latest: Indicator, heading: str, level: str) -> None:
    s.plain.bullets(what_is_published())
    s.table(as_shown(table), heading)
    rests = CASES_FOR_WOMEN.and_on(f"{latest.name}, {latest.period}: {latest.source or 'source not stated'}")
    s.files(table, f"{heading}, {latest.period}", rests, f"compare_marac_{level}")
