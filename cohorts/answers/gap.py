"""How many people the places leave: the cohort of each district beside the places that it can reach.

Unknown places stay unknown (NaN): never read as none; ``cohorts.answers.places`` says where they are known. Spare
places in one district do not cancel need in another, so wider areas sum the unmet need of their districts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.answers.places import known_places
from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.rollup import roll_up
from cohorts.model.summary import intervals
from coverage.ask import Ask
from coverage.cube import status_by_lad
from coverage.evaluation import Evaluation
from coverage.vocabulary import Status


@dataclass(frozen=True)
class Gap:
    """One ask, district by district (``lad_table()`` order), in every row of a cohort.

    Attributes
    ----------
    cohort
        ``row × LAD`` people a year.
    status
        ``LAD``, ``Status`` values.
    places
        ``row × LAD`` people a year; NaN where not known, which is so in every row or in none.
    """

    cohort: Rows
    status: NDArray[np.uint8]
    places: Rows

    @property
    def known(self) -> NDArray[np.bool_]:
        """``LAD``: whether places are known."""
        known: NDArray[np.bool_] = ~np.isnan(self.places[0])
        return known

    @property
    def filled(self) -> Rows:
        """Places that people of the district can fill, never more than its cohort: ``row × LAD``; NaN where not known."""
        filled: Rows = np.minimum(self.cohort, self.places)
        return filled

    @property
    def unmet_need(self) -> Rows:
        """Cohort less places, never below 0: ``row × LAD``; NaN where places are not known."""
        unmet: Rows = np.maximum(self.cohort - self.places, 0)
        return unmet

    @property
    def split(self) -> dict[str, Rows]:
        """People in each of four parts, which sum to the cohort: ``row × LAD``.

        ``not_reachable`` where no service is recorded for them, which is not *no service*: most of it is unknown, and the
        statuses say which. Where a service reaches them: ``with_room`` as far as its known places go, ``full`` beyond that, and
        ``capacity_unknown`` where nobody knows how many it can take.
        """
        reached = self.status > Status.NOT_FOR_THEM
        known = reached & self.known
        with_room = np.where(known, self.filled, np.where(np.isnan(self.cohort), np.nan, 0))
        return {
            "not_reachable": np.where(reached, 0 * self.cohort, self.cohort),
            "full": np.where(known, self.cohort - with_room, 0 * self.cohort),
            "capacity_unknown": np.where(reached & ~known, self.cohort, 0 * self.cohort),
            "with_room": with_room,
        }


def gap(evaluation: Evaluation, ask: Ask, cohort: Cohort) -> Gap:
    """Set the cohort that an ask names beside its statuses and places.

    Parameters
    ----------
    evaluation
        ``evaluate(directory, ask.terms)``.
    ask
        Risk, community and intervention.
    cohort
        The rows to answer for; the places of a service that serves many districts are shared by it, row by row.

    Returns
    -------
    Gap
        With a cohort that is not known for an intervention that is not for people who cause harm.
    """
    status = status_by_lad(evaluation, ask)
    places = known_places(evaluation, [ask], status == Status.CONFIRMED_NONE, cohort)
    people = cohort.people(ask.risk, ask.community)
    return Gap(people * np.nan if not counts_who_would_need(ask) else people, status, places)


Summed = Callable[[Rows], tuple[pd.Index, Rows]]
"""Puts ``row × LAD`` together to areas: their codes, and ``row × area``. NaN of an area of which a district is NaN."""


def gap_table(gap: Gap, level: str) -> pd.DataFrame:
    """Summarise a gap for every area of a level, as ``gap_summed``."""
    return gap_summed(gap, partial(roll_up, level=level))


def gap_summed(gap: Gap, summed: Summed) -> pd.DataFrame:
    """Summarise a gap for areas that districts, or parts of them, are put together to.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``places`` (median; NaN unless known in every district), ``share_known_…`` (of the cohort, living
        where places are known), and ``low median high`` of ``cohort``, ``unmet_need`` and ``coverage`` (NaN unless places are
        known in every district), ``unmet_need_where_known`` (at least so many; NaN unless places are known in some district),
        ``people_<part>`` and ``share_<part>`` for the parts of ``split``. Coverage: the share of the cohort with a place, 0 to 1.
    """
    codes, places = summed(gap.places)
    tables = [intervals(draws, codes).add_prefix(f"{name}_") for name, draws in measures_of_gap(gap, summed).items()]
    return pd.concat([intervals(places, codes)["median"].rename("places"), *tables], axis=1)


def measures_of_gap(gap: Gap, summed: Summed) -> dict[str, Rows]:
    """Give each measure of a gap by its name, ``row × area``: summed in each row first, and then divided."""
    cohort, unmet = summed(gap.cohort)[1], summed(gap.unmet_need)[1]
    where_known = summed(np.where(gap.known, gap.cohort, 0))[1] + 0 * cohort
    total = np.where(cohort > 0, cohort, np.nan)
    lacking = summed(np.where(gap.known, gap.unmet_need, 0))[1]
    measures = {
        "cohort": cohort,
        "unmet_need": unmet,
        "coverage": 1 - unmet / total,
        "unmet_need_where_known": np.where(where_known > 0, lacking, np.nan),
        "share_known": where_known / total,
    }
    for part, people in gap.split.items():
        rolled = summed(people)[1]
        measures |= {f"people_{part}": rolled, f"share_{part}": rolled / total}
    return measures
