"""An area in a few words: the line that names it, and three sentences on what is on record, what is not, and for how many."""

from datetime import date

import pandas as pd

from cohorts.model.summary import ENDS
from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.kind_rows import KindRows
from geo.area_notes import note_of_area
from geo.as_given import month
from geo.home import Home
from geo.levels import LEVELS
from loaders.commissioners import commissioners
from loaders.directory.yardsticks import yardsticks
from say.coverage.asked import place_in_words
from say.estimate import WHOLE_PEOPLE, Estimate, whole_people
from say.numbers import count, people, small_number
from say.text import with_capital

MOST_WORDS = 18
"""Of a sentence that a screen says first."""


def name_line(home: Home) -> list[str]:
    """Say of what kind an area is, how many districts and people it has: one part after the other."""
    kind = count(len(home.forces), "force area") if home.level == "nation" else with_capital(LEVELS[home.level].one)
    districts = [count(len(home.lads), "district")] if len(home.lads) > 1 else []
    return ["Group of areas" if home.is_group else kind, *districts, people(home.people)]


def notes_said(home: Home) -> list[str]:
    """Say what to know of an area, or of each of a group, that is on no record: a sentence each."""
    return [with_capital(note) for code in home.codes if (note := note_of_area(code))]


def beside_words(home: Home) -> str:
    """Name the areas that stand beside one first, as a heading: those of a group, the forces of a region, or those like it."""
    if home.is_group:
        return "Of the group"
    return "Its forces" if home.parts else "Like it"


def commissioner_said(home: Home) -> list[tuple[str, str]]:
    """Say who commissions for the force area that an area is or lies in, now and once that office ends.

    Each part comes with its source's address, and who does now with the year in which the source named them.
    Nothing where it spreads over several force areas, or where no source names who commissions.
    """
    found = commissioners().get(home.forces[0]) if len(home.forces) == 1 else None
    if found is None:
        return []
    now = (f"commissioner: {found.commissioner} ({found.as_of[:4]})", found.source_url)
    if not found.ends:
        return [now]
    then = f"until {month(date.fromisoformat(f'{found.ends}-01'))}, then {found.followed_by}"
    return [now, (then, yardsticks()["end_of_commissioners"].source_url)]


def on_record_sentence(home: Home, rows: KindRows, risk: str) -> str:
    """Say how many local services are on record for a risk level, or any, and how many of them are current."""
    records, at = rows.local_records, _at(risk)
    if records.empty:
        where = f"on record in {_place(home)}{at}."
        return _at_most(f"No local service is {where}", f"No local service is on record here{at}.")
    number, current = len(records), rows.current_records
    if number == 1:
        how = "and it is current" if current else "and it is old or unclear"
        what = "One local service is"
    else:
        how = f"{_how_many(current, number)} current"
        what = f"{with_capital(small_number(number))} local services are"
    return _at_most(f"{what} on record in {_place(home)}{at}, {how}.", f"{what} on record here{at}, {how}.")


def not_on_record_sentence(rows: KindRows, communities_without: int, risk: str) -> str:
    """Say for how many kinds of work and communities nothing local is listed for a risk level, or any.

    Parameters
    ----------
    rows
        All kinds of work.
    communities_without
        For how many communities no record that names the area is made, for either side.
    """
    without, kinds, all_communities = len(rows.all) - len(rows.local), len(INTERVENTIONS), len(COMMUNITIES)
    if communities_without == all_communities:
        whom = "any community"
    elif communities_without:
        whom = f"{small_number(communities_without)} of {small_number(all_communities)} communities"
    else:
        return f"Nothing local is listed{_at(risk)} for {without} of {kinds} kinds of work." if without else ""
    if not without:
        return f"Nothing local is made{_at(risk)} for {whom}."
    return f"Nothing local is listed{_at(risk)} for {without} of {kinds} kinds, or for {whom}."


def people_sentence(cohort: Estimate, risk: str, too_small: bool) -> str:
    """Say how many people a year cause harm at a risk level, with the range; of a small area that there are too few to say."""
    if too_small:
        return "Too few people live here for an estimate of how many cause harm."
    if not cohort.known:
        return f"How many people cause harm{_at(risk)} is not known."
    return f"About {whole_people(cohort.central)} people a year cause harm{_at(risk)} ({cohort.ends})."


def estimate_of(people_a_year: pd.DataFrame, risk: str, community: str) -> Estimate:
    """Take one row of ``people_here`` as an estimate of whole people."""
    row = people_a_year.index.get_loc((risk, community))
    low, median, high = people_a_year[list(ENDS)].to_numpy()[row].tolist()
    return Estimate(low, median, high, WHOLE_PEOPLE)


def _at(risk: str) -> str:
    return "" if risk == ANY else f" at {risk} risk"


def _how_many(some: int, of: int) -> str:
    """Say how many of several: "none of them", "both", "three of them", "all of them"."""
    if some == of:
        return "both" if of == 2 else "all of them"
    return f"{small_number(some) if some else 'none'} of them"


def _place(home: Home) -> str:
    return "your group" if home.is_group else place_in_words(home.name)


def _at_most(sentence: str, shorter: str) -> str:
    return sentence if len(sentence.split()) <= MOST_WORDS else shorter
