"""The cliff edge in words: what is on record on a day if nothing is renewed, and what has fallen by then."""

from collections.abc import Sequence

import pandas as pd

from coverage.interventions import INTERVENTIONS
from coverage.timeline import Month, services_lost
from geo.levels import LEVELS
from say.numbers import count, day, is_known, people, rounded
from say.text import cut

IF_NOTHING_IS_RENEWED = "If nothing is renewed"
MOST_LISTED = 20
TABLE = {
    "on": "On",
    "services": "Records on record",
    "services_ended": "Ended since the first day",
    "services_without_end": "Say no end",
    "places_known": "Known places a year",
    "services_without_places": "Say no places",
    "areas_local": "Areas with a local record",
    "areas_lost": "Areas that lost theirs",
    "people_median": "People where the last one ended",
}


def timeline_headline(table: pd.DataFrame) -> str:
    """Say how many records end in the time that the table tells of, and how many say no end at all."""
    first, last = table.iloc[0], table.iloc[-1]
    silent = f"{count(first['services_without_end'])} say no end"
    return f"By {day(table.index[-1])}, {count(last['services_ended'])} of {count(first['services'], 'record')} end; {silent}."


def month_in_words(row: pd.Series, areas: int, level: str) -> str:
    """Say of a row of the timeline how many areas have a local record on its day, and what has ended by then."""
    named = f"{count(row['areas_local'])} of {count(areas, LEVELS[level].one, LEVELS[level].many)}"
    has = "has" if row["areas_local"] == 1 else "have"
    lost = f"; {count(row['areas_lost'], 'area')} lost theirs" if row["areas_lost"] else ""
    ended = f" {count(row['services_ended'], 'record')} ended." if row["services_ended"] else ""
    return f"{named} {has} a local record{lost}.{ended}"


def timeline_to_quote(table: pd.DataFrame, level: str) -> list[str]:
    """Say in full what falls by the last day: records, places, areas and people, and what is not known."""
    first, last = table.iloc[0], table.iloc[-1]
    said = [
        f"If nothing is renewed, {count(last['services_ended'])} of {count(first['services'], 'record')} on record on "
        f"{day(table.index[0])} end by {day(table.index[-1])}.",
        f"{count(first['services_without_end'], 'record')} without a known end of work or money stay here, and may not.",
        f"{count(last['areas_lost'], LEVELS[level].one, LEVELS[level].many)} without a local record then, that has one now.",
    ]
    if is_known(last["people_median"]) and last["districts_lost"]:
        ends = f"{rounded(last['people_low'])} to {rounded(last['people_high'])}"
        said.append(f"In the districts that lose it live {people(last['people_median'])} who would need it ({ends}).")
    if is_known(first["places_known"]):
        fallen = first["places_known"] - (last["places_known"] if is_known(last["places_known"]) else 0)
        said.append(f"Of the known places, {count(fallen)} of {count(first['places_known'])} fall away.")
    return said


def lost_in_words(months: Sequence[Month], at: int) -> list[str]:
    """Say which records have ended by a month, the first first; of many, how many more there are."""
    gone = services_lost(months[0], months[at])
    said = [
        f"{day(one['ends'])}: {cut(one['service_name'])}, {INTERVENTIONS[one['intervention']].alone}"
        for _, one in gone.head(MOST_LISTED).iterrows()
    ]
    more = len(gone) - MOST_LISTED
    return [*said, f"And {count(more, 'more record')}."] if more > 0 else said
